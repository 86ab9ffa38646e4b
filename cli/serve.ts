// The web app on this machine: loopback only, so that nobody else on the network reads it.
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { InvalidArgumentError, Option } from 'commander';
import type { Hono } from 'hono';
import { UsageError } from './exit.ts';

/** Where mails and the README say that it is. */
export const usualPort = 4646;

/**
 * A page of another site makes the browser ask: what is no visit by a link gets no answer at all, so that such a page cannot
 * tell this port from a closed one (Fetch Metadata; a browser without it meets the checks of the app).
 */
const isProbe = (headers: IncomingHttpHeaders): boolean =>
  ['cross-site', 'same-site'].includes(String(headers['sec-fetch-site'])) &&
  !(headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document');

/** Serves on 127.0.0.1; port 0 takes a free one. Throws UsageError where the port is taken or not allowed. */
export async function serveApp(
  app: Pick<Hono, 'fetch'>,
  { port }: { port: number },
): Promise<{ url: string; close(): Promise<void> }> {
  const answer = getRequestListener(app.fetch);
  const server = createServer((request, response) => {
    if (isProbe(request.headers)) request.socket.destroy();
    else void answer(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') {
      throw new UsageError(`--port: port ${port} is taken, perhaps by another fissure; choose one with --port`);
    }
    if (error.code === 'EACCES') throw new UsageError(`--port: port ${port} is not allowed; choose one above 1023`);
    throw error;
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const portOption = (): Option =>
  new Option('--port <n>', 'of the web pages on localhost; 0 takes a free one').argParser(parsePort).default(usualPort);

function parsePort(text: string): number {
  const port = Number(text);
  if (text.trim() === '' || !Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('Expected 0 to 65535.');
  return port;
}
