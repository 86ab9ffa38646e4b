// `fissure hits`: the history, filtered; as a table, JSON or CSV.
import { Command, Option } from 'commander';
import type { Hit, Outlet } from '../../shared/model.ts';
import { loadWatchSources } from '../../shared/watchlist/load.ts';
import { csvHeader, hitToCsv } from '../../web/api/csv.ts';
import { toKnownFigures } from '../../web/query/known.ts';
import type { Context } from '../context.ts';
import { withData } from '../data.ts';
import { type FilterOptions, filterOptions, parseCount, toHitQuery } from '../filters.ts';
import { hitTable } from '../hit-table.ts';
import { loadOutletList, outletNames } from '../outlet-list.ts';
import { print, warn } from '../terminal.ts';
import { requireTimeZone } from '../time.ts';

/** Rows of a table that nobody limited. */
const tableRows = 50;

const help = `
Days are those of FISSURE_TIME_ZONE. The table shows the newest ${tableRows} unless --limit says otherwise; --json and --csv give all.
--json is one JSON array with one hit a line: fields of the hit, and "evidence", which says why it is one.
--csv follows RFC 4180; cells that a spreadsheet would run as formulas begin with an apostrophe.

Examples:
  fissure hits --figure chubais --json
  fissure hits --event dismissed,resigned --status asserted --from 2024-05-01 --to 2024-05-31
  fissure hits --outlet sample-courier --text Wagner
  fissure hits --csv > hits.csv`;

type Options = FilterOptions & { limit?: number; json?: boolean; csv?: boolean };

export function hitsCommand(context: Context): Command {
  const command = new Command('hits').description('search the history of hits, newest first');
  for (const option of filterOptions()) command.addOption(option);
  return command
    .addOption(new Option('--limit <n>', 'no more than this many').argParser(parseCount))
    .addOption(new Option('--json', 'a JSON array, one hit a line').conflicts('csv'))
    .addOption(new Option('--csv', 'comma-separated values with a header'))
    .addHelpText('after', help)
    .action((options: Options) => showHits(context, options));
}

async function showHits(context: Context, options: Options): Promise<void> {
  const { terminal, signal } = context;
  const settings = context.settings();
  const timeZone = requireTimeZone(settings.FISSURE_TIME_ZONE);
  const outlets = loadOutletList(settings);
  const figures = () => toKnownFigures(loadWatchSources(settings.FISSURE_WATCH).figures);
  const query = toHitQuery(options, { figures, outlets, timeZone });
  const limit = options.limit ?? (options.json || options.csv ? Number.POSITIVE_INFINITY : tableRows);
  await withData(context, async (store) => {
    const hits = firstOf(store.hits(query), limit, signal);
    if (options.json) return printJson(context, hits, outlets);
    if (options.csv) return printCsv(context, hits);
    const rows = await Array.fromAsync(hits);
    if (rows.length === 0) return warn(terminal, await emptyMessage(store.hits({}), options));
    await print(terminal, `${hitTable(rows, { ...terminal, timeZone, outletName: outletNames(outlets) })}\n`);
    if (rows.length === limit) warn(terminal, `The newest ${limit}; --limit shows more, and the filters fewer.`);
  });
}

async function* firstOf(hits: AsyncIterable<Hit>, limit: number, signal: AbortSignal): AsyncGenerator<Hit> {
  let given = 0;
  for await (const hit of hits) {
    signal.throwIfAborted();
    yield hit;
    given += 1;
    if (given >= limit) return;
  }
}

/** A document that a reader may parse whole or line by line. */
async function printJson({ terminal }: Context, hits: AsyncIterable<Hit>, outlets: readonly Outlet[]): Promise<void> {
  const samples = new Set(outlets.filter(({ sample }) => sample).map(({ id }) => id));
  let before = '[\n';
  for await (const hit of hits) {
    // What a reader looks for comes first; the store gives fields back in any order.
    const { figure, figureId, role, event, status, score, publishedAt, outletId, title, evidence, ...rest } = hit;
    const who = { figure, figureId, role, event, status, score, publishedAt, outletId, sample: samples.has(outletId) };
    await print(terminal, before + JSON.stringify({ ...who, title, ...rest, evidence }));
    before = ',\n';
  }
  await print(terminal, before === '[\n' ? '[]\n' : '\n]\n');
}

async function printCsv({ terminal }: Context, hits: AsyncIterable<Hit>): Promise<void> {
  await print(terminal, csvHeader);
  for await (const hit of hits) await print(terminal, hitToCsv(hit));
}

/** Tells a store without any hit from filters that fit none. */
async function emptyMessage(all: AsyncIterable<Hit>, filters: FilterOptions): Promise<string> {
  for await (const _ of all) {
    const given = Object.entries(filters).map(([name, value]) => `--${name} ${[value].flat().join(',')}`);
    return `No hit fits ${given.join(' ')}.`;
  }
  return 'No hits are stored yet: "fissure demo" reads sample outlets, "fissure poll" the real ones.';
}
