// Serves the sample outlets over loopback HTTP as real outlets would: types, charsets, validators, failures.
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join } from 'node:path';
import { loadOutlets } from '../shared/outlets/load.ts';
import type { Outlet } from '../shared/outlets/outlet.ts';

export type SampleServer = { outlets: Outlet[]; close(): Promise<void> };

/** Without charset, so that the document itself must be asked: by its prolog, meta tag or bytes. */
const contentTypes: Record<string, string> = {
  '.rss': 'application/rss+xml',
  '.atom': 'application/atom+xml',
  '.rdf': 'application/rdf+xml',
  '.json': 'application/feed+json',
  '.html': 'text/html',
};

/** The outlet that is always down; it has no file. */
const outage = '/outage.rss';

type Answer = { body: Buffer; headers: { 'content-type': string; etag: string; 'last-modified': string } };

/** Serves until closed, on a free port of 127.0.0.1; `outlets` are those of samples/outlets.yaml with URLs that lead there. */
export async function serveSamples(): Promise<SampleServer> {
  const listed = loadOutlets(join(import.meta.dirname, 'outlets.yaml'));
  const answers = new Map(
    listed
      .map((outlet) => new URL(outlet.url).pathname)
      .filter((path) => path !== outage)
      .map((path) => [path, readAnswer(path)]),
  );
  const server = createServer((request, response) => answer(answers, request, response));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    outlets: listed.map((outlet) => ({ ...outlet, url: origin + new URL(outlet.url).pathname })),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function readAnswer(path: string): Answer {
  const file = join(import.meta.dirname, 'outlets', basename(path));
  const text = readFileSync(file, 'utf8');
  const body = /^<\?xml[^>]*encoding="windows-1251"/.test(text) ? encodeWindows1251(text) : Buffer.from(text);
  return {
    body,
    headers: {
      'content-type': contentTypes[extname(path)] ?? 'application/octet-stream',
      etag: `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`,
      'last-modified': statSync(file).mtime.toUTCString(),
    },
  };
}

function answer(answers: Map<string, Answer>, request: IncomingMessage, response: ServerResponse): void {
  const path = new URL(request.url ?? '/', 'http://samples.invalid').pathname;
  const found = answers.get(path);
  if (path === outage) response.writeHead(500, { 'content-type': 'text/plain' }).end('The presses have stopped.\n');
  else if (!found) response.writeHead(404, { 'content-type': 'text/plain' }).end('No such outlet.\n');
  else if (isUnchanged(request, found)) response.writeHead(304, found.headers).end();
  else response.writeHead(200, found.headers).end(found.body);
}

/** RFC 9110 13.1.3: If-Modified-Since counts only where If-None-Match is absent. */
function isUnchanged({ headers }: IncomingMessage, { headers: current }: Answer): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === current.etag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return Date.parse(current['last-modified']) <= since;
}

/** The files are kept as UTF-8, which git and editors show; Node decodes windows-1251 but does not encode it. */
function encodeWindows1251(text: string): Buffer {
  const table = new Map([...new TextDecoder('windows-1251').decode(allBytes)].map((letter, byte) => [letter, byte]));
  return Buffer.from(
    Array.from(text, (letter) => {
      const byte = table.get(letter);
      if (byte === undefined)
        throw new Error(`Sample outlet: "${letter}" has no place in windows-1251; write it otherwise`);
      return byte;
    }),
  );
}

const allBytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
