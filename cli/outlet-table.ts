// The health of outlets as rows for a script and as a table for a terminal.
import type { FailureKind, Outlet, OutletState } from '../shared/model.ts';
import { plainTable, renderTable } from './hit-table.ts';
import { outletNames } from './outlet-list.ts';
import { count } from './poll-report.ts';
import { printable, type Terminal } from './terminal.ts';
import { formatTime } from './time.ts';

export type HealthRow = Pick<Outlet, 'id' | 'name' | 'url' | 'language' | 'stance' | 'sample'> & {
  health: 'healthy' | 'failing' | 'not read yet' | 'disabled';
  itemsRead: number;
  hitsFound: number;
  /** ISO 8601 UTC. */
  lastSuccessAt?: string;
  lastNewItemAt?: string;
  nextPollAt?: string;
  /** `count`: polls in a row, `since` the first of them. */
  failure?: { kind: FailureKind; message: string; since: string; count: number };
};

/** The outlets in their order; samples that were never read are left out. */
export function toHealthRows(outlets: readonly Outlet[], states: ReadonlyMap<string, OutletState>): HealthRow[] {
  return outlets
    .filter(({ id, sample }) => !sample || states.has(id))
    .map((outlet) => {
      const { id, name, url, language, stance, sample } = outlet;
      const { seen, validators, outletId, lastPollAt, ...state } = states.get(id) ?? neverRead;
      return { id, name, url, language, stance, sample, health: healthOf(outlet, state), ...state };
    });
}

const neverRead: OutletState = { outletId: '', seen: [], itemsRead: 0, hitsFound: 0 };

function healthOf(
  { enabled }: Outlet,
  { failure, lastSuccessAt }: Pick<OutletState, 'failure' | 'lastSuccessAt'>,
): HealthRow['health'] {
  if (!enabled) return 'disabled';
  if (failure) return 'failing';
  return lastSuccessAt === undefined ? 'not read yet' : 'healthy';
}

export function outletHealthTable(
  rows: readonly HealthRow[],
  { colors, timeZone }: Pick<Terminal, 'colors'> & { timeZone: string },
): string {
  const table = plainTable(['Outlet', 'Id', 'Health', 'Last read', 'Last new item', 'Items', 'Hits']);
  const name = outletNames(rows);
  const time = (instant: string | undefined) => (instant === undefined ? '-' : formatTime(instant, timeZone));
  const color = { healthy: colors.green, failing: colors.red, 'not read yet': colors.yellow, disabled: colors.dim };
  for (const { id, health, lastSuccessAt, lastNewItemAt, itemsRead, hitsFound } of rows) {
    const cells = [time(lastSuccessAt), time(lastNewItemAt), itemsRead, hitsFound];
    table.push([name(id), id, color[health](health), ...cells]);
  }
  const [head, ...lines] = renderTable(table);
  const told = rows.flatMap(({ failure }, row) => {
    if (!failure) return [lines[row]];
    const times = failure.count === 1 ? 'once, at' : `${failure.count} times since`;
    return [
      lines[row],
      `  ${colors.dim(`${failure.kind}: ${printable(failure.message)} (${times} ${time(failure.since)})`)}`,
    ];
  });
  const of = (health: HealthRow['health']) => rows.filter((row) => row.health === health).length;
  const others = (['failing', 'not read yet', 'disabled'] as const).filter((health) => of(health) > 0);
  const sums = [`${of('healthy')} healthy`, ...others.map((health) => `${of(health)} ${health}`)];
  return `${[head, ...told].join('\n')}\n${count(rows.length, 'outlet')}: ${sums.join(', ')}\n`;
}
