// Time cut into weeks, months, quarters or years of the reader's zone, and hits counted in them. Pure.
import { Temporal } from 'temporal-polyfill';

export type Step = 'week' | 'month' | 'quarter' | 'year';

/** `from` and `last`: its first and last day. `start` and `end`: the instants between which it lies, ISO 8601 UTC; `end` exclusive. */
export type Bin = { from: string; last: string; start: string; end: string };

/** Bars of one chart: more are too thin to be read and pointed at. */
const mostBins = 72;

const lengths: Record<Step, Temporal.DurationLike> = {
  week: { weeks: 1 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { years: 1 },
};

const dayOf = (instant: string, timeZone: string): Temporal.PlainDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate();

/** The first day of the step that holds a day; weeks begin on Monday. */
function beginningOf(day: Temporal.PlainDate, step: Step): Temporal.PlainDate {
  if (step === 'week') return day.subtract({ days: day.dayOfWeek - 1 });
  const month = step === 'year' ? 1 : step === 'quarter' ? day.month - ((day.month - 1) % 3) : day.month;
  return day.with({ month, day: 1 });
}

/** Without a gap from the one that holds `first` to the one that holds `last`. */
export function binsBetween(first: string, last: string, step: Step, timeZone: string): Bin[] {
  const startOf = (day: Temporal.PlainDate) =>
    day.toZonedDateTime({ timeZone }).toInstant().toString({ smallestUnit: 'millisecond' });
  const until = dayOf(last, timeZone);
  const bins: Bin[] = [];
  let day = beginningOf(dayOf(first, timeZone), step);
  while (Temporal.PlainDate.compare(day, until) <= 0) {
    const next = day.add(lengths[step]);
    bins.push({
      from: day.toString(),
      last: next.subtract({ days: 1 }).toString(),
      start: startOf(day),
      end: startOf(next),
    });
    day = next;
  }
  return bins;
}

/** The weeks up to that which holds `last`. */
export function lastWeeks(last: string, weeks: number, timeZone: string): Bin[] {
  const first = new Date(Date.parse(last) - (weeks - 1) * 7 * 24 * 60 * 60 * 1000).toISOString();
  return binsBetween(first, last, 'week', timeZone).slice(-weeks);
}

/** From the first hit to the last, a year at least: a single month would be one bar as wide as the page. As fine as a chart can show. */
export function timelineOf(first: string, last: string, timeZone: string): { step: Step; bins: Bin[] } {
  const yearBefore = new Date(Date.parse(last) - 335 * 24 * 60 * 60 * 1000).toISOString();
  const from = first < yearBefore ? first : yearBefore;
  const step = stepFor(from, last);
  return { step, bins: binsBetween(from, last, step, timeZone) };
}

function stepFor(first: string, last: string): Step {
  const months = (Date.parse(last) - Date.parse(first)) / (30.4 * 24 * 60 * 60 * 1000);
  return months < mostBins ? 'month' : months < 3 * mostBins ? 'quarter' : 'year';
}

/** Hits in each bin. */
export function countIn(bins: readonly Bin[], hits: readonly { publishedAt: string }[]): number[] {
  const counts = bins.map(() => 0);
  for (const { publishedAt } of hits) {
    const index = binAt(bins, publishedAt);
    if (index !== -1) counts[index]! += 1;
  }
  return counts;
}

function binAt(bins: readonly Bin[], instant: string): number {
  let [low, high] = [0, bins.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { start, end } = bins[middle]!;
    if (instant < start) high = middle - 1;
    else if (instant >= end) low = middle + 1;
    else return middle;
  }
  return -1;
}

// Making one takes longer than a page of using it.
const dayWords = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const monthWords = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** "Week from 6 May 2024", "May 2024", "2nd quarter of 2024", "2024". */
export function binWords({ from }: Pick<Bin, 'from'>, step: Step): string {
  const day = new Date(`${from}T00:00:00Z`);
  if (step === 'week') return `Week from ${dayWords.format(day)}`;
  if (step === 'month') return monthWords.format(day);
  const quarter = ['1st', '2nd', '3rd', '4th'][Math.floor(day.getUTCMonth() / 3)];
  return step === 'year' ? from.slice(0, 4) : `${quarter} quarter of ${from.slice(0, 4)}`;
}
