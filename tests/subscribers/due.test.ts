import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueName, localDate, nextDigestAfter, nextDigestAt, type Schedule } from '../../shared/subscribers/due.ts';
import type { Preferences } from '../../shared/subscribers/subscriber.ts';
import { daysOf, zones } from './zone-days.ts';

/** All digests due from `from` to before `to`. */
function digestsBetween(
  timeZone: string,
  hour: number,
  from: string,
  to: string,
  preferences: Pick<Preferences, 'frequency' | 'weekday'> = { frequency: 'daily' },
): string[] {
  const schedule = { timeZone, hour, preferences };
  const due: string[] = [];
  for (let at = nextDigestAt(schedule, new Date(from)); at < to; at = nextDigestAt(schedule, new Date(at)))
    due.push(at);
  return due;
}

const localDatesOf = (timeZone: string, due: readonly string[]) => due.map((at) => localDate(new Date(at), timeZone));

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

  test('gives every local day that exists one digest, around every kind of change of the clock', () => {
    const odd: [string, string][] = [
      ['Europe/Berlin', '2026-03-29'],
      ['America/New_York', '2026-11-01'],
      ['Australia/Lord_Howe', '2026-04-05'], // half an hour
      ['Africa/Casablanca', '2026-02-15'], // for Ramadan
      ['America/Havana', '2026-03-08'], // at midnight
      ['Asia/Beirut', '2026-03-29'],
      ['Pacific/Apia', '2011-12-30'], // the day that was skipped
      ['Pacific/Kwajalein', '1993-08-21'],
      ['America/Nuuk', '2024-03-30'], // the last hour of a day
      ['Antarctica/Troll', '2026-03-29'], // two hours
      ['Asia/Pyongyang', '2018-05-04'],
    ];
    for (const [timeZone, date] of odd) {
      const from = new Date(Date.parse(date) - 10 * 86_400_000).toISOString();
      const to = new Date(Date.parse(date) + 10 * 86_400_000).toISOString();
      const days = daysOf(timeZone, from, to).slice(1, -1);
      for (const hour of [0, 1, 2, 3, 7, 23]) {
        const told = localDatesOf(timeZone, digestsBetween(timeZone, hour, from, to));
        expect(
          told.filter((day) => days.includes(day)),
          `${timeZone} at ${hour}`,
        ).toEqual(days);
      }
    }
  });

  test('on weekdays leaves out Saturday and Sunday of the reader, not of Greenwich', () => {
    const due = digestsBetween('Pacific/Auckland', 6, '2024-05-30T00:00:00.000Z', '2024-06-05T00:00:00.000Z', {
      frequency: 'weekdays',
    });
    expect(localDatesOf('Pacific/Auckland', due)).toEqual(['2024-05-31', '2024-06-03', '2024-06-04', '2024-06-05']);
    expect(due[1]).toBe('2024-06-02T18:00:00.000Z');
  });

  test('weekly, comes on the day chosen, Monday where none is', () => {
    const of = (preferences: Pick<Preferences, 'frequency' | 'weekday'>) =>
      localDatesOf(
        'Europe/Kyiv',
        digestsBetween('Europe/Kyiv', 8, '2024-03-20T00:00:00.000Z', '2024-04-09T00:00:00.000Z', preferences),
      );
    expect(of({ frequency: 'weekly', weekday: 7 })).toEqual(['2024-03-24', '2024-03-31', '2024-04-07']);
    expect(of({ frequency: 'weekly' })).toEqual(['2024-03-25', '2024-04-01', '2024-04-08']);
  });

  test('weekly, comes a day later where its day never was, from wherever it is asked', () => {
    const friday: Schedule = { timeZone: 'Pacific/Apia', hour: 8, preferences: { frequency: 'weekly', weekday: 5 } };
    const moved = '2011-12-30T18:00:00.000Z'; // Saturday the 31st, 08:00
    expect(nextDigestAt(friday, new Date('2011-12-29T00:00:00Z'))).toBe(moved);
    expect(nextDigestAt(friday, new Date('2011-12-30T12:00:00Z'))).toBe(moved);
    expect(nextDigestAt(friday, new Date(moved))).toBe('2012-01-05T18:00:00.000Z');
  });

  test('to those who hear at once, gives at most one digest in 15 minutes', () => {
    const due = digestsBetween('Asia/Kathmandu', 7, '2024-03-31T00:00:30.000Z', '2024-03-31T01:00:30.000Z', {
      frequency: 'immediate',
    });
    expect(due).toEqual(['2024-03-31T00:15:30.000Z', '2024-03-31T00:30:30.000Z', '2024-03-31T00:45:30.000Z']);
  });
});

describe('nextDigestAfter', () => {
  const daily: Schedule = { timeZone: 'Europe/Berlin', hour: 7 };

  test('is tomorrow for a digest that was sent in time or late', () => {
    expect(nextDigestAfter(daily, new Date('2024-01-10T06:00:00Z'))).toBe('2024-01-11T06:00:00.000Z');
    expect(nextDigestAfter(daily, new Date('2024-01-10T23:59:00Z'))).toBe('2024-01-11T06:00:00.000Z');
  });

  test('after an outage that ended shortly before the hour, leaves out the one that would follow at once', () => {
    expect(nextDigestAfter(daily, new Date('2024-01-15T05:55:00Z'))).toBe('2024-01-16T06:00:00.000Z');
  });

  test('of an outage of any length makes one mail, and loses no later day', () => {
    const outage = fc.integer({ min: 1, max: 90 * 24 * 60 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 23 }), outage, (timeZone, hour, minutes) => {
        const schedule = { timeZone, hour };
        const due = nextDigestAt(schedule, new Date('2026-03-01T00:00:00Z'));
        const sentAt = new Date(Date.parse(due) + minutes * 60_000);
        const next = nextDigestAfter(schedule, sentAt);
        const waited = (Date.parse(next) - sentAt.getTime()) / 3_600_000;
        expect(waited).toBeGreaterThan(6);
        expect(waited).toBeLessThan(33);
      }),
    );
  });

  test('keeps to 15 minutes for those who hear at once', () => {
    const immediate: Schedule = { ...daily, preferences: { frequency: 'immediate' } };
    expect(nextDigestAfter(immediate, new Date('2024-01-15T05:55:00Z'))).toBe('2024-01-15T06:10:00.000Z');
  });
});

describe('dueName', () => {
  const schedule = { timeZone: 'Asia/Tokyo', hour: 7, scheduleVersion: 0 };
  const due = new Date('2024-03-30T22:00:07.123Z');

  test('is the local day on which the digest is due', () => {
    expect(dueName(schedule, due)).toBe('2024-03-31');
  });

  test('changes with the schedule, so that a new one meets no old claim', () => {
    expect(dueName({ ...schedule, scheduleVersion: 2 }, due)).toBe('2024-03-31.v2');
  });

  test('is the minute for those who hear at once', () => {
    expect(dueName({ ...schedule, preferences: { frequency: 'immediate' } }, due)).toBe('2024-03-30T2200Z');
  });
});
