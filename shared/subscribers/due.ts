// When a subscriber's next digest is due, in the local time of an IANA zone: every local day of the schedule that exists, once.
import { Temporal } from 'temporal-polyfill';
import type { Preferences, Subscriber } from './subscriber.ts';

export type Schedule = Pick<Subscriber, 'timeZone' | 'hour'> & {
  /** Daily where absent. */
  preferences?: Pick<Preferences, 'frequency' | 'weekday'>;
};

/** Whoever wants to hear at once gets what came in so many minutes as one mail. */
const groupMinutes = 15;

/** Where there was nothing to tell them, they are looked at again with the next run: runs are a minute apart, or more. */
const againSeconds = 30;

/** A digest that came late stands for one that would follow so soon after it. */
const restHours = 6;

/**
 * The first scheduled instant after `after`, ISO 8601 UTC. It depends on these two alone: who was not served at an instant
 * is overdue from then on, however many ticks are lost, and served once.
 *
 * Where summer time skips the hour, the digest comes as much later as the clock jumped (02:30 becomes 03:30), where it
 * repeats the hour, at its first pass (RFC 5545 3.3.5). Where the later instant would fall on the next day (Nuuk, 23:00
 * on 30 March 2024), it comes as much earlier. A day that never was (Apia, Friday 30 December 2011) has no digest; a
 * weekly one comes a day later then. Throws RangeError on a zone unknown to the system.
 */
export function nextDigestAt(schedule: Schedule, after: Date): string {
  const { frequency = 'daily', weekday = 1 } = schedule.preferences ?? {};
  if (frequency === 'immediate') return new Date(after.getTime() + groupMinutes * 60_000).toISOString();
  // From the day before: a weekly digest that was moved belongs to it.
  for (let day = localDay(after, schedule.timeZone).subtract({ days: 1 }); ; day = day.add({ days: 1 })) {
    if (frequency === 'weekdays' && day.dayOfWeek > 5) continue;
    if (frequency === 'weekly' && day.dayOfWeek !== weekday) continue;
    const instant = digestInstant(schedule, day, { move: frequency === 'weekly' });
    if (instant !== undefined && instant.epochMilliseconds > after.getTime()) {
      return new Date(instant.epochMilliseconds).toISOString();
    }
  }
}

/**
 * When the next one is due after a digest was sent at `sentAt`: after an outage one mail covers the gap, and the scheduled
 * one that would follow it within hours is left out.
 */
export function nextDigestAfter(schedule: Schedule, sentAt: Date): string {
  if (schedule.preferences?.frequency === 'immediate') return nextDigestAt(schedule, sentAt);
  return nextDigestAt(schedule, new Date(sentAt.getTime() + restHours * 3_600_000));
}

/**
 * When a digest is next due after one at `at` that had nothing to tell. Whoever hears at once waits only after a mail: the first news
 * of a quiet hour goes out with the run that finds it.
 */
export function nextDigestAfterNothing(schedule: Schedule, at: Date): string {
  if (schedule.preferences?.frequency !== 'immediate') return nextDigestAt(schedule, at);
  return new Date(at.getTime() + againSeconds * 1000).toISOString();
}

/**
 * Names the digest that is due at `due`, as part of its key: `2024-03-31`, after changes of the schedule `2024-03-31.v2`,
 * and for those who hear at once `2024-03-31T0715Z`, to the minute. Every process that finds it due gives it the same name.
 */
export function dueName(schedule: Schedule & Pick<Subscriber, 'scheduleVersion'>, due: Date): string {
  const { preferences, timeZone, scheduleVersion } = schedule;
  const when =
    preferences?.frequency === 'immediate'
      ? due.toISOString().replace(/T(\d\d):(\d\d).*$/, 'T$1$2Z')
      : localDate(due, timeZone);
  return scheduleVersion === 0 ? when : `${when}.v${scheduleVersion}`;
}

function digestInstant(
  { hour, timeZone }: Schedule,
  day: Temporal.PlainDate,
  { move }: { move: boolean },
): Temporal.Instant | undefined {
  const local = day.toPlainDateTime({ hour });
  const later = local.toZonedDateTime(timeZone, { disambiguation: 'compatible' });
  if (later.toPlainDate().equals(day)) return later.toInstant();
  const earlier = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (earlier.toPlainDate().equals(day)) return earlier.toInstant();
  return move ? later.toInstant() : undefined;
}

/** The calendar day of an instant in a zone, `2024-03-31`. Throws RangeError on a zone unknown to the system. */
export function localDate(instant: Date, timeZone: string): string {
  return localDay(instant, timeZone).toString();
}

const localDay = (instant: Date, timeZone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
