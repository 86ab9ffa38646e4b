// What is limited: times at which it was done, and how much was spent of it, counted durably and by all processes together.
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { nothingSpent, type Spending } from '../subscribers/budgets.ts';
import { type Limit, longestHours, withUse } from '../subscribers/limits.ts';
import { getRows } from './batches.ts';
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

const daySeconds = 86_400;

export async function readSpending(database: Database, names: readonly string[]): Promise<Spending[]> {
  const rows = await getRows(database, names.map(limitKey), { consistent: false });
  return names.map((name) => spendingOf(rows.find(({ pk }) => pk === limitKey(name).pk)));
}

/** One write, without reading first: many add at once. */
export async function addSpending(database: Database, name: string, spent: Spending): Promise<Spending> {
  const kinds = Object.keys(spent);
  const { Attributes } = await database.client.send(
    new UpdateCommand({
      TableName: database.table,
      Key: limitKey(name),
      UpdateExpression: `SET expiresAt = :end ADD ${kinds.map((kind) => `#${kind} :${kind}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(kinds.map((kind) => [`#${kind}`, kind])),
      ExpressionAttributeValues: {
        ':end': epochSeconds(database.now()) + 2 * daySeconds,
        ...Object.fromEntries(Object.entries(spent).map(([kind, amount]) => [`:${kind}`, amount])),
      },
      ReturnValues: 'ALL_NEW',
    }),
  );
  return spendingOf(Attributes);
}

const spendingOf = (row: Row | undefined): Spending => ({
  ...nothingSpent,
  ...Object.fromEntries(Object.keys(nothingSpent).map((kind) => [kind, Number(row?.[kind] ?? 0)])),
});
