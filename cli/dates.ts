// Days as one types them: yesterday, 7d, 2024-05. Each becomes the day that it begins or ends with.
import { Temporal } from 'temporal-polyfill';

/**
 * The ISO day that a word means as the beginning (`from`) or the end (`to`) of a period, by the calendar of the time zone:
 * today, yesterday, 7d and 2w (so many days and weeks ago), 2024 and 2024-05 (their first or last day). Anything else comes back as it
 * is: a day, an instant, or a mistake that its reader tells.
 */
export function toDay(word: string, edge: 'from' | 'to', now: Date, timeZone: string): string {
  const today = () => Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  if (word === 'today') return String(today());
  if (word === 'yesterday') return String(today().subtract({ days: 1 }));
  const [, count, unit] = /^(\d{1,4})([dw])$/.exec(word) ?? [];
  if (count !== undefined)
    return String(today().subtract(unit === 'd' ? { days: Number(count) } : { weeks: Number(count) }));
  const [, year, month] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(word) ?? [];
  if (year === undefined) return word;
  const first = Temporal.PlainDate.from(`${year}-${month ?? '01'}-01`);
  if (edge === 'from') return String(first);
  return String(first.add(month === undefined ? { years: 1 } : { months: 1 }).subtract({ days: 1 }));
}
