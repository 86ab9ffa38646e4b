// What keeps an eye on a deployment: what the polls noted, and what the digest run found.
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { PollNote } from '../outlets/outlet.ts';
import type { Upkeep } from '../upkeep/trouble.ts';
import { getRows } from './batches.ts';
import { type Database, wellFormed } from './client.ts';
import { pollNoteKey, upkeepKey } from './table.ts';

export async function readPollNote(database: Database): Promise<PollNote | undefined> {
  const [row] = await getRows(database, [pollNoteKey], { consistent: true });
  if (row === undefined) return undefined;
  const { pk, sk, ...note } = row;
  return note as PollNote;
}

/** By attribute: runs at once may each know a part. */
export async function writePollNote(
  database: Database,
  { ranAt, answeredAt, rest, behindSince }: PollNote,
): Promise<void> {
  const given = Object.entries({ ranAt, answeredAt, rest, behindSince }).filter(([, value]) => value !== undefined);
  const gone = Object.entries({ rest, behindSince }).filter(([, value]) => value === undefined);
  await database.client.send(
    new UpdateCommand({
      TableName: database.table,
      Key: pollNoteKey,
      UpdateExpression: [
        `SET ${given.map(([name]) => `#${name} = :${name}`).join(', ')}`,
        ...(gone.length > 0 ? [`REMOVE ${gone.map(([name]) => `#${name}`).join(', ')}`] : []),
      ].join(' '),
      ExpressionAttributeNames: Object.fromEntries([...given, ...gone].map(([name]) => [`#${name}`, name])),
      ExpressionAttributeValues: Object.fromEntries(given.map(([name, value]) => [`:${name}`, value])),
    }),
  );
}

export async function readUpkeep(database: Database): Promise<Upkeep | undefined> {
  const [row] = await getRows(database, [upkeepKey], { consistent: true });
  if (row === undefined) return undefined;
  const { pk, sk, ...upkeep } = row;
  return upkeep as Upkeep;
}

export async function putUpkeep(database: Database, upkeep: Upkeep): Promise<void> {
  const row = wellFormed({ ...upkeep, ...upkeepKey });
  await database.client.send(new PutCommand({ TableName: database.table, Item: row }));
}
