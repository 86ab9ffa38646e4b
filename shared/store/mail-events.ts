// What the mailer reports of a digest's mail, kept on the digest's record: in any order, any number of times.
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { DigestRecord, MailEvent, MailEventKind } from '../subscribers/digest-record.ts';
import type { Database } from './client.ts';
import { toDigestRecord } from './digests.ts';
import { digestKey, mailEventAttribute } from './table.ts';

/**
 * Keeps the first of each kind, and settles the digest by it: as failed when the mail was rejected, else as sent, since the
 * mailer speaks only of mails that it took. Whatever comes after a rejection, the digest stays failed.
 * Returns the record as it was before; undefined where there is none.
 */
export async function recordMailEvent(
  database: Database,
  key: string,
  event: MailEvent,
): Promise<DigestRecord | undefined> {
  const settling = event.kind === 'rejected' ? asRejected : asSent(event.kind);
  return (await update(database, key, event, settling)) ?? (await update(database, key, event, asNote));
}

type Change = {
  set: readonly string[];
  remove?: string;
  condition: string;
  names?: readonly ('state' | 'sent' | 'rejected' | 'error')[];
};

const asRejected: Change = {
  set: [
    '#kind = if_not_exists(#kind, :at)',
    '#state = :failed',
    '#error = :error',
    'messageId = if_not_exists(messageId, :messageId)',
  ],
  condition: 'attribute_exists(pk)',
  names: ['state', 'error'],
};

const asSent = (kind: MailEventKind): Change => ({
  set: [
    '#kind = if_not_exists(#kind, :at)',
    ...(kind === 'sent' ? [] : ['#sent = if_not_exists(#sent, :at)']),
    '#state = :sent',
    'settledAt = if_not_exists(settledAt, :at)',
    'messageId = if_not_exists(messageId, :messageId)',
  ],
  remove: '#error',
  condition: 'attribute_exists(pk) AND attribute_not_exists(#rejected)',
  names: ['state', 'error', 'rejected', ...(kind === 'sent' ? [] : (['sent'] as const))],
});

const asNote: Change = { set: ['#kind = if_not_exists(#kind, :at)'], condition: 'attribute_exists(pk)' };

async function update(
  database: Database,
  key: string,
  { kind, at, messageId }: MailEvent,
  { set, remove, condition, names = [] }: Change,
): Promise<DigestRecord | undefined> {
  const clauses = `SET ${set.join(', ')}${remove === undefined ? '' : ` REMOVE ${remove}`}`;
  const values: Record<string, unknown> = {
    ':at': at,
    ':messageId': messageId,
    ':sent': 'sent',
    ':failed': 'failed',
    ':error': 'the mailer took the mail and then rejected it',
  };
  const attributeOf = {
    state: 'state',
    error: 'error',
    sent: mailEventAttribute('sent'),
    rejected: mailEventAttribute('rejected'),
  };
  try {
    const { Attributes: before } = await database.client.send(
      new UpdateCommand({
        TableName: database.table,
        Key: digestKey(key),
        UpdateExpression: clauses,
        ConditionExpression: condition,
        ExpressionAttributeNames: {
          '#kind': mailEventAttribute(kind),
          ...Object.fromEntries(names.map((name) => [`#${name}`, attributeOf[name]])),
        },
        // DynamoDB refuses values that no expression names.
        ExpressionAttributeValues: Object.fromEntries(
          Object.entries(values).filter(([name]) => new RegExp(`${name}\\b`).test(clauses)),
        ),
        ReturnValues: 'ALL_OLD',
      }),
    );
    return before && toDigestRecord(before);
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}
