// Days as people write them, to the instants between which something lies.
import { Temporal } from 'temporal-polyfill';
import { QueryError } from './error.ts';

/**
 * Start of a period: a day (`2022-03-23`) begins at its midnight in the zone; an instant stands for itself.
 * @param parameter is named in the QueryError for what is neither.
 */
export function parseFrom(text: string, timeZone: string, parameter: string): string {
  return parse(text, timeZone, parameter, (day) => day);
}

/** End of a period, exclusive: a day is included whole, so its end is the next midnight in the zone. */
export function parseTo(text: string, timeZone: string, parameter: string): string {
  return parse(text, timeZone, parameter, (day) => day.add({ days: 1 }));
}

/** The period between two days, either of which may be missing. Throws QueryError where it is empty. */
export function parsePeriod(
  days: { from?: string | undefined; to?: string | undefined },
  timeZone: string,
): { from?: string; to?: string } {
  const from = days.from === undefined ? undefined : parseFrom(days.from, timeZone, 'from');
  const to = days.to === undefined ? undefined : parseTo(days.to, timeZone, 'to');
  if (from !== undefined && to !== undefined && from >= to) {
    throw new QueryError('from', `${days.from} is not before the end of ${days.to}; nothing can match`);
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
    throw new QueryError(
      parameter,
      `"${text}" is no date; expected a day like 2022-03-23 or an instant like 2022-03-23T18:00:00Z`,
    );
  }
}

/** With milliseconds, as Date.toISOString writes it: stored instants compare as text. Four digits of the year alone are kept. */
function iso(instant: Temporal.Instant): string {
  const text = instant.toString({ smallestUnit: 'millisecond' });
  if (!/^\d{4}-/.test(text)) throw new RangeError('beyond the years 0 to 9999');
  return text;
}
