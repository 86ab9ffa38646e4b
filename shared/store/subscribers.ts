// Subscribers, with the sparse index of those due, and the record of each digest.
import { randomUUID } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { DigestRecord, Subscriber } from '../model.ts';
import { type Database, epochSeconds, getRows, isAlive, queryRows, type Row, wellFormed } from './client.ts';
import {
  digestKey,
  digestPartition,
  dueKeys,
  duePartition,
  instant,
  subscriberKey,
  subscriberPartition,
} from './table.ts';

/** Records of digests prove for a year what was sent; they hold no address. */
const digestDays = 400;
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
  const { pk, sk, due, expiresAt, ...subscriber } = row;
  return subscriber as Subscriber;
}

/**
 * Puts the record where none with its key is alive. A claim carries a mark of its own, so that a request the SDK repeated
 * after a lost answer is known as ours and not taken for somebody else's.
 */
export async function claimDigest(database: Database, record: DigestRecord): Promise<'claimed' | 'taken'> {
  const key = digestKey(record.key);
  if (key.pk !== digestPartition(record.subscriberId)) {
    throw new Error(`Claiming digest "${record.key}": its key does not begin with its subscriber id`);
  }
  const now = epochSeconds(database.now());
  const claim = randomUUID();
  const row = wellFormed({ ...record, ...key, claim, expiresAt: now + digestDays * 86_400 });
  try {
    await database.client.send(
      new PutCommand({
        TableName: database.table,
        Item: row,
        ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
        ExpressionAttributeValues: { ':now': now },
      }),
    );
    return 'claimed';
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    const existing = await getDigestRow(database, record.key);
    return existing?.claim === claim ? 'claimed' : 'taken';
  }
}

export async function settleDigest(
  database: Database,
  key: string,
  outcome: Pick<DigestRecord, 'state' | 'settledAt' | 'messageId' | 'error'>,
): Promise<void> {
  const attributes = Object.entries(wellFormed(outcome)).filter(([, value]) => value !== undefined);
  try {
    await database.client.send(
      new UpdateCommand({
        TableName: database.table,
        Key: digestKey(key),
        UpdateExpression: `SET ${attributes.map((_, index) => `#${index} = :${index}`).join(', ')}`,
        ConditionExpression: 'attribute_exists(pk) AND #state <> :sent',
        ExpressionAttributeNames: {
          '#state': 'state',
          ...Object.fromEntries(attributes.map(([name], index) => [`#${index}`, name])),
        },
        ExpressionAttributeValues: {
          ':sent': 'sent',
          ...Object.fromEntries(attributes.map(([, value], index) => [`:${index}`, value])),
        },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    const existing = await getDigestRow(database, key);
    if (existing === undefined) throw new Error(`Settling digest "${key}": it was never claimed`, { cause: error });
  }
}

export async function* readDigests(database: Database, subscriberId: string): AsyncGenerator<DigestRecord> {
  const rows = queryRows(database, {
    KeyConditionExpression: 'pk = :partition',
    ExpressionAttributeValues: { ':partition': digestPartition(subscriberId) },
    ScanIndexForward: false,
    ConsistentRead: true,
  });
  for await (const { pk, sk, claim, expiresAt, ...record } of rows) yield record as DigestRecord;
}

async function getDigestRow(database: Database, key: string): Promise<Row | undefined> {
  const { Item: row } = await database.client.send(
    new GetCommand({ TableName: database.table, Key: digestKey(key), ConsistentRead: true }),
  );
  return row && isAlive(row, database.now()) ? row : undefined;
}
