// Finds hits: all that a query asks for, a page of them, or what lists need of each.
import type { Hit } from '../hit.ts';
import type { Database } from './client.ts';
import { fitsFilters, fitsQuery } from './hit-filter.ts';
import { type HitPage, type HitPlace, type HitQuery, type HitSummary, summaryFields } from './hit-query.ts';
import { toHit } from './hit-row.ts';
import { placeAt } from './table.ts';
import { type Step, walkHits } from './walk-hits.ts';
import { walkWords } from './walk-words.ts';
import { isIndexed } from './word-index.ts';

/** Hits newest first (ties by id, descending), read page by page as they are consumed. */
export async function* findHits(database: Database, query: HitQuery): AsyncGenerator<Hit> {
  for await (const { row } of walk(database, query)) {
    if (row === undefined) continue;
    const hit = toHit(row);
    if (fitsQuery(hit, query)) yield hit;
  }
}

/** See Store.hitSummaries. */
export async function* findHitSummaries(database: Database, asked: Omit<HitQuery, 'text'>): AsyncGenerator<HitSummary> {
  const query = { ...asked, standing: true };
  for await (const { row } of walkHits(database, query, [...summaryFields, 'hitAt'])) {
    if (row === undefined) continue;
    const hit = toHit(row);
    if (fitsFilters(hit, query)) yield hit;
  }
}

/** See Store.hitPage. */
export async function pageHits(
  database: Database,
  query: HitQuery,
  { limit, mostRead }: { limit: number; mostRead: number },
): Promise<HitPage> {
  const hits: Hit[] = [];
  let read = 0;
  let last: HitPlace | undefined;
  for await (const step of walk(database, query, limit + 1)) {
    const hit = step.row && toHit(step.row);
    const fits = hit !== undefined && fitsQuery(hit, query);
    // One that follows, or one more than may be read, only tells that there is a next page.
    if (last !== undefined && ((fits && hits.length === limit) || read >= mostRead)) return { hits, next: last };
    if (fits) hits.push(hit);
    if (hits.length < limit || fits) last = placeAt(step.at);
    read += step.read;
  }
  return { hits };
}

/** By the index of words where words are asked for and all hits stand in it; else every row of the time is asked. */
async function* walk(database: Database, query: HitQuery, expected?: number): AsyncGenerator<Step> {
  const byWords = query.text !== undefined && (await isIndexed(database));
  yield* byWords ? walkWords(database, query, expected) : walkHits(database, query, undefined, expected);
}
