// Reads and writes of many rows in few requests, with what DynamoDB hands back unprocessed.
import { setTimeout as sleep } from 'node:timers/promises';
import { BatchGetCommand, BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { type Database, isAlive, type Row } from './client.ts';
import { noteRead } from './read-units.ts';
import type { Key } from './table.ts';

/** `attributes`: those that are read, all where absent. `firstWaitMs`: the longest first pause when nothing is answered. */
type GetOptions = { consistent: boolean; attributes?: readonly string[]; firstWaitMs?: number };

/** The rows that exist among `keys`, in any order; keys may repeat. Expired rows are left out. */
export async function getRows(
  { client, table, now }: Database,
  keys: readonly Key[],
  { consistent, attributes, firstWaitMs }: GetOptions,
): Promise<Row[]> {
  const rows: Row[] = [];
  const projection = attributes && {
    ProjectionExpression: attributes.map((_, index) => `#${index}`).join(', '),
    ExpressionAttributeNames: Object.fromEntries(attributes.map((name, index) => [`#${index}`, name])),
  };
  await inBatches(distinctKeys(keys), { most: 100, what: `reading table ${table}`, firstWaitMs }, async (batch) => {
    const answer = await client.send(
      new BatchGetCommand({
        RequestItems: { [table]: { Keys: batch, ConsistentRead: consistent, ...projection } },
        ReturnConsumedCapacity: 'TOTAL',
      }),
    );
    noteRead(answer.ConsumedCapacity?.[0]?.CapacityUnits, answer.Responses?.[table] ?? [], batch.length);
    rows.push(...(answer.Responses?.[table] ?? []));
    return (answer.UnprocessedKeys?.[table]?.Keys ?? []) as Key[];
  });
  return rows.filter((row) => isAlive(row, now()));
}

/** Puts rows with different keys, over whatever is there. */
export async function putRows(
  { client, table }: Database,
  rows: readonly Row[],
  options: { firstWaitMs?: number } = {},
): Promise<void> {
  await inBatches(rows, { most: 25, what: `writing table ${table}`, ...options }, async (batch) => {
    const answer = await client.send(
      new BatchWriteCommand({ RequestItems: { [table]: batch.map((row) => ({ PutRequest: { Item: row } })) } }),
    );
    return (answer.UnprocessedItems?.[table] ?? []).flatMap(({ PutRequest }) => PutRequest?.Item ?? []);
  });
}

/** Deletes the rows with these keys, where they exist. */
export async function deleteRows({ client, table }: Database, keys: readonly Key[]): Promise<void> {
  await inBatches(distinctKeys(keys), { most: 25, what: `deleting from table ${table}` }, async (batch) => {
    const answer = await client.send(
      new BatchWriteCommand({ RequestItems: { [table]: batch.map((key) => ({ DeleteRequest: { Key: key } })) } }),
    );
    return (answer.UnprocessedItems?.[table] ?? []).flatMap(({ DeleteRequest }) => (DeleteRequest?.Key ?? []) as Key[]);
  });
}

const distinctKeys = (keys: readonly Key[]): Key[] => [
  ...new Map(keys.map((key) => [JSON.stringify([key.pk, key.sk]), key])).values(),
];

/** Attempts without any progress before it is an error; the pauses between add up to half a minute at most. */
const mostFruitless = 8;

/** Sends `things` by the batch; what comes back goes with the next one, after a pause where nothing was taken. */
async function inBatches<T>(
  things: readonly T[],
  { most, what, firstWaitMs = 50 }: { most: number; what: string; firstWaitMs?: number | undefined },
  send: (batch: T[]) => Promise<T[]>,
): Promise<void> {
  let left: T[] = [];
  for (let taken = 0, fruitless = 0; left.length > 0 || taken < things.length; ) {
    const batch = [...left, ...things.slice(taken, taken + most - left.length)];
    taken += batch.length - left.length;
    left = await send(batch);
    fruitless = left.length === batch.length ? fruitless + 1 : 0;
    if (fruitless > mostFruitless) {
      throw new Error(`DynamoDB is throttled: ${what}, the same ${left.length} rows keep coming back; try again later`);
    }
    if (fruitless > 0) await sleep(Math.random() * firstWaitMs * 2 ** fruitless);
  }
}
