// Stands before the table on loopback, counts what is written and refuses what a test wants refused, as a missing grant would.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

export type TableProxy = {
  endpoint: string;
  /** Operations that change the table, in order. */
  writes: string[];
  /** Asked of each request, by operation and body. True: refused, before it has an effect. */
  refuses: (operation: string, body: string) => boolean;
};

const changes = /^(?:Put|Update|Delete|BatchWrite|Transact)/;

export async function proxyTable(engine: string): Promise<TableProxy> {
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const operation = String(request.headers['x-amz-target']).replace(/^.*\./, '');
    response.setHeader('content-type', 'application/x-amz-json-1.0');
    if (proxy.refuses(operation, body)) {
      return response.writeHead(400).end('{"__type":"AccessDeniedException","message":"refused by the test"}');
    }
    if (changes.test(operation)) proxy.writes.push(operation);
    const { host, connection, 'content-length': length, ...headers } = request.headers as Record<string, string>;
    const answer = await fetch(engine, { method: 'POST', headers, body });
    return response.writeHead(answer.status).end(await answer.text());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const proxy: TableProxy = { endpoint: `http://127.0.0.1:${port}`, writes: [], refuses: () => false };
  return proxy;
}
