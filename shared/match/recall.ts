// What the stored history remembers of those whom new hits are of: one read for each person, and none where nothing was found.
import type { Hit } from '../hit.ts';
import type { Item } from '../item.ts';
import type { Watchlist } from '../watchlist/compile.ts';
import { matchItem } from './match.ts';
import { createMemory, happensOnce, type KnownSince, type Telling } from './memory.ts';

/** Where hits are kept. `from`: ISO 8601 UTC. */
export type History = { hitSummaries(query: { who: string; from: string }): AsyncIterable<Telling> };

/** A story is followed back for so many days. */
const days = 180;
/** People asked for of one document: more are in none that is honest. */
const mostPeople = 20;

/** Since when what new hits tell is known; undefined where they tell nothing that happens once, or the history nothing of those people. */
export function recallFrom(
  history: History,
  now: () => Date,
): (hits: readonly Hit[]) => Promise<KnownSince | undefined> {
  return async (hits) => {
    const people = new Set(hits.filter(({ event }) => happensOnce.has(event)).map(({ who }) => who));
    if (people.size === 0) return undefined;
    const tellings: Telling[] = [];
    const from = new Date(now().getTime() - days * 86_400_000).toISOString();
    for (const who of [...people].slice(0, mostPeople))
      for await (const telling of history.hitSummaries({ who, from })) tellings.push(telling);
    if (tellings.length === 0) return undefined;
    const memory = createMemory();
    memory.note(tellings);
    return memory.since;
  };
}

/** Matches items one after the other, and remembers what they tell: for files of old items, oldest first. `tellings`: known before. */
export function rememberingMatcher(watchlist: Watchlist, tellings: Iterable<Telling> = []): (item: Item) => Hit[] {
  const memory = createMemory();
  memory.note(tellings);
  return (item) => {
    const hits = matchItem(item, watchlist, memory.since);
    memory.note(hits);
    return hits;
  };
}
