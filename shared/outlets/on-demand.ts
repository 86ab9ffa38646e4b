// Gives items that name someone watched, but say too little, the text of their article.

import type { Hit } from '../hit.ts';
import type { Item } from '../item.ts';
import type { EventId } from '../vocabulary.ts';
import type { Article, Articles } from './article.ts';
import { longestBody } from './item.ts';
import type { Outlet } from './outlet.ts';

/** ISO date since when an event of somebody (Hit.who) is known, as of an instant (ISO 8601 UTC); `isFinal`: of a death, no attack. */
type KnownSince = (who: string, event: EventId, at: string, isFinal?: boolean) => string | undefined;

export type OnDemandServices = {
  /** `since`: what `recall` gave. */
  match: (item: Item, since?: KnownSince) => Hit[];
  /** Since when what hits tell is known to the history; undefined where that changes none of them. */
  recall?: (hits: readonly Hit[]) => Promise<KnownSince | undefined>;
  /** Whether an item names someone watched, hit or not, and who fetches its article then; without both none is fetched. */
  mentions?: (item: Item) => boolean;
  articles?: Articles;
};

/** `article`: what came of asking for its page; absent where it was not asked for. */
export type Told = { item: Item; article?: Article['kind'] };

/** A longer summary tells what happened. */
const tellingSummary = 400;
/** Pages asked for in one poll of an outlet that lists their entries. */
const articlesAtOnce = 5;

/**
 * A reader for the items of one listing, one after the other. An item that tells enough, and one whose article cannot be had, stays as it is.
 * Rejects only with the reason of an aborted signal.
 */
export function readOnDemand(
  { article: wanted }: Pick<Outlet, 'article'>,
  { articles, mentions, match }: OnDemandServices,
  signal?: AbortSignal,
): (item: Item) => Promise<Told> {
  if (!wanted || !articles || !mentions) return async (item) => ({ item });
  let asked = 0;
  return async (item) => {
    const tells = item.body !== undefined || item.summary.length >= tellingSummary;
    if (asked >= articlesAtOnce || tells || item.backfill || item.url === '') return { item };
    if (!mentions(item) || match(item).length > 0) return { item };
    asked++;
    const article = await articles.read(item.url, wanted === true ? undefined : wanted, signal);
    const told = article.kind === 'text' ? { ...item, body: article.text.slice(0, longestBody) } : item;
    return { item: told, article: article.kind };
  };
}
