// Times as the owner writes and reads them: days and clock times of one time zone.
import { Temporal } from 'temporal-polyfill';
import { UsageError } from './exit.ts';

/** `2022-03-23 14:05`, in the time zone. */
export function formatTime(instant: string, timeZone: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  return `${local.toPlainDate()} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

/** Throws UsageError for a zone that the IANA data lacks. */
export function requireTimeZone(timeZone: string): string {
  try {
    Temporal.Now.instant().toZonedDateTimeISO(timeZone);
    return timeZone;
  } catch {
    throw new UsageError(
      `FISSURE_TIME_ZONE: unknown time zone "${timeZone}"; expected an IANA name like Europe/Berlin`,
    );
  }
}

/**
 * Start of a period: a day (`2022-03-23`) begins at its midnight in the zone; an instant stands for itself.
 * @param parameter is named in the UsageError for what is neither.
 */
export function parseFrom(text: string, timeZone: string, parameter: string): string {
  return parse(text, timeZone, parameter, (day) => day);
}

/** End of a period, exclusive: a day is included whole, so its end is the next midnight in the zone. */
export function parseTo(text: string, timeZone: string, parameter: string): string {
  return parse(text, timeZone, parameter, (day) => day.add({ days: 1 }));
}

/** The period of `--from` and `--to`, either of which may be missing. Throws UsageError where it is empty. */
export function parsePeriod(days: { from?: string; to?: string }, timeZone: string): { from?: string; to?: string } {
  const from = days.from === undefined ? undefined : parseFrom(days.from, timeZone, '--from');
  const to = days.to === undefined ? undefined : parseTo(days.to, timeZone, '--to');
  if (from !== undefined && to !== undefined && from >= to) {
    throw new UsageError(`--from: ${days.from} is not before the end of --to ${days.to}; nothing can match`);
  }
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function parse(
  text: string,
  timeZone: string,
  parameter: string,
  toDay: (day: Temporal.PlainDate) => Temporal.PlainDate,
): string {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
      const day = toDay(Temporal.PlainDate.from(text, { overflow: 'reject' }));
      return iso(day.toZonedDateTime({ timeZone }).toInstant());
    }
    return iso(Temporal.Instant.from(text));
  } catch {
    throw new UsageError(
      `${parameter}: "${text}" is no date; expected a day like 2022-03-23 or an instant like 2022-03-23T18:00:00Z`,
    );
  }
}

/** With milliseconds, as Date.toISOString writes it: stored instants compare as text. */
function iso(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'millisecond' });
}
