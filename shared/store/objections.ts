// Objections, one row a hit, and the mark that a person's word leaves on the hit itself.
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Hit, Withdrawal } from '../hit.ts';
import type { Objection } from '../subscribers/objections.ts';
import { getRows } from './batches.ts';
import { changeRow } from './change-row.ts';
import { type Database, epochSeconds, queryRows, type Row, wellFormed } from './client.ts';
import { markAttribute, toHit } from './hit-row.ts';
import { hitKey, markedKey, objectionKey, rowKeys } from './table.ts';

/** As one text: it is read whole. */
const toRow = (objection: Objection): Row => ({
  hitId: objection.hitId,
  objection: JSON.stringify(wellFormed(objection)),
});
const toObjection = (row: Row): Objection => JSON.parse(String(row.objection));

export async function readObjection(database: Database, hitId: string): Promise<Objection | undefined> {
  const [row] = await getRows(database, [objectionKey(hitId)], { consistent: true });
  return row && toObjection(row);
}

export async function* readObjections(database: Database): AsyncGenerator<Objection> {
  const query = { KeyConditionExpression: 'pk = :all', ExpressionAttributeValues: { ':all': rowKeys.objections } };
  for await (const row of queryRows(database, query, 100)) if (row.sk !== markedKey.sk) yield toObjection(row);
}

/** One without anything said expires at once. */
export async function changeObjection(
  database: Database,
  hitId: string,
  change: (stored: Objection | undefined) => Objection | undefined,
): Promise<Objection | undefined> {
  const row = await changeRow(database, objectionKey(hitId), (stored) => {
    const changed = change(stored && toObjection(stored));
    if (changed === undefined) return undefined;
    const isOver = changed.said.length === 0;
    return { ...toRow(changed), ...(isOver && { expiresAt: epochSeconds(database.now()) }) };
  });
  return row && toObjection(row);
}

/** Hits taken back by a person's word at `since` (ISO 8601 UTC) or later, however old they are. */
export async function* readTakenBack(database: Database, since: string): AsyncGenerator<Hit> {
  for await (const { decision, hit } of readObjections(database)) {
    if (decision?.kind !== 'taken-back' || decision.at < since) continue;
    const [row] = await getRows(database, [hitKey(hit)], { consistent: true });
    if (row !== undefined) yield toHit(row);
  }
}

export async function readHit(database: Database, id: string): Promise<Hit | undefined> {
  const [, itemId = '', who = '', event = ''] = /^(.+)#([^#]+)#([^#]+)$/s.exec(id) ?? [];
  if (itemId === '') return undefined;
  const [row] = await getRows(database, [hitKey({ itemId, who, event: event as Hit['event'] })], { consistent: true });
  return row && toHit(row);
}

/** An attribute of its own: what matches, polls or imports again writes the others. A hit that is not stored is not made. */
export async function markHit(
  { client, table, now }: Database,
  hit: Pick<Hit, 'itemId' | 'who' | 'event'>,
  withdrawal: Withdrawal | undefined,
): Promise<void> {
  try {
    await client.send(
      new UpdateCommand({
        TableName: table,
        Key: hitKey(hit),
        UpdateExpression: withdrawal === undefined ? 'REMOVE #mark' : 'SET #mark = :mark',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#mark': markAttribute },
        ...(withdrawal && { ExpressionAttributeValues: { ':mark': wellFormed(withdrawal) } }),
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return;
  }
  await client.send(new PutCommand({ TableName: table, Item: { ...markedKey, at: now().toISOString() } }));
}

export async function readMarkedAt(database: Database): Promise<string | undefined> {
  const [row] = await getRows(database, [markedKey], { consistent: false });
  return row && String(row.at);
}
