// `fissure cost`: what a month costs, reckoned from what is watched, or from the counters of a deployment.
import { Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { type Bill, billOf } from '../cost/prices.ts';
import { readerCost, readerCostLine } from '../cost/reader.ts';
import { usageOf, type Workload } from '../cost/usage.ts';
import { UsageError } from '../exit.ts';
import { parseCount } from '../filters.ts';
import { loadWatchedOutlets } from '../outlet-list.ts';
import { renderTable } from '../table.ts';
import { print, type Terminal, tell } from '../terminal.ts';

const help = `
Without --outlets, the outlets of watch/outlets.yaml that are switched on. Prices are list prices of us-east-1; "you pay" leaves out what an
account has for nothing each month, for ever, as if it held nothing else. docs/cost.md tells how it is reckoned.

Examples:
  fissure cost
  fissure cost --outlets 5000 --interval 5 --subscribers 100
  fissure cost --aws --days 14`;

type Options = {
  outlets?: number;
  interval?: number;
  subscribers: number;
  tick?: number;
  outletsPerMessage?: number;
  itemsADay: number;
  keepItems?: number;
  days: number;
  dashboard?: boolean;
  json?: boolean;
};

export function costCommand(context: Context): Command {
  const option = (flags: string, meaning: string) => new Option(flags, meaning).argParser(parseCount);
  return new Command('cost')
    .description('what a month on AWS costs: an estimate, or with --aws from the counters of a deployment')
    .addOption(option('--outlets <n>', 'so many outlets, in place of those of the watch files'))
    .addOption(option('--interval <minutes>', 'shortest time between polls of each (default: 10)'))
    .addOption(option('--subscribers <n>', 'each with a digest a day').default(1))
    .addOption(option('--tick <minutes>', 'as deployed (default: the shortest interval, at most 60)'))
    .addOption(option('--outlets-per-message <n>', 'as deployed (default: 100)'))
    .addOption(option('--items-a-day <n>', 'new items of an outlet a day').default(10))
    .addOption(option('--keep-items <days>', 'as deployed (default: FISSURE_KEEP_ITEMS_DAYS)'))
    .option('--dashboard', 'deployed with a dashboard')
    .addOption(option('--days <n>', 'with --aws: the past days that are counted, at most 60').default(7))
    .option('--json', 'the bill as JSON')
    .addHelpText('after', help)
    .action((options: Options) => showCost(context, options));
}

async function showCost(context: Context, options: Options): Promise<void> {
  const { title, bill, basis } = await reckon(context, options);
  const reader = basis.workload && readerCost(context.settings(), basis.workload);
  if (options.json) {
    const told = { ...basis, ...bill, ...(reader && { reader }) };
    return print(context.terminal, `${JSON.stringify(told, null, 2)}\n`);
  }
  await tell(
    context.terminal,
    `${title}\n\n${billTable(bill, context.terminal)}\n${reader === undefined ? '' : `${readerCostLine(reader)}\n`}`,
  );
}

async function reckon(
  context: Context,
  options: Options,
): Promise<{ title: string; bill: Bill; basis: { workload?: Workload; stage?: string; hours?: number } }> {
  const deployment = context.deployment();
  if (deployment === undefined) {
    const workload = toWorkload(context, options);
    return { title: describe(workload), bill: billOf(usageOf(workload)), basis: { workload } };
  }
  if (options.days > 60) throw new UsageError('--days: 60 at most; AWS keeps hourly counters no finer for longer');
  const { readUsage } = await import('../cost/counters.ts');
  const { usage, hours } = await readUsage(deployment, { now: context.clock.now(), days: options.days });
  const basis = { stage: deployment.stage, hours };
  const title = `Deployment "${deployment.stage}": a month like its past ${hours} hours. Data sent to outlets is not counted.`;
  return { title, bill: billOf(usage), basis };
}

function toWorkload(context: Context, options: Options): Workload {
  const settings = context.settings();
  const { subscribers, itemsADay, interval = 10 } = options;
  const watched = () => loadWatchedOutlets(settings).filter(({ enabled }) => enabled);
  const intervals = options.outlets === undefined ? watched().map((outlet) => options.interval ?? outlet.interval) : [];
  const groups = [...Map.groupBy(intervals, (minutes) => minutes)].map(([intervalMinutes, { length: count }]) => ({
    count,
    intervalMinutes,
  }));
  const outlets = options.outlets === undefined ? groups : [{ count: options.outlets, intervalMinutes: interval }];
  const shortest = Math.min(...outlets.map(({ intervalMinutes }) => intervalMinutes), 60);
  return {
    outlets,
    subscribers,
    itemsADay,
    tickMinutes: options.tick ?? largestTick(shortest),
    outletsPerMessage: options.outletsPerMessage ?? settings.FISSURE_OUTLETS_PER_MESSAGE,
    keepItemsDays: options.keepItems ?? settings.FISSURE_KEEP_ITEMS_DAYS,
    dashboards: options.dashboard ? 1 : 0,
  };
}

/** Ticks divide the hour (infra/config.ts). */
const largestTick = (minutes: number): number =>
  [60, 30, 20, 15, 12, 10, 6, 5, 4, 3, 2].find((tick) => tick <= minutes) ?? 1;

function describe({ outlets, subscribers, tickMinutes, itemsADay, keepItemsDays }: Workload): string {
  const groups = outlets.map(({ count, intervalMinutes }) => `${count} every ${intervalMinutes} min`).join(', ');
  return `Outlets: ${groups || 'none'}, ${itemsADay} items a day each, kept ${keepItemsDays} days. Subscribers: ${subscribers}. Deployed with --tick ${tickMinutes}.`;
}

const dollars = (amount: number): string => (amount > 0 && amount < 0.005 ? '<0.01' : amount.toFixed(2));

function quantityOf(quantity: number): string {
  return quantity.toLocaleString('en', { maximumFractionDigits: quantity < 10 ? 2 : 0 });
}

function billTable({ lines, list, pays }: Bill, terminal: Pick<Terminal, 'columns'>): string {
  const heads = [
    { head: 'Service', weight: 2 },
    'For',
    'A month',
    { head: 'List price', weight: 1 },
    { head: 'You pay', weight: 1 },
  ];
  const rows = lines.map((line) => ({
    cells: [line.service, line.what, quantityOf(line.quantity), dollars(line.list), dollars(line.pays)],
  }));
  const sum = { cells: ['USD a month', '', '', dollars(list), dollars(pays)] };
  return renderTable(heads, [...rows, sum], terminal);
}
