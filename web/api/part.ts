// A long export in parts, where an answer may not be long: as many lines as fit, and the place from which the next part goes on.

import type { HitPlace, HitQuery } from '../../shared/store/hit-query.ts';
import type { PartLimits, WebServices } from '../services.ts';
import type { LineFormat } from './formats.ts';

/** `next`: the place after which the following part begins; absent: nothing follows. `oldest`, `newest`: of its hits, ISO 8601. */
export type Part = { text: string; next?: HitPlace; oldest?: string; newest?: string };

const hitsAtOnce = 200;

/** Holds no more than one part in memory. Throws what the store throws. */
export async function readPart(
  query: HitQuery,
  { head, line }: LineFormat,
  { mostBytes, mostMs }: PartLimits,
  {
    store,
    clock,
    mostRead,
  }: { store: Pick<WebServices['store'], 'hitPage'>; clock: { now(): Date }; mostRead: number },
): Promise<Part> {
  const until = clock.now().getTime() + mostMs;
  const pieces = [head];
  let bytes = Buffer.byteLength(head);
  let newest: string | undefined;
  let last: HitPlace | undefined;
  for (let before = query.before; ; ) {
    const page = await store.hitPage({ ...query, ...(before && { before }) }, { limit: hitsAtOnce, mostRead });
    for (const hit of page.hits) {
      const piece = line(hit);
      bytes += Buffer.byteLength(piece);
      if (bytes > mostBytes && last !== undefined) return partOf(pieces, newest, last, last);
      pieces.push(piece);
      newest ??= hit.publishedAt;
      last = { publishedAt: hit.publishedAt, id: hit.id };
    }
    if (page.next === undefined) return partOf(pieces, newest, last);
    before = page.next;
    if (clock.now().getTime() >= until) return partOf(pieces, newest, last, page.next);
  }
}

const partOf = (pieces: string[], newest?: string, last?: HitPlace, next?: HitPlace): Part => ({
  text: pieces.join(''),
  ...(newest !== undefined && { newest }),
  ...(last !== undefined && { oldest: last.publishedAt }),
  ...(next !== undefined && { next }),
});
