// Finds hits: all that a query asks for, a page of them, or what lists need of each.
import type { Hit } from '../model.ts';
import type { Database, Row } from './client.ts';
import { fitsQuery } from './hit-filter.ts';
import type { HitPage, HitPlace, HitQuery, HitSummary } from './store.ts';
import { placeAt } from './table.ts';
import { walkHits } from './walk-hits.ts';

/** Hits newest first (ties by id, descending), read page by page as they are consumed. */
export async function* findHits(database: Database, query: HitQuery): AsyncGenerator<Hit> {
  for await (const { row } of walkHits(database, query)) {
    if (row === undefined) continue;
    const hit = toHit(row);
    if (fitsQuery(hit, query)) yield hit;
  }
}

const summaryParts = [
  'id',
  'publishedAt',
  'who',
  'figureId',
  'figure',
  'role',
  'event',
  'status',
  'score',
  'outletId',
  'relevant',
  'office',
] as const satisfies (keyof HitSummary)[];

/** See Store.hitSummaries. `language` is read to be asked for, and so comes along. */
export async function* findHitSummaries(database: Database, asked: Omit<HitQuery, 'text'>): AsyncGenerator<HitSummary> {
  const query = { ...asked, standing: true };
  for await (const { row } of walkHits(database, query, [...summaryParts, 'language', 'hitAt'])) {
    if (row === undefined) continue;
    const hit = toHit(row);
    if (fitsQuery(hit, query)) yield hit;
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
  for await (const step of walkHits(database, query, undefined, limit)) {
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

/** The hit that a row holds. */
export function toHit(row: Row): Hit {
  const { pk, sk, hitMonth, hitWho, hitAt, hitWords, ...hit } = row;
  // Rows of before it was kept as text hold it as a map; summaries have none.
  if (typeof hit.evidence === 'string') hit.evidence = JSON.parse(hit.evidence);
  return hit as Hit;
}
