// Corrections: what a subscriber was told and is not held to be true any more, told in the next digest.

import type { Hit, Withdrawal } from '../hit.ts';
import type { Story } from '../stories/story.ts';
import type { Subscriber } from '../subscribers/subscriber.ts';
import type { EventId, Manner } from '../vocabulary.ts';
import type { CountryCard } from '../watchlist/country.ts';
import { type Called, calledOf } from './called.ts';
import type { Cards } from './digest-story.ts';
import type { Period } from './period.ts';
import type { OutletCard } from './sources.ts';
import { wantedBy } from './tellings.ts';

export type Correction = {
  who: Called;
  event: EventId;
  manner?: Manner;
  withdrawal: Withdrawal;
  /** The report that was told, and by whom. */
  hit: Hit;
  outlet: OutletCard;
  country: CountryCard;
  /** Ids of the hits taken back. */
  hits: string[];
};

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Of the hits taken back in the period those that the subscriber was told before it: they were there to be told, wanted, and not
 * yet withdrawn when the last digest was made. What other reports tell all the same needs no correction. One for each who and
 * event, newest first.
 */
export function correctionsIn(
  withdrawn: readonly Hit[],
  stories: readonly Story[],
  subscriber: Subscriber,
  period: Period,
  cards: Cards,
): Correction[] {
  if (withdrawn.length === 0 || period.by === 'published') return [];
  const isWanted = wantedBy(subscriber.preferences, cards);
  const since = new Date(Date.parse(subscriber.createdAt) - dayMs).toISOString();
  const from = period.late?.from ?? period.from;
  const told = withdrawn.filter(
    (hit) =>
      hit.relevant &&
      !hit.backfill &&
      hit.firstSeenAt < period.from &&
      hit.firstSeenAt >= since &&
      hit.withdrawn!.at >= from &&
      hit.withdrawn!.at < period.to &&
      period.late?.told.has(correctionMark(hit.id)) !== true &&
      isWanted(hit) &&
      !isToldByOthers(hit, stories),
  );
  return [...Map.groupBy(told, ({ who, event }) => `${who}#${event}`).values()]
    .map((own) => own.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)))
    .map(([hit, ...others]): Correction => {
      const { event, manner, withdrawn: withdrawal, outletId } = hit!;
      return {
        who: calledOf(hit!),
        event,
        ...(manner === undefined ? {} : { manner }),
        withdrawal: withdrawal!,
        hit: hit!,
        outlet: cards.outletOf(outletId),
        country: cards.country,
        hits: [hit!, ...others].map(({ id }) => id),
      };
    })
    .sort((a, b) =>
      a.withdrawal.at > b.withdrawal.at ? -1 : a.withdrawal.at < b.withdrawal.at ? 1 : a.hit.id < b.hit.id ? -1 : 1,
    );
}

/** Among the ids told lately, what says that this hit's correction was told. */
export const correctionMark = (hitId: string): string => `${hitId}!`;

const windowMs = 10 * dayMs;

/** Whether other reports of those days tell the same. */
export const isToldByOthers = ({ who, event, status, publishedAt }: Hit, stories: readonly Story[]): boolean =>
  stories.some(
    (story) =>
      story.event === event &&
      story.status === status &&
      story.hits.some(
        (other) =>
          other.who === who &&
          other.status === status &&
          Math.abs(Date.parse(other.publishedAt) - Date.parse(publishedAt)) <= windowMs,
      ),
  );
