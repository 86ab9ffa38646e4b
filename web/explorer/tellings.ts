// All that is told of what a query asks for, without reading the hits where the tally and the index of words know.
import { parseWords } from '../../shared/match/text/stems.ts';
import { fitsFilters } from '../../shared/store/hit-filter.ts';
import type { HitQuery, HitSummary } from '../../shared/store/hit-query.ts';
import type { WebServices } from '../services.ts';
import type { Tally } from './tally.ts';

export type TellingSource = { store: Pick<WebServices['store'], 'hitPage' | 'withWords'>; tally: () => Promise<Tally> };

/** Hits that stand, newest first. Whether a phrase stands in them only they themselves tell. @param mostRead of those read, where they are */
export async function tellingsOf(
  { before, text, ...query }: HitQuery,
  { store, tally }: TellingSource,
  mostRead: number,
): Promise<readonly HitSummary[]> {
  const hasWords = text === undefined || hasPhrase(text) ? undefined : await store.withWords(text, query);
  if (text !== undefined && hasWords === undefined) {
    const { hits } = await store.hitPage({ ...query, text }, { limit: mostRead, mostRead });
    return hits.filter(({ withdrawn }) => withdrawn === undefined);
  }
  const { hits, byWho } = await tally();
  const among = query.who === undefined ? hits : [query.who].flat().flatMap((who) => byWho.get(who) ?? []);
  return among
    .filter((hit) => fitsFilters(hit, query) && (hasWords?.(hit) ?? true))
    .sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : a.publishedAt > b.publishedAt ? -1 : 0));
}

/** The index knows words alone. */
export const hasPhrase = (text: string): boolean => {
  const { all, none } = parseWords(text);
  return [...all.map(({ term }) => term), ...none].some((term) => term[0]!.length > 1);
};
