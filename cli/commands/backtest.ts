// `fissure backtest`: what a changed watchlist would have found in the past, and what it would have missed. Writes nothing.
import { Command, Option } from 'commander';
import { itemsReadInAll } from '../../shared/digest/health.ts';
import type { Hit } from '../../shared/hit.ts';
import type { Item } from '../../shared/item.ts';
import { addToTally, compareHits, emptyTally, whyAbsent } from '../../shared/match/backtest.ts';
import { rememberingMatcher } from '../../shared/match/recall.ts';
import type { Store } from '../../shared/store/store.ts';
import type { Watchlist } from '../../shared/watchlist/compile.ts';
import { loadWatchlist } from '../../shared/watchlist/watchlist.ts';
import { type Backtest, backtestReport } from '../backtest-report.ts';
import type { Context } from '../context.ts';
import { readData } from '../data.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { parseCount } from '../filters.ts';
import { openItemFile } from '../item-file.ts';
import { loadOutletList, loadWatch, outletNames } from '../outlet-list.ts';
import { startProgress } from '../progress.ts';
import { type Readers, withReaders } from '../readers.ts';
import { print, tell } from '../terminal.ts';
import { parsePeriod, requireTimeZone } from '../time.ts';

/** Differences of each kind that a reader is shown. */
const examples = 5;

const help = `
With --watch, the folder's watchlist is held against that of FISSURE_WATCH. Without it, FISSURE_WATCH as it stands now is
held against the hits that were stored when the items came; a hit may then differ because Fissure itself has changed.
Items are kept for FISSURE_KEEP_ITEMS_DAYS. --items takes lines as "fissure match" does, also packed as .gz.
With --reader, the second reader reads them again: what it costs counts, and its answers are kept.
Nothing else is written. Differences are no failure: the exit code is 0, or 1 where a line of --items could not be read.

Examples:
  fissure backtest
  cp -r watch watch-next && $EDITOR watch-next/events/en.yaml && fissure backtest --watch watch-next
  fissure backtest --from 2024-05-01 --to 2024-05-31 --examples 20
  fissure backtest --watch watch-next --items items.jsonl --json | jq '.differences[] | select(.kind == "lost")'`;

type Options = {
  from?: string;
  to?: string;
  watch?: string;
  items?: string;
  examples?: number;
  json?: boolean;
  reader?: boolean;
};

export function backtestCommand(context: Context): Command {
  return new Command('backtest')
    .description('match stored items again with a changed watchlist, and show what it gains, loses and changes')
    .option('--watch <folder>', 'the changed watchlist (default: the present one, against the stored hits)')
    .option('--items <file>', 'items from this file of JSON lines, not the stored ones')
    .option(
      '--reader',
      'what the second reader (FISSURE_READER) makes of the items, against the rules or the stored hits',
    )
    .option('--from <date>', 'items published on this day or later')
    .option('--to <date>', 'items published on this day or earlier; the whole day counts')
    .addOption(new Option('--examples <n>', `show this many of each kind (default: ${examples})`).argParser(parseCount))
    .option('--json', 'counts and every difference, as one JSON object')
    .addHelpText('after', help)
    .action((options: Options) => runBacktest(context, options));
}

/** Items to match again, how many there are about, and how they were matched before. */
type Past = { items: AsyncIterable<Item>; about: number; before: (item: Item) => readonly Hit[] };

