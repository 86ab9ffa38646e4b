import { describe, expect, it } from 'vitest';
import type { OutletState } from '../../shared/model.ts';
import { dueOutlets, nextPollAt } from '../../shared/outlets/schedule.ts';
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

  it('asks on each tick where the interval is shorter', () => {
    const one = outlet('https://n.test/', { interval: 2 });
    const asked = [0, 5, 10].filter(
      (tick) => dueOutlets([one], states({ 'test-outlet': noon }), minutes(tick), 5).length > 0,
    );
    expect(asked).toEqual([0, 5, 10]);
  });
});

describe('nextPollAt', () => {
  it.each([
    ['its interval', 0, 0, 15],
    ['its interval after one failure', 1, 0, 15],
    ['twice as long after two', 2, 0, 30],
    ['a day after very many', 100, 0, 24 * 60],
    ['as long as the outlet asked for', 1, 7200, 120],
    ['no less than its interval', 1, 5, 15],
  ])('waits %s', (_name, failures, retryAfter, expected) => {
    expect(nextPollAt(outlet('https://n.test/'), noon, failures, retryAfter)).toBe(minutes(expected).toISOString());
  });

  it('does not ask a slow outlet more often because it fails', () => {
    const weekly = outlet('https://n.test/', { interval: 10_080 });
    expect(nextPollAt(weekly, noon, 5)).toBe(minutes(10_080).toISOString());
  });
});
