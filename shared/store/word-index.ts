// The index of words: for each stem and month the hits in which it stands, eight bytes each. Why so: docs/decisions.
import { hash } from 'node:crypto';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import pLimit from 'p-limit';
import type { Hit } from '../hit.ts';
import { stemsOf } from '../match/text/stems.ts';
import { getRows, putRows } from './batches.ts';
import { type Database, queryRows, type Row } from './client.ts';
import { hitMonthRegister, type Key, placeAt, wordHitKey, wordKey, wordPartition, wordStateKey } from './table.ts';

/** Minute and a part of the id's hash, as text of eight Latin-1 characters: its order is that of time. */
export type Posting = string;

const minuteMs = 60_000;

/** Of a hit's position in the order of time. */
export function postingOf(hitAt: string): Posting {
  const { publishedAt, id } = placeAt(hitAt);
  return `${postingAt(publishedAt)}${hash('sha256', id, 'buffer').toString('latin1', 0, 4)}`;
}

/** The minute in which a posting's hit was published. */
export const minuteOf = (posting: Posting): string =>
  new Date(Buffer.from(posting, 'latin1').readUInt32BE() * minuteMs).toISOString();

/** The least posting of an instant. */
export const postingAt = (instant: string): Posting => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(Math.max(0, Math.floor(Date.parse(instant) / minuteMs)));
  return bytes.toString('latin1');
};

/** All by which a hit is found: its stems, and who it is about. */
export const wordsOf = (hit: Parameters<typeof stemsOf>[0] & Pick<Hit, 'who'>): Set<string> =>
  stemsOf(hit).add(whoWord(hit.who));
export const whoWord = (who: string): string => `who:${who}`;

/** `hit`: its row's key; `hitAt`: its position. */
export type WordEntry = { words: Iterable<string>; hit: Key; hitAt: string };

/** Postings by row. */
function gather(entries: readonly WordEntry[]): Map<string, { key: Key; postings: Set<Posting> }> {
  const rows = new Map<string, { key: Key; postings: Set<Posting> }>();
  for (const { words, hitAt } of entries) {
    const posting = postingOf(hitAt);
    for (const word of words) {
      const key = wordKey(word, hitAt.slice(0, 7));
      const name = `${key.pk} ${key.sk}`;
      const row = rows.get(name) ?? { key, postings: new Set() };
      rows.set(name, row);
      row.postings.add(posting);
    }
  }
  return rows;
}

const asSet = (postings: ReadonlySet<Posting>): Set<Uint8Array> =>
  new Set([...postings].map((posting) => new Uint8Array(Buffer.from(posting, 'latin1'))));

/** Whole rows, for a table that has none of them yet. */
export const wordRows = (entries: readonly WordEntry[]): Row[] => [
  ...referenceRows(entries),
  ...[...gather(entries).values()].map(({ key, postings }) => ({ ...key, hits: asSet(postings) })),
];

/** A row a hit, which says where its posting leads. */
const referenceRows = (entries: readonly WordEntry[]): Row[] =>
  entries.map(({ hit, hitAt }) => ({ ...wordHitKey(hexOf(postingOf(hitAt))), hitPk: hit.pk, hitSk: hit.sk }));

const hexOf = (posting: Posting): string => Buffer.from(posting, 'latin1').toString('hex');

/** The rows of hits to which postings lead, in any order; of a hit that was never written there is none. */
export async function readHitRows(database: Database, postings: readonly Posting[]): Promise<Row[]> {
  const references = await getRows(
    database,
    postings.map((posting) => wordHitKey(hexOf(posting))),
    { consistent: false },
  );
  const keys = references.map(({ hitPk, hitSk }) => ({ pk: String(hitPk), sk: String(hitSk) }));
  return getRows(database, keys, { consistent: false });
}

const mostAtOnce = 16;

/** Enters the words, or takes them out. May be repeated. */
export async function changeWords(
  database: Database,
  entries: readonly WordEntry[],
  change: 'ADD' | 'DELETE',
): Promise<void> {
  const { client, table } = database;
  const changed = entries.filter(({ words }) => [...words].length > 0);
  if (change === 'ADD') await putRows(database, referenceRows(changed));
  const inTurn = pLimit(mostAtOnce);
  const updates = [...gather(changed).values()].map(({ key, postings }) =>
    inTurn(() =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: key,
          UpdateExpression: `${change} hits :hits`,
          ExpressionAttributeValues: { ':hits': asSet(postings) },
        }),
      ),
    ),
  );
  await Promise.all(updates);
}

/** Postings of a word in these months, both included. */
export async function readWord(database: Database, word: string, from: string, to: string): Promise<Set<Posting>> {
  const postings = new Set<Posting>();
  const rows = queryRows(
    database,
    {
      KeyConditionExpression: 'pk = :word AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':word': wordPartition(word), ':from': from, ':to': to },
    },
    1000,
  );
  for await (const { hits } of rows) {
    for (const bytes of (hits as Set<Uint8Array> | undefined) ?? [])
      postings.add(Buffer.from(bytes).toString('latin1'));
  }
  return postings;
}

const complete = new WeakSet<Database['client']>();

/** Whether all hits stand in the index: in a table that began with it, or after a backfill. */
export async function isIndexed({ client, table }: Database): Promise<boolean> {
  if (complete.has(client)) return true;
  const { Item } = await client.send(new GetCommand({ TableName: table, Key: wordStateKey }));
  if (Item !== undefined) complete.add(client);
  return Item !== undefined;
}

export async function markIndexed({ client, table }: Database): Promise<void> {
  await client.send(new PutCommand({ TableName: table, Item: wordStateKey }));
}

/** A table without any hit is complete from the beginning. */
export async function markIfEmpty(database: Database): Promise<void> {
  const months = queryRows(
    database,
    {
      KeyConditionExpression: 'pk = :register',
      ExpressionAttributeValues: { ':register': hitMonthRegister },
      ConsistentRead: true,
    },
    1,
  );
  for await (const _ of months) return;
  await markIndexed(database);
}