async function runBacktest(context: Context, options: Options): Promise<void> {
  const { terminal } = context;
  const settings = context.settings();
  const timeZone = requireTimeZone(settings.FISSURE_TIME_ZONE);
  const period = parsePeriod(options, timeZone);
  if (options.items !== undefined && options.watch === undefined && !options.reader) {
    throw new UsageError(
      '--items: needs --watch, the changed watchlist, or --reader; a file holds no hits to compare with',
    );
  }
  const present = loadWatch(settings);
  const changed = options.watch === undefined ? undefined : loadWatchlist(options.watch);
  const after = changed ?? present;
  const before = changed && present;
  const againBy = (readers?: Readers) => (past: Past) =>
    compareAll(context, past, { period, before, after, ...(readers && { readAgain: readers.readAgain }) });
  let problems = 0;
  let result: Backtest;
  if (options.items !== undefined) {
    const file = await openItemFile(options.items, '--items', context);
    const past = { items: file.items, about: file.lines, before: rememberingMatcher(present) };
    result = options.reader
      ? await withReaders(context, after, (readers) => againBy(readers)(past))
      : await againBy()(past);
    problems = file.problems();
  } else {
    if (options.reader && context.deployment() !== undefined)
      throw new UsageError('--reader: cannot be asked about a deployment’s items; copy them with --items');
    const withStored = (work: (store: Store, readers?: Readers) => Promise<Backtest>) =>
      options.reader ? withReaders(context, after, (readers) => work(readers.store, readers)) : readData(context, work);
    result = await withStored(async (store, readers) => {
      const compare = againBy(readers);
      const outlets = loadOutletList(settings);
      const about = itemsReadInAll(outlets, await store.outletStates(outlets.map(({ id }) => id)));
      if (before) return compare({ items: store.items(), about, before: rememberingMatcher(before) });
      const stored = await Array.fromAsync(store.hits(period));
      const byItem = Map.groupBy(stored, ({ itemId }) => itemId);
      return compare({ items: store.items(), about, before: ({ id }) => byItem.get(id) ?? [] });
    });
  }
  const outletName = outletNames(loadOutletList(settings));
  const shown = { ...terminal, timeZone, outletName, examples: options.examples ?? examples };
  await (options.json ? print(terminal, `${JSON.stringify(result)}\n`) : tell(terminal, backtestReport(result, shown)));
  if (problems > 0) context.end(exitCodes.failed);
}

type Comparison = {
  period: { from?: string; to?: string };
  before: Watchlist | undefined;
  after: Watchlist;
  readAgain?: Readers['readAgain'];
};

/** Items that the second reader is given at once. */
const together = 40;

async function compareAll(
  { signal, terminal }: Context,
  { items, about, before: hitsBefore }: Past,
  { period, before, after, readAgain }: Comparison,
): Promise<Backtest> {
  const progress = startProgress(terminal, about, 'items');
  const matchAfter = rememberingMatcher(after);
  let tally = emptyTally;
  const differences: Backtest['differences'] = [];
  const compare = (item: Item, is: readonly Hit[]) => {
    const was = standing(hitsBefore(item));
    const found = compareHits(was, is).map((difference) =>
      readAgain !== undefined && difference.kind === 'lost'
        ? { ...difference, reason: 'the second reader did not confirm it' }
        : withReason(difference, item, before, after),
    );
    differences.push(...found);
    tally = addToTally(tally, was, is, found);
  };
  const compareSome = async (some: readonly Item[]) => {
    const read = await readAgain?.(some);
    for (const item of some) compare(item, standing(read?.get(item.id) ?? matchAfter(item)));
  };
  let open: Item[] = [];
  try {
    for await (const item of items) {
      signal.throwIfAborted();
      progress.step(`${differences.length} differences`);
      if (item.publishedAt < (period.from ?? '') || item.publishedAt >= (period.to ?? '~')) continue;
      open.push(item);
      if (readAgain !== undefined && open.length < together) continue;
      await compareSome(open);
      open = [];
    }
    await compareSome(open);
  } finally {
    progress.stop();
  }
  return { watchlists: { before: before?.version ?? null, after: after.version }, ...tally, differences };
}

const standing = (hits: readonly Hit[]): Hit[] => hits.filter(({ withdrawn }) => withdrawn === undefined);

type Difference = Backtest['differences'][number];

function withReason(difference: Difference, item: Item, before: Watchlist | undefined, after: Watchlist): Difference {
  const blind = { gained: before, lost: after, changed: undefined }[difference.kind];
  if (blind === undefined || difference.kind === 'changed') return difference;
  return { ...difference, reason: whyAbsent(difference.hit, item, blind) };
}
