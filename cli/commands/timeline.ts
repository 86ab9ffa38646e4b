// `fissure timeline`: hits a day, week, month or year, by event.
import { Command, Option } from 'commander';
import { eventIds } from '../../shared/vocabulary.ts';
import { toCsv } from '../../web/api/csv.ts';
import { countPeriods, type Period, periods } from '../../web/explorer/counts.ts';
import type { Context } from '../context.ts';
import { readData } from '../data.ts';
import { type FilterOptions, withFilters } from '../filters.ts';
import { printList } from '../json-list.ts';
import { emptyMessage, readQuery, readSummaries } from '../query.ts';
import { print, warn } from '../terminal.ts';
import { sumOf, timelineChart } from '../timeline-chart.ts';

const help = `
Periods are those of UTC, named by their first day (weeks begin on Monday); periods without any hit are left out.

Examples:
  fissure timeline --figure shoigu
  fissure timeline --by week --event dismissed,detained --from 2024-04-01
  fissure timeline --by year --csv > years.csv`;

type Options = FilterOptions & { by: Period; json?: boolean; csv?: boolean };

export function timelineCommand(context: Context): Command {
  const command = new Command('timeline').description('count hits over time, by event');
  return withFilters(command)
    .addOption(new Option('--by <period>', 'how long a line is').choices(periods).default('month'))
    .addOption(new Option('--json', 'a JSON array, one period a line').conflicts('csv'))
    .addOption(new Option('--csv', 'comma-separated values, a column an event'))
    .addHelpText('after', help)
    .action((options: Options) => showTimeline(context, options));
}

async function showTimeline(context: Context, options: Options): Promise<void> {
  const { terminal, signal } = context;
  const { filters, query } = readQuery(context, options);
  await readData(context, async (store) => {
    const counted = countPeriods(await readSummaries(store, query, signal), options.by);
    if (options.json)
      return printList(
        terminal,
        counted.map(({ from, events }) => ({ from, hits: sumOf(events), events })),
      );
    if (options.csv) {
      const rows = counted.map(({ from, events }) => [from, sumOf(events), ...eventIds.map((id) => events[id] ?? 0)]);
      return print(terminal, toCsv([['from', 'hits', ...eventIds], ...rows.map((row) => row.map(String))]));
    }
    if (counted.length === 0) return warn(terminal, await emptyMessage(store, filters));
    await print(terminal, `${timelineChart(counted, options.by, terminal)}\n`);
  });
}
