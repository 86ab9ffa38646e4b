// Asks a server whose answer breaks HTTP's rules of syntax again, with a parser that forgives what browsers do.
import type { IncomingMessage } from 'node:http';
import type { LookupFunction, Socket } from 'node:net';
import { Duplex, pipeline } from 'node:stream';
import { mendLengths } from './mend-lengths.ts';

type Answer = { statusCode: number; headers: IncomingMessage['headers']; body: IncomingMessage };

type Options = { headers: Record<string, string>; signal: AbortSignal; lookup: LookupFunction; maxHeaderSize: number };

/**
 * Headers folded over lines (RFC 9112 5.2), control characters in them, lines that end in LF alone, both lengths at once, the same length twice
 * (RFC 9110 8.6). On a connection of its own, which ends with the answer: forgiving parsers are dangerous only where another answer could follow.
 */
export async function lenientRequest(url: URL, { lookup, ...options }: Options): Promise<Answer> {
  // Few servers need it, and it takes time to load.
  const { request } = await import('node:http');
  const socket = await connect(url, lookup, options.signal);
  const mended = mendLengths(options.maxHeaderSize);
  // What breaks the connection breaks the answer, which tells it.
  pipeline(socket, mended, () => {});
  const { hostname, pathname, search } = url;
  return new Promise((resolve, reject) => {
    request({
      ...options,
      host: hostname,
      path: `${pathname}${search}`,
      headers: { host: url.host, ...options.headers },
      insecureHTTPParser: true,
      createConnection: () => Duplex.from({ readable: mended, writable: socket }),
    })
      .on('response', (body) => {
        body.on('close', () => socket.destroy());
        resolve({ statusCode: body.statusCode ?? 0, headers: body.headers, body });
      })
      .on('error', (error) => {
        socket.destroy();
        reject(error);
      })
      .end();
  });
}

/** Resolves once there is a connection, secured where the address says so. */
async function connect(
  { protocol, hostname, port }: URL,
  lookup: LookupFunction,
  signal: AbortSignal,
): Promise<Socket> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const isSecure = protocol === 'https:';
  const to = { host, port: Number(port) || (isSecure ? 443 : 80), lookup };
  const { connect: connectTls } = await import('node:tls');
  const { connect: connectPlain, isIP } = await import('node:net');
  return new Promise((resolve, reject) => {
    const socket: Socket = isSecure
      ? connectTls({ ...to, ...(isIP(host) === 0 && { servername: host }) }, () => resolve(socket))
      : connectPlain(to, () => resolve(socket));
    socket.once('error', reject);
    signal.addEventListener('abort', () => socket.destroy(signal.reason), { once: true });
  });
}
