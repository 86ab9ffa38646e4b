import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStore, type Store } from '../../shared/store/store.ts';
import { outletStateKey } from '../../shared/store/table.ts';
import { openTestTable, type TestTable, testEngines } from './engines.ts';

const at = '2026-03-02T12:00:00.000Z';
const mark = (index: number) =>
  `${'AbC_-9'.repeat(3).slice(0, 12)}${String(index).padStart(4, '0')}.aB3_dE-${String(index).padStart(3, '0')}.Zy_9xW-${String(index).padStart(3, '0')}`;

describe.each(testEngines)('on %s', (engine) => {
  let table: TestTable;
  let store: Store;
  beforeAll(async () => {
    table = await openTestTable(engine);
    store = createStore({ ...table, keepItemsDays: 180, now: () => new Date(at) });
  });
  afterAll(() => table.close());

  test('what the polls noted is read back; when an outlet answered stays where a run had no answer', async () => {
    expect(await store.pollNote()).toBeUndefined();
    await store.savePollNote({ ranAt: at, answeredAt: at, rest: ['a'], behindSince: at });
    const later = '2026-03-02T12:05:00.000Z';
    await store.savePollNote({ ranAt: later, rest: [] });
    expect(await store.pollNote()).toEqual({ ranAt: later, answeredAt: at, rest: [] });
  });

  test('what the run found is read back', async () => {
    const troubles = [{ kind: 'site' as const, since: at, detail: 'answers 502', about: [] }];
    const upkeep = { begunAt: at, ranAt: at, mailed: { at, digests: 2 }, troubles };
    await store.saveUpkeep(upkeep);
    expect(await store.upkeep()).toEqual(upkeep);
  });

  test('an outlet keeps what it listed, packed; rows of earlier versions keep a list', async () => {
    const seen = Array.from({ length: 45 }, (_, index) => mark(index));
    const state = { outletId: 'packed', seen, itemsRead: 45, hitsFound: 0 };
    await store.saveOutletState(state);
    const old = { ...outletStateKey('old'), outletId: 'old', seen: seen.slice(0, 3), itemsRead: 3, hitsFound: 0 };
    await table.client.send(new PutCommand({ TableName: table.table, Item: old }));
    const states = await store.outletStates(['packed', 'old']);
    expect([states.get('packed'), states.get('old')?.seen]).toEqual([state, old.seen]);
  });
});
