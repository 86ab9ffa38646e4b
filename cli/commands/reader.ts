// `fissure reader`: how the second reader is doing, and what it makes of a text.
import { Command, Option } from 'commander';
import { monthOf } from '../../shared/reader/ledger.ts';
import { priceOf } from '../../shared/reader/prices.ts';
import { readItems } from '../../shared/reader/read.ts';
import { readTarget } from '../../shared/reader/target.ts';
import { loadWatchlist } from '../../shared/watchlist/watchlist.ts';
import type { Context } from '../context.ts';
import { readData } from '../data.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { withStore } from '../local.ts';
import { requireReader } from '../reader.ts';
import { readingReport, statusOf, statusReport } from '../reader-report.ts';
import { print, tell } from '../terminal.ts';
import { textItem } from '../text-item.ts';

const help = `
A language model may read again what names someone watched, and decide by words that it quotes. FISSURE_READER switches it on;
docs/reader.md tells what leaves this machine, to whom, and what it costs. --try asks the model about a text (first line:
headline) and stores no hit; the answer is kept and paid for like any other.

Examples:
  FISSURE_READER=http://localhost:11434/v1#qwen3:8b fissure reader --try "Kremlin envoy Chubais resigns over the war"
  fissure reader
  fissure reader --month 2026-11 --json`;

type Options = { try?: string; month?: string; json?: boolean };

export function readerCommand(context: Context): Command {
  return new Command('reader')
    .description('show how the second reader is doing, or try it on a text')
    .option('--try <text>', 'read this text with the model, and show both verdicts')
    .addOption(new Option('--month <YYYY-MM>', 'another month (default: this one)').conflicts('try'))
    .option('--json', 'as JSON')
    .addHelpText('after', help)
    .action((options: Options) =>
      options.try === undefined ? showStatus(context, options) : tryText(context, options),
    );
}

async function showStatus(context: Context, { month, json }: Options): Promise<void> {
  const { terminal, clock } = context;
  const settings = context.settings();
  if (month !== undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(month))
    throw new UsageError(`--month: "${month}"; expected 2026-11`);
  const target = readTarget(settings.FISSURE_READER);
  const price = target === undefined ? null : priceOf(target, settings.FISSURE_READER_PRICES);
  const status = await readData(context, async (store) => {
    const waiting = context.deployment() === undefined ? (await Array.fromAsync(store.waiting())).length : undefined;
    return statusOf(settings, { month: await store.readingOf(month ?? monthOf(clock.now())), price, waiting });
  });
  await (json ? print(terminal, `${JSON.stringify(status, null, 2)}\n`) : tell(terminal, statusReport(status)));
}

async function tryText(context: Context, { try: text = '', json }: Options): Promise<void> {
  const { terminal, signal, settings, clock } = context;
  if (text.trim() === '') throw new UsageError('--try: is empty; expected a headline or an article');
  const watchlist = loadWatchlist(settings().FISSURE_WATCH);
  const [reading] = await withStore(context, async (store) => {
    const reader = await requireReader(context, { store, watchlist, log: context.log('warn') });
    return readItems([textItem(text, clock.now())], reader, { signal, store: false });
  });
  await (json ? print(terminal, `${JSON.stringify(reading, null, 2)}\n`) : tell(terminal, readingReport(reading!)));
  if (reading!.outcome !== 'read') context.end(exitCodes.failed);
}
