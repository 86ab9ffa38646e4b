// How often and how much an outlet publishes, learnt from its polls; what is far out of it. Pure.
import type { OutletState } from './outlet.ts';

/** Weight of the newest poll in the averages. */
const newest = 0.2;
/** New items beyond this many times the usual are a flood, if they are at least this many. */
const floodFactor = 5;
const smallestFlood = 30;

export type Rhythm = Pick<OutletState, 'usualGapMinutes' | 'usualNewItems'>;

/**
 * The averages after a poll that found something new.
 * @param found.datedGapMinutes at the first poll, the gap that the dates of the listing tell
 */
export function rhythmAfter(
  before: OutletState,
  { added, datedGapMinutes }: { added: number; datedGapMinutes?: number | undefined },
  now: Date,
): Rhythm {
  if (before.lastNewItemAt === undefined)
    return datedGapMinutes === undefined ? {} : { usualGapMinutes: datedGapMinutes };
  const gap = Math.max(1, Math.round(minutesSince(before.lastNewItemAt, now)));
  const average = (usual: number | undefined, value: number) =>
    usual === undefined ? value : usual + newest * (value - usual);
  // One long silence or flood must not become the usual.
  const bounded = (value: number, usual: number | undefined) =>
    usual === undefined ? value : Math.min(value, floodFactor * Math.max(1, usual));
  return {
    usualGapMinutes: Math.round(average(before.usualGapMinutes, bounded(gap, before.usualGapMinutes))),
    usualNewItems: Math.round(10 * average(before.usualNewItems, bounded(added, before.usualNewItems))) / 10,
  };
}

/** Whether so many new items are far more than usual, the time since the last success considered; never at the first polls, which have no usual. */
export function isFlood(newItems: number, before: OutletState, now: Date): boolean {
  const { usualNewItems, usualGapMinutes = 60, lastNewItemAt } = before;
  if (usualNewItems === undefined || lastNewItemAt === undefined || newItems < smallestFlood) return false;
  const gaps = Math.max(1, minutesSince(lastNewItemAt, now) / Math.max(1, usualGapMinutes));
  return newItems > floodFactor * Math.max(1, usualNewItems) * gaps;
}

/** Average minutes between the items of a listing by their dates; undefined where fewer than five are dated apart. @param dates ISO 8601 */
export function datedGap(dates: readonly (string | undefined)[]): number | undefined {
  const times = dates.flatMap((date) => (date === undefined ? [] : [Date.parse(date)])).sort((a, b) => a - b);
  const [first, last] = [times[0], times.at(-1)];
  if (times.length < 5 || first === undefined || last === undefined || first === last) return undefined;
  return Math.max(1, Math.round((last - first) / (times.length - 1) / 60_000));
}

function minutesSince(instant: string, now: Date): number {
  return (now.getTime() - Date.parse(instant)) / 60_000;
}
