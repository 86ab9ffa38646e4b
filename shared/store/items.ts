// Items and what the poller remembers of outlets.
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Item } from '../item.ts';
import type { OutletState } from '../outlets/outlet.ts';
import { getRows, putRows } from './batches.ts';
import { type Database, epochSeconds, queryRows, type Row, wellFormed } from './client.ts';
import { packSeen, unpackSeen } from './seen-ring.ts';
import { itemKey, itemPartitions, outletStateKey } from './table.ts';

/** A row may have 400 KB; Cyrillic takes two bytes a character, other scripts three. */
const bodyLimit = 100_000;
const summaryLimit = 20_000;

/** From here on a read and few writes by the batch are faster and hardly dearer than a conditional write each. */
const fewItems = 4;

/**
 * Puts those items of which none with their id is alive, and tells in their order which they were; one that is alive stays
 * as it was. Of two processes that put the same batch at once both may be told 'new', and the later one's copy stays.
 * @param since ISO 8601: of the known, those first seen after it are told 'recent'
 */
export async function putItems(
  database: Database,
  items: readonly Item[],
  keepDays: number,
  since?: string,
): Promise<Put[]> {
  if (items.length < fewItems) {
    const answers: Put[] = [];
    for (const item of items) {
      const answer = await putItem(database, item, keepDays);
      const recent =
        answer === 'known' && since !== undefined && (await firstSeen(database, [item])).get(item.id)! > since;
      answers.push(recent ? 'recent' : answer);
    }
    return answers;
  }
  const known = await firstSeen(database, items);
  const added = new Map<string, Item>();
  const answers = items.map((item): Put => {
    const seenAt = known.get(item.id);
    if (seenAt !== undefined && since !== undefined && seenAt > since) return 'recent';
    if (seenAt !== undefined || added.has(item.id)) return 'known';
    added.set(item.id, item);
    return 'new';
  });
  await putRows(
    database,
    [...added.values()].map((item) => itemRow(database, item, keepDays)),
  );
  return answers;
}

type Put = 'new' | 'recent' | 'known';

/** When those that are alive were first seen, by id. */
async function firstSeen(database: Database, items: readonly Item[]): Promise<Map<string, string>> {
  const keys = items.map(({ id }) => itemKey(id));
  const rows = await getRows(database, keys, { consistent: true, attributes: ['sk', 'firstSeenAt', 'expiresAt'] });
  return new Map(rows.map(({ sk, firstSeenAt = '' }) => [sk as string, firstSeenAt as string]));
}

async function putItem(database: Database, item: Item, keepDays: number): Promise<'new' | 'known'> {
  try {
    await database.client.send(
      new PutCommand({
        TableName: database.table,
        Item: itemRow(database, item, keepDays),
        ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
        ExpressionAttributeValues: { ':now': epochSeconds(database.now()) },
      }),
    );
    return 'new';
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 'known';
    throw error;
  }
}

function itemRow(database: Database, item: Item, keepDays: number): Row {
  return { ...cut(item), ...itemKey(item.id), expiresAt: epochSeconds(database.now()) + keepDays * 86_400 };
}

/** As much of the item as a row takes, in text that can be written. */
function cut(item: Item): Item {
  const { summary, body } = item;
  return wellFormed({
    ...item,
    summary: summary.slice(0, summaryLimit),
    ...(body !== undefined && { body: body.slice(0, bodyLimit) }),
  });
}

/** Writes the text of an edited item over the one stored, which keeps its dates, its expiry and a body that the new one lacks; 'missing' where none is alive. */
export async function updateItem(database: Database, item: Item): Promise<'updated' | 'missing'> {
  const { title, summary, body, url } = cut(item);
  try {
    await database.client.send(
      new UpdateCommand({
        TableName: database.table,
        Key: itemKey(item.id),
        UpdateExpression: `SET title = :title, summary = :summary, #url = :url${body ? ', body = :body' : ''}`,
        ConditionExpression: 'expiresAt > :now',
        ExpressionAttributeNames: { '#url': 'url' },
        ExpressionAttributeValues: {
          ':title': title,
          ':summary': summary,
          ':url': url,
          ':now': epochSeconds(database.now()),
          ...(body && { ':body': body }),
        },
      }),
    );
    return 'updated';
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 'missing';
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
  return new Map(rows.map((row) => toOutletState(row)).map((state) => [state.outletId, state]));
}

function toOutletState({ pk, sk, seen, ...state }: Row): OutletState {
  return { ...(state as Omit<OutletState, 'seen'>), seen: unpackSeen(seen) };
}

/** @param before what the state was made from: a stored one that is newer stays. The clock may have been put back since. */
export async function putOutletState(
  database: Database,
  state: OutletState,
  before?: Pick<OutletState, 'lastPollAt'>,
): Promise<'saved' | 'overtaken'> {
  const { seen, ...rest } = state;
  const row = { ...wellFormed(rest), seen: packSeen(seen), ...outletStateKey(state.outletId) };
  const basis = before && {
    ConditionExpression: 'attribute_not_exists(lastPollAt) OR lastPollAt <= :before',
    ExpressionAttributeValues: { ':before': before.lastPollAt ?? '' },
  };
  try {
    await database.client.send(new PutCommand({ TableName: database.table, Item: row, ...basis }));
    return 'saved';
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 'overtaken';
    throw error;
  }
}
