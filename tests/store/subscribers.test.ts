import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStore, type Store } from '../../shared/store/store.ts';
import { firstTerms } from '../../shared/subscribers/preferences.ts';
import type { Subscriber } from '../../shared/subscribers/subscriber.ts';
import { openTestTable, type TestTable, testEngines } from './engines.ts';
import { sampleDigest, sampleSubscriber } from './samples.ts';

describe.each(testEngines)('subscribers in the store on %s', (engine) => {
  let table: TestTable;
  let store: Store;
  const start = new Date('2023-06-24T08:00:00Z');
  let now = start;

  beforeAll(async () => {
    table = await openTestTable(engine);
    store = createStore({ ...table, keepItemsDays: 180, now: () => now });
  });
  afterAll(() => table.close());

  describe('subscribers', () => {
    const due = async (at: string) => {
      await table.indexed();
      return (await Array.fromAsync(store.dueSubscribers(new Date(at)))).map((subscriber) => subscriber.id).sort();
    };

    test('come back as they were saved', async () => {
      const subscriber = sampleSubscriber('ada');
      await store.saveSubscriber(subscriber);
      expect(await store.subscriber('ada')).toEqual(subscriber);
    });

    test('one stored before there were preferences has those that leave nothing out', async () => {
      const { preferences, epoch, scheduleVersion, ...old } = sampleSubscriber('old');
      await store.saveSubscriber(old as Subscriber);
      expect(await store.subscriber('old')).toEqual({ ...old, ...firstTerms });
    });

    test('one that is unknown is undefined', async () => {
      expect(await store.subscriber('nobody')).toBeUndefined();
    });

    test('changed by many at once keep every change', async () => {
      await store.saveSubscriber(sampleSubscriber('changed'));
      await Promise.all(
        Array.from({ length: 10 }, () =>
          store.changeSubscriber('changed', (stored) => stored && { ...stored, epoch: stored.epoch + 1 }),
        ),
      );
      expect(await store.subscriber('changed')).toEqual({ ...sampleSubscriber('changed'), epoch: 10 });
    });

    test('saved while it is changed has both changes', async () => {
      await store.saveSubscriber(sampleSubscriber('crossed'));
      let saved: Promise<void> | undefined;
      await store.changeSubscriber('crossed', (stored) => {
        saved ??= store.saveSubscriber(sampleSubscriber('crossed', { hour: 20 }));
        return stored && { ...stored, whenQuiet: false };
      });
      await saved;
      const { hour, whenQuiet } = (await store.subscriber('crossed'))!;
      // Whichever came first: what was saved whole stands whole, and a change made after it keeps it.
      expect([
        { hour: 20, whenQuiet: true },
        { hour: 20, whenQuiet: false },
      ]).toContainEqual({ hour, whenQuiet });
    });

    test('that are to be left as they are, are not written', async () => {
      await store.saveSubscriber(sampleSubscriber('left-alone'));
      expect([
        await store.changeSubscriber('left-alone', () => undefined),
        await store.changeSubscriber('nobody', () => undefined),
      ]).toEqual([sampleSubscriber('left-alone'), undefined]);
    });

    test('stored before rows had revisions can be changed', async () => {
      const row = { pk: 'SUBSCRIBERS', sk: 'before', ...sampleSubscriber('before') };
      await table.client.send(new PutCommand({ TableName: table.table, Item: row }));
      const changed = await store.changeSubscriber('before', (stored) => stored && { ...stored, hour: 9 });
      expect([changed?.hour, (await store.subscriber('before'))?.hour]).toEqual([9, 9]);
    });

    test('a pending one is forgotten after a week', async () => {
      await store.saveSubscriber(sampleSubscriber('pending', { status: 'pending', createdAt: '2023-06-24T08:00:00Z' }));
      const atFirst = await store.subscriber('pending');
      now = new Date('2023-07-01T08:00:01Z');
      const aWeekOn = await store.subscriber('pending');
      const listed = (await Array.fromAsync(store.subscribers())).map((subscriber) => subscriber.id);
      now = start;
      expect([atFirst?.id, aWeekOn, listed.includes('pending')]).toEqual(['pending', undefined, false]);
    });

    test('one who left is forgotten after a month', async () => {
      const leftAt = '2023-06-24T08:00:00Z';
      await store.saveSubscriber(
        sampleSubscriber('gone', { status: 'left', createdAt: '2020-01-01T00:00:00Z', leftAt }),
      );
      const atFirst = await store.subscriber('gone');
      now = new Date('2023-07-24T08:00:01Z');
      const aMonthOn = await store.subscriber('gone');
      now = start;
      expect([atFirst?.id, aMonthOn]).toEqual(['gone', undefined]);
    });

    test('erased leave nothing but the erasure', async () => {
      const erasure = { id: 'erased', erasedAt: '2023-06-24T08:00:00.000Z', reason: 'asked' } as const;
      await store.saveSubscriber(sampleSubscriber('erased', { nextDigestAt: '2001-01-01T00:00:00Z' }));
      for (let date = 1; date <= 30; date += 1) {
        await store.claimDigest(sampleDigest('erased', `2023-05-${String(date).padStart(2, '0')}`));
      }
      await store.eraseSubscriber(erasure);
      expect([
        await store.erasure('erased'),
        await store.subscriber('erased'),
        (await Array.fromAsync(store.subscribers())).filter(({ id }) => id === 'erased'),
        (await due('2001-01-01T00:00:01Z')).includes('erased'),
        await Array.fromAsync(store.digests('erased')),
      ]).toEqual([erasure, undefined, [], false, []]);
      const { Item: row } = await table.client.send(
        new GetCommand({ TableName: table.table, Key: { pk: 'SUBSCRIBERS', sk: 'erased' } }),
      );
      expect(Object.keys(row!).sort()).toEqual(['erasedAt', 'pk', 'reason', 'revision', 'sk']);
    });

    test('erased are not brought back by a digest that was under way, but by subscribing again', async () => {
      const erasure = { id: 'returned', erasedAt: '2023-06-24T08:00:00.000Z', reason: 'asked' } as const;
      await store.eraseSubscriber(erasure);
      await store.changeSubscriber('returned', (stored) => stored && { ...stored, hour: 9 });
      const between = await store.erasure('returned');
      await store.changeSubscriber('returned', (stored) => stored ?? sampleSubscriber('returned'));
      expect([between, await store.erasure('returned'), (await store.subscriber('returned'))?.id]).toEqual([
        erasure,
        undefined,
        'returned',
      ]);
    });

    test('are due when confirmed and their hour has come, until saved with a later one', async () => {
      await store.saveSubscriber(sampleSubscriber('early', { nextDigestAt: '2001-01-01T05:00:00Z' }));
      await store.saveSubscriber(sampleSubscriber('exact', { nextDigestAt: '2001-01-02T05:00:00Z' }));
      await store.saveSubscriber(sampleSubscriber('later', { nextDigestAt: '2001-01-02T05:00:01Z' }));
      await store.saveSubscriber(sampleSubscriber('left', { status: 'left', nextDigestAt: '2001-01-01T05:00:00Z' }));
      const first = await due('2001-01-02T05:00:00Z');
      await store.saveSubscriber(sampleSubscriber('early', { nextDigestAt: '2001-01-03T05:00:00Z' }));
      await store.saveSubscriber(sampleSubscriber('exact', { status: 'suppressed' }));
      expect([first, await due('2001-01-02T05:00:00Z')]).toEqual([['early', 'exact'], []]);
    });

    test('more than a batch of them are all due, each once', async () => {
      const ids = Array.from({ length: 130 }, (_, number) => `crowd-${number}`);
      await Promise.all(
        ids.map((id) => store.saveSubscriber(sampleSubscriber(id, { nextDigestAt: '2000-01-01T05:00:00Z' }))),
      );
      expect(await due('2000-01-01T05:00:00Z')).toEqual(ids.sort());
    });
  });
});
