// Items and what the poller remembers of outlets.
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Item, OutletState } from '../model.ts';
import { type Database, epochSeconds, getRows, queryRows, wellFormed } from './client.ts';
import { itemKey, itemPartitions, outletStateKey } from './table.ts';

/** A row may have 400 KB; Cyrillic takes two bytes a character, other scripts three. */
const bodyLimit = 100_000;
const summaryLimit = 20_000;

/** Puts the item where none with its id is alive; one that is stays as it was. */
export async function putItem(database: Database, item: Item, keepDays: number): Promise<'new' | 'known'> {
  const now = epochSeconds(database.now());
  const row = wellFormed({
    ...item,
    summary: item.summary.slice(0, summaryLimit),
    body: item.body?.slice(0, bodyLimit),
    ...itemKey(item.id),
    expiresAt: now + keepDays * 86_400,
  });
  try {
    await database.client.send(
      new PutCommand({
        TableName: database.table,
        Item: row,
        ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
        ExpressionAttributeValues: { ':now': now },
      }),
    );
    return 'new';
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 'known';
    throw error;
  }
}

export async function* readItems(database: Database): AsyncGenerator<Item> {
  for (const partition of itemPartitions) {
    const rows = queryRows(
      database,
      { KeyConditionExpression: 'pk = :partition', ExpressionAttributeValues: { ':partition': partition } },
      1000,
    );
    for await (const { pk, sk, expiresAt, ...item } of rows) yield item as Item;
  }
}

/**
 * Eventually consistent, at half the price: an outlet is polled minutes apart, and a state that is a second old costs at
 * worst a repeated poll, which adds nothing.
 */
export async function readOutletStates(
  database: Database,
  outletIds: readonly string[],
): Promise<Map<string, OutletState>> {
  const rows = await getRows(database, outletIds.map(outletStateKey), { consistent: false });
  return new Map(rows.map(({ pk, sk, ...state }) => [(state as OutletState).outletId, state as OutletState]));
}

export async function putOutletState(database: Database, state: OutletState): Promise<void> {
  const row = wellFormed({ ...state, ...outletStateKey(state.outletId) });
  await database.client.send(new PutCommand({ TableName: database.table, Item: row }));
}
