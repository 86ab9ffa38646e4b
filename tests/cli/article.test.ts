// Articles on demand, by the commands that a user types: the hit stands only in the article's page.
import type { ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { rss, serve } from '../outlets/loopback.ts';
import { runCli } from './run.ts';
import { watchOutlets } from './watch.ts';

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

async function serveOutlet(fields: { article?: boolean } = {}) {
  const asked: string[] = [];
  const origin = await serve((request, response) => {
    asked.push(request.url!);
    response.setHeader('content-type', request.url === '/feed' ? 'application/rss+xml' : 'text/html');
    if (request.url !== '/feed') return pages[request.url!]!(response);
    response.end(rss(listed.map(({ name, ...item }) => ({ ...item, guid: name, date, link: `${origin}/${name}` }))));
  });
  const url = `${origin}/feed`;
  return { asked, url, environment: watchOutlets([{ id: 'local', url, ...fields }]) };
}

it('finds in the article what the summary does not tell, asks each page once, and none that is forbidden or of no matter', async () => {
  const { asked, environment } = await serveOutlet({ article: true });
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
  const { asked, environment } = await serveOutlet();
  await runCli(['poll', '--loopback'], environment);
  expect(asked).toEqual(['/feed']);
});

it('tells before an outlet is added what asking for articles would bring', async () => {
  const { asked, url, environment } = await serveOutlet();
  const { code, stdout } = await runCli(['outlets', 'test', url, '--loopback', '--article'], environment);
  expect([code, stdout]).toEqual([
    0,
    expect.stringContaining('5 articles asked for: 1 text, 1 refused, 1 paywall, 1 consent, 1 failed'),
  ]);
  expect([stdout, asked.includes('/tennis')]).toEqual([
    expect.stringContaining('Anatoly Chubais: resigned, asserted'),
    false,
  ]);
});
