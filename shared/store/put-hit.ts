// Writes hits so that a repeat changes nothing but what was learnt since.
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Hit } from '../model.ts';
import { type Database, wellFormed } from './client.ts';
import { hitIndexKeys, hitKey, hitMonthRegister, hitMonthShard, hitWords } from './table.ts';

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

/** What a hit's row holds beside its key. No query asks for parts of the evidence: as one text it is read several times faster. */
export function hitAttributes(hit: Hit): Record<string, unknown> {
  const evidence = JSON.stringify(wellFormed(hit.evidence));
  return wellFormed({ ...hit, evidence, ...hitIndexKeys(hit), hitWords: hitWords(hit) });
}

/**
 * A writer of hits that enters each month partition in the register before its first hit, once a process. A hit that
 * exists is brought up to date but keeps its dates and so its place.
 */
export function createHitWriter(database: Database): (hit: Hit) => Promise<void> {
  const registered = new Map<string, Promise<void>>();

  async function register(monthShard: string): Promise<void> {
    const entered = registered.get(monthShard) ?? enter(database, monthShard);
    registered.set(monthShard, entered);
    await entered.catch((error: unknown) => {
      registered.delete(monthShard);
      throw error;
    });
  }

  return async (hit) => {
    await register(hitMonthShard(hit));
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
  };
}

async function enter(database: Database, monthShard: string): Promise<void> {
  const row = { pk: hitMonthRegister, sk: monthShard };
  await database.client.send(new PutCommand({ TableName: database.table, Item: row }));
}
