// The status of a story: what its reports, taken in the order of time, add up to.
import type { Hit } from '../hit.ts';
import type { Status } from '../vocabulary.ts';
import { isOver } from './denial.ts';
import type { StatusChange } from './story.ts';

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
 * The newest report that says that it happened, or that it is over, decides. A rumour decides only where nothing firmer was
 * reported, a denial only where nothing was, and background only where there is nothing else: that the Kremlin denies it takes
 * back nothing of what outlets report. `hits` in any order, at least one.
 */
export const storyStatus = (hits: readonly Hit[]): Status => courseOf(hits).status;

/** Each change of that status as the reports came, and each first denial of what stands, oldest first. */
export const statusTrack = (hits: readonly Hit[]): StatusChange[] => courseOf(hits).track;

/** Both at once. */
export function courseOf(hits: readonly Hit[]): { status: Status; track: StatusChange[] } {
  let status: Status = 'past';
  const track: StatusChange[] = [];
  for (const hit of hits.toSorted(compareByTime)) {
    const change = { status: hit.status, at: hit.publishedAt, outletId: hit.outletId, hitId: hit.id };
    if (track.length === 0 || overtakes(hit, status, track)) {
      status = hit.status;
      track.push(change);
    } else if (isMereDenial(hit) && status !== 'denied') {
      const by = hit.evidence.denier ?? 'other';
      if (!track.some((earlier) => earlier.by === by)) track.push({ ...change, by });
    }
  }
  return { status, track };
}

/** Whether a report changes a story that stands at `now`. */
function overtakes(hit: Hit, now: Status, track: readonly StatusChange[]): boolean {
  const { status } = hit;
  if (status === now || status === 'past') return false;
  if (status === 'asserted' || isOver(hit)) return true;
  // What is over is not begun again by a rumour; what was only denied is.
  const isFirm = now === 'denied' ? track.some((change) => change.status === 'asserted') : now !== 'past';
  return status === 'possible' ? !isFirm && now !== 'asserted' : now === 'past';
}

const isMereDenial = (hit: Hit): boolean => hit.status === 'denied' && !isOver(hit);
