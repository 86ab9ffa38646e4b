// Pages of hits, shared: what several readers ask for within a few seconds is read once.
import type { HitPage, HitQuery } from '../shared/store/store.ts';
import type { WebServices } from './services.ts';

const keptForMs = 5_000;
/** Kept in all, of 3 KB each. */
const mostHits = 10_000;

type Reading = Pick<WebServices, 'store' | 'clock'>;
type Size = Parameters<WebServices['store']['hitPage']>[1];
type Kept = { at: number; hits: number; page: Promise<HitPage> };

/** The services with a store that answers a page of hits anew only when the last answer is some seconds old. A failure is not kept. */
export function shareReads<Services extends Reading>(services: Services): Services {
  const { store, clock } = services;
  const kept = new Map<string, Kept>();
  const hitPage = (query: HitQuery, size: Size): Promise<HitPage> => {
    const key = JSON.stringify([query, size], (_, value) => (value instanceof Set ? [...value] : value));
    const now = clock.now().getTime();
    const known = kept.get(key);
    if (known !== undefined && now - known.at < keptForMs) return known.page;
    const entry: Kept = { at: now, hits: 0, page: store.hitPage(query, size) };
    kept.delete(key);
    kept.set(key, entry);
    entry.page.then(
      ({ hits }) => {
        entry.hits = hits.length;
        forget(kept, now);
      },
      () => {
        if (kept.get(key) === entry) kept.delete(key);
      },
    );
    return entry.page;
  };
  return { ...services, store: { ...store, hitPage } };
}

/** What is too old, and of the rest the oldest while they are too many. */
function forget(kept: Map<string, Kept>, now: number): void {
  let sum = [...kept.values()].reduce((hits, entry) => hits + entry.hits, 0);
  for (const [key, entry] of kept) {
    if (now - entry.at < keptForMs && sum <= mostHits) return;
    kept.delete(key);
    sum -= entry.hits;
  }
}
