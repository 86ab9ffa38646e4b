// Stands before the table on loopback, counts what is written and refuses what a test wants refused, as a missing grant would.
import { once } from 'node:events';
import { createServer, type IncomingMessage, request as requestOf } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export type TableProxy = {
  endpoint: string;
  /** Operations that change the table, in order. */
  writes: string[];
  /** Asked of each request, by operation and body. True: refused, before it has an effect. */
  refuses: (operation: string, body: string) => boolean;
  close(): void;
};

const changes = /^(?:Put|Update|Delete|BatchWrite|Transact)/;

/** @param socket of the engine, which listens on no port */
export async function proxyTable(socket: string): Promise<TableProxy> {
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const operation = String(request.headers['x-amz-target']).replace(/^.*\./, '');
    response.setHeader('content-type', 'application/x-amz-json-1.0');
    if (proxy.refuses(operation, body)) {
      return response.writeHead(400).end('{"__type":"AccessDeniedException","message":"refused by the test"}');
    }
    if (changes.test(operation)) proxy.writes.push(operation);
    const passed = requestOf({ socketPath: socket, method: 'POST', headers: request.headers }).end(body);
    const [answer] = (await once(passed, 'response')) as [IncomingMessage];
    return response.writeHead(answer.statusCode ?? 500).end(await text(answer));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const proxy: TableProxy = {
    endpoint: `http://127.0.0.1:${port}`,
    writes: [],
    refuses: () => false,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return proxy;
}
