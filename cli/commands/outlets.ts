// `fissure outlets`: which outlets are watched and how each of them is; trying one that is not; lists from and for other readers.
import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { matchItem, mentionsWatched } from '../../shared/match/match.ts';
import { createArticles } from '../../shared/outlets/article.ts';
import { healthOf, needsAttention } from '../../shared/outlets/health.ts';
import { createHttp } from '../../shared/outlets/http.ts';
import { isSelector } from '../../shared/outlets/load.ts';
import { outlinesToYaml, readOpml, renderOpml } from '../../shared/outlets/opml.ts';
import type { Outlet } from '../../shared/outlets/outlet.ts';
import { decodeText } from '../../shared/outlets/text.ts';
import { tryOutlet } from '../../shared/outlets/try.ts';
import { languages } from '../../shared/vocabulary.ts';
import { loadWatchlist } from '../../shared/watchlist/watchlist.ts';
import type { Context } from '../context.ts';
import { readData } from '../data.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { whyNotRead } from '../folder.ts';
import { loadOutletList, loadWatchedOutlets, loopbackOption } from '../outlet-list.ts';
import { outletHealthTable, toHealthRows } from '../outlet-table.ts';
import { trialReport } from '../outlet-trial.ts';
import { print, printable, tell, warn } from '../terminal.ts';
import { requireTimeZone } from '../time.ts';

const help = `
Sample outlets are shown once the demo has read them.

Examples:
  fissure outlets
  fissure outlets --verbose                                   each failure in full, with advice
  fissure outlets --check                                     exit code 1 where an outlet needs attention, for cron
  fissure outlets --json | jq -r '.[] | select(.health == "failing") | .id'
  fissure outlets test https://www.themoscowtimes.com/rss/news
  fissure outlets export > outlets.opml
  fissure outlets import subscriptions.opml >> watch/outlets.yaml`;

export function outletsCommand(context: Context): Command {
  return new Command('outlets')
    .description('list the outlets and how each of them is')
    .option('--json', 'the rows as a JSON array')
    .option('--verbose', 'also what each failing outlet says, and what to do about it')
    .option('--check', 'end with exit code 1 where an outlet needs attention')
    .addHelpText('after', help)
    .action((options: ListOptions) => listOutlets(context, options))
    .addCommand(testCommand(context))
    .addCommand(exportCommand(context))
    .addCommand(importCommand(context));
}

type ListOptions = { json?: boolean; check?: boolean; verbose?: boolean };

async function listOutlets(context: Context, options: ListOptions): Promise<void> {
  const { terminal } = context;
  const settings = context.settings();
  const timeZone = requireTimeZone(settings.FISSURE_TIME_ZONE);
  const outlets = loadOutletList(settings);
  const states = await readData(context, (store) => store.outletStates(outlets.map(({ id }) => id)));
  const rows = toHealthRows(outlets, states, context.clock.now());
  await (options.json
    ? print(terminal, `${JSON.stringify(rows, null, 2)}\n`)
    : tell(terminal, outletHealthTable(rows, { ...terminal, timeZone, verbose: options.verbose === true })));
  // Two of the samples are there to fail.
  const sick = healthOf(outlets, states, context.clock.now()).filter((one) => !one.sample && needsAttention(one));
  if (options.check && sick.length > 0) context.end(exitCodes.failed);
}

type TestOptions = { language: string; article?: string | true; json?: boolean; loopback?: boolean } & Partial<
  NonNullable<Outlet['selectors']>
>;

const testHelp = `
Exit code 1 where nothing can be read. Examples:
  fissure outlets test https://www.themoscowtimes.com/rss/news
  fissure outlets test https://tass.ru/rss/v2.xml --language ru --article
  fissure outlets test https://example.org/news --item article --title h2 --date time`;

function testCommand(context: Context): Command {
  return new Command('test')
    .description('fetch an address and show what would be read and matched; nothing is stored')
    .argument('<url>', 'of a feed, or of a page with --item')
    .option('--item <selector>', 'CSS selector of each article on a page')
    .option('--title <selector>', 'with --item: of the title within it, and likewise')
    .option('--link <selector>')
    .option('--summary <selector>')
    .option('--date <selector>')
    .option('--article [selector]', 'also ask for articles, as `article` in watch/outlets.yaml does')
    .option('--language <code>', languages.join(', '), 'en')
    .option('--json', 'the result as JSON')
    .addOption(loopbackOption())
    .addHelpText('after', testHelp)
    .action(async (url: string, _: TestOptions, command: Command) => {
      // `outlets` has a --json too, and takes it wherever it stands.
      const options = command.optsWithGlobals<TestOptions>();
      const settings = context.settings();
      const watchlist = loadWatchlist(settings.FISSURE_WATCH);
      const http = createHttp(settings, { loopback: options.loopback === true });
      const { language, article } = options;
      const trial = await tryOutlet(
        { url, language, ...selectorsOf(options), ...(article !== undefined && { article }) },
        {
          http,
          articles: createArticles(http, context.clock),
          now: context.clock.now(),
          signal: context.signal,
          match: (item) => matchItem(item, watchlist),
          mentions: (item) => mentionsWatched(item, watchlist),
        },
      );
      if (trial.kind === 'unusable') throw new UsageError(trial.message);
      await (options.json
        ? print(context.terminal, `${JSON.stringify(trial, null, 2)}\n`)
        : tell(context.terminal, trialReport(trial)));
      if (trial.kind === 'failed') context.end(exitCodes.failed);
    });
}

function selectorsOf({ item, title, link, summary, date }: TestOptions): Pick<Outlet, 'selectors'> {
  const within = { title, link, summary, date };
  const given = Object.entries({ item, ...within }).filter(([, selector]) => selector !== undefined);
  const wrong = given.find(([, selector]) => !isSelector(selector!));
  if (wrong) throw new UsageError(`outlets test: --${wrong[0]} "${wrong[1]}" is no CSS selector`);
  if (item !== undefined) return { selectors: Object.fromEntries(given) as NonNullable<Outlet['selectors']> };
  if (given[0]) throw new UsageError(`outlets test: --${given[0][0]} needs --item, the selector of each article`);
  return {};
}

function exportCommand(context: Context): Command {
  return new Command('export').description('write the outlets as OPML, for other feed readers').action(async () => {
    await print(context.terminal, renderOpml(loadWatchedOutlets(context.settings()), context.clock.now()));
  });
}

function importCommand(context: Context): Command {
  return new Command('import')
    .description('write the feeds of an OPML file as entries for watch/outlets.yaml, switched off')
    .argument('<file>', 'OPML as other feed readers export it')
    .action(async (file: string) => {
      const bytes = await readFile(file).catch((error: Error) => {
        throw new UsageError(`import: ${file} cannot be read: ${whyNotRead(error)}`);
      });
      const { feeds, skipped } = readOpml(decodeText(bytes, ''));
      if (feeds.length === 0 && skipped.length === 0) throw new UsageError(`import: no feeds in ${file}; is it OPML?`);
      for (const { name, reason } of skipped)
        warn(context.terminal, `left out: ${printable(name)}: ${printable(reason)}`);
      await print(context.terminal, outlinesToYaml(feeds, loadWatchedOutlets(context.settings())));
    });
}
