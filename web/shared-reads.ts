// Reads of the history, shared: what several readers ask for within a few seconds is read once, and few are under way at once.
import pLimit from 'p-limit';
import type { HitPage, HitQuery, HitSummary } from '../shared/store/hit-query.ts';
import type { WebServices } from './services.ts';

const keptForMs = 5_000;
/** Kept in all, of 3 KB each. */
const mostHits = 10_000;
/** Reading is work for this process: of more at once each only takes longer, until requests to the table time out. */
const mostAtOnce = 4;

/** The same text for the same question: queries hold sets. */
export const keyOf = (asked: unknown): string =>
  JSON.stringify(asked, (_, value) => (value instanceof Set ? [...value] : value));

type Reading = Pick<WebServices, 'store' | 'clock'>;
type Size = Parameters<WebServices['store']['hitPage']>[1];
type Kept = { at: number; hits: number; answer: Promise<unknown> };

/** The services with a store that reads pages and summaries anew only when the last answer is some seconds old. A failure is not kept. */
export function shareReads<Services extends Reading>(services: Services): Services & { forgetReads(): void } {
  const { store, clock } = services;
  const kept = new Map<string, Kept>();
  const inTurn = pLimit(mostAtOnce);
  const shared = <T>(asked: unknown[], read: () => Promise<T>, hitsIn: (answer: T) => number): Promise<T> => {
    const key = keyOf(asked);
    const now = clock.now().getTime();
    const known = kept.get(key);
    if (known !== undefined && now - known.at < keptForMs) return known.answer as Promise<T>;
    const answer = inTurn(read);
    const entry: Kept = { at: now, hits: 0, answer };
    kept.delete(key);
    kept.set(key, entry);
    answer.then(
      (read) => {
        entry.hits = hitsIn(read);
        forget(kept, clock.now().getTime());
      },
      () => {
        if (kept.get(key) === entry) kept.delete(key);
      },
    );
    return answer;
  };
  const hitPage = (query: HitQuery, size: Size): Promise<HitPage> =>
    shared(
      ['page', query, size],
      () => store.hitPage(query, size),
      ({ hits }) => hits.length,
    );
  async function* hitSummaries(query: HitQuery): AsyncGenerator<HitSummary> {
    yield* await shared(
      ['summaries', query],
      () => Array.fromAsync(store.hitSummaries(query)),
      // A summary has a tenth of the bytes.
      (summaries) => summaries.length / 10,
    );
  }
  return { ...services, store: { ...store, hitPage, hitSummaries }, forgetReads: () => kept.clear() };
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
