// The engines that storage tests run on: both embedded ones, AWS's DynamoDB Local where it is installed, and the one that
// AWS_ENDPOINT_URL_DYNAMODB names where given.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { openEngine } from '../../cli/engine.ts';
import type { EngineName } from '../../cli/engine-protocol.ts';
import { createClient } from '../../shared/store/client.ts';
import { ensureTable } from '../../shared/store/ensure-table.ts';
import { dynamoDbLocal, hasDynamoDbLocal } from './dynamodb-local.ts';

/** dynoxide is built for this system alone among those we test on. */
export const hasDynoxide = process.platform === 'linux' && process.arch === 'x64';

type TestEngine = EngineName | 'DynamoDB Local' | 'given endpoint';
export const testEngines: TestEngine[] = [
  ...(hasDynoxide ? (['dynoxide'] as const) : []),
  'dynalite',
  ...(hasDynamoDbLocal ? (['DynamoDB Local'] as const) : []),
  ...(process.env.AWS_ENDPOINT_URL_DYNAMODB === undefined ? [] : (['given endpoint'] as const)),
];

export type TestTable = {
  client: DynamoDBDocumentClient;
  table: string;
  /** Indexes of the real service lag behind their table. */
  indexed(): Promise<void>;
  close(): Promise<void>;
};

const environment = (endpoint: string) => ({
  AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'none',
  AWS_SECRET_ACCESS_KEY: 'none',
});

/** An empty table of its own. */
export async function openTestTable(name: TestEngine): Promise<TestTable> {
  const table = `fissure-test-${randomUUID()}`;
  if (name === 'given endpoint' || name === 'DynamoDB Local') {
    const isLocal = name === 'DynamoDB Local';
    if (isLocal) Object.assign(process.env, environment(await dynamoDbLocal()));
    const client = createClient();
    await ensureTable(client, table);
    return {
      client,
      table,
      indexed: () => sleep(isLocal ? 0 : 2_000),
      close: async () => {
        await client.send(new DeleteTableCommand({ TableName: table }));
        client.destroy();
      },
    };
  }
  const folder = temporaryFolder();
  const engine = await openEngine(folder.path, { engine: name });
  const client = createClient({ socket: engine.socket, explain: engine.explain });
  await ensureTable(client, table);
  return {
    client,
    table,
    indexed: async () => {},
    close: async () => {
      client.destroy();
      await engine.close();
      folder.remove();
    },
  };
}

export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'fissure-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
