// One run of the dynoxide binary, asked and answered by its standard input and output: JSON-RPC 2.0, a line a message.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** `refused`: the type of DynamoDB's error; `body` is then DynamoDB's for it, else that of its answer. */
export type Answer = { body: string; refused?: string };

export type DynoxideProcess = {
  /** What it can do, each with the names of its parameters. */
  tools: Map<string, Set<string>>;
  /** Rejects where the process ends before it has answered. */
  call(tool: string, parameters: Record<string, unknown>): Promise<Answer>;
  ended: Promise<void>;
  stop(): Promise<void>;
};

type Reply = { id?: number; result?: unknown; error?: { message: string } };
type ToolResult = { content: { text: string }[]; isError?: boolean };
type ToolList = { tools: { name: string; inputSchema: { properties?: Record<string, unknown> } }[] };

/**
 * Started over a file of its own. It ends when its input is closed, and so with this process, in whatever way that ends.
 * Throws with what it said where it does not start.
 */
export async function runDynoxide(binary: string, file: string): Promise<DynoxideProcess> {
  const child = spawn(binary, ['mcp', '--db-path', file], { stdio: ['pipe', 'pipe', 'pipe'] });
  const waiting = new Map<number, { resolve(reply: Reply): void; reject(error: Error): void }>();
  let said = '';
  child.stderr.on('data', (data) => {
    said = `${said}${data}`.slice(-2_000);
  });
  child.stdin.on('error', () => {});
  createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY }).on('line', (line) => {
    const reply = JSON.parse(line) as Reply;
    waiting.get(reply.id ?? 0)?.resolve(reply);
    waiting.delete(reply.id ?? 0);
  });
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      said ||= error.message;
      resolve();
    });
    child.once('close', () => resolve());
  }).then(() => {
    for (const { reject } of waiting.values()) reject(new Error(said.trim() || 'dynoxide ended at once'));
    waiting.clear();
  });

  let lastId = 0;
  const send = (message: object): void => void child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  const request = async <Result>(method: string, params: object): Promise<Result> => {
    const id = ++lastId;
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('dynoxide has ended');
    const { result, error } = await new Promise<Reply>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      send({ id, method, params });
    });
    if (error) throw new Error(`dynoxide: ${method}: ${error.message}`);
    return result as Result;
  };
  const stop = (): Promise<void> => {
    child.stdin.end();
    return ended;
  };

  await request('initialize', {
    protocolVersion: '2025-03-26',
    capabilities: {},
    clientInfo: { name: 'fissure', version: '1' },
  });
  send({ method: 'notifications/initialized' });
  const { tools } = await request<ToolList>('tools/list', {});
  return {
    tools: new Map(tools.map(({ name, inputSchema }) => [name, new Set(Object.keys(inputSchema.properties ?? {}))])),
    call: async (name, parameters) => toAnswer(await request('tools/call', { name, arguments: parameters })),
    ended,
    stop,
  };
}

function toAnswer({ content, isError }: ToolResult): Answer {
  const text = content[0]?.text ?? '{}';
  if (!isError) return { body: text };
  const { error_type: type, message } = JSON.parse(text) as { error_type: string; message: string };
  return {
    body: JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message }),
    refused: type,
  };
}
