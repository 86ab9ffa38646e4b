import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStore, type Store } from '../../shared/store/store.ts';
import type { Limit } from '../../shared/subscribers/limits.ts';
import { openTestTable, type TestTable, testEngines } from './engines.ts';

describe.each(testEngines)('limits on %s', (engine) => {
  let table: TestTable;
  let store: Store;
  let now = new Date('2024-01-01T08:00:00Z');
  const hoursOn = (hours: number) => {
    now = new Date(Date.parse('2024-01-01T08:00:00Z') + hours * 3_600_000);
  };
  const limits: Limit[] = [
    { most: 1, hours: 24 },
    { most: 3, hours: 7 * 24 },
  ];
  const take = async (name: string) => (await store.takeUse(name, limits)).kind;

  beforeAll(async () => {
    table = await openTestTable(engine);
    store = createStore({ ...table, keepItemsDays: 180, now: () => now });
  });
  afterAll(() => table.close());

  test('hold within each of their windows, wherever it begins', async () => {
    const taken: number[] = [];
    for (let hours = 0; hours <= 8 * 24; hours += 6) {
      hoursOn(hours);
      if ((await take('steady')) === 'taken') taken.push(hours);
    }
    expect(taken).toEqual([0, 24, 48, 168, 192]);
    hoursOn(0);
  });

  test('of one name leave another alone', async () => {
    expect([await take('one'), await take('other'), await take('one')]).toEqual(['taken', 'taken', 'refused']);
  });

  test('let through one of many that come at once', async () => {
    const kinds = await Promise.all(Array.from({ length: 30 }, () => take('raced')));
    expect(kinds.filter((kind) => kind === 'taken')).toHaveLength(1);
  });

  test('let through as many as they allow, of many that come at once', async () => {
    const twenty = [{ most: 20, hours: 1 }];
    const kinds: string[] = [];
    const worker = async () => {
      for (let number = 0; number < 10; number += 1) kinds.push((await store.takeUse('all', twenty)).kind);
    };
    await Promise.all(Array.from({ length: 6 }, worker));
    expect([kinds.length, kinds.filter((kind) => kind === 'taken').length]).toEqual([60, 20]);
  });

  test('count no use that was returned', async () => {
    const use = await store.takeUse('returned', limits);
    if (use.kind === 'taken') await store.returnUse('returned', use.at);
    await store.returnUse('returned', '2020-01-01T00:00:00.000Z');
    expect(await take('returned')).toBe('taken');
  });
});
