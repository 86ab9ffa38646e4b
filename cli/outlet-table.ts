// The health of outlets as rows for a script and as a table for a terminal.

import { causeLine, causesOf } from '../shared/outlets/causes.ts';
import { type Condition, conditions, describeMinutes, healthOf, needsAttention } from '../shared/outlets/health.ts';
import type { FailureKind, Outlet, OutletState } from '../shared/outlets/outlet.ts';
import { outletNames } from './outlet-list.ts';
import { count } from './poll-report.ts';
import { renderTable } from './table.ts';
import { printable, type Terminal } from './terminal.ts';
import { formatTime } from './time.ts';

export type HealthRow = Pick<Outlet, 'id' | 'name' | 'url' | 'language' | 'stance' | 'sample'> & {
  health: Condition;
  /** What the owner can do; absent where nothing is wrong. */
  advice?: string;
  itemsRead: number;
  hitsFound: number;
  /** ISO 8601 UTC. */
  lastSuccessAt?: string;
  lastNewItemAt?: string;
  nextPollAt?: string;
  /** Minutes between polls that find something new; absent until learnt. */
  usualGapMinutes?: number;
  /** `count`: polls in a row, `since` the first of them. */
  failure?: { kind: FailureKind; message: string; since: string; count: number };
};

/** The outlets in their order; samples that were never read are left out. */
export function toHealthRows(
  outlets: readonly Outlet[],
  states: ReadonlyMap<string, OutletState>,
  now: Date,
): HealthRow[] {
  const shown = outlets.filter(({ id, sample }) => !sample || states.has(id));
  return healthOf(shown, states, now).map(({ condition, advice, usualGapMinutes }, index) => {
    const { id, name, url, language, stance, sample } = shown[index]!;
    const { itemsRead = 0, hitsFound = 0, lastSuccessAt, lastNewItemAt, nextPollAt, failure } = states.get(id) ?? {};
    return {
      ...{ id, name, url, language, stance, sample, health: condition, itemsRead, hitsFound },
      ...(advice !== undefined && { advice }),
      ...(lastSuccessAt !== undefined && { lastSuccessAt }),
      ...(lastNewItemAt !== undefined && { lastNewItemAt }),
      ...(nextPollAt !== undefined && { nextPollAt }),
      ...(usualGapMinutes !== undefined && { usualGapMinutes }),
      ...(failure && { failure }),
    };
  });
}

const heads = [
  { head: 'Outlet', weight: 3 },
  'Id',
  { head: 'Health', weight: 2 },
  { head: 'Last read', weight: 1 },
  'Last new item',
  'Usual gap',
  'Items',
  'Hits',
];

export function outletHealthTable(
  rows: readonly HealthRow[],
  {
    columns,
    colors,
    timeZone,
    verbose = false,
  }: Pick<Terminal, 'columns' | 'colors'> & { timeZone: string; verbose?: boolean },
): string {
  const name = outletNames(rows);
  const time = (instant: string | undefined) => (instant === undefined ? '-' : formatTime(instant, timeZone));
  const color = (health: Condition) =>
    health === 'healthy'
      ? colors.green
      : health === 'disabled'
        ? colors.dim
        : health === 'failing'
          ? colors.red
          : colors.yellow;
  const gap = (minutes: number | undefined) => (minutes === undefined ? '-' : describeMinutes(minutes));
  const notesOf = ({ failure, advice }: HealthRow) => {
    const notes: string[] = [];
    if (failure) {
      const times = failure.count === 1 ? 'once, at' : `${failure.count} times since`;
      notes.push(`${failure.kind}: ${printable(failure.message)} (${times} ${time(failure.since)})`);
    }
    if (advice !== undefined) notes.push(printable(advice));
    return notes.map((note) => colors.dim(note));
  };
  const told = rows.map((row) => {
    const { id, health, lastSuccessAt, lastNewItemAt, usualGapMinutes, itemsRead, hitsFound } = row;
    const times = [time(lastSuccessAt), time(lastNewItemAt), gap(usualGapMinutes)];
    const cells = [name(id), id, color(health)(health), ...times, itemsRead, hitsFound];
    return { cells, notes: verbose ? notesOf(row) : [] };
  });
  const of = (health: HealthRow['health']) => rows.filter((row) => row.health === health).length;
  const others = conditions.filter((health) => health !== 'healthy' && of(health) > 0);
  const sums = [`${of('healthy')} healthy`, ...others.map((health) => `${of(health)} ${health}`)];
  const causes = verbose ? [] : causeLines(rows).map((line) => `  ${colors.dim(line)}`);
  return `${renderTable(heads, told, { columns })}\n${[`${count(rows.length, 'outlet')}: ${sums.join(', ')}`, ...causes].join('\n')}\n`;
}

/** What is wrong by cause, and where each outlet's own words and what to do about them stand. */
function causeLines(rows: readonly HealthRow[]): string[] {
  const sick = rows
    .map(({ name, health, failure }) => ({ name, condition: health, ...(failure && { failure }) }))
    .filter(needsAttention);
  const polled = rows.filter(({ health }) => health !== 'disabled').length;
  const lines = causesOf(sick, polled).map((cause) => printable(causeLine(cause)));
  return lines.length === 0 ? [] : [...lines, 'what each says, and what to do: fissure outlets --verbose'];
}
