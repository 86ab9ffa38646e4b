import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { occasionRow, occasions, sizeRow, sizes } from '../bench/scale/cases.ts';
import { limits } from '../bench/scale/limits.ts';
import { simulate } from '../bench/scale/simulate.ts';

const documented = readFileSync(join(import.meta.dirname, '../docs/scale.md'), 'utf8');

describe('the simulation of a deployment', () => {
  it.each(sizes)('with $outlets outlets comes to what docs/scale.md tells', (size) => {
    expect(documented).toContain(`| ${sizeRow(size).join(' | ')} |`);
  });

  it.each(occasions.slice(0, 3))('of $name comes to what docs/scale.md tells', (occasion) => {
    expect(documented).toContain(`| ${occasionRow(occasion).join(' | ')} |`);
  });

  const plan = {
    outlets: 5_000,
    intervalMinutes: 5,
    tickMinutes: 5,
    outletsPerMessage: 100,
    itemsADay: 10,
    occasion: 'usual',
    ticks: 3,
  } as const;

  it('polls every outlet that is due, however the day goes', () => {
    const [few, many] = [simulate(plan, { ...limits, polls: 2 }), simulate(plan, limits)];
    expect(few.lag.p99).toBeGreaterThan(many.lag.p99);
    expect([few.leftOut, many.leftOut]).toEqual([0, 0]);
  });

  it('finds a partition that takes too much', () => {
    const rush = { ...plan, outlets: 20_000, occasion: 'rush' } as const;
    const wide = { ...limits, account: 1_000, polls: 100, tableWrites: limits.quota };
    const unsharded = simulate(rush, { ...wide, hitShards: 1 });
    expect(unsharded.writes.hits).toBeCloseTo(limits.keyWrites);
    expect(unsharded.throttled).toBeGreaterThan(simulate(rush, wide).throttled);
  });

  it('finds runs that a new account refuses', () => {
    expect(simulate(plan, { ...limits, polls: 20 })).toMatchObject({ runs: limits.account - limits.others });
    expect(simulate(plan, { ...limits, polls: 20 }).refused).toBeGreaterThan(0);
  });

  it('leaves ticks out where polls do not keep up, and is done in the end', () => {
    const slow = simulate(
      { ...plan, outlets: 100_000, tickMinutes: 1, intervalMinutes: 1, ticks: 5 },
      { ...limits, polls: 2 },
    );
    expect(slow.leftOut).toBeGreaterThan(0);
  });
});
