// What a digest's outcome makes of its subscriber: from where the next one tells, and when it is due.

import type { DigestRecord } from '../subscribers/digest-record.ts';
import { nextDigestAfter, nextDigestAfterNothing, nextDigestAt } from '../subscribers/due.ts';
import type { Coverage, Subscriber } from '../subscribers/subscriber.ts';

/** `sentAt`: when its mail was sent; absent where none was, and then the schedule goes on from `now`: at once for who hears at once and had nothing to hear. */
export type Outcome = { coverage?: Coverage; begins?: string; sentAt?: Date };

/**
 * The subscriber after the digest due until `now` is done. Coverage only grows, and one that was moved on already, or may
 * not be mailed any more, stays so: two processes may both find a digest done. Without coverage (nothing was sent) the next
 * digest begins where this one began. undefined: nothing changes.
 */
export function movedOn(stored: Subscriber, { coverage, begins, sentAt }: Outcome, now: Date): Subscriber | undefined {
  const { coveredUntil, nextDigestAt: due } = stored;
  const grown = coverage !== undefined && (coveredUntil === undefined || coverage.coveredUntil > coveredUntil);
  const begun = coverage === undefined && coveredUntil === undefined && begins !== undefined;
  const next =
    sentAt !== undefined
      ? nextDigestAfter(stored, sentAt)
      : coverage !== undefined
        ? nextDigestAfterNothing(stored, now)
        : nextDigestAt(stored, now);
  const moves = due !== undefined && (sentAt === undefined ? new Date(due) <= now : due < next);
  if (!grown && !begun && !moves) return undefined;
  return {
    ...stored,
    ...(grown ? coverage : {}),
    ...(begun ? { coveredUntil: begins } : {}),
    ...(moves ? { nextDigestAt: next } : {}),
  };
}

/** The outcome that a settled record tells of. */
export function outcomeOf(record: DigestRecord): Outcome {
  const { state, coveredFrom, coveredUntil, itemsReadUntil = 0, toldLately = [] } = record;
  if (state !== 'sent') return coveredFrom === undefined ? {} : { begins: coveredFrom };
  // By the mailer's clock, unless that is behind ours: no mail left before it was claimed, and none is due before.
  const told = new Date(record.events?.sent ?? record.settledAt ?? record.claimedAt);
  const claimed = new Date(record.claimedAt);
  const sentAt = told < claimed ? claimed : told;
  return coveredUntil === undefined ? { sentAt } : { coverage: { coveredUntil, itemsReadUntil, toldLately }, sentAt };
}
