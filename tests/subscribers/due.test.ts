import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDate, nextDigestAt } from '../../shared/subscribers/due.ts';

/** All digests due from `from` to before `to`. */
function digestsBetween(timeZone: string, hour: number, from: string, to: string): string[] {
  const due: string[] = [];
  for (let at = nextDigestAt({ timeZone, hour }, new Date(from)); at < to; ) {
    due.push(at);
    at = nextDigestAt({ timeZone, hour }, new Date(at));
  }
  return due;
}

describe('nextDigestAt', () => {
  test('gives the hour of today while it is ahead and that of tomorrow once it has struck', () => {
    const schedule = { timeZone: 'Europe/Berlin', hour: 8 };
    expect(nextDigestAt(schedule, new Date('2022-03-24T06:59:59.999Z'))).toBe('2022-03-24T07:00:00.000Z');
    expect(nextDigestAt(schedule, new Date('2022-03-24T07:00:00.000Z'))).toBe('2022-03-25T07:00:00.000Z');
  });

  test('sends an hour later where summer time skips the hour', () => {
    expect(digestsBetween('Europe/Berlin', 2, '2026-03-28T12:00:00.000Z', '2026-03-30T12:00:00.000Z')).toEqual([
      '2026-03-29T01:00:00.000Z',
      '2026-03-30T00:00:00.000Z',
    ]);
  });

  test('sends once where winter time repeats the hour', () => {
    expect(digestsBetween('Europe/Berlin', 2, '2026-10-24T12:00:00.000Z', '2026-10-26T12:00:00.000Z')).toEqual([
      '2026-10-25T00:00:00.000Z',
      '2026-10-26T01:00:00.000Z',
    ]);
  });

  test('has no digest on a day that never was', () => {
    const due = digestsBetween('Pacific/Apia', 8, '2011-12-28T20:00:00.000Z', '2012-01-01T00:00:00.000Z');
    expect(due.map((at) => localDate(new Date(at), 'Pacific/Apia'))).toEqual([
      '2011-12-29',
      '2011-12-31',
      '2012-01-01',
    ]);
  });

  test('does not lose the day whose last hour the clock skips', () => {
    const due = digestsBetween('America/Nuuk', 23, '2024-03-29T12:00:00.000Z', '2024-04-01T12:00:00.000Z');
    expect(due.map((at) => localDate(new Date(at), 'America/Nuuk'))).toEqual([
      '2024-03-29',
      '2024-03-30',
      '2024-03-31',
    ]);
  });

  test('names an unknown zone', () => {
    expect(() => nextDigestAt({ timeZone: 'Europe/Atlantis', hour: 8 }, new Date(0))).toThrow(/Europe\/Atlantis/i);
  });

  test('gives every local day in any zone at most one digest, in order, wherever it is asked from', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2037-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 23 }), instants, (timeZone, hour, after) => {
        const first = nextDigestAt({ timeZone, hour }, after);
        const second = nextDigestAt({ timeZone, hour }, new Date(first));
        expect(first > after.toISOString() && second > first).toBe(true);
        expect(localDate(new Date(first), timeZone) < localDate(new Date(second), timeZone)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
