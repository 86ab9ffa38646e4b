// What is most telling: the order of stories in a digest, and of reports in a story. The figures: weights.ts.

import type { Hit } from '../hit.ts';
import type { EventId, Manner, Status } from '../vocabulary.ts';
import {
  certainty,
  changed,
  developing,
  gravity,
  mannerGravity,
  perDoubling,
  tiers,
  unlistedTier,
  unnamedTier,
} from './weights.ts';

export const gravityOf = ({ event, manner }: { event: EventId; manner?: Manner | undefined }): number =>
  (manner === undefined ? undefined : mannerGravity[manner]) ?? gravity[event];

export type Weighed = {
  event: EventId;
  manner?: Manner | undefined;
  status: Status;
  /** Certainty of the match, 0 to 1. */
  score: number;
  /** Whose story it is: a figure of a circle, a name on no list, or nobody named. */
  who: { circle: string } | 'unlisted' | 'unnamed';
  newness: 'new' | 'changed' | 'developing';
};

/** Weight of a story, above 0: gravity × who × certainty × newness, raised by each doubling of the voices. */
export function storyWeight({ event, manner, status, score, who, newness }: Weighed, voices: number): number {
  const tier =
    who === 'unnamed' ? unnamedTier : who === 'unlisted' ? unlistedTier : (tiers[who.circle] ?? unlistedTier);
  const age = { new: 1, changed, developing }[newness];
  return (
    score *
    certainty[status] *
    gravityOf({ event, manner }) *
    tier *
    age *
    (1 + perDoubling * Math.log2(Math.max(1, voices)))
  );
}

/** Best report first: those that say what their story says, then by score; of equals the earlier, which had it first. */
export function compareReports(statusOf: (hit: Hit) => Status): (a: Hit, b: Hit) => number {
  const rank = (hit: Hit) => (hit.status === statusOf(hit) ? 1 : 0) + certainty[hit.status];
  return (a, b) =>
    rank(b) - rank(a) ||
    b.score - a.score ||
    Date.parse(a.publishedAt) - Date.parse(b.publishedAt) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
