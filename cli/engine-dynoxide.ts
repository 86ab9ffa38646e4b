// Dynoxide behind a socket: the binary is spoken to by its standard input and output, so that it listens nowhere.
//
// Its own HTTP server knows TCP alone, answers every Origin and checks no signature. What it offers to programs by pipe
// (Model Context Protocol: JSON-RPC 2.0, a line a message) are the same operations under other names.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { type Answer, type DynoxideProcess, runDynoxide } from './dynoxide-process.ts';
import { listen } from './engine-socket.ts';

export type RunningEngine = {
  /** Resolves when the engine ended without being asked to, for good. */
  died: Promise<void>;
  stop(): Promise<void>;
};

/** A binary that was ended from outside is started again; one that cannot live is not. */
const mostRestarts = 5;

/** Answers DynamoDB's JSON protocol on `socket` from the file. Throws with what the binary said where it does not start. */
export async function startDynoxide(binary: string, file: string, socket: string): Promise<RunningEngine> {
  let current = Promise.resolve(await runDynoxide(binary, file));
  let stopping = false;
  const died = keepRunning();
  const server = createServer((request, response) => {
    answer(request, response, () => current).catch(() => request.socket.destroy());
  });
  await listen(server, socket);

  async function keepRunning(): Promise<void> {
    for (let starts = 0; ; starts++) {
      await (await current).ended;
      if (stopping) return new Promise(() => {});
      if (starts === mostRestarts) return;
      current = runDynoxide(binary, file);
      try {
        await current;
      } catch {
        return;
      }
    }
  }

  return {
    died,
    stop: async () => {
      stopping = true;
      server.close();
      server.closeAllConnections();
      await current.then(
        (running) => running.stop(),
        () => {},
      );
    },
  };
}

/** What goes through without effect: one engine is always consistent, and bills nobody. */
const ignored = new Set(['ConsistentRead', 'ReturnConsumedCapacity', 'ReturnItemCollectionMetrics']);

const snakeCase = (name: string): string => name.replaceAll(/(?<!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();

/** The connection is cut where the binary ends in between: the SDK repeats what was asked, and writes may be repeated. */
async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  running: () => Promise<DynoxideProcess>,
): Promise<void> {
  const operation = /^DynamoDB_20120810\.(\w+)$/.exec(String(request.headers['x-amz-target']))?.[1];
  const input = (await json(request)) as Record<string, unknown>;
  const { body, refused } = await ask(await running(), operation ?? '', input);
  response.writeHead(refused ? (refused === 'InternalServerError' ? 500 : 400) : 200, {
    'content-type': 'application/x-amz-json-1.0',
  });
  response.end(body);
}

async function ask(running: DynoxideProcess, operation: string, input: Record<string, unknown>): Promise<Answer> {
  const tool = snakeCase(operation);
  const known = running.tools.get(tool);
  if (known === undefined) return refusal('UnknownOperationException', `dynoxide has no operation "${operation}"`);
  const given = Object.entries(input).filter(([name]) => !ignored.has(name));
  const unknown = given.find(([name]) => !known.has(snakeCase(name)));
  if (unknown) return refusal('ValidationException', `dynoxide does not know ${unknown[0]} of ${operation}`);
  const parameters = Object.fromEntries(given.map(([name, value]) => [snakeCase(name), value]));
  return running.call(tool, tool === 'describe_table' ? { ...parameters, raw: true } : parameters);
}

const refusal = (type: string, message: string): Answer => ({
  body: JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message }),
  refused: type,
});
