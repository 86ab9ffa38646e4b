import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMemoryStore, type DeliveryStore } from '../../bench/delivery/memory-store.ts';
import { createStore } from '../../shared/store/store.ts';
import { type DigestRecord, mailEventKinds } from '../../shared/subscribers/digest-record.ts';
import { hasDynoxide, openTestTable, type TestTable } from './engines.ts';
import { sampleDigest } from './samples.ts';

let table: TestTable;
let engine: DeliveryStore;
beforeAll(async () => {
  table = await openTestTable(hasDynoxide ? 'dynoxide' : 'dynalite');
  engine = createStore({ ...table, keepItemsDays: 180, now: () => new Date('2023-06-24T08:00:00Z') });
});
afterAll(() => table.close());

type Step = (store: DeliveryStore, fresh: DigestRecord) => Promise<unknown>;

const at = fc.constantFrom('2023-06-24T05:00:00.000Z', '2023-06-24T05:20:00.000Z');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ attempt: fc.constantFrom(1, 2, 3), claimedAt: at, again: fc.boolean() }).map(
    ({ again, ...claim }): Step =>
      async (store, fresh) => {
        const after = again ? await store.digest(fresh.key) : undefined;
        return store.claimDigest({ ...fresh, ...claim }, after);
      },
  ),
  fc
    .record({
      state: fc.constantFrom('sent', 'deferred', 'failed', 'lost'),
      settledAt: at,
      attempt: fc.constantFrom(1, 2, 3),
      error: fc.constantFrom(undefined, 'no'),
    })
    .map(
      ({ attempt, error, ...outcome }): Step =>
        async (store, { key }) =>
          store
            .settleDigest(key, { ...outcome, ...(error && { error }) }, attempt)
            .catch((thrown: Error) => thrown.message),
    ),
  fc.record({ kind: fc.constantFrom(...mailEventKinds), at, messageId: fc.constantFrom('m1', 'm2') }).map(
    (event): Step =>
      (store, { key }) =>
        store.recordMailEvent(key, event),
  ),
);

test('the models’ store in memory answers as an engine does, and keeps the same', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const memory = createMemoryStore();
      run += 1;
      const fresh = sampleDigest(`model-${run}`, '2023-06-24');
      for (const take of steps) {
        expect(await take(memory, fresh)).toEqual(await take(engine, fresh));
        expect(await memory.digest(fresh.key)).toEqual(await engine.digest(fresh.key));
      }
      expect(await Array.fromAsync(memory.digests(fresh.subscriberId))).toEqual(
        await Array.fromAsync(engine.digests(fresh.subscriberId)),
      );
    }),
    { numRuns: 60 },
  );
});
