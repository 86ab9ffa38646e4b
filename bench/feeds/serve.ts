// A feed server for benchmarks, in a process of its own so that it adds nothing to what is measured.
import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { generate } from 'selfsigned';
import type { Resolve } from '../../shared/outlets/address.ts';
import type { Outlet } from '../../shared/outlets/outlet.ts';
import { type Feed, type FeedPlan, planFeeds } from './feeds.ts';

export type FeedServer = {
  outlets: Outlet[];
  /** Items served in all. */
  items: number;
  /** Bytes of all documents, as served and decompressed. */
  bytes: { compressed: number; plain: number };
  close(): Promise<void>;
};

type Scheme = 'http' | 'https';

/** `certificate` of the server, PEM, where it speaks TLS. */
type Ready = {
  port: number;
  certificate?: string;
  feeds: (Omit<Feed, 'items'> & { items: number })[];
  bytes: FeedServer['bytes'];
};

const domain = 'outlets.example';

/**
 * Serves RSS with gzip and ETag until closed. Each outlet has a host of its own, for an Http with `toLoopback` as its resolver.
 * @param scheme with https this process trusts the server's certificate from here on, which is made for the occasion
 */
export async function startFeedServer(plan: FeedPlan, scheme: Scheme = 'http'): Promise<FeedServer> {
  const child = fork(import.meta.filename, { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const { port, certificate, feeds, bytes } = await ask(child, plan, scheme);
  if (certificate !== undefined) setDefaultCACertificates([...getCACertificates('default'), certificate]);
  return {
    outlets: feeds.map(({ id, name, language }) => ({
      id,
      name,
      url: `${scheme}://${id}.${domain}:${port}/${id}.rss`,
      kind: 'feed',
      language,
      country: 'GB',
      stance: 'other',
      interval: 15,
      enabled: true,
      sample: false,
    })),
    items: feeds.reduce((sum, { items }) => sum + items, 0),
    bytes,
    close: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.disconnect();
      }),
  };
}

/** Resolves every name to this machine. */
export const toLoopback = ((_host: string, _options: object, answer: Answered) =>
  answer(null, [{ address: '127.0.0.1', family: 4 }])) as Resolve;

type Answered = (error: null, addresses: { address: string; family: number }[]) => void;

function ask(child: ChildProcess, plan: FeedPlan, scheme: Scheme): Promise<Ready> {
  return new Promise((resolve, reject) => {
    child.once('message', (ready) => resolve(ready as Ready));
    child.once('exit', (code) => reject(new Error(`The feed server ended with ${code} before it served.`)));
    child.once('error', reject);
    child.send({ plan, scheme });
  });
}

async function serve({ plan, scheme }: { plan: FeedPlan; scheme: Scheme }): Promise<Ready> {
  const feeds = await planFeeds(plan);
  const bytes = { compressed: 0, plain: 0 };
  const answers = new Map(
    feeds.map((feed) => {
      const plain = Buffer.from(renderRss(feed));
      const body = gzipSync(plain);
      bytes.plain += plain.length;
      bytes.compressed += body.length;
      return [`/${feed.id}.rss`, { body, etag: `"${createHash('sha256').update(plain).digest('base64url')}"` }];
    }),
  );
  const answerRequest: RequestListener = (request, response) => {
    const answer = answers.get(request.url ?? '');
    if (answer === undefined) response.writeHead(404).end();
    else if (request.headers['if-none-match'] === answer.etag) response.writeHead(304, { etag: answer.etag }).end();
    else {
      const headers = { 'content-type': 'application/rss+xml', 'content-encoding': 'gzip', etag: answer.etag };
      response.writeHead(200, headers).end(answer.body);
    }
  };
  const pems = scheme === 'https' ? await makeCertificate() : undefined;
  const server = pems
    ? createTlsServer({ key: pems.private, cert: pems.cert }, answerRequest)
    : createServer(answerRequest);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    ...(pems && { certificate: pems.cert }),
    feeds: feeds.map((feed) => ({ ...feed, items: feed.items.length })),
    bytes,
  };
}

/** As most outlets have one: with a key on the curve P-256. */
const makeCertificate = () =>
  generate([{ name: 'commonName', value: domain }], {
    keyType: 'ec',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: `*.${domain}` }] },
    ],
  });

function renderRss({ name, language, items }: Feed): string {
  const element = (tag: string, text: string) => `<${tag}>${escapeXml(text)}</${tag}>`;
  const rendered = items.map(({ guid, title, summary, date, url, body }) =>
    [
      `<item>${element('title', title)}${element('link', url)}<guid isPermaLink="false">${escapeXml(guid)}</guid>`,
      element('pubDate', date),
      element('description', summary),
      body ? element('content:encoded', body) : '',
      '</item>',
    ].join(''),
  );
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>' +
    `${element('title', name)}${element('language', language)}\n${rendered.join('\n')}\n</channel></rss>\n`
  );
}

/** Control characters have no place in XML 1.0, escaped or not. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

if (process.send && process.argv[1] === import.meta.filename) {
  process.once('message', async (asked) => process.send!(await serve(asked as Parameters<typeof serve>[0])));
  process.once('disconnect', () => process.exit(0));
}
