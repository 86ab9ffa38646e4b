import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Hit } from '../../shared/hit.ts';
import type { OutletState } from '../../shared/outlets/outlet.ts';
import { createStore, type Store } from '../../shared/store/store.ts';
import { firstTerms } from '../../shared/subscribers/preferences.ts';
import type { Subscriber } from '../../shared/subscribers/subscriber.ts';
import { hasDynamoDbLocal } from './dynamodb-local.ts';
import { openTestTable, type TestTable, testEngines } from './engines.ts';
import { sampleDigest, sampleHit, sampleItem, sampleSubscriber } from './samples.ts';

test.skipIf(hasDynamoDbLocal)(
  'AWS’s own DynamoDB Local is not here: `npm run test:dynamodb` runs all of this on it',
  (context) => context.skip('it needs Java and 58 MB'),
);

describe.each(testEngines)('the store on %s', (engine) => {
  let table: TestTable;
  let store: Store;
  const start = new Date('2023-06-24T08:00:00Z');
  let now = start;

  beforeAll(async () => {
    table = await openTestTable(engine);
    store = createStore({ ...table, keepItemsDays: 180, now: () => now });
  });
  afterAll(() => table.close());

  const hitsOf = async (who: string): Promise<Hit[]> => {
    await table.indexed();
    return Array.fromAsync(store.hits({ who }));
  };
  const itemNamed = async (id: string) => (await Array.fromAsync(store.items())).find((item) => item.id === id);

  describe('items', () => {
    test('an item is new once, and known with its hits unchanged after', async () => {
      const item = sampleItem('once');
      const hit = sampleHit(item, { who: 'once' });
      const answers = [await store.addItem(item, [hit]), await store.addItem(item, [hit])];
      expect([answers, await hitsOf('once')]).toEqual([['new', 'known'], [hit]]);
    });

    test('of many writers of one item a single one is told that it is new', async () => {
      const item = sampleItem('raced');
      const answers = await Promise.all(Array.from({ length: 12 }, () => store.addItem(item, [])));
      expect(answers.filter((answer) => answer === 'new')).toHaveLength(1);
    });

    test('a known item stays as it was', async () => {
      await store.addItem(sampleItem('kept'), []);
      await store.addItem(sampleItem('kept', { title: 'Another title' }), []);
      expect(await itemNamed('outlet:kept')).toEqual(sampleItem('kept'));
    });

    test('an edited item takes the new text and keeps its dates; one that is not stored is new', async () => {
      const edit = { ...sampleItem('edited'), title: 'Another title', firstSeenAt: '2023-06-26T09:00:00.000Z' };
      const answers = [
        await store.addItem(edit, [], { edited: true }),
        await store.addItem(sampleItem('edited', { title: 'A third title' }), [], { edited: true }),
      ];
      expect([answers, await itemNamed('outlet:edited')]).toEqual([
        ['new', 'updated'],
        { ...edit, title: 'A third title' },
      ]);
    });

    test('an item is forgotten once its time is over, whether or not the engine has deleted it, and is new again', async () => {
      const item = sampleItem('expiring');
      await store.addItem(item, []);
      now = new Date('2023-12-22T08:00:00Z'); // 181 days on
      const kept = await itemNamed(item.id);
      const again = await store.addItem(item, []);
      now = start;
      expect([kept, again]).toEqual([undefined, 'new']);
    });

    test('half a surrogate pair, as a cut text has it, is stored as a replacement character', async () => {
      await store.addItem(sampleItem('half', { title: 'cut \ud83d' }), []);
      expect((await itemNamed('outlet:half'))?.title).toBe('cut \ufffd');
    });

    test('a text longer than a row may be is cut, and the item kept', async () => {
      const item = sampleItem('long', { summary: 'д'.repeat(500_000), body: '漢'.repeat(2_000_000) });
      await store.addItem(item, []);
      const stored = await itemNamed(item.id);
      expect([stored?.summary.length, stored?.body?.length]).toEqual([20_000, 100_000]);
    });

    test('an edited item keeps the text of its article where the edit brings none', async () => {
      await store.addItem(sampleItem('edited-body', { body: 'What the article says.' }), []);
      await store.addItem(sampleItem('edited-body', { title: 'Another title' }), [], { edited: true });
      expect(await itemNamed('outlet:edited-body')).toMatchObject({
        title: 'Another title',
        body: 'What the article says.',
      });
    });

    test('an edited text is cut like a new one, a surrogate pair on the edge included', async () => {
      const long = { summary: `${'д'.repeat(19_999)}🙂`, body: `${'漢'.repeat(99_999)}🙂` };
      await store.addItem(sampleItem('edited-long'), []);
      const answer = await store.addItem(sampleItem('edited-long', long), [], { edited: true });
      const stored = await itemNamed('outlet:edited-long');
      expect([answer, stored?.summary.slice(-2), stored?.body?.slice(-2)]).toEqual(['updated', 'д\ufffd', '漢\ufffd']);
    });

    test('an item with more hits than a batch holds keeps all of them', async () => {
      const item = sampleItem('sanctions-list');
      const hits = Array.from({ length: 60 }, (_, number) =>
        sampleHit(item, { who: `listed-${number}`, event: 'sanctioned' }),
      );
      await store.addItem(item, hits);
      await table.indexed();
      const found = await Array.fromAsync(store.hits({ events: ['sanctioned'] }));
      expect(found.map((hit) => hit.who).sort()).toEqual(hits.map((hit) => hit.who).sort());
    });
  });

  describe('many items at once', () => {
    const entries = Array.from({ length: 230 }, (_, number) => {
      const item = sampleItem(`batch-${number}`, { outletId: 'batches' });
      return { item, hits: number % 10 === 0 ? [sampleHit(item, { who: 'batched' })] : [] };
    });

    test('are each new once, in whatever batches they come', async () => {
      const first = await store.addItems(entries.slice(0, 120));
      const second = await store.addItems([...entries.slice(100), entries[200]!]);
      const stored = (await Array.fromAsync(store.items())).filter(({ outletId }) => outletId === 'batches');
      expect([
        new Set(first),
        second.slice(0, 20).every((answer) => answer === 'known'),
        second.slice(20, -1).every((answer) => answer === 'new'),
        second.at(-1),
        stored.length,
        (await hitsOf('batched')).length,
      ]).toEqual([new Set(['new']), true, true, 'known', 230, 23]);
    });

    test('stay as they were where they are known', async () => {
      await store.addItems(entries.map(({ item }) => ({ item: { ...item, title: 'Another title' }, hits: [] })));
      expect(await itemNamed('outlet:batch-0')).toEqual(entries[0]!.item);
    });

    test('are told apart, where asked, by when they were first seen', async () => {
      const known = entries.slice(0, 5).map(({ item }) => ({ item, hits: [] }));
      const since = known[0]!.item.firstSeenAt;
      const earlier = new Date(Date.parse(since) - 1).toISOString();
      const [many, few] = [known, known.slice(0, 1)];
      const answers = [
        await store.addItems(many, { since: earlier }),
        await store.addItems(many, { since }),
        await store.addItems(few, { since: earlier }),
        await store.addItems(few, { since }),
      ];
      expect(answers.map((all) => [...new Set(all)])).toEqual([['recent'], ['known'], ['recent'], ['known']]);
    });

    test('are new again once their time is over', async () => {
      now = new Date('2023-12-22T08:00:00Z');
      const answers = await store.addItems(entries.slice(0, 10));
      now = start;
      expect(new Set(answers)).toEqual(new Set(['new']));
    });
  });

  describe('hits written again', () => {
    test('keep the dates of the first sighting: a feed without dates has a new "now" at every attempt', async () => {
      const first = sampleItem('undated', { publishedAt: '2023-06-30T23:59:00.000Z' });
      const later = sampleItem('undated', {
        publishedAt: '2023-07-01T00:01:00.000Z',
        firstSeenAt: '2023-07-01T00:01:00.000Z',
      });
      const hit = sampleHit(first, { who: 'undated' });
      await store.addItem(first, [hit]);
      await store.addItem(later, [sampleHit(later, { who: 'undated' })]);
      expect(await hitsOf('undated')).toEqual([hit]);
    });

    test('are brought up to date otherwise', async () => {
      const item = sampleItem('corrected');
      await store.addItem(item, [sampleHit(item, { who: 'corrected', status: 'possible' })]);
      await store.addItem(item, [sampleHit(item, { who: 'corrected', status: 'asserted' })]);
      expect((await hitsOf('corrected')).map((hit) => hit.status)).toEqual(['asserted']);
    });

    test('are there before their item: a crash between loses none and the repeat adds none', async () => {
      const item = sampleItem('crashed');
      const hit = sampleHit(item, { who: 'crashed' });
      // The item's expiry is no number, which the client refuses to send; hits ask for none.
      const { client, table: name } = table;
      const crashing = createStore({ client, table: name, keepItemsDays: Number.NaN, now: () => new Date() });
      await expect(crashing.addItem(item, [hit])).rejects.toThrow();
      const between = await hitsOf('crashed');
      const answer = await store.addItem(item, [hit]);
      expect([between, answer, await hitsOf('crashed')]).toEqual([[hit], 'new', [hit]]);
    });
  });

  describe('outlet states', () => {
    const state = (outletId: string, changes: Partial<OutletState> = {}): OutletState => ({
      outletId,
      seen: ['a', 'b'],
      itemsRead: 2,
      hitsFound: 0,
      ...changes,
    });

    test('are read by the hundred, those never polled being absent', async () => {
      const ids = Array.from({ length: 230 }, (_, number) => `outlet-${number}`);
      await Promise.all(ids.slice(0, 210).map((id) => store.saveOutletState(state(id))));
      const states = await store.outletStates([...ids, ...ids]);
      expect([...states.keys()].sort()).toEqual(ids.slice(0, 210).sort());
    });

    test('are replaced whole: a failure that is over is gone', async () => {
      const failure = { kind: 'timeout' as const, message: 'no answer', since: '2023-06-24T07:00:00Z', count: 3 };
      await store.saveOutletState(state('healed', { failure, validators: { etag: '"x"' } }));
      await store.saveOutletState(state('healed', { validators: { etag: '' } }));
      expect((await store.outletStates(['healed'])).get('healed')).toEqual(
        state('healed', { validators: { etag: '' } }),
      );
    });

    test('stay where they are newer than what is put over them was made from', async () => {
      const polled = (hour: string, itemsRead: number) =>
        state('raced', { lastPollAt: `2023-06-24T${hour}:00:00.000Z`, itemsRead });
      const answers = [
        await store.saveOutletState(polled('08', 1), state('raced')),
        await store.saveOutletState(polled('09', 2), polled('08', 1)),
        await store.saveOutletState(polled('10', 3), polled('08', 1)),
      ];
      expect([answers, (await store.outletStates(['raced'])).get('raced')?.itemsRead]).toEqual([
        ['saved', 'saved', 'overtaken'],
        2,
      ]);
    });

    test('of no outlets cost no request', async () => {
      expect(await store.outletStates([])).toEqual(new Map());
    });
  });

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

  describe('digests', () => {
    test('one of many claimers gets the claim', async () => {
      const answers = await Promise.all(
        Array.from({ length: 12 }, () => store.claimDigest(sampleDigest('claimed', '2023-06-24'))),
      );
      expect(answers.filter((answer) => answer === 'claimed')).toHaveLength(1);
    });

    test('a claim whose answer was lost is still ours when the request is repeated', async () => {
      let lost = 0;
      const name = 'loseFirstAnswer';
      table.client.middlewareStack.add(
        (next) => async (input) => {
          const answer = await next(input);
          if (lost++ === 0) throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
          return answer;
        },
        { step: 'finalizeRequest', priority: 'low', name },
      );
      const answer = await store.claimDigest(sampleDigest('lost-answer', '2023-06-24'));
      table.client.middlewareStack.remove(name);
      expect([answer, lost]).toEqual(['claimed', 2]);
    });

    test('a settled one is sent, and stays so whatever is settled after', async () => {
      const record = sampleDigest('settled', '2023-06-24');
      await store.claimDigest(record);
      const sent = { state: 'sent' as const, settledAt: '2023-06-24T05:00:02Z', messageId: 'm-1' };
      await store.settleDigest(record.key, sent);
      await store.settleDigest(record.key, { state: 'failed', error: 'late bounce' });
      expect(await Array.fromAsync(store.digests('settled'))).toEqual([{ ...record, ...sent }]);
    });

    test('a failed one is taken, and may yet prove to be sent', async () => {
      const record = sampleDigest('failed', '2023-06-24');
      await store.claimDigest(record);
      await store.settleDigest(record.key, { state: 'failed', error: 'mailer was down' });
      const answer = await store.claimDigest(record);
      await store.settleDigest(record.key, { state: 'sent', messageId: 'm-2' });
      const [stored] = await Array.fromAsync(store.digests('failed'));
      expect([answer, stored?.state]).toEqual(['taken', 'sent']);
    });

    test('is claimed again by one alone of those who read it', async () => {
      const record = sampleDigest('stale', '2023-06-24');
      await store.claimDigest(record);
      const answers = await Promise.all(
        [1, 2, 3].map((second) =>
          store.claimDigest({ ...record, attempt: 2, claimedAt: `2023-06-24T05:20:0${second}.000Z` }, record),
        ),
      );
      expect([answers.toSorted(), (await store.digest(record.key))?.attempt]).toEqual([
        ['claimed', 'taken', 'taken'],
        2,
      ]);
    });

    test('settled as failed by an attempt that is no longer the newest stays claimed', async () => {
      const record = sampleDigest('overtaken', '2023-06-24');
      await store.claimDigest(record);
      await store.claimDigest({ ...record, attempt: 2 }, record);
      const answers = [
        await store.settleDigest(record.key, { state: 'failed', error: 'late' }, 1),
        await store.settleDigest(record.key, { state: 'deferred', error: 'busy' }, 2),
      ];
      expect([answers, (await store.digest(record.key))?.state]).toEqual([['kept', 'settled'], 'deferred']);
    });

    test('are not claimed again once their mail proved to be sent', async () => {
      const record = sampleDigest('reported', '2023-06-24');
      await store.claimDigest(record);
      await store.recordMailEvent(record.key, { kind: 'delivered', at: '2023-06-24T05:00:09.000Z', messageId: 'm-1' });
      expect([
        await store.claimDigest({ ...record, attempt: 2 }, record),
        await store.settleDigest(record.key, { state: 'lost' }),
        await store.digest(record.key),
      ]).toEqual([
        'taken',
        'kept',
        {
          ...record,
          state: 'sent',
          settledAt: '2023-06-24T05:00:09.000Z',
          messageId: 'm-1',
          events: { sent: '2023-06-24T05:00:09.000Z', delivered: '2023-06-24T05:00:09.000Z' },
        },
      ]);
    });

    test('keep the first event of a kind, in whatever order events come, and how often', async () => {
      const orders = [
        ['sent', 'delivered', 'complained'],
        ['complained', 'delivered', 'sent', 'sent'],
        ['delivered', 'complained', 'delivered', 'sent', 'complained'],
      ] as const;
      const results = [];
      for (const [index, kinds] of orders.entries()) {
        const record = sampleDigest(`order-${index}`, '2023-06-24');
        await store.claimDigest(record);
        for (const kind of kinds) {
          await store.recordMailEvent(record.key, { kind, at: '2023-06-24T05:00:09.000Z', messageId: 'm-1' });
        }
        const { state, events } = (await store.digest(record.key))!;
        results.push({ state, events });
      }
      expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    });

    test.each([[['sent', 'rejected']], [['rejected', 'sent']]] as const)(
      'rejected after all are failed: %j',
      async (kinds) => {
        const record = sampleDigest(`rejected-${kinds[0]}`, '2023-06-24');
        await store.claimDigest(record);
        for (const kind of kinds) {
          await store.recordMailEvent(record.key, { kind, at: '2023-06-24T05:00:09.000Z', messageId: 'm-1' });
        }
        await store.settleDigest(record.key, { state: 'sent', messageId: 'm-1' });
        expect(await store.digest(record.key)).toMatchObject({
          state: 'failed',
          events: { sent: expect.any(String), rejected: expect.any(String) },
        });
      },
    );

    test('that do not exist have no events', async () => {
      const event = { kind: 'sent', at: '2023-06-24T05:00:09.000Z', messageId: 'm-1' } as const;
      expect([
        await store.recordMailEvent('nobody#2023-06-24', event),
        await store.digest('nobody#2023-06-24'),
      ]).toEqual([undefined, undefined]);
    });

    test('settling what was never claimed is an error that names it', async () => {
      await expect(store.settleDigest('nobody#2023-06-24', { state: 'sent' })).rejects.toThrow(
        'Settling digest "nobody#2023-06-24": it was never claimed',
      );
    });

    test('a key of another subscriber is refused', async () => {
      const record = { ...sampleDigest('mine', '2023-06-24'), key: 'yours#2023-06-24' };
      await expect(store.claimDigest(record)).rejects.toThrow('does not begin with its subscriber id');
    });

    test('are listed newest first and for their subscriber alone', async () => {
      for (const date of ['2023-06-23', '2023-06-25', '2023-06-24'])
        await store.claimDigest(sampleDigest('list', date));
      await store.claimDigest(sampleDigest('lister', '2023-06-24'));
      expect((await Array.fromAsync(store.digests('list'))).map((record) => record.key)).toEqual([
        'list#2023-06-25',
        'list#2023-06-24',
        'list#2023-06-23',
      ]);
    });
  });

  test('a store opened later finds what an earlier one wrote', async () => {
    const item = sampleItem('earlier');
    await store.addItem(item, [sampleHit(item, { who: 'earlier' })]);
    await table.indexed();
    const later = createStore({ ...table, keepItemsDays: 180, now: () => now });
    expect(await Array.fromAsync(later.hits({ who: 'earlier' }))).toHaveLength(1);
  });
});
