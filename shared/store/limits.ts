// Times at which something limited was done, counted durably and by all processes together.
import { type Limit, longestHours, withUse } from '../subscribers/limits.ts';
import { changeRow } from './change-row.ts';
import { type Database, epochSeconds, type Row } from './client.ts';
import { limitKey } from './table.ts';

export async function takeUse(
  database: Database,
  name: string,
  limits: readonly Limit[],
): Promise<{ kind: 'taken'; at: string } | { kind: 'refused' }> {
  const now = database.now();
  let taken = false;
  await changeRow(database, limitKey(name), (row) => {
    const uses = withUse(usesOf(row), limits, now);
    taken = uses !== undefined;
    return uses && { uses, expiresAt: epochSeconds(now) + longestHours(limits) * 3600 + 1 };
  });
  return taken ? { kind: 'taken', at: now.toISOString() } : { kind: 'refused' };
}

export async function returnUse(database: Database, name: string, at: string): Promise<void> {
  await changeRow(database, limitKey(name), (row) => {
    const uses = usesOf(row);
    const index = uses.indexOf(at);
    return index < 0 ? undefined : { ...row, uses: uses.toSpliced(index, 1) };
  });
}

const usesOf = (row: Row | undefined): readonly string[] => (row?.uses as string[] | undefined) ?? [];
