// Finds hits: all that a query asks for, a page of them, or what lists need of each.
import type { Hit } from '../model.ts';
import type { Database, Row } from './client.ts';
import type { HitPage, HitPlace, HitQuery, HitSummary } from './store.ts';
import { walkHits } from './walk-hits.ts';

/** Hits newest first (ties by id, descending), read page by page as they are consumed. */
export async function* findHits(database: Database, query: HitQuery): AsyncGenerator<Hit> {
  for await (const row of walkHits(database, query)) {
    const hit = toHit(row);
    if (isAskedFor(hit, query)) yield hit;
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
] as const satisfies (keyof HitSummary)[];

/** See Store.hitSummaries. `language` is read to be asked for, and so comes along. */
export async function* findHitSummaries(database: Database, query: Omit<HitQuery, 'text'>): AsyncGenerator<HitSummary> {
  for await (const row of walkHits(database, query, [...summaryParts, 'language', 'hitAt'])) {
    const hit = toHit(row);
    if (isAskedFor(hit, query)) yield hit;
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
  for await (const row of walkHits(database, query, undefined, limit)) {
    const hit = toHit(row);
    const fits = isAskedFor(hit, query);
    // One that follows, or one more than may be read, only tells that there is a next page.
    if (last !== undefined && ((fits && hits.length === limit) || read === mostRead)) return { hits, next: last };
    if (fits) hits.push(hit);
    if (hits.length < limit || fits) last = { publishedAt: hit.publishedAt, id: hit.id };
    read += 1;
  }
  return { hits };
}

function toHit(row: Row): Hit {
  const { pk, sk, hitMonth, hitWho, hitAt, ...hit } = row;
  return hit as Hit;
}

/** The parts of a query that keys do not answer. */
function isAskedFor(hit: Hit, query: HitQuery): boolean {
  const text = query.text?.toLowerCase();
  return (
    (query.events?.includes(hit.event) ?? true) &&
    (query.statuses?.includes(hit.status) ?? true) &&
    (query.outlets?.includes(hit.outletId) ?? true) &&
    (query.languages?.includes(hit.language) ?? true) &&
    (query.figures === undefined || (hit.figureId !== null && query.figures.has(hit.figureId))) &&
    hit.score >= (query.minimumScore ?? 0) &&
    (text === undefined || hit.title.toLowerCase().includes(text) || hit.evidence.sentence.toLowerCase().includes(text))
  );
}
