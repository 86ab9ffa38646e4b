import { describe, expect, it } from 'vitest';
import { adviceFor, healthOf, needsAttention } from '../../shared/outlets/health.ts';
import { failureKinds, type OutletState } from '../../shared/outlets/outlet.ts';
import { outlet } from './loopback.ts';

const now = new Date('2026-03-10T12:00:00Z');
const read: OutletState = {
  outletId: 'test-outlet',
  seen: [],
  itemsRead: 10,
  hitsFound: 0,
  lastSuccessAt: '2026-03-10T11:55:00.000Z',
  lastNewItemAt: '2026-03-10T11:00:00.000Z',
  usualGapMinutes: 60,
};
const failing = { kind: 'dns', message: 'x', since: '2026-03-09T00:00:00.000Z', count: 4 } as const;

function healthWith(state: OutletState | undefined, fields = {}) {
  return healthOf([outlet('https://n.test/', fields)], new Map(state && [[state.outletId, state]]), now)[0]!;
}

describe('healthOf', () => {
  it.each([
    ['healthy', read, {}],
    ['not read yet', undefined, {}],
    ['disabled', undefined, { enabled: false }],
    ['failing', { ...read, failure: failing }, {}],
    ['gone', { ...read, failure: { ...failing, kind: 'gone' as const } }, {}],
    ['silent', { ...read, lastNewItemAt: '2026-03-09T11:00:00.000Z' }, {}],
    ['silent', { ...read, lastNewItemAt: '2026-03-06T11:00:00.000Z', usualGapMinutes: 24 * 60 }, {}],
    ['healthy', { ...read, lastNewItemAt: '2026-03-08T11:00:00.000Z', usualGapMinutes: 24 * 60 }, {}],
    ['healthy', { ...read, lastNewItemAt: '2026-03-09T20:00:00.000Z', usualGapMinutes: 5 }, {}],
    ['haywire', { ...read, flood: { since: '2026-03-10T11:00:00.000Z', items: 300 } }, {}],
    ['empty', { ...read, lastNewItemAt: undefined as never }, {}],
    ['moved', { ...read, moved: { from: 'https://n.test/', to: 'https://m.test/', since: '2026-03-01' } }, {}],
  ])('says %s', (condition, state, fields) => {
    const { lastNewItemAt, ...rest } = state ?? {};
    const given = state && ({ ...rest, ...(lastNewItemAt && { lastNewItemAt }) } as OutletState);
    expect(healthWith(given, fields).condition).toBe(condition);
  });

  it('says since when, and what to do', () => {
    expect(healthWith({ ...read, failure: failing })).toMatchObject({
      since: failing.since,
      failure: failing,
      advice: expect.stringContaining('does not resolve'),
    });
  });

  it('has advice for every kind of failure', () => {
    expect(failureKinds.filter((kind) => !adviceFor(kind))).toEqual([]);
  });

  it('asks for attention only where something is wrong', () => {
    expect([healthWith(read), healthWith({ ...read, failure: failing })].map(needsAttention)).toEqual([false, true]);
  });

  it('asks for none at one failure of an outlet that was read before, or at as many as the list tolerates', () => {
    const { lastSuccessAt: _, ...unread } = read;
    const failed = (count: number, fields = {}, state: OutletState = read) =>
      needsAttention(healthWith({ ...state, failure: { ...failing, count } }, fields));
    expect([
      failed(1),
      failed(2),
      failed(1, {}, unread),
      failed(5, { tolerance: 5 }),
      failed(1, { tolerance: 0 }),
    ]).toEqual([false, true, true, false, true]);
  });
});
