// The second reader over items that are nobody's: for `match --reader` and `backtest --reader`. Answers are kept and paid for, hits not stored.
import type { Hit } from '../shared/hit.ts';
import type { Item } from '../shared/item.ts';
import type { Store } from '../shared/store/store.ts';
import type { Watchlist } from '../shared/watchlist/compile.ts';
import type { Context } from './context.ts';
import { withStore } from './local.ts';
import { requireReader } from './reader.ts';
import { warn } from './terminal.ts';

/** `readAgain`: verdicts by item id, of those that are chosen and were read. */
export type Readers = { store: Store; readAgain: (items: readonly Item[]) => Promise<Map<string, readonly Hit[]>> };

/** Throws UsageError where no reader is on. */
export function withReaders<T>(
  context: Context,
  watchlist: Watchlist,
  work: (readers: Readers) => Promise<T>,
): Promise<T> {
  const { terminal, signal, settings } = context;
  return withStore(context, async (store) => {
    const reader = await requireReader(context, { store, watchlist, log: context.log('warn') });
    const [{ isChosen }, { readItems }] = await Promise.all([
      import('../shared/reader/choose.ts'),
      import('../shared/reader/read.ts'),
    ]);
    const choice = settings().FISSURE_READER_ITEMS;
    return work({
      store,
      readAgain: async (items) => {
        const chosen = items.filter((item) => {
          const looked = reader.look(item);
          return isChosen(choice, looked.hits, () => ({ item, ...looked }));
        });
        const readings = await readItems(chosen, reader, { signal, store: false });
        const left = readings.filter(({ outcome }) => outcome !== 'read');
        if (left.length > 0)
          warn(terminal, `second reader: ${left.length} items left to the rules (${left[0]!.outcome})`);
        return new Map(readings.flatMap(({ item, outcome, hits }) => (outcome === 'read' ? [[item.id, hits]] : [])));
      },
    });
  });
}
