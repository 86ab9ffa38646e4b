// The record of each digest: claimed by one sender at a time, then settled with its outcome.
import { randomUUID } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type DigestRecord, mailEventKinds } from '../subscribers/digest-record.ts';
import { type Database, epochSeconds, isAlive, queryRows, type Row, wellFormed } from './client.ts';
import { digestKey, digestPartition, mailEventAttribute } from './table.ts';

/** Records prove for a year what was sent; they hold no address. */
const keepDays = 400;

/**
 * Puts the record where none with its key is alive, or in place of `after`, provided that it is still as it was read and
 * no event of its mail has come since. A claim carries a mark of its own, so that a request the SDK repeated after a lost
 * answer is known as ours and not taken for somebody else's.
 */
export async function claimDigest(
  database: Database,
  record: DigestRecord,
  after?: DigestRecord,
): Promise<'claimed' | 'taken'> {
  const key = digestKey(record.key);
  if (key.pk !== digestPartition(record.subscriberId)) {
    throw new Error(`Claiming digest "${record.key}": its key does not begin with its subscriber id`);
  }
  const now = epochSeconds(database.now());
  const claim = randomUUID();
  const { events, ...attributes } = record;
  const row = wellFormed({ ...attributes, ...key, claim, expiresAt: now + keepDays * 86_400 });
  try {
    await database.client.send(
      new PutCommand({ TableName: database.table, Item: row, ...(after ? stillAs(after) : noneAlive(now)) }),
    );
    return 'claimed';
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    const existing = await getDigestRow(database, record.key);
    return existing?.claim === claim ? 'claimed' : 'taken';
  }
}

const noneAlive = (now: number) => ({
  ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
  ExpressionAttributeValues: { ':now': now },
});

const stillAs = ({ state, claimedAt, attempt = 1 }: DigestRecord) => ({
  ConditionExpression: `#state = :state AND claimedAt = :claimedAt AND ${ofAttempt(attempt)} AND attribute_not_exists(#sent)`,
  ExpressionAttributeNames: { '#state': 'state', '#sent': mailEventAttribute('sent') },
  ExpressionAttributeValues: { ':state': state, ':claimedAt': claimedAt, ':attempt': attempt },
});

/** The first attempt of a record written before attempts were counted has no number. */
const ofAttempt = (attempt: number): string =>
  attempt === 1 ? '(attribute_not_exists(attempt) OR attempt = :attempt)' : 'attempt = :attempt';

type Outcome = Pick<DigestRecord, 'state' | 'settledAt' | 'messageId' | 'error'>;

/**
 * Writes the outcome. That a mail was sent is written over every other state but a rejection, whichever attempt sent it;
 * that it was not, only over the claim of that very attempt. 'kept': the record says otherwise and stays.
 * Throws where nothing was claimed.
 */
export async function settleDigest(
  database: Database,
  key: string,
  outcome: Outcome,
  attempt = 1,
): Promise<'settled' | 'kept'> {
  const attributes = Object.entries(wellFormed(outcome)).filter(([, value]) => value !== undefined);
  const sent = outcome.state === 'sent';
  try {
    await database.client.send(
      new UpdateCommand({
        TableName: database.table,
        Key: digestKey(key),
        UpdateExpression: `SET ${attributes.map((_, index) => `#${index} = :${index}`).join(', ')}`,
        ConditionExpression: sent
          ? 'attribute_exists(pk) AND #state <> :sent AND attribute_not_exists(#rejected)'
          : `#state = :claimed AND ${ofAttempt(attempt)}`,
        ExpressionAttributeNames: {
          '#state': 'state',
          ...(sent ? { '#rejected': mailEventAttribute('rejected') } : {}),
          ...Object.fromEntries(attributes.map(([name], index) => [`#${index}`, name])),
        },
        ExpressionAttributeValues: {
          ...(sent ? { ':sent': 'sent' } : { ':claimed': 'claimed', ':attempt': attempt }),
          ...Object.fromEntries(attributes.map(([, value], index) => [`:${index}`, value])),
        },
      }),
    );
    return 'settled';
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    const existing = await getDigestRow(database, key);
    if (existing === undefined) throw new Error(`Settling digest "${key}": it was never claimed`, { cause: error });
    return 'kept';
  }
}

export async function readDigest(database: Database, key: string): Promise<DigestRecord | undefined> {
  const row = await getDigestRow(database, key);
  return row && toDigestRecord(row);
}

export async function* readDigests(database: Database, subscriberId: string): AsyncGenerator<DigestRecord> {
  const rows = queryRows(database, {
    KeyConditionExpression: 'pk = :partition',
    ExpressionAttributeValues: { ':partition': digestPartition(subscriberId) },
    ScanIndexForward: false,
    ConsistentRead: true,
  });
  for await (const row of rows) yield toDigestRecord(row);
}

async function getDigestRow(database: Database, key: string): Promise<Row | undefined> {
  const { Item: row } = await database.client.send(
    new GetCommand({ TableName: database.table, Key: digestKey(key), ConsistentRead: true }),
  );
  return row && isAlive(row, database.now()) ? row : undefined;
}

export function toDigestRecord({ pk, sk, claim, expiresAt, ...row }: Row): DigestRecord {
  const events: DigestRecord['events'] = {};
  for (const kind of mailEventKinds) {
    const { [mailEventAttribute(kind)]: at, ...rest } = row;
    if (at === undefined) continue;
    events[kind] = String(at);
    row = rest;
  }
  return (Object.keys(events).length === 0 ? row : { ...row, events }) as DigestRecord;
}
