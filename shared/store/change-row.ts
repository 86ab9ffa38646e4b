// Changing a row that others may be changing: read, change, and put where nobody else has put meanwhile.
import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, type PutCommandInput } from '@aws-sdk/lib-dynamodb';
import { type Database, isAlive, type Row, wellFormed } from './client.ts';
import type { Key } from './table.ts';

/** Each put gives a row another revision; a row that may be changed must not be put without one. */
export const newRevision = (): { revision: string } => ({ revision: randomUUID() });

/** So many writers would have to come in between, one after the other. */
const mostAttempts = 20;

/**
 * Gives `change` the row (undefined where there is none, or it has expired) and puts what it returns, without keys and
 * revision; undefined leaves all as it is. `change` is called again when another writer was faster, so it must have no effect
 * of its own. Resolves to the row that stands after. A repetition by the SDK of a put that had succeeded is known by its
 * revision. Throws where the row keeps changing.
 */
export async function changeRow(
  { client, table, now }: Database,
  key: Key,
  change: (row: Row | undefined) => Row | undefined,
): Promise<Row | undefined> {
  let attempted: Row | undefined;
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const { Item: stored } = await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }));
    if (attempted !== undefined && stored?.revision === attempted.revision) return attempted;
    const alive = stored && isAlive(stored, now()) ? stored : undefined;
    const changed = change(alive);
    if (changed === undefined) return alive;
    attempted = wellFormed({ ...changed, ...key, ...newRevision() });
    try {
      await client.send(new PutCommand({ TableName: table, Item: attempted, ...unchanged(stored) }));
      return attempted;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      await sleep(randomInt(10 * attempt));
    }
  }
  throw new Error(`Changing row ${key.pk} / ${key.sk}: ${mostAttempts} times another writer was faster; try again`);
}

function unchanged(
  stored: Row | undefined,
): Pick<PutCommandInput, 'ConditionExpression' | 'ExpressionAttributeValues'> {
  if (stored === undefined) return { ConditionExpression: 'attribute_not_exists(pk)' };
  const revision = stored.revision;
  if (revision === undefined) return { ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(revision)' };
  return { ConditionExpression: 'revision = :revision', ExpressionAttributeValues: { ':revision': revision } };
}
