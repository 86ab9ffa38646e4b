// A feed server for benchmarks, in a process of its own so that it adds nothing to what is measured.
import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Outlet } from '../shared/model.ts';
import type { Resolve } from '../shared/outlets/address.ts';
import { type Feed, type FeedPlan, planFeeds } from './feeds.ts';

export type FeedServer = {
  outlets: Outlet[];
  /** Items served in all. */
  items: number;
  /** Bytes of all documents, as served and decompressed. */
  bytes: { compressed: number; plain: number };
  close(): Promise<void>;
};

type Ready = { port: number; feeds: (Omit<Feed, 'items'> & { items: number })[]; bytes: FeedServer['bytes'] };

/** Serves RSS with gzip and ETag until closed. Each outlet has a host of its own, for http with `toLoopback` as its resolver. */
export async function startFeedServer(plan: FeedPlan): Promise<FeedServer> {
  const child = fork(import.meta.filename, { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const { port, feeds, bytes } = await ask(child, plan);
  return {
    outlets: feeds.map(({ id, name, language }) => ({
      id,
      name,
      url: `http://${id}.example:${port}/${id}.rss`,
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

function ask(child: ChildProcess, plan: FeedPlan): Promise<Ready> {
  return new Promise((resolve, reject) => {
    child.once('message', (ready) => resolve(ready as Ready));
    child.once('exit', (code) => reject(new Error(`The feed server ended with ${code} before it served.`)));
    child.once('error', reject);
    child.send(plan);
  });
}

async function serve(plan: FeedPlan): Promise<Ready> {
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
  const server = createServer((request, response) => {
    const answer = answers.get(request.url ?? '');
    if (answer === undefined) response.writeHead(404).end();
    else if (request.headers['if-none-match'] === answer.etag) response.writeHead(304, { etag: answer.etag }).end();
    else {
      const headers = { 'content-type': 'application/rss+xml', 'content-encoding': 'gzip', etag: answer.etag };
      response.writeHead(200, headers).end(answer.body);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    feeds: feeds.map((feed) => ({ ...feed, items: feed.items.length })),
    bytes,
  };
}

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
  process.once('message', async (plan) => process.send!(await serve(plan as FeedPlan)));
  process.once('disconnect', () => process.exit(0));
}
