// Times as the owner writes and reads them: days and clock times of one time zone.
import { Temporal } from 'temporal-polyfill';
import * as days from '../web/query/period.ts';
import { UsageError } from './exit.ts';
import { asOption } from './filters.ts';

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

/** As web/query/period.ts; a UsageError names the option. */
export const parseFrom = (text: string, timeZone: string, option: string): string =>
  asOption(() => days.parseFrom(text, timeZone, option.slice(2)));

export const parseTo = (text: string, timeZone: string, option: string): string =>
  asOption(() => days.parseTo(text, timeZone, option.slice(2)));

/** The period of `--from` and `--to`, either of which may be missing. Throws UsageError where it is empty. */
export const parsePeriod = (
  options: { from?: string; to?: string },
  timeZone: string,
): { from?: string; to?: string } => asOption(() => days.parsePeriod(options, timeZone));
