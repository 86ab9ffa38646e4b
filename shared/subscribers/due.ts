// When a subscriber's next digest is due, in the local time of an IANA zone: every local day that exists, once.
import { Temporal } from 'temporal-polyfill';
import type { Subscriber } from '../model.ts';

type Schedule = Pick<Subscriber, 'timeZone' | 'hour'>;

/**
 * The first scheduled instant after `after`, ISO 8601 UTC.
 *
 * Where summer time skips the hour, the digest comes as much later as the clock jumped (02:30 becomes 03:30), where it
 * repeats the hour, at its first pass (RFC 5545 3.3.5). Where the later instant would fall on the next day (Nuuk, 23:00
 * on 30 March 2024), it comes as much earlier. A day that never was (Apia, 30 December 2011) has no digest.
 * Throws RangeError on a zone unknown to the system.
 */
export function nextDigestAt(schedule: Schedule, after: Date): string {
  let day = Temporal.Instant.fromEpochMilliseconds(after.getTime()).toZonedDateTimeISO(schedule.timeZone).toPlainDate();
  for (;;) {
    const instant = digestInstant(schedule, day);
    if (instant !== undefined && instant.epochMilliseconds > after.getTime()) {
      return new Date(instant.epochMilliseconds).toISOString();
    }
    day = day.add({ days: 1 });
  }
}

function digestInstant(schedule: Schedule, day: Temporal.PlainDate): Temporal.Instant | undefined {
  const local = day.toPlainDateTime({ hour: schedule.hour });
  for (const disambiguation of ['compatible', 'earlier'] as const) {
    const zoned = local.toZonedDateTime(schedule.timeZone, { disambiguation });
    if (zoned.toPlainDate().equals(day)) return zoned.toInstant();
  }
  return undefined;
}

/** The calendar day of an instant in a zone, `2024-03-31`. Throws RangeError on a zone unknown to the system. */
export function localDate(instant: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}
