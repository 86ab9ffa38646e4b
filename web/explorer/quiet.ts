// Whether a person who was regularly in the news has gone quiet. Pure.

export type Quiet = {
  /** Whole days since the last report. */
  days: number;
  /** Days between reports of the busy time before, the median. */
  usualDays: number;
  /** Silence far beyond what was usual. */
  gone: boolean;
};

const dayMs = 24 * 60 * 60 * 1000;
/** Fewer days with reports tell nothing of a habit. */
const fewestDays = 5;
/** Silence worth a word: so long at least, and so many times the usual. */
const shortestDays = 60;
const factor = 5;

/**
 * `times` of reports, ISO 8601, in any order; undefined where they are too few. The habit is that of the last twenty days with reports.
 * @param until how far the history goes: what was never read since then is no silence
 */
export function quietness(times: readonly string[], until: Date): Quiet | undefined {
  const days = [...new Set(times.map((time) => Math.floor(Date.parse(time) / dayMs)))].sort((a, b) => a - b).slice(-20);
  if (days.length < fewestDays) return undefined;
  const gaps = days
    .slice(1)
    .map((day, index) => day - days[index]!)
    .sort((a, b) => a - b);
  const usualDays = gaps[Math.floor(gaps.length / 2)]!;
  const silent = Math.max(0, Math.floor(until.getTime() / dayMs) - days.at(-1)!);
  return { days: silent, usualDays, gone: silent >= Math.max(shortestDays, factor * usualDays) };
}
