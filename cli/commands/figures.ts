// `fissure figures`: who is watched and who was found by a role, with how often and when last they were in the news.

import { Command } from 'commander';
import { explainItem } from '../../shared/match/explain.ts';
import { unlistedCircle } from '../../shared/subscribers/preferences.ts';
import { csvOf } from '../../web/api/csv.ts';
import { everybody, type Person, searchFor } from '../../web/explorer/people.ts';
import { tallyOf } from '../../web/explorer/tally.ts';
import type { Context } from '../context.ts';
import { readData } from '../data.ts';
import { type FilterOptions, withFilters } from '../filters.ts';
import { printList } from '../json-list.ts';
import { type ListOptions, limitOf, withListOptions } from '../list-options.ts';
import { loadWatch } from '../outlet-list.ts';
import { readQuery, readSummaries } from '../query.ts';
import { renderTable } from '../table.ts';
import { print, printable, type Terminal, warn } from '../terminal.ts';
import { formatTime } from '../time.ts';
import { figuresExportCommand, figuresImportCommand } from './figures-import.ts';

/** Rows of a table that nobody limited. */
const tableRows = 50;

const help = `
Those last in the news come first. A name is searched in any script and spelling: Chubais, Чубайс, Tschubais. The filters choose
hits, and then only people whom such hits name are listed; without any, and with --circle alone, all who are watched are.
People on no list, found by a role, have the circle "${unlistedCircle}". The table shows ${tableRows} unless --limit says otherwise.

Examples:
  fissure figures Чубайс
  fissure figures --event died,disappeared --from 2022-01-01
  fissure figures --circle ${unlistedCircle} --json | jq -r '.[] | [.hits, .name] | @tsv'`;

type Options = FilterOptions & ListOptions;

export function figuresCommand(context: Context): Command {
  const command = new Command('figures')
    .description('list who is watched or was found, last in the news first')
    .argument('[name]', 'only people of this name, or a part of it');
  return withListOptions(withFilters(command, 'figure'), 'one person a line')
    .addHelpText('after', help)
    .addCommand(figuresImportCommand(context))
    .addCommand(figuresExportCommand(context))
    .action((name: string | undefined, options: Options) => showFigures(context, name, options));
}

async function showFigures(context: Context, name: string | undefined, options: Options): Promise<void> {
  const { terminal, signal } = context;
  const circles = options.circle?.flatMap((value) => value.split(','));
  const listed = circles?.filter((circle) => circle !== unlistedCircle);
  const { circle: _, ...others } = options;
  // People on no list are in no circle that a query knows: of these words only the others are checked and asked for.
  const named = readQuery(context, { ...others, ...(listed?.length && { circle: listed }) });
  const { circle: __, ...filters } = named.filters;
  const { figures: ___, ...query } = named.query;
  const fits = name === undefined ? () => true : await nameFilter(name, context, named.figures);
  const summaries = await readData(context, (store) => readSummaries(store, query, signal));
  const narrowed = Object.keys(filters).length > 0;
  const people = everybody(tallyOf(summaries).people, named.figures())
    .filter(({ circle, news }) => (circles?.includes(circle) ?? true) && !(narrowed && news === undefined))
    .filter(fits);
  const limit = limitOf(options, tableRows);
  const shown = people.slice(0, limit);
  if (options.json) return printList(terminal, shown.map(toAnswer));
  if (options.csv) return print(terminal, figureCsv.header + shown.map(figureCsv.line).join(''));
  if (people.length === 0) return warn(terminal, 'Nobody who fits is watched or was found.');
  await print(terminal, `${figureTable(shown, { ...terminal, timeZone: named.timeZone })}\n`);
  if (people.length > shown.length)
    warn(terminal, `The first ${shown.length} of ${people.length}; --limit shows more, and a name or filters fewer.`);
}

function nameFilter(
  name: string,
  { settings, clock }: Context,
  figures: ReturnType<typeof readQuery>['figures'],
): Promise<(person: Person) => boolean> {
  const watchlist = loadWatch(settings());
  return searchFor(name, { watch: { figures: figures() }, explain: (item) => explainItem(item, watchlist), clock });
}

function toAnswer({ who, name, role, circle, news }: Person): object {
  return { who, name, role: role ?? null, circle, hits: news?.hits ?? 0, lastAt: news?.lastAt ?? null };
}

const figureCsv = csvOf<Person>({
  who: ({ who }) => who,
  name: ({ name }) => name,
  role: ({ role }) => role ?? '',
  circle: ({ circle }) => circle,
  hits: ({ news }) => String(news?.hits ?? 0),
  lastAt: ({ news }) => news?.lastAt ?? '',
});

function figureTable(
  people: readonly Person[],
  { columns, colors, timeZone }: Pick<Terminal, 'columns' | 'colors'> & { timeZone: string },
): string {
  const rows = people.map(({ who, name, circle, news }) => ({
    cells: [
      colors.bold(printable(name)),
      printable(who),
      circle === unlistedCircle ? colors.yellow('on no list') : circle,
      news?.hits ?? 0,
      news === undefined ? colors.dim('never yet') : formatTime(news.lastAt, timeZone),
    ],
  }));
  const heads = [
    { head: 'Who', weight: 2 },
    'Id',
    'Circle',
    { head: 'Hits', weight: 1 },
    { head: 'Last in the news', weight: 1 },
  ];
  return renderTable(heads, rows, { columns });
}
