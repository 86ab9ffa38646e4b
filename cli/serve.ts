// The web app on this machine: loopback only, so that nobody else on the network reads it.
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { UsageError } from './exit.ts';

/** Where mails and the README say that it is. */
export const usualPort = 4646;

/** Serves on 127.0.0.1; port 0 takes a free one. Throws UsageError where the port is taken or not allowed. */
export async function serveApp(
  app: Pick<Hono, 'fetch'>,
  { port }: { port: number },
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') {
      throw new UsageError(`--port: port ${port} is taken, perhaps by another "fissure start"; choose one with --port`);
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
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
