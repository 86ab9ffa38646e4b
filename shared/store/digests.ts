// The record of each digest: claimed by one sender, then settled with its outcome.
import { randomUUID } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { DigestRecord } from '../model.ts';
import { type Database, epochSeconds, isAlive, queryRows, type Row, wellFormed } from './client.ts';
import { digestKey, digestPartition } from './table.ts';

/** Records prove for a year what was sent; they hold no address. */
const keepDays = 400;

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
  const row = wellFormed({ ...record, ...key, claim, expiresAt: now + keepDays * 86_400 });
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
