import { afterAll, beforeAll, expect, test } from 'vitest';
import { runFaults } from '../../bench/line/fault-world.ts';
import { hasDynoxide, openTestTable, type TestTable } from '../store/engines.ts';

let table: TestTable;
beforeAll(async () => {
  table = await openTestTable(hasDynoxide ? 'dynoxide' : 'dynalite');
});
afterAll(() => table.close());

/** bench/line/faults.ts runs it at full size. */
test('messages that come up to three times, late and in any order, to runs that die midway, lose and double nothing', async () => {
  const { mistakes, ...counts } = await runFaults(table, {
    seed: 3,
    outlets: 4,
    ticks: 30,
    subscribers: 12,
    crash: 0.15,
  });
  expect(
    Object.values(mistakes).every((count) => count === 0),
    JSON.stringify(mistakes),
  ).toBe(true);
  expect(counts.messages).toBe(120);
  expect([counts.deliveries > 180, counts.crashes > 20]).toEqual([true, true]);
});
