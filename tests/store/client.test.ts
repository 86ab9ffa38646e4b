import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Database, getRows, type Row, wellFormed } from '../../shared/store/client.ts';
import type { Key } from '../../shared/store/table.ts';

/** A database that answers a batch with what `answer` makes of its keys. */
function databaseAnswering(answer: (keys: Key[], call: number) => { rows: Row[]; left: Key[] }): Database {
  let call = 0;
  const send = async ({ input }: { input: { RequestItems: Record<string, { Keys: Key[] }> } }) => {
    const keys = input.RequestItems['t']!.Keys;
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
  expect(rows.map((row) => row['pk']).sort()).toEqual(keys.map((key) => key.pk).sort());
});

test('a table that never answers is an error that says so', async () => {
  const database = databaseAnswering((batch) => ({ rows: [], left: batch }));
  await expect(getRows(database, keys.slice(0, 1), { consistent: true }, 1)).rejects.toThrow('throttled');
});

test('what has expired is left out though the table still has it', async () => {
  const database = databaseAnswering((batch) => ({
    rows: batch.map((key, number) => ({ ...key, expiresAt: number })),
    left: [],
  }));
  const rows = await getRows({ ...database, now: () => new Date(1_500) }, keys.slice(0, 3), { consistent: true });
  expect(rows.map((row) => row['expiresAt'])).toEqual([2]);
});

test('any value comes out well-formed, with every offset where it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }), (text) => {
      const [fixed] = wellFormed({ a: [text] }).a;
      return fixed!.isWellFormed() && fixed!.length === text.length;
    }),
  );
});
