import { describe, expect, it } from 'vitest';
import type { OutletState } from '../../shared/outlets/outlet.ts';
import { dueOutlets, type Failures, intervalOf, nextPollAt } from '../../shared/outlets/schedule.ts';
import { outlet } from './loopback.ts';

const noon = new Date('2026-03-02T12:00:00Z');
const minutes = (count: number, from = noon) => new Date(from.getTime() + count * 60_000);

function states(nextPolls: Record<string, Date>): Map<string, OutletState> {
  return new Map(
    Object.entries(nextPolls).map(([outletId, at]) => [
      outletId,
      { outletId, nextPollAt: at.toISOString(), seen: [], itemsRead: 0, hitsFound: 0 },
    ]),
  );
}

describe('dueOutlets', () => {
  it('gives the enabled outlets whose time has come, those never polled first', () => {
    const outlets = ['late', 'later', 'new', 'soon'].map((id) => outlet('https://n.test/', { id }));
    const due = dueOutlets(
      [...outlets, outlet('https://n.test/', { id: 'off', enabled: false })],
      states({ late: minutes(-1), later: minutes(-60), soon: minutes(1) }),
      noon,
    );
    expect(due.map(({ id }) => id)).toEqual(['new', 'later', 'late']);
  });

  it('asks an outlet whose quiet polls left no trace once in each interval, whenever the ticks fall', () => {
    const one = outlet('https://n.test/', { interval: 15 });
    const ticks = Array.from({ length: 36 }, (_, tick) => minutes(tick * 5 + (tick % 3)));
    const asked = ticks.filter((tick) => dueOutlets([one], states({ 'test-outlet': noon }), tick, 5).length > 0);
    expect(asked).toHaveLength(12);
  });

  it('asks an outlet polled a moment after the tick at the next, unless it asked for patience', () => {
    const one = outlet('https://n.test/', { interval: 15 });
    const after = states({ 'test-outlet': minutes(15.05) });
    const failing = new Map([...after].map(([id, state]) => [id, { ...state, failure: { count: 1 } } as OutletState]));
    const asked = [after, failing].map((known) => dueOutlets([one], known, minutes(15), 15).length);
    expect(asked).toEqual([1, 0]);
  });

  it('asks an outlet never polled on whichever tick comes first', () => {
    const one = outlet('https://n.test/', { interval: 600 });
    expect([0, 5, 10].map((tick) => dueOutlets([one], new Map(), minutes(tick), 5).length)).toEqual([1, 1, 1]);
  });

  it('asks on each tick where the interval is shorter', () => {
    const one = outlet('https://n.test/', { interval: 2 });
    const asked = [0, 5, 10].filter(
      (tick) => dueOutlets([one], states({ 'test-outlet': noon }), minutes(tick), 5).length > 0,
    );
    expect(asked).toEqual([0, 5, 10]);
  });
});

describe('intervalOf', () => {
  it.each([
    ['its interval while nothing is known', undefined, 15],
    ['its interval where news come fast', 20, 15],
    ['a quarter of the usual gap', 120, 30],
    ['an hour at most', 100_000, 60],
  ])('is %s', (_name, usualGapMinutes, expected) => {
    expect(intervalOf(outlet('https://n.test/'), usualGapMinutes === undefined ? {} : { usualGapMinutes })).toBe(
      expected,
    );
  });

  it('is never shorter than the owner said', () => {
    expect(intervalOf(outlet('https://n.test/', { interval: 240 }), { usualGapMinutes: 300 })).toBe(240);
  });
});

describe('nextPollAt', () => {
  const pause = (failures?: Failures, one = outlet('https://n.test/')) =>
    (Date.parse(nextPollAt(one, noon, one.interval, failures)) - noon.getTime()) / 60_000;

  it('is an interval away', () => {
    expect(pause()).toBe(15);
  });

  it.each([
    ['its interval after one failure', { count: 1 }, 15],
    ['twice as long after two', { count: 2 }, 30],
    ['a day after very many', { count: 100 }, 24 * 60],
    ['no less than its interval', { count: 1, retryAfterSeconds: 5 }, 15],
  ])('waits %s, and up to a quarter more', (_name, failures, expected) => {
    const minutes = pause({ kind: 'http-status', ...failures });
    expect(minutes >= expected && minutes <= expected * 1.25).toBe(true);
  });

  it('waits as long as the outlet asked for', () => {
    expect(pause({ kind: 'rate-limited', count: 1, retryAfterSeconds: 7200 })).toBe(120);
  });

  it('waits a week once the outlet said that its feed is gone', () => {
    expect(pause({ kind: 'gone', count: 1 })).toBe(7 * 24 * 60);
  });

  it('parts outlets that failed together', () => {
    const pauses = Array.from({ length: 20 }, (_, id) =>
      pause({ kind: 'dns', count: 3 }, outlet('https://n.test/', { id: `o-${id}` })),
    );
    expect(new Set(pauses).size).toBeGreaterThan(15);
  });

  it('does not ask a slow outlet more often because it fails', () => {
    expect(pause({ kind: 'dns', count: 5 }, outlet('https://n.test/', { interval: 10_080 }))).toBeGreaterThanOrEqual(
      10_080,
    );
  });
});
