// Subscribers, and the sparse index of those who are due.
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Subscriber } from '../model.ts';
import { defaultPreferences, firstTerms } from '../subscribers/preferences.ts';
import { getRows } from './batches.ts';
import { type Database, epochSeconds, queryRows, type Row, wellFormed } from './client.ts';
import { dueKeys, duePartition, instant, subscriberKey, subscriberPartition } from './table.ts';

/** Who never confirmed is forgotten. */
const pendingDays = 7;

export async function putSubscriber(database: Database, subscriber: Subscriber): Promise<void> {
  const created = epochSeconds(new Date(subscriber.createdAt));
  const row = wellFormed({
    ...subscriber,
    ...subscriberKey(subscriber.id),
    ...dueKeys(subscriber),
    expiresAt: subscriber.status === 'pending' ? created + pendingDays * 86_400 : undefined,
  });
  await database.client.send(new PutCommand({ TableName: database.table, Item: row }));
}

export async function readSubscriber(database: Database, id: string): Promise<Subscriber | undefined> {
  const [row] = await getRows(database, [subscriberKey(id)], { consistent: true });
  return row && toSubscriber(row);
}

export async function* readSubscribers(database: Database): AsyncGenerator<Subscriber> {
  const rows = queryRows(database, {
    KeyConditionExpression: 'pk = :partition',
    ExpressionAttributeValues: { ':partition': subscriberPartition },
    ConsistentRead: true,
  });
  for await (const row of rows) yield toSubscriber(row);
}

/** The index says who may be due, the row itself who is: an index lags behind its table. */
export async function* readDueSubscribers(database: Database, now: Date): AsyncGenerator<Subscriber> {
  const entries = queryRows(database, {
    IndexName: 'subscribers-due',
    KeyConditionExpression: 'due = :due AND nextDigestAt <= :now',
    ExpressionAttributeValues: { ':due': duePartition, ':now': instant(now) },
  });
  const given = new Set<string>();
  for await (const batch of inBatches(entries, 100)) {
    const keys = batch.map((entry) => subscriberKey(String(entry.sk)));
    for (const row of await getRows(database, keys, { consistent: true })) {
      const subscriber = toSubscriber(row);
      const { nextDigestAt } = dueKeys(subscriber);
      if (nextDigestAt === undefined || nextDigestAt > instant(now) || given.has(subscriber.id)) continue;
      given.add(subscriber.id);
      yield subscriber;
    }
  }
}

async function* inBatches<T>(source: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const value of source) {
    batch.push(value);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

function toSubscriber(row: Row): Subscriber {
  const { pk, sk, due, expiresAt, ...stored } = row;
  const subscriber = { ...firstTerms, ...stored } as Subscriber;
  // Rows written before there were preferences, and before there was one of them.
  return { ...subscriber, preferences: { ...defaultPreferences, ...subscriber.preferences } };
}
