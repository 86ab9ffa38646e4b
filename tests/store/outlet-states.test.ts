import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OutletState } from '../../shared/outlets/outlet.ts';
import { createStore, type Store } from '../../shared/store/store.ts';
import { openTestTable, type TestTable, testEngines } from './engines.ts';

describe.each(testEngines)('what the store on %s keeps of outlets', (engine) => {
  let table: TestTable;
  let store: Store;
  const start = new Date('2023-06-24T08:00:00Z');
  const now = start;

  beforeAll(async () => {
    table = await openTestTable(engine);
    store = createStore({ ...table, keepItemsDays: 180, now: () => now });
  });
  afterAll(() => table.close());

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
});
