import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStore, type Store } from '../../shared/store/store.ts';
import { openTestTable, type TestTable, testEngines } from './engines.ts';
import { sampleDigest } from './samples.ts';

describe.each(testEngines)('digests in the store on %s', (engine) => {
  let table: TestTable;
  let store: Store;
  const start = new Date('2023-06-24T08:00:00Z');
  const now = start;

  beforeAll(async () => {
    table = await openTestTable(engine);
    store = createStore({ ...table, keepItemsDays: 180, now: () => now });
  });
  afterAll(() => table.close());

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
});
