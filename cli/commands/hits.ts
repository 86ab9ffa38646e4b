// `fissure hits`: the history, filtered; as a table, JSON or CSV.
import { Command } from 'commander';
import type { Hit } from '../../shared/hit.ts';
import type { Outlet } from '../../shared/outlets/outlet.ts';
import { hitCsv } from '../../web/api/csv.ts';
import type { Context } from '../context.ts';
import { readData } from '../data.ts';
import { type FilterOptions, withFilters } from '../filters.ts';
import { hitTable } from '../hit-table.ts';
import { printList } from '../json-list.ts';
import { type ListOptions, limitOf, withListOptions } from '../list-options.ts';
import { outletNames } from '../outlet-list.ts';
import { emptyMessage, firstOf, readQuery } from '../query.ts';
import { print, warn } from '../terminal.ts';

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

type Options = FilterOptions & ListOptions;

export function hitsCommand(context: Context): Command {
  const command = new Command('hits').description('search the history of hits, newest first');
  return withListOptions(withFilters(command), 'one hit a line')
    .addHelpText('after', help)
    .action((options: Options) => showHits(context, options));
}

async function showHits(context: Context, options: Options): Promise<void> {
  const { terminal, signal } = context;
  const { filters, query, outlets, timeZone } = readQuery(context, options);
  const limit = limitOf(options, tableRows);
  await readData(context, async (store) => {
    const hits = firstOf(store.hits(query), limit, signal);
    if (options.json) return printList(terminal, inOrder(hits, outlets));
    if (options.csv) return printCsv(context, hits);
    const rows = await Array.fromAsync(hits);
    if (rows.length === 0) return warn(terminal, await emptyMessage(store, filters));
    await print(terminal, `${hitTable(rows, { ...terminal, timeZone, outletName: outletNames(outlets) })}\n`);
    if (rows.length === limit) warn(terminal, `The newest ${limit}; --limit shows more, and the filters fewer.`);
  });
}

/** What a reader looks for comes first; the store gives fields back in any order. */
async function* inOrder(hits: AsyncIterable<Hit>, outlets: readonly Outlet[]): AsyncGenerator<object> {
  const samples = new Set(outlets.filter(({ sample }) => sample).map(({ id }) => id));
  for await (const hit of hits) {
    const { figure, figureId, role, event, status, score, publishedAt, outletId, title, evidence, ...rest } = hit;
    const who = { figure, figureId, role, event, status, score, publishedAt, outletId, sample: samples.has(outletId) };
    yield { ...who, title, ...rest, evidence };
  }
}

async function printCsv({ terminal }: Context, hits: AsyncIterable<Hit>): Promise<void> {
  await print(terminal, hitCsv.header);
  for await (const hit of hits) await print(terminal, hitCsv.line(hit));
}
