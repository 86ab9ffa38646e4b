// Subscribers, and the sparse index of those who are due.

import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { ownerId } from '../subscribers/owner.ts';
import { defaultPreferences, firstTerms } from '../subscribers/preferences.ts';
import type { Erasure, Subscriber, SubscriberChange } from '../subscribers/subscriber.ts';
import { furtherIds } from '../subscribers/subscriptions.ts';
import { deleteRows, getRows } from './batches.ts';
import { changeRow, newRevision } from './change-row.ts';
import { type Database, epochSeconds, queryRows, type Row, wellFormed } from './client.ts';
import {
  digestPartition,
  dueKeys,
  duePartition,
  instant,
  type Key,
  limitKey,
  subscriberKey,
  subscriberPartition,
} from './table.ts';

/** Who never confirmed is forgotten, and so is who left. */
const pendingDays = 7;
const leftDays = 30;

export async function putSubscriber(database: Database, subscriber: Subscriber): Promise<void> {
  const row = wellFormed({ ...toRow(subscriber), ...subscriberKey(subscriber.id), ...newRevision() });
  await database.client.send(new PutCommand({ TableName: database.table, Item: row }));
}

/** Throws where `change` gives another id, and where the row keeps changing. */
export async function changeSubscriber(
  database: Database,
  id: string,
  change: SubscriberChange,
): Promise<Subscriber | undefined> {
  const row = await changeRow(database, subscriberKey(id), (stored) => {
    const changed = change(stored && toSubscriber(stored));
    if (changed !== undefined && changed.id !== id) throw new Error(`Changing subscriber ${id}: its id must stay`);
    return changed && toRow(changed);
  });
  return row && toSubscriber(row);
}

export async function readSubscriber(database: Database, id: string): Promise<Subscriber | undefined> {
  const [row] = await getRows(database, [subscriberKey(id)], { consistent: true });
  return row && toSubscriber(row);
}

/** See SubscriptionStore.subscriptions. */
export async function readSubscriptions(database: Database, person: string): Promise<Subscriber[]> {
  const further = queryRows(database, {
    KeyConditionExpression: 'pk = :partition AND begins_with(sk, :further)',
    ExpressionAttributeValues: { ':partition': subscriberPartition, ':further': furtherIds(person) },
    ConsistentRead: true,
  });
  const first = await readSubscriber(database, person);
  const others = await Array.fromAsync(further, toSubscriber);
  return [...(first ? [first] : []), ...others.filter((one) => one !== undefined)];
}

/** The row first, so that nothing is sent from then on, then what was sent, and how often mails were asked for. */
export async function eraseSubscriber(
  database: Database,
  { id, ...erasure }: Erasure,
  limits: readonly string[] = [],
): Promise<void> {
  await changeRow(database, subscriberKey(id), () => erasure);
  const digests = queryRows(database, {
    KeyConditionExpression: 'pk = :partition',
    ExpressionAttributeValues: { ':partition': digestPartition(id) },
    ConsistentRead: true,
  });
  const keys: Key[] = limits.map(limitKey);
  for await (const { pk, sk } of digests) keys.push({ pk: String(pk), sk: String(sk) });
  await deleteRows(database, keys);
}

export async function readErasure(database: Database, id: string): Promise<Erasure | undefined> {
  const [row] = await getRows(database, [subscriberKey(id)], { consistent: true });
  if (row === undefined || !isErasure(row)) return undefined;
  return { id, erasedAt: row.erasedAt as string, reason: row.reason as Erasure['reason'] };
}

export async function* readSubscribers(database: Database): AsyncGenerator<Subscriber> {
  const rows = queryRows(database, {
    KeyConditionExpression: 'pk = :partition',
    ExpressionAttributeValues: { ':partition': subscriberPartition },
    ConsistentRead: true,
  });
  for await (const row of rows) {
    const subscriber = toSubscriber(row);
    if (subscriber !== undefined) yield subscriber;
  }
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
      if (subscriber === undefined) continue;
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

function toRow(subscriber: Subscriber): Row {
  return { ...subscriber, ...dueKeys(subscriber), expiresAt: expiryOf(subscriber) };
}

/** The owner who left is remembered: the settings would enter them anew. */
function expiryOf({ id, status, createdAt, leftAt = createdAt }: Subscriber): number | undefined {
  if (id === ownerId) return undefined;
  if (status === 'pending') return epochSeconds(new Date(createdAt)) + pendingDays * 86_400;
  if (status === 'left') return epochSeconds(new Date(leftAt)) + leftDays * 86_400;
  return undefined;
}

const isErasure = (row: Row): boolean => row.erasedAt !== undefined;

/** Undefined for what is left of someone who was erased. */
function toSubscriber(row: Row): Subscriber | undefined {
  if (isErasure(row)) return undefined;
  const { pk, sk, due, expiresAt, revision, ...stored } = row;
  const subscriber = { ...firstTerms, ...stored } as Subscriber;
  // Rows written before there were preferences, and before there was one of them.
  return { ...subscriber, preferences: { ...defaultPreferences, ...subscriber.preferences } };
}
