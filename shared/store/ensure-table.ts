// Creates the table where it is absent, and refuses one whose keys are not those of table.ts.
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type KeySchemaElement,
  ResourceInUseException,
  ResourceNotFoundException,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { tableSchema } from './table.ts';

/** A table of that name is there, but is not ours or of another version. */
class TableMismatchError extends Error {
  readonly kind = 'table-mismatch';
}

/**
 * Resolves when the table is there and fits. For embedded engines and tests; in AWS the CDK stack makes the table, with
 * the TTL and the backups that the engines lack.
 */
export async function ensureTable(client: DynamoDBDocumentClient, table: string): Promise<void> {
  let description = await describe(client, table);
  if (description === undefined) {
    await client.send(new CreateTableCommand(createTableInput(table))).catch((error: unknown) => {
      // Another process was faster.
      if (!(error instanceof ResourceInUseException)) throw error;
    });
  }
  for (let wait = 20; !isActive(description); wait = Math.min(wait * 2, 2_000)) {
    description = await describe(client, table);
    if (!isActive(description)) await sleep(wait);
  }
  checkKeys(description!, table);
}

/** Whether a table of that name is there; throws what the SDK throws otherwise, and where its keys are not ours. */
export async function tableExists(client: DynamoDBDocumentClient, table: string): Promise<boolean> {
  const description = await describe(client, table);
  if (description !== undefined) checkKeys(description, table);
  return description !== undefined;
}

/** Bytes of a table and its indexes, as the service last counted them, some hours ago; 0 where there is none. */
export async function tableBytes(client: DynamoDBDocumentClient, table: string): Promise<number> {
  const { TableSizeBytes = 0, GlobalSecondaryIndexes = [] } = (await describe(client, table)) ?? {};
  return GlobalSecondaryIndexes.reduce((sum, { IndexSizeBytes = 0 }) => sum + IndexSizeBytes, TableSizeBytes);
}

async function describe(client: DynamoDBDocumentClient, table: string): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: table }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

function isActive(description: TableDescription | undefined): boolean {
  return (
    description?.TableStatus === 'ACTIVE' &&
    (description.GlobalSecondaryIndexes ?? []).every((index) => index.IndexStatus === 'ACTIVE')
  );
}

const keySchema = (keys: { partitionKey: string; sortKey: string }): KeySchemaElement[] => [
  { AttributeName: keys.partitionKey, KeyType: 'HASH' },
  { AttributeName: keys.sortKey, KeyType: 'RANGE' },
];

function createTableInput(table: string): CreateTableCommandInput {
  const attributes = new Set(
    [tableSchema, ...tableSchema.indexes].flatMap((keys) => [keys.partitionKey, keys.sortKey]),
  );
  return {
    TableName: table,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: keySchema(tableSchema),
    AttributeDefinitions: [...attributes].map((name) => ({ AttributeName: name, AttributeType: 'S' })),
    GlobalSecondaryIndexes: tableSchema.indexes.map((index) => ({
      IndexName: index.name,
      KeySchema: keySchema(index),
      Projection: { ProjectionType: index.projection },
    })),
  };
}

function checkKeys(description: TableDescription, table: string): void {
  const expected = describeKeys(createTableInput(table));
  const found = describeKeys(description);
  const wrong = [...expected].filter(([name, keys]) => found.get(name) !== keys);
  if (wrong.length === 0) return;
  const list = wrong.map(([name, keys]) => `${name}: ${keys} expected, ${found.get(name) ?? 'nothing'} found`);
  throw new TableMismatchError(
    `Table "${table}" has other keys than this version of Fissure needs (${list.join('; ')}). ` +
      'Choose another name in FISSURE_TABLE, or for local data another folder in FISSURE_DATA.',
  );
}

function describeKeys(table: Pick<TableDescription, 'KeySchema' | 'GlobalSecondaryIndexes'>): Map<string, string> {
  const text = (keys: KeySchemaElement[] = []) => keys.map((key) => `${key.KeyType} ${key.AttributeName}`).join(', ');
  return new Map([
    ['keys', text(table.KeySchema)],
    ...(table.GlobalSecondaryIndexes ?? []).map((index): [string, string] => [
      `index ${index.IndexName}`,
      `${text(index.KeySchema)}, projecting ${index.Projection?.ProjectionType}`,
    ]),
  ]);
}
