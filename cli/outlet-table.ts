// The health of outlets as rows for a script and as a table for a terminal.

import { causeLine, causesOf } from '../shared/outlets/causes.ts';
import { type Condition, conditions, describeMinutes, healthOf, needsAttention } from '../shared/outlets/health.ts';
import type { FailureKind, Outlet, OutletState } from '../shared/outlets/outlet.ts';
import { plainTable, renderTable } from './hit-table.ts';
import { outletNames } from './outlet-list.ts';
import { count } from './poll-report.ts';
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

export function outletHealthTable(
  rows: readonly HealthRow[],
  { colors, timeZone, verbose = false }: Pick<Terminal, 'colors'> & { timeZone: string; verbose?: boolean },
): string {
  const table = plainTable(['Outlet', 'Id', 'Health', 'Last read', 'Last new item', 'Usual gap', 'Items', 'Hits']);
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
  for (const { id, health, lastSuccessAt, lastNewItemAt, usualGapMinutes, itemsRead, hitsFound } of rows) {
    const cells = [time(lastSuccessAt), time(lastNewItemAt), gap(usualGapMinutes), itemsRead, hitsFound];
    table.push([name(id), id, color(health)(health), ...cells]);
  }
  const [head, ...lines] = renderTable(table);
  const told = rows.flatMap(({ failure, advice }, row) => {
    const notes: string[] = [];
    if (!verbose) return [lines[row]];
    if (failure) {
      const times = failure.count === 1 ? 'once, at' : `${failure.count} times since`;
      notes.push(`${failure.kind}: ${printable(failure.message)} (${times} ${time(failure.since)})`);
    }
    if (advice !== undefined) notes.push(printable(advice));
    return [lines[row], ...notes.map((note) => `  ${colors.dim(note)}`)];
  });
  const of = (health: HealthRow['health']) => rows.filter((row) => row.health === health).length;
  const others = conditions.filter((health) => health !== 'healthy' && of(health) > 0);
  const sums = [`${of('healthy')} healthy`, ...others.map((health) => `${of(health)} ${health}`)];
  const causes = verbose ? [] : causeLines(rows).map((line) => `  ${colors.dim(line)}`);
  return `${[head, ...told].join('\n')}\n${[`${count(rows.length, 'outlet')}: ${sums.join(', ')}`, ...causes].join('\n')}\n`;
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
