// Asks a server whose answer breaks HTTP's rules of syntax again, with a parser that forgives what browsers do.
import type { IncomingMessage } from 'node:http';
import type { LookupFunction } from 'node:net';

type Answer = { statusCode: number; headers: IncomingMessage['headers']; body: IncomingMessage };

/**
 * Headers folded over lines (RFC 9112 5.2), control characters in them, lines that end in LF alone, both lengths at once. On a connection of its
 * own, which ends with the answer: forgiving parsers are dangerous only where another answer could follow.
 */
export async function lenientRequest(
  url: URL,
  options: { headers: Record<string, string>; signal: AbortSignal; lookup: LookupFunction; maxHeaderSize: number },
): Promise<Answer> {
  // Few servers need it, and it takes time to load.
  const { request } = url.protocol === 'https:' ? await import('node:https') : await import('node:http');
  return new Promise((resolve, reject) => {
    request(url, { ...options, agent: false, insecureHTTPParser: true }, (body) =>
      resolve({ statusCode: body.statusCode ?? 0, headers: body.headers, body }),
    )
      .on('error', reject)
      .end();
  });
}
