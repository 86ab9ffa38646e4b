// The status of a story: what its reports, taken in the order of time, add up to.
import type { Hit, Status, StatusChange } from '../model.ts';

/** How firm a status is when reports of one minute disagree. */
const firmness: Record<Status, number> = { past: 0, possible: 1, asserted: 2, denied: 3 };

/** Order of time; among reports of the same instant the firmer comes later, and ids settle the rest. */
export function compareByTime(a: Hit, b: Hit): number {
  return (
    Date.parse(a.publishedAt) - Date.parse(b.publishedAt) ||
    firmness[a.status] - firmness[b.status] ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/**
 * The newest assertion or denial decides. A rumour decides only while nothing firmer was reported, and background only
 * where there is nothing else: neither takes back what an outlet stated. `hits` in any order, at least one.
 */
export function storyStatus(hits: readonly Hit[]): Status {
  const inTime = hits.toSorted(compareByTime);
  const firm = inTime.findLast((hit) => hit.status === 'asserted' || hit.status === 'denied');
  return (firm ?? inTime.findLast((hit) => hit.status === 'possible') ?? inTime.at(-1))?.status ?? 'past';
}

/** Each change of that status as the reports came, oldest first; `hits` in any order, at least one. */
export function statusTrack(hits: readonly Hit[]): StatusChange[] {
  const track: StatusChange[] = [];
  for (const { status, publishedAt: at, outletId, id: hitId } of hits.toSorted(compareByTime)) {
    if (track.length === 0 || overtakes(status, track.at(-1)!.status)) track.push({ status, at, outletId, hitId });
  }
  return track;
}

/** Whether a report that says `next` changes a story that stands at `now`: the rule of `storyStatus`, one report at a time. */
function overtakes(next: Status, now: Status): boolean {
  if (next === now || next === 'past') return false;
  return next !== 'possible' || now === 'past';
}
