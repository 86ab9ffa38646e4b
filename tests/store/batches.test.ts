import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { getRows, putRows } from '../../shared/store/batches.ts';
import type { Database, Row } from '../../shared/store/client.ts';
import type { Key } from '../../shared/store/table.ts';

/** A database that answers a batch with what `answer` makes of its keys. */
function databaseAnswering(answer: (keys: Key[], call: number) => { rows: Row[]; left: Key[] }): Database {
  let call = 0;
  const send = async ({ input }: { input: { RequestItems: Record<string, { Keys: Key[] }> } }) => {
    const keys = input.RequestItems.t!.Keys;
    if (keys.length > 100) throw new Error('more than DynamoDB takes');
    const { rows, left } = answer(keys, call++);
    return { Responses: { t: rows }, UnprocessedKeys: left.length > 0 ? { t: { Keys: left } } : {} };
  };
  return { client: { send } as unknown as DynamoDBDocumentClient, table: 't', now: () => new Date(0) };
}

const keys = Array.from({ length: 250 }, (_, number) => ({ pk: `p${number}`, sk: 's' }));

test('keys that DynamoDB hands back are asked for again until each is answered', async () => {
  const database = databaseAnswering((batch, call) => {
    const answered = call % 3 === 1 ? 0 : Math.ceil(batch.length / 2);
    return { rows: batch.slice(0, answered), left: batch.slice(answered) };
  });
  const rows = await getRows(database, keys, { consistent: true });
  expect(rows.map((row) => row.pk).sort()).toEqual(keys.map((key) => key.pk).sort());
});

test('a table that never answers is an error that says so', async () => {
  const database = databaseAnswering((batch) => ({ rows: [], left: batch }));
  await expect(getRows(database, keys.slice(0, 1), { consistent: true, firstWaitMs: 1 })).rejects.toThrow('throttled');
});

test('what has expired is left out though the table still has it', async () => {
  const database = databaseAnswering((batch) => ({
    rows: batch.map((key, number) => ({ ...key, expiresAt: number })),
    left: [],
  }));
  const rows = await getRows({ ...database, now: () => new Date(1_500) }, keys.slice(0, 3), { consistent: true });
  expect(rows.map((row) => row.expiresAt)).toEqual([2]);
});

test('rows that DynamoDB hands back are written again until each is taken', async () => {
  const written: unknown[] = [];
  let call = 0;
  const send = async ({ input }: { input: { RequestItems: { t: { PutRequest: { Item: Row } }[] } } }) => {
    const requests = input.RequestItems.t;
    if (requests.length > 25) throw new Error('more than DynamoDB takes');
    const taken = call++ % 3 === 1 ? 0 : Math.ceil(requests.length / 2);
    written.push(...requests.slice(0, taken).map((request) => request.PutRequest.Item.pk));
    return { UnprocessedItems: taken < requests.length ? { t: requests.slice(taken) } : {} };
  };
  const database = { client: { send } as unknown as DynamoDBDocumentClient, table: 't', now: () => new Date(0) };
  await putRows(database, keys, { firstWaitMs: 1 });
  expect(written.sort()).toEqual(keys.map((key) => key.pk).sort());
});
