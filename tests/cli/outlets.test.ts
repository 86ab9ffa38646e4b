// `fissure outlets`: trying an address before it is added, and how the outlets fare, with exit codes for cron.
import { expect, it } from 'vitest';
import { rss, serve } from '../outlets/loopback.ts';
import { runCli } from './run.ts';
import { watchOutlets } from './watch.ts';

const headline = 'Anatoly Chubais resigns and leaves Russia';
const documents: Record<string, string> = {
  '/rss': rss([
    { title: headline, link: 'https://n.test/1', date: 'Mon, 02 Mar 2026 10:00:00 GMT' },
    { title: 'Tennis' },
  ]),
  '/json': JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    items: [{ id: '1', url: 'https://n.test/1', title: headline, date_published: '2026-03-02T10:00:00Z' }],
  }),
  '/sitemap': `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
    xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://n.test/1</loc><news:news>
    <news:publication_date>2026-03-02T10:00:00Z</news:publication_date><news:title>${headline}</news:title></news:news></url></urlset>`,
  '/page': `<ul><li><h2><a href="/1">${headline}</a></h2><time datetime="2026-03-02T10:00Z"></time></li></ul>`,
  '/broken': rss([
    { title: headline, guid: '1' },
    { title: 'Tennis', guid: '2' },
  ]).slice(0, -40),
  '/html': '<!doctype html><title>Before you continue</title>',
  '/nothing': rss([]),
};

const server = () =>
  serve((request, response) => {
    const document = documents[request.url!];
    response.writeHead(document === undefined ? 410 : 200).end(document);
  });

it.each([
  ['/rss', [], 'rss: 2 entries, 2 items, 1 item with hits', '2026-03-02T10:00'],
  ['/json', [], 'json: 1 entry, 1 item, 1 item with hits', '2026-03-02T10:00'],
  ['/sitemap', [], 'sitemap: 1 entry, 1 item, 1 item with hits', '2026-03-02T10:00'],
  [
    '/page',
    ['--item', 'li', '--title', 'h2', '--date', 'time'],
    'page: 1 entry, 1 item, 1 item with hits',
    '2026-03-02T10:00',
  ],
  ['/broken', [], 'rss: 1 entry, 1 item, 1 item with hits', 'breaks off in the middle'],
])('tries %s and says what would be read and matched', async (path, options, first, other) => {
  const url = `${await server()}${path}`;
  const { code, stdout } = await runCli(['outlets', 'test', url, '--loopback', ...options]);
  expect([code, stdout.split('\n')[0], stdout]).toEqual([0, first, expect.stringContaining(other)]);
  expect(stdout).toContain(`Anatoly Chubais: resigned, asserted  ${headline}`);
});

it.each([
  ['/html', [], 1, 'FAILED not-a-feed'],
  ['/nothing', [], 1, 'FAILED empty'],
  ['/gone', [], 1, 'FAILED gone: answered 410'],
  ['/page', ['--item', 'article'], 1, 'FAILED empty: nothing on the page fits article'],
  ['/page', ['--item', 'li[['], 2, '--item "li[[" is no CSS selector'],
  ['/page', ['--title', 'h2'], 2, '--title needs --item'],
  ['/rss', ['--language', 'xx'], 2, 'none of en, ru'],
])('ends with an exit code where %s %s cannot be read', async (path, options, expected, words) => {
  const url = `${await server()}${path}`;
  const { code, stdout, stderr } = await runCli(['outlets', 'test', url, '--loopback', ...options]);
  expect([code, stdout + stderr]).toEqual([expected, expect.stringContaining(words)]);
});

it('reaches no address of this machine unless told so', async () => {
  const { code, stdout } = await runCli(['outlets', 'test', `${await server()}/rss`]);
  expect([code, stdout]).toEqual([1, expect.stringContaining('FAILED forbidden-address')]);
});

it('lists how the outlets fare with advice, and ends with 1 for cron where one needs attention', async () => {
  const origin = await server();
  const environment = watchOutlets([
    { id: 'fine', url: `${origin}/rss` },
    { id: 'gone', url: `${origin}/gone` },
    { id: 'off', url: `${origin}/rss`, enabled: false },
  ]);
  const before = await runCli(['outlets', '--check'], environment);
  await runCli(['poll', '--loopback'], environment);
  const listed = await runCli(['outlets'], environment);
  const checked = await runCli(['outlets', '--check', '--json'], environment);
  expect([before.code, listed.code, checked.code]).toEqual([0, 0, 1]);
  expect(listed.stdout).toContain('3 outlets: 1 healthy, 1 gone, 1 disabled');
  const rows: { id: string; health: string; advice?: string }[] = JSON.parse(checked.stdout);
  expect(rows.map(({ id, health, advice }) => [id, health, advice?.slice(0, 36)])).toEqual([
    ['fine', 'healthy', undefined],
    ['gone', 'gone', 'it says that the feed is gone for go'],
    ['off', 'disabled', undefined],
  ]);
});

it('polls from cron only outlets whose time has come', async () => {
  const origin = await server();
  const environment = watchOutlets([
    { id: 'fine', url: `${origin}/rss`, interval: 60 },
    { id: 'gone', url: `${origin}/gone` },
  ]);
  const first = await runCli(['poll', '--loopback', '--every', '15', '--json'], environment);
  const second = await runCli(['poll', '--loopback', '--every', '15', '--json'], environment);
  const wrong = await runCli(['poll', '--every', '0'], environment);
  expect([JSON.parse(first.stdout).length, JSON.parse(second.stdout).length, wrong.code]).toEqual([2, 0, 2]);
});
