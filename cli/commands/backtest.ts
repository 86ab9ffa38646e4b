// `fissure backtest`: what a changed watchlist would have found in the past, and what it would have missed. Writes nothing.
import { Command, Option } from 'commander';
import { itemsReadInAll } from '../../shared/digest/health.ts';
import { addToTally, compareHits, emptyTally, whyAbsent } from '../../shared/match/backtest.ts';
import { rememberingMatcher } from '../../shared/match/recall.ts';
import type { Hit, Item } from '../../shared/model.ts';
import type { Watchlist } from '../../shared/watchlist/compile.ts';
import { loadWatchlist } from '../../shared/watchlist/watchlist.ts';
import { type Backtest, backtestReport } from '../backtest-report.ts';
import type { Context } from '../context.ts';
import { withData } from '../data.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { parseCount } from '../filters.ts';
import { openItemFile } from '../item-file.ts';
import { loadOutletList, outletNames } from '../outlet-list.ts';
import { startProgress } from '../progress.ts';
import { print } from '../terminal.ts';
import { parsePeriod, requireTimeZone } from '../time.ts';

/** Differences of each kind that a reader is shown. */
const examples = 5;

const help = `
With --watch, the folder's watchlist is held against that of FISSURE_WATCH. Without it, FISSURE_WATCH as it stands now is
held against the hits that were stored when the items came; a hit may then differ because Fissure itself has changed.
Items are kept for FISSURE_KEEP_ITEMS_DAYS. --items takes lines as "fissure match" does, also packed as .gz.
Nothing is written. Differences are no failure: the exit code is 0, or 1 where a line of --items could not be read.

Examples:
  fissure backtest
  cp -r watch watch-next && $EDITOR watch-next/events/en.yaml && fissure backtest --watch watch-next
  fissure backtest --from 2024-05-01 --to 2024-05-31 --examples 20
  fissure backtest --watch watch-next --items items.jsonl --json | jq '.differences[] | select(.kind == "lost")'`;

type Options = { from?: string; to?: string; watch?: string; items?: string; examples?: number; json?: boolean };

export function backtestCommand(context: Context): Command {
  return new Command('backtest')
    .description('match stored items again with a changed watchlist, and show what it gains, loses and changes')
    .option('--watch <folder>', 'the changed watchlist (default: the present one, against the stored hits)')
    .option('--items <file>', 'items from this file of JSON lines, not the stored ones')
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
  if (options.items !== undefined && options.watch === undefined) {
    throw new UsageError('--items: needs --watch, the changed watchlist; a file holds no hits to compare with');
  }
  const present = loadWatchlist(settings.FISSURE_WATCH);
  const changed = options.watch === undefined ? undefined : loadWatchlist(options.watch);
  const after = changed ?? present;
  const before = changed && present;
  const compare = (past: Past) => compareAll(context, past, { period, before, after });
  let problems = 0;
  let result: Backtest;
  if (options.items !== undefined) {
    const file = await openItemFile(options.items, '--items', context);
    result = await compare({ items: file.items, about: file.lines, before: rememberingMatcher(present) });
    problems = file.problems();
  } else {
    result = await withData(context, async (store) => {
      const outlets = loadOutletList(settings);
      const about = itemsReadInAll(outlets, await store.outletStates(outlets.map(({ id }) => id)));
      if (before) return compare({ items: store.items(), about, before: rememberingMatcher(before) });
      const stored = await Array.fromAsync(store.hits(period));
      const byItem = Map.groupBy(stored, ({ itemId }) => itemId);
      return compare({ items: store.items(), about, before: ({ id }) => byItem.get(id) ?? [] });
    });
  }
  const outletName = outletNames(loadOutletList(settings));
  await print(
    terminal,
    options.json
      ? `${JSON.stringify(result)}\n`
      : backtestReport(result, { ...terminal, timeZone, outletName, examples: options.examples ?? examples }),
  );
  if (problems > 0) context.end(exitCodes.failed);
}

type Comparison = {
  period: { from?: string; to?: string };
  before: Watchlist | undefined;
  after: Watchlist;
};

async function compareAll(
  { signal, terminal }: Context,
  { items, about, before: hitsBefore }: Past,
  { period, before, after }: Comparison,
): Promise<Backtest> {
  const progress = startProgress(terminal, about, 'items');
  const matchAfter = rememberingMatcher(after);
  let tally = emptyTally;
  const differences: Backtest['differences'] = [];
  try {
    for await (const item of items) {
      signal.throwIfAborted();
      progress.step(`${differences.length} differences`);
      if (item.publishedAt < (period.from ?? '') || item.publishedAt >= (period.to ?? '~')) continue;
      const [was, is] = [hitsBefore(item), matchAfter(item)];
      const found = compareHits(was, is).map((difference) => withReason(difference, item, before, after));
      differences.push(...found);
      tally = addToTally(tally, was, is, found);
    }
  } finally {
    progress.stop();
  }
  return { watchlists: { before: before?.version ?? null, after: after.version }, ...tally, differences };
}

type Difference = Backtest['differences'][number];

function withReason(difference: Difference, item: Item, before: Watchlist | undefined, after: Watchlist): Difference {
  const blind = { gained: before, lost: after, changed: undefined }[difference.kind];
  if (blind === undefined || difference.kind === 'changed') return difference;
  return { ...difference, reason: whyAbsent(difference.hit, item, blind) };
}
