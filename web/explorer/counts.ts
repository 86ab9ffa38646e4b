// Hits counted by time and event, for charts and the command line. Pure.

import type { HitSummary } from '../../shared/store/hit-query.ts';
import type { EventId } from '../../shared/vocabulary.ts';
import { type Bin, countIn } from './bins.ts';
import type { Series } from './chart.ts';
import { eventName } from './parts.ts';

type Counted = Pick<HitSummary, 'publishedAt' | 'event'>;

const dayMs = 24 * 60 * 60 * 1000;

/** The Monday of the week that holds the instant, ISO date in UTC. */
function weekOf(instant: string): string {
  const day = Math.floor(Date.parse(instant) / dayMs);
  return new Date((day - ((day + 3) % 7)) * dayMs).toISOString().slice(0, 10);
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

/** A colour an event, the same in every chart; those that are in the news least share the last. */
const colorOf: Record<EventId, number> = {
  rebelled: 0,
  died: 1,
  detained: 2,
  rift: 3,
  'spoke-out': 4,
  dismissed: 5,
  resigned: 6,
  'left-country': 7,
  defected: 7,
  wanted: 7,
  sanctioned: 7,
  disappeared: 7,
  returned: 7,
};

/** A series an event, the most frequent first; only events with any in the bins. */
export function eventSeries(hits: readonly Counted[], bins: readonly Bin[]): Series[] {
  const [start, end] = [bins[0]?.start ?? '', bins.at(-1)?.end ?? ''];
  const within = hits.filter(({ publishedAt }) => publishedAt >= start && publishedAt < end);
  return [...Map.groupBy(within, ({ event }) => event)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([event, of]) => ({
      name: eventName(event),
      counts: countIn(bins, of),
      filters: { event: [event] },
      color: colorOf[event],
    }));
}
