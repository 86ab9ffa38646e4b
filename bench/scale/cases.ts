// The sizes and occasions that docs/scale.md tells of, as rows of its two tables.
import { billOf } from '../../cli/cost/prices.ts';
import { usageOf } from '../../cli/cost/usage.ts';
import { type Limits, limits } from './limits.ts';
import { type Outcome, simulate } from './simulate.ts';
import type { Plan } from './traffic.ts';

type Size = Pick<Plan, 'outlets' | 'intervalMinutes' | 'outletsPerMessage'>;

const day = { itemsADay: 10, occasion: 'usual', ticks: 8 } as const;
const planOf = (size: Size): Plan => ({ ...size, tickMinutes: size.intervalMinutes, ...day });

export const sizes: Size[] = [
  { outlets: 20, intervalMinutes: 10, outletsPerMessage: 100 },
  { outlets: 200, intervalMinutes: 5, outletsPerMessage: 100 },
  { outlets: 1_000, intervalMinutes: 5, outletsPerMessage: 100 },
  { outlets: 5_000, intervalMinutes: 5, outletsPerMessage: 100 },
  { outlets: 20_000, intervalMinutes: 15, outletsPerMessage: 200 },
  { outlets: 50_000, intervalMinutes: 15, outletsPerMessage: 200 },
  { outlets: 100_000, intervalMinutes: 15, outletsPerMessage: 200 },
];

const large = planOf(sizes.at(-1)!);
const raised = { account: 1_000 };

export const occasions: { name: string; plan: Plan; changed: Partial<Limits> }[] = [
  { name: '100,000 outlets, all new', plan: { ...large, occasion: 'first' }, changed: {} },
  { name: 'the same, 50 polls at once', plan: { ...large, occasion: 'first' }, changed: { ...raised, polls: 50 } },
  { name: 'every outlet due, three hits each on one figure', plan: { ...large, occasion: 'rush' }, changed: {} },
  { name: 'the same, 100 polls at once', plan: { ...large, occasion: 'rush' }, changed: { ...raised, polls: 100 } },
  {
    name: 'the same, in a table that is used to it',
    plan: { ...large, occasion: 'rush' },
    changed: { ...raised, polls: 100, tableWrites: limits.quota },
  },
  {
    name: 'the same, were hits not sharded',
    plan: { ...large, occasion: 'rush' },
    changed: { ...raised, polls: 100, tableWrites: limits.quota, hitShards: 1 },
  },
  { name: '100,000, 20 polls at once in a new account', plan: large, changed: { polls: 20 } },
  { name: '250,000 outlets', plan: { ...large, outlets: 250_000 }, changed: {} },
  { name: '500,000 outlets', plan: { ...large, outlets: 500_000 }, changed: {} },
  { name: 'the same, 50 polls at once', plan: { ...large, outlets: 500_000 }, changed: { ...raised, polls: 50 } },
];

/** Part of each limit that is used, the most used first. */
function used(outcome: Outcome, { tickMinutes }: Plan, held: Limits): { limit: string; part: number }[] {
  const { runs, lag, writes, reads } = outcome;
  return [
    { limit: 'time between ticks', part: lag.p99 / (tickMinutes * 60) },
    { limit: 'concurrency of a new account', part: (runs + held.others) / held.account },
    { limit: 'writes of a new table', part: writes.table / held.tableWrites },
    { limit: 'writes of one partition', part: Math.max(writes.items, writes.hits) / held.keyWrites },
    { limit: 'reads of a new table', part: reads / held.tableReads },
  ].sort((a, b) => b.part - a.part);
}

const number = (value: number): string => Math.round(value).toLocaleString('en');
const percent = (part: number): string => `${Math.round(part * 100)} %`;

/** Cells of a row of the first table. */
export function sizeRow(size: Size): string[] {
  const plan = planOf(size);
  const outcome = simulate(plan, limits);
  const { outlets, intervalMinutes, outletsPerMessage } = size;
  const { pays } = billOf(
    usageOf({
      outlets: [{ count: outlets, intervalMinutes }],
      subscribers: 100,
      tickMinutes: plan.tickMinutes,
      outletsPerMessage,
      itemsADay: plan.itemsADay,
      keepItemsDays: outlets > 5_000 ? 30 : 180,
      dashboards: 0,
    }),
  );
  // The concurrency is that of five polls at any size: what else is used most tells more.
  const [nearest] = used(outcome, plan, limits).filter(({ limit }) => !limit.startsWith('concurrency'));
  return [
    number(outlets),
    `${intervalMinutes} min`,
    number(outcome.messagesATick),
    String(outcome.runs),
    `${number(outcome.lag.p99)} s`,
    number(outcome.writes.table),
    number(Math.max(outcome.writes.items, outcome.writes.hits)),
    number(outcome.reads),
    pays.toFixed(2),
    `${nearest!.limit}, ${percent(nearest!.part)}`,
  ];
}

/** Cells of a row of the second table. */
export function occasionRow({ name, plan, changed }: (typeof occasions)[number]): string[] {
  const { runs, refused, leftOut, lag, writes, throttled } = simulate(plan, { ...limits, ...changed });
  const worst = Math.max(writes.items, writes.hits);
  return [
    name,
    String(runs),
    number(refused),
    String(leftOut),
    `${number(lag.p99 / 60)} min`,
    number(writes.table),
    number(worst),
    number(throttled),
  ];
}

/** Outlets that are polled within their quarter of an hour, to the nearest ten thousand below. */
export function mostOutlets(changed: Partial<Limits>): number {
  const keepsUp = (outlets: number) => {
    const { lag, leftOut } = simulate({ ...large, outlets, ticks: 4 }, { ...limits, ...changed });
    return leftOut === 0 && lag.p99 <= large.tickMinutes * 60;
  };
  let [enough, tooMany] = [0, 640];
  while (tooMany - enough > 1) {
    const middle = Math.floor((enough + tooMany) / 2);
    if (keepsUp(middle * 10_000)) enough = middle;
    else tooMany = middle;
  }
  return enough * 10_000;
}
