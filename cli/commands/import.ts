// `fissure import`: older items from a file of JSON lines, matched and kept as history.
import { Command } from 'commander';
import type { Hit } from '../../shared/hit.ts';
import type { Item } from '../../shared/item.ts';
import { isRelevant } from '../../shared/match/match.ts';
import { rememberingMatcher } from '../../shared/match/recall.ts';
import type { Outlet } from '../../shared/outlets/outlet.ts';
import type { Store } from '../../shared/store/store.ts';
import { loadWatchlist } from '../../shared/watchlist/watchlist.ts';
import type { Context } from '../context.ts';
import { exitCodes } from '../exit.ts';
import { outletOfItem } from '../import-outlet.ts';
import { type ItemFile, openItemFile } from '../item-file.ts';
import { withStore } from '../local.ts';
import { loadOutletList } from '../outlet-list.ts';
import { count } from '../poll-report.ts';
import { startProgress } from '../progress.ts';
import { print } from '../terminal.ts';

const help = `
Lines are as for "fissure match"; a file that ends in .gz is unpacked on the way. "outlet" may be an outlet's id, its name, or
an address: then it is the outlet of that feed, or of that site in the item's language, or else goes by the site.
Items that hit are stored with their hits, as history: they stand in searches and pages, and in no digest. A repeated import
changes nothing but what the watchlist has learnt since.

Example:
  fissure import items.jsonl.gz`;

/** Items of one write: enough to keep the store busy, few enough to be done soon after Ctrl-C. */
const together = 40;
const mostUnderWay = 3;

type Imported = { items: number; stored: number; known: number; hits: number; relevant: number };

export function importCommand(context: Context): Command {
  return new Command('import')
    .description('match older items from a file and keep what hits as history')
    .argument('<file>', 'of JSON lines, one item each')
    .option('--json', 'the counts as JSON')
    .addHelpText('after', help)
    .action(async (path: string, { json }: { json?: boolean }) => {
      const settings = context.settings();
      const watchlist = loadWatchlist(settings.FISSURE_WATCH);
      const file = await openItemFile(path, 'file', context);
      const result = await withStore(context, (store) =>
        importItems(file, context, {
          store,
          match: rememberingMatcher(watchlist),
          outlets: loadOutletList(settings),
        }),
      );
      const { items, stored, known, hits, relevant } = result;
      const told = `${count(items, 'item')} read: ${count(hits, 'hit')} in ${count(stored + known, 'item')}, ${known} of them known before; ${relevant} are news.`;
      await print(context.terminal, json ? `${JSON.stringify(result)}\n` : `${told}\n`);
      if (file.problems() > 0) context.end(exitCodes.failed);
    });
}

type Line = { store: Pick<Store, 'addItems'>; match: (item: Item) => Hit[]; outlets: readonly Outlet[] };

/** Ends early, with what was begun stored, where the signal is aborted: then throws its reason. */
async function importItems(file: ItemFile, { terminal, signal }: Context, line: Line): Promise<Imported> {
  const { store, match, outlets } = line;
  const progress = startProgress(terminal, file.lines, 'items');
  const sums: Imported = { items: 0, stored: 0, known: 0, hits: 0, relevant: 0 };
  const underWay = new Set<Promise<void>>();
  let batch: { item: Item; hits: Hit[] }[] = [];
  const write = async (entries: typeof batch): Promise<void> => {
    for (const answer of await store.addItems(entries)) sums[answer === 'new' ? 'stored' : 'known'] += 1;
  };
  const flush = async (most: number): Promise<void> => {
    if (batch.length > 0) {
      const writing: Promise<void> = write(batch).finally(() => underWay.delete(writing));
      underWay.add(writing);
      batch = [];
    }
    while (underWay.size > most) await Promise.race(underWay);
  };
  try {
    for await (const read of file.items) {
      signal.throwIfAborted();
      const outletId = outletOfItem(read, outlets);
      const item = { ...read, id: `${outletId}:${read.id}`, outletId, backfill: true };
      const hits = match(item);
      sums.items += 1;
      progress.step(`${sums.hits} hits`);
      if (hits.length === 0) continue;
      sums.hits += hits.length;
      if (isRelevant(hits)) sums.relevant += 1;
      batch.push({ item, hits });
      if (batch.length === together) await flush(mostUnderWay - 1);
    }
  } finally {
    progress.stop();
    await flush(0);
  }
  return sums;
}
