// Articles on demand, by the commands that a user types: the hit stands only in the article's page.
import { once } from 'node:events';
import { cpSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { rss } from '../outlets/loopback.ts';
import { makeFolder, runCli } from './run.ts';

const root = join(import.meta.dirname, '../..');

const told =
  '<p>Anatoly Chubais resigned on Tuesday as climate envoy of the Kremlin, two people familiar with the matter said.</p>' +
  `<p>${'The weather in the capital stayed mild, and the traffic was light for the season. '.repeat(8)}</p>`;
const page = (inside: string, head = '<title>News</title>') =>
  `<!doctype html><html><head>${head}</head><body><nav><a href="/">Home</a></nav><article>${inside}</article></body></html>`;

/** What each page holds, and with how much of it a reader comes away. */
const pages: Record<string, (response: ServerResponse) => void> = {
  '/robots.txt': (response) => response.end('User-agent: *\nDisallow: /secret'),
  '/whole': (response) => response.end(page(told)),
  '/secret': (response) => response.end(page(told)),
  '/wall': (response) => response.end(page(`${told.slice(0, 150)}</p><p>Subscribe to continue reading.</p>`)),
  '/consent': (response) => response.end(page(told, '<title>Before you continue</title>')),
  '/endless': (response) => response.end(page(told + '<p>And on it goes, and on.</p>'.repeat(100_000))),
};
const headlines = ['whole', 'secret', 'wall', 'consent', 'endless'].map((name) => ({
  title: `What is known of Anatoly Chubais, part ${name}`,
  description: 'Read on.',
  name,
}));
/** Undated, or older, they would be history when the outlet is first read. */
const date = new Date().toUTCString();
const listed = [...headlines, { title: 'Tennis in Wimbledon', description: 'Read on.', name: 'tennis' }];

async function serveOutlet(fields: string) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url!);
    response.setHeader('content-type', request.url === '/feed' ? 'application/rss+xml' : 'text/html');
    if (request.url !== '/feed') return pages[request.url!]!(response);
    const origin = `http://${request.headers.host}`;
    response.end(rss(listed.map(({ name, ...item }) => ({ ...item, guid: name, date, link: `${origin}/${name}` }))));
  }).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  await once(server, 'listening');
  const folder = makeFolder();
  const watch = join(folder, 'watch');
  cpSync(join(root, 'watch'), watch, { recursive: true });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`;
  const outlet = `{ id: local, name: Local, url: "${url}", language: en, country: GB, stance: other${fields} }`;
  writeFileSync(join(watch, 'outlets.yaml'), `outlets:\n  - ${outlet}\n`);
  return { asked, url, environment: { FISSURE_WATCH: watch, FISSURE_DATA: join(folder, 'data') } };
}

it('finds in the article what the summary does not tell, asks each page once, and none that is forbidden or of no matter', async () => {
  const { asked, environment } = await serveOutlet(', article: true');
  const first = await runCli(['poll', '--loopback', '--json'], environment);
  const second = await runCli(['poll', '--loopback', '--json'], environment);
  const hits = await runCli(['hits', '--json'], environment);
  expect([JSON.parse(first.stdout)[0].hits, JSON.parse(second.stdout)[0].hits, asked.sort()]).toEqual([
    1,
    0,
    ['/consent', '/endless', '/feed', '/feed', '/robots.txt', '/wall', '/whole'],
  ]);
  const [hit] = JSON.parse(hits.stdout);
  expect([hit.figure, hit.event, hit.title, hit.evidence.field]).toEqual([
    'Anatoly Chubais',
    'resigned',
    headlines[0]!.title,
    'body',
  ]);
});

it('asks for no article of an outlet without `article`', async () => {
  const { asked, environment } = await serveOutlet('');
  await runCli(['poll', '--loopback'], environment);
  expect(asked).toEqual(['/feed']);
});
