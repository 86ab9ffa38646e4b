// The connection to DynamoDB: client, paging, expiry, text it can keep.
import { Agent, type AgentOptions } from 'node:http';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { noteRead } from './read-units.ts';
import { tableSchema } from './table.ts';

export type Row = Record<string, unknown>;

/** A table to speak to, and the clock that decides what has expired. */
export type Database = { client: DynamoDBDocumentClient; table: string; now: () => Date };

/**
 * With `socket` an engine on this machine, which checks no credentials; without, AWS by the SDK's own rules (region,
 * profile, AWS_ENDPOINT_URL_DYNAMODB). Throttled and lost requests are repeated up to eight times with growing waits:
 * every write of the store may be repeated. What still fails is thrown as `explain` would have it.
 */
export function createClient(
  options: { socket?: string; region?: string; profile?: string; explain?: (error: unknown) => unknown } = {},
): DynamoDBDocumentClient {
  const { socket, region, profile, explain = (error) => error } = options;
  const client = new DynamoDBClient({
    maxAttempts: 8,
    requestHandler: {
      connectionTimeout: 3_000,
      requestTimeout: 15_000,
      ...(socket === undefined ? {} : { httpAgent: socketAgent(socket) }),
    },
    ...(region === undefined ? {} : { region }),
    ...(profile === undefined ? {} : { profile }),
    ...(socket === undefined
      ? {}
      : {
          endpoint: 'http://localhost',
          region: region ?? 'us-east-1',
          credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
        }),
  });
  client.middlewareStack.add(
    (next) => async (input) => {
      try {
        return await next(input);
      } catch (error) {
        throw explain(error);
      }
    },
    { step: 'initialize', priority: 'high', name: 'explain' },
  );
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}

/** Node's agent takes the path of a socket in place of host and port, which its type does not tell. */
function socketAgent(socketPath: string): Agent {
  const options: AgentOptions & { socketPath: string } = { keepAlive: true, maxSockets: 50, socketPath };
  return new Agent(options);
}

/** Seconds since 1970, the unit of the TTL attribute. */
export const epochSeconds = (date: Date): number => Math.floor(date.getTime() / 1000);

/** The service deletes expired rows up to days late, and the embedded engines never: whoever reads must ask. */
export function isAlive(row: Row, now: Date): boolean {
  const expiresAt = row[tableSchema.timeToLive];
  return typeof expiresAt !== 'number' || expiresAt > epochSeconds(now);
}

type RowQuery = Omit<QueryCommandInput, 'TableName' | 'Limit' | 'ExclusiveStartKey'>;

/** `passedOver`: rows that were read and that the query's filter left out. `last`: keys of the last row read, where more follow. */
export type RowPage = { rows: Row[]; passedOver: number; last: Row | undefined };

/**
 * Pages of a query as they are asked for: the first small, since most readers stop early, the following ones larger.
 * Expired rows are left out.
 */
export async function* queryPages(database: Database, input: RowQuery, firstPage = 25): AsyncGenerator<RowPage> {
  let limit = firstPage;
  let last: Row | undefined;
  do {
    const page = await database.client.send(
      new QueryCommand({
        ...input,
        TableName: database.table,
        Limit: limit,
        ExclusiveStartKey: last,
        ReturnConsumedCapacity: 'TOTAL',
      }),
    );
    const { Items = [], ScannedCount = Items.length, ConsumedCapacity } = page;
    noteRead(ConsumedCapacity?.CapacityUnits, Items, ScannedCount);
    last = page.LastEvaluatedKey;
    limit = Math.min(limit * 4, 1000);
    const rows = Items.filter((row) => isAlive(row, database.now()));
    yield { rows, passedOver: ScannedCount - Items.length, last };
  } while (last !== undefined);
}

/** The rows of queryPages. */
export async function* queryRows(database: Database, input: RowQuery, firstPage?: number): AsyncGenerator<Row> {
  for await (const { rows } of queryPages(database, input, firstPage)) yield* rows;
}

/**
 * A copy in which no string holds half a surrogate pair: such text cannot be written as UTF-8, and one such headline would
 * fail its outlet's every poll. The stand-in U+FFFD is as long, so offsets stay right.
 */
export function wellFormed<T>(value: T): T {
  if (typeof value === 'string') return (value.isWellFormed() ? value : value.toWellFormed()) as T;
  if (Array.isArray(value)) return value.map(wellFormed) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, wellFormed(part)])) as T;
}
