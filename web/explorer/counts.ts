// Tables of counts by time and event, as charts draw them. Pure.

import type { HitSummary } from '../../shared/store/hit-query.ts';
import type { EventId } from '../../shared/vocabulary.ts';
import type { ChartTable } from './chart.ts';
import { eventName } from './parts.ts';

type Counted = Pick<HitSummary, 'publishedAt' | 'event'>;

const dayMs = 24 * 60 * 60 * 1000;

/** The Monday of the week that holds the instant, ISO date in UTC. */
function weekOf(instant: string): string {
  const day = Math.floor(Date.parse(instant) / dayMs);
  return new Date((day - ((day + 3) % 7)) * dayMs).toISOString().slice(0, 10);
}

/** Hits a week by event over so many weeks up to that of `until`; weeks without any are there too. */
export function countWeeks(hits: readonly Counted[], until: string, weeks: number): Pick<ChartTable, 'head' | 'rows'> {
  const last = Date.parse(weekOf(until));
  const days = Array.from({ length: weeks }, (_, index) =>
    new Date(last - (weeks - 1 - index) * 7 * dayMs).toISOString().slice(0, 10),
  );
  const within = hits.filter(
    ({ publishedAt }) => weekOf(publishedAt) >= days[0]! && weekOf(publishedAt) <= days.at(-1)!,
  );
  return table('Week from', days, within, ({ publishedAt }) => weekOf(publishedAt));
}

/** The first day of the period that holds an instant, ISO date in UTC. */
const periodOf = {
  day: (instant: string) => instant.slice(0, 10),
  week: weekOf,
  month: (instant: string) => `${instant.slice(0, 7)}-01`,
  year: (instant: string) => `${instant.slice(0, 4)}-01-01`,
};

export type Period = keyof typeof periodOf;
export const periods = Object.keys(periodOf) as Period[];

/** Hits a period by event; only periods with any, oldest first. */
export function countPeriods(hits: readonly Counted[], period: Period): { from: string; events: EventCounts }[] {
  const first = periodOf[period];
  return [...Map.groupBy(hits, ({ publishedAt }) => first(publishedAt))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, of]) => ({ from, events: countEvents(of) }));
}

/** The most frequent first. */
export type EventCounts = Partial<Record<EventId, number>>;

function countEvents(hits: readonly Counted[]): EventCounts {
  const counts = [...Map.groupBy(hits, ({ event }) => event)].map(([event, of]) => [event, of.length] as const);
  return Object.fromEntries(counts.sort(([, a], [, b]) => b - a));
}

/** Hits a month by event; only months with any. */
export function countMonths(hits: readonly Counted[]): Pick<ChartTable, 'head' | 'rows'> {
  const month = ({ publishedAt }: Counted) => periodOf.month(publishedAt);
  return table('Month from', [...new Set(hits.map(month))].sort(), hits, month);
}

function table(
  name: string,
  days: readonly string[],
  hits: readonly Counted[],
  dayOf: (hit: Counted) => string,
): Pick<ChartTable, 'head' | 'rows'> {
  const byEvent = [...Map.groupBy(hits, ({ event }) => event)].sort(([, a], [, b]) => b.length - a.length);
  const events: EventId[] = byEvent.map(([event]) => event);
  const counts = new Map<string, number>();
  for (const hit of hits) {
    const key = `${dayOf(hit)} ${hit.event}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return {
    head: [name, ...events.map(eventName)],
    rows: days.map((day) => [day, ...events.map((event) => counts.get(`${day} ${event}`) ?? 0)] as const),
  };
}
