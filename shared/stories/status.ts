// The status of a story: what its reports, taken in the order of time, add up to.
import type { Hit, Status } from '../model.ts';

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
