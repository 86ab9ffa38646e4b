// How many reports a story had over time: what the row of bars in a digest is drawn from.
import type { Hit } from '../hit.ts';

export type Timeline = {
  /** First and last day of the row, ISO dates in UTC. */
  from: string;
  to: string;
  /** Days a count stands for: 1, or as many as make the row short enough. */
  days: number;
  /** Reports (items), oldest first; at most fourteen. */
  counts: number[];
};

const dayMs = 24 * 60 * 60 * 1000;
const longestRow = 14;

/** From the first of the reports to the day before `until` (an instant), or to the last of them. */
export function timelineOf(hits: readonly Hit[], until: string): Timeline {
  const days = [...new Map(hits.map((hit) => [hit.itemId, dayOf(hit.publishedAt)])).values()];
  const first = Math.min(...days);
  // A row that ends with the story would hide that it has gone quiet; one that runs for months after it says nothing more.
  const end = Math.max(...days, Math.min(dayOf(until) - (isMidnight(until) ? 1 : 0), Math.max(...days) + 3));
  const each = Math.ceil((end - first + 1) / longestRow);
  const counts = Array.from({ length: Math.ceil((end - first + 1) / each) }, () => 0);
  for (const day of days) counts[Math.floor((day - first) / each)]! += 1;
  return { from: isoDay(first), to: isoDay(end), days: each, counts };
}

const dayOf = (instant: string): number => Math.floor(Date.parse(instant) / dayMs);
const isMidnight = (instant: string): boolean => Date.parse(instant) % dayMs === 0;
const isoDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
