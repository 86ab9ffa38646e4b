// A history in memory, for what is asked of hits alone.
import type { Hit } from '../../shared/hit.ts';
import { fitsFilters, fitsQuery } from '../../shared/store/hit-filter.ts';
import type { HitQuery } from '../../shared/store/hit-query.ts';
import type { Store } from '../../shared/store/store.ts';
import { hitPosition, placeAt } from '../../shared/store/table.ts';
import { tallyOf } from '../../web/explorer/tally.ts';
import type { History } from '../../web/explorer/whole-stories.ts';

/** Answers as the store does; `hits` in any order. */
export function storeOf(hits: readonly Hit[]): Pick<Store, 'hits' | 'hitPage' | 'withWords'> {
  const newestFirst = hits.toSorted((a, b) => (hitPosition(a) > hitPosition(b) ? -1 : 1));
  const found = (query: HitQuery): Hit[] =>
    newestFirst.filter(
      (hit) =>
        fitsFilters(hit, query) &&
        (query.before === undefined || hitPosition(hit) < hitPosition(query.before)) &&
        fitsQuery(hit, query),
    );
  return {
    hits: async function* (query) {
      yield* found(query);
    },
    hitPage: async (query, { limit }) => {
      const all = found(query);
      const page = all.slice(0, limit);
      return { hits: page, ...(all.length > limit && { next: placeAt(hitPosition(page.at(-1)!)) }) };
    },
    withWords: async () => undefined,
  };
}

/** With what pages count over all of it. */
export function historyOf(hits: readonly Hit[]): History {
  const tally = tallyOf(hits.toSorted((a, b) => (hitPosition(a) > hitPosition(b) ? -1 : 1)));
  return { store: storeOf(hits), tally: async () => tally };
}
