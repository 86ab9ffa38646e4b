import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureTable } from '../../shared/store/ensure-table.ts';
import { createStore } from '../../shared/store/store.ts';
import { openTestTable, type TestTable, testEngines } from './engines.ts';
import { sampleSubscriber } from './samples.ts';

describe.each(testEngines.filter((engine) => engine !== 'given endpoint'))('a table on %s', (engine) => {
  let table: TestTable;
  beforeAll(async () => {
    table = await openTestTable(engine);
  });
  afterAll(() => table.close());

  test('is made once though several ask for it at the same time, and is usable at once', async () => {
    await Promise.all(Array.from({ length: 5 }, () => ensureTable(table.client, 'raced')));
    const store = createStore({ ...table, table: 'raced', keepItemsDays: 1, now: () => new Date() });
    await store.saveSubscriber(sampleSubscriber('ada'));
    expect(await Array.fromAsync(store.subscribers())).toHaveLength(1);
  });

  test('with other keys is refused: the message names it, what differs and how to mend it', async () => {
    await table.client.send(
      new CreateTableCommand({
        TableName: 'foreign',
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      }),
    );
    await expect(ensureTable(table.client, 'foreign')).rejects.toThrow(
      /"foreign" has other keys .*keys: HASH pk, RANGE sk expected, HASH id found; index hits-by-month: .* nothing found.*FISSURE_TABLE/,
    );
  });
});
