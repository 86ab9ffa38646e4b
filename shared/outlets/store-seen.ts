// Stores what a listing brings: what is new, many at once, and what was edited.
import type { Hit } from '../hit.ts';
import type { Item } from '../item.ts';
import type { Matched } from './match-seen.ts';
import type { OutletState } from './outlet.ts';
import type { Counts } from './state.ts';

export type ItemStore = {
  addItem(item: Item, hits: readonly Hit[], options?: { edited?: boolean }): Promise<'new' | 'updated' | 'known'>;
  /** `recent`: known, and first seen after `since`. */
  addItems(
    entries: readonly { item: Item; hits: readonly Hit[] }[],
    options?: { since: string },
  ): Promise<('new' | 'recent' | 'known')[]>;
};

/** Items stored at once: an outlet that lists thousands must be stoppable between. */
const itemsAtOnce = 100;

/** Adds to the counts what came of it. */
export async function storeSeen(
  matched: readonly Matched[],
  counts: Counts,
  { lastPollAt: since = '' }: OutletState,
  { store }: { store: ItemStore },
  signal: AbortSignal | undefined,
): Promise<void> {
  const added = matched.filter(({ kind }) => kind === 'new');
  for (let from = 0; from < added.length; from += itemsAtOnce) {
    signal?.throwIfAborted();
    const batch = added.slice(from, from + itemsAtOnce);
    const answers = await store.addItems(batch, { since });
    const stored = batch.filter((_, index) => answers[index] === 'new');
    counts.added += stored.length;
    counts.hits.push(...stored.flatMap(({ hits }) => hits));
    // Stored by a poll whose state does not tell: it was killed, or goes on beside this one.
    const untold = batch.filter((_, index) => answers[index] === 'recent');
    const { items, hits } = counts.regained ?? { items: 0, hits: 0 };
    counts.regained = { items: items + untold.length, hits: hits + untold.flatMap(({ hits }) => hits).length };
  }
  for (const { item, hits } of matched.filter(({ kind }) => kind === 'edited')) {
    signal?.throwIfAborted();
    const answer = await store.addItem(item, hits, { edited: true });
    if (answer === 'updated') counts.updated++;
    else if (answer === 'new') counts.added++;
    counts.hits.push(...hits);
  }
}
