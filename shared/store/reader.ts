// What the second reader keeps: answers that were paid for, the sums of each month, and the items that wait for it.
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Hit } from '../hit.ts';
import type { Item } from '../item.ts';
import type { ItemAnswer } from '../reader/answer.ts';
import type { MonthOfReading, Sums } from '../reader/ledger.ts';
import { deleteRows, getRows, putRows } from './batches.ts';
import { type Database, epochSeconds, isAlive, queryRows, type Row, wellFormed } from './client.ts';
import { toHit } from './hit-row.ts';
import { hitsPartition, itemKey, readerAnswerKey, readingMonthKey, waitingKey, waitingPartition } from './table.ts';

/** So long the same text is not read again. Shorter than it takes until a report of the day would be background. */
const keepAnswersDays = 30;
/** What waits longer waits for a reader that is gone. */
const keepWaitingDays = 3;

const expiry = ({ now }: Database, days: number): number => epochSeconds(now()) + days * 86_400;

export async function readReaderAnswers(database: Database, keys: readonly string[]): Promise<Map<string, ItemAnswer>> {
  const rows = await getRows(database, keys.map(readerAnswerKey), { consistent: true });
  return new Map(rows.map(({ key, answer }) => [String(key), JSON.parse(String(answer)) as ItemAnswer]));
}

/** Text, as an answer is read whole; it may hold whatever a model wrote. */
export async function putReaderAnswers(database: Database, answers: ReadonlyMap<string, ItemAnswer>): Promise<void> {
  const expiresAt = expiry(database, keepAnswersDays);
  const rows = [...answers].map(([key, answer]) =>
    wellFormed({ ...readerAnswerKey(key), key, answer: JSON.stringify(answer), expiresAt }),
  );
  await putRows(database, rows);
}

/** See Ledger. The condition and the sum are one write, so that processes side by side keep the budget together. */
export async function reserveReading(
  database: Database,
  month: string,
  nanos: number,
  limit: number,
): Promise<'reserved' | 'used-up'> {
  const Key = readingMonthKey(month);
  const { client, table } = database;
  if (nanos <= limit)
    try {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key,
          UpdateExpression: 'ADD #nanos :nanos REMOVE usedUpAt',
          ConditionExpression: 'attribute_not_exists(#nanos) OR #nanos <= :left',
          ExpressionAttributeNames: { '#nanos': 'nanos' },
          ExpressionAttributeValues: { ':nanos': nanos, ':left': limit - nanos },
        }),
      );
      return 'reserved';
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  await client.send(
    new UpdateCommand({
      TableName: table,
      Key,
      UpdateExpression: 'SET usedUpAt = if_not_exists(usedUpAt, :at)',
      ExpressionAttributeValues: { ':at': database.now().toISOString() },
    }),
  );
  return 'used-up';
}

export async function countReading({ client, table }: Database, month: string, sums: Sums): Promise<void> {
  const parts = Object.entries(sums).filter(([, value]) => value !== 0);
  if (parts.length === 0) return;
  await client.send(
    new UpdateCommand({
      TableName: table,
      Key: readingMonthKey(month),
      UpdateExpression: `ADD ${parts.map((_, index) => `#${index} :${index}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(parts.map(([name], index) => [`#${index}`, name])),
      ExpressionAttributeValues: Object.fromEntries(parts.map(([, value], index) => [`:${index}`, value])),
    }),
  );
}

export async function readReadingMonth({ client, table }: Database, month: string): Promise<MonthOfReading> {
  const { Item: row } = await client.send(
    new GetCommand({ TableName: table, Key: readingMonthKey(month), ConsistentRead: true }),
  );
  const { pk, sk, usedUpAt, ...sums } = row ?? {};
  return { month, sums, ...(typeof usedUpAt === 'string' && { usedUpAt }) };
}

export async function readHitsOf(database: Database, itemId: string): Promise<Hit[]> {
  const rows = queryRows(database, {
    KeyConditionExpression: 'pk = :item',
    ExpressionAttributeValues: { ':item': hitsPartition(itemId) },
    ConsistentRead: true,
  });
  return Array.fromAsync(rows, toHit);
}

export async function readItem({ client, table, now }: Database, id: string): Promise<Item | undefined> {
  const { Item: row } = await client.send(new GetCommand({ TableName: table, Key: itemKey(id), ConsistentRead: true }));
  return row !== undefined && isAlive(row, now()) ? toItem(row) : undefined;
}

const toItem = ({ pk, sk, expiresAt, ...item }: Row): Item => item as Item;

/** Enters items among those that wait, by their ids; one that waits already is not entered twice. */
export async function putWaiting(database: Database, ids: readonly string[]): Promise<void> {
  const expiresAt = expiry(database, keepWaitingDays);
  const rows = [...new Set(ids)].map((id) => ({ ...waitingKey(id), itemId: id, expiresAt }));
  await putRows(database, rows);
}

export async function* readWaiting(database: Database): AsyncGenerator<string> {
  const query = {
    KeyConditionExpression: 'pk = :waiting',
    ExpressionAttributeValues: { ':waiting': waitingPartition },
  };
  for await (const { itemId } of queryRows(database, query, 100)) yield String(itemId);
}

export const deleteWaiting = (database: Database, ids: readonly string[]): Promise<void> =>
  deleteRows(database, ids.map(waitingKey));
