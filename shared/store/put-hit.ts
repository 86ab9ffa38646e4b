// Writes hits so that a repeat changes nothing but what was learnt since.
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Hit } from '../hit.ts';
import { getRows } from './batches.ts';
import { type Database, wellFormed } from './client.ts';
import { toHit } from './hit-row.ts';
import { hitIndexKeys, hitKey, hitMonthRegister, hitMonthShard } from './table.ts';
import { together } from './together.ts';
import { changeWords, markIfEmpty, type WordEntry, wordsOf } from './word-index.ts';

/** What the first sighting fixed and a repeat must not move: a feed without dates gets a new "now" at every attempt. */
const fixedAtFirst: ReadonlySet<string> = new Set([
  'publishedAt',
  'firstSeenAt',
  'backfill',
  'hitMonth',
  'hitWho',
  'hitAt',
] satisfies (keyof Hit | keyof ReturnType<typeof hitIndexKeys>)[]);

/** What a hit may have or not: where it has none now, what an earlier version of it had goes. */
const optional = ['manner', 'withdrawn', 'reader', 'office', 'leader'] as const satisfies (keyof Hit)[];

/** What a person said of a hit stands in an attribute of its own (markHit), which no writer of hits sets or takes off. */
function withoutMark(hit: Hit): Hit {
  if (hit.withdrawn === undefined || hit.withdrawn.by === 'reader') return hit;
  const { withdrawn: _, ...rest } = hit;
  return rest;
}

/** What a hit's row holds beside its key. No query asks for parts of the evidence: as one text it is read several times faster. */
export function hitAttributes(given: Hit): Record<string, unknown> {
  const hit = withoutMark(given);
  const evidence = JSON.stringify(wellFormed(hit.evidence));
  return wellFormed({ ...hit, evidence, ...hitIndexKeys(hit) });
}

/**
 * A writer of hits that enters each month partition in the register before its first hit, once a process. A hit that
 * exists is brought up to date but keeps its dates and so its place. Words are entered before their hits and taken out after
 * them, so that a crash between leaves at worst a word that leads to nothing. What polls find at the same time is written together: it
 * shares most words, and each word of a month is a request.
 */
export function createHitWriter(database: Database): (hits: readonly Hit[]) => Promise<void> {
  const registered = new Map<string, Promise<void>>();
  let marked: Promise<void> | undefined;

  async function register(monthShard: string): Promise<void> {
    marked ??= markIfEmpty(database).catch((error: unknown) => {
      marked = undefined; // asked again by the next write: one refusal is not every later write's
      throw error;
    });
    await marked;
    const entered = registered.get(monthShard) ?? enter(database, monthShard);
    registered.set(monthShard, entered);
    await entered.catch((error: unknown) => {
      registered.delete(monthShard);
      throw error;
    });
  }

  const write = together<Hit>(async (given) => {
    // Of a hit that is given twice the last version counts.
    const hits = [...new Map(given.map((hit) => [hit.id, hit])).values()];
    await Promise.all([...new Set(hits.map(hitMonthShard))].map(register));
    const changes = await wordChanges(database, hits);
    await changeWords(database, changes.added, 'ADD');
    await Promise.all(hits.map((hit) => putHit(database, hit)));
    await changeWords(database, changes.gone, 'DELETE');
  });
  return async (hits) => {
    if (hits.length > 0) await write(hits);
  };
}

/** What hits say now that their stored versions do not, and the other way round. */
async function wordChanges(
  database: Database,
  hits: readonly Hit[],
): Promise<{ added: WordEntry[]; gone: WordEntry[] }> {
  const stored = new Map(
    (await getRows(database, hits.map(hitKey), { consistent: true })).map((row) => [String(row.id), row]),
  );
  const changes = hits.map((hit) => {
    const row = stored.get(hit.id);
    const words = wordsOf(hit);
    const before = row === undefined ? new Set<string>() : wordsOf(toHit(row));
    const at = { hit: hitKey(hit), hitAt: String((row ?? hitIndexKeys(hit)).hitAt) };
    return { at, added: words.difference(before), gone: before.difference(words) };
  });
  return {
    added: changes.map(({ at, added }) => ({ ...at, words: added })),
    gone: changes.map(({ at, gone }) => ({ ...at, words: gone })),
  };
}

async function putHit(database: Database, given: Hit): Promise<void> {
  const hit = withoutMark(given);
  const attributes = Object.entries(hitAttributes(hit)).filter(([, value]) => value !== undefined);
  const absent = optional.filter((name) => hit[name] === undefined);
  await database.client.send(
    new UpdateCommand({
      TableName: database.table,
      Key: hitKey(hit),
      UpdateExpression: `SET ${attributes
        .map(([name], index) =>
          fixedAtFirst.has(name) ? `#${index} = if_not_exists(#${index}, :${index})` : `#${index} = :${index}`,
        )
        .join(', ')}${absent.length > 0 ? ` REMOVE ${absent.map((name) => `#${name}`).join(', ')}` : ''}`,
      ExpressionAttributeNames: Object.fromEntries([
        ...attributes.map(([name], index) => [`#${index}`, name]),
        ...absent.map((name) => [`#${name}`, name]),
      ]),
      ExpressionAttributeValues: Object.fromEntries(attributes.map(([, value], index) => [`:${index}`, value])),
    }),
  );
}

async function enter(database: Database, monthShard: string): Promise<void> {
  const row = { pk: hitMonthRegister, sk: monthShard };
  await database.client.send(new PutCommand({ TableName: database.table, Item: row }));
}
