import { parse as parseCsv } from 'csv-parse/sync';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fileName } from '../../web/api/answer.ts';
import { createApp } from '../../web/app.ts';
import type { WebServices } from '../../web/services.ts';
import { givenHit } from '../digest/given.ts';
import { storeOf } from './history.ts';
import { openEmptySite } from './site.ts';

const hits = ['meduza', 'tass', 'bbc'].map((outletId, index) =>
  givenHit({
    id: `h${index}`,
    outletId,
    title: `=Envoy quits <${index}>`,
    url: `https://example.org/${outletId}`,
    publishedAt: `2022-03-2${index + 1}T21:30:00.000Z`,
  }),
);
const gone = givenHit({ id: 'h9', title: 'An old story', status: 'past', publishedAt: '2021-01-01T00:00:00.000Z' });

let site: Awaited<ReturnType<typeof openEmptySite>>;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  site = await openEmptySite();
  const history = storeOf([...hits, gone]);
  const hitSummaries: WebServices['store']['hitSummaries'] = async function* () {};
  const store = { ...site.services.store, ...history, hitSummaries };
  app = createApp({ ...site.services, store, timeZone: 'Europe/Moscow' });
});
afterAll(() => site?.close());

const get = (path: string) => Promise.resolve(app.request(`http://localhost${path}`));

it('feeds stories, each once, under the headline and address of an article', async () => {
  const atom = parseAtomFeed(await (await get('/api/stories.atom?figure=chubais')).text());
  const json = parseJsonFeed(await (await get('/api/stories.feed.json?figure=chubais')).text());
  expect(atom.entries?.map(({ title, links, updated }) => [title?.value ?? title, links?.[0]?.href, updated])).toEqual([
    [expect.stringContaining('=Envoy quits <0>'), 'https://example.org/meduza', '2022-03-23T21:30:00.000Z'],
  ]);
  expect(json.items).toHaveLength(1);
  expect(json.items?.[0]?.content_html).toContain('https://example.org/bbc');
});

it('gives CSV that spreadsheets know as UTF-8, with times of the reader and a name that says the query', async () => {
  const response = await get('/api/stories.csv?figure=chubais&from=2022-03-01');
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(response.headers.get('content-disposition')).toBe(
    'attachment; filename="fissure-stories-chubais-since-2022-03-01.csv"',
  );
  const [row] = parseCsv(Buffer.from(bytes), { bom: true, columns: true }) as Record<string, string>[];
  expect(row).toMatchObject({ 'last report': '2022-03-24 00:30', 'first report': '2022-03-22 00:30', hits: '3' });
});

it('gives stories in parts where an answer may not be long, with the address of the next', async () => {
  const many = Array.from({ length: 400 }, (_, index) =>
    givenHit({ id: `m${index}`, publishedAt: new Date(Date.UTC(2000, 0, 1 + 15 * index)).toISOString() }),
  );
  const store = { ...site.services.store, ...storeOf(many) };
  const parts = { mostBytes: 60_000, mostMs: 60_000 };
  const bounded = createApp({ ...site.services, store, parts });
  const ids: string[] = [];
  for (let path: string | undefined = '/api/stories.csv?event=resigned'; path !== undefined; ) {
    const response: Response = await bounded.request(`http://localhost${path}`);
    const text = await response.text();
    expect(Buffer.byteLength(text)).toBeLessThan(parts.mostBytes);
    ids.push(...(parseCsv(text, { columns: true }) as { id: string }[]).map(({ id }) => id));
    const next: string | undefined = /<([^>]+)>/.exec(response.headers.get('link') ?? '')?.[1];
    path = next?.slice(new URL(next).origin.length);
  }
  expect([ids.length, new Set(ids).size]).toEqual([400, 400]);
});

it.each(['hits', 'stories'])('gives %s as a workbook with dates that are dates, and no formula', async (of) => {
  const response = await get(`/api/${of}.xlsx?figure=chubais&from=2022-03-01`);
  expect(response.headers.get('content-type')).toContain('spreadsheetml');
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const sheet = new TextDecoder().decode(files['xl/worksheets/sheet1.xml']);
  // Days since 1900, in the reader's zone: 22 March 2022, half past midnight.
  expect(sheet).toMatch(/<v>44642\.0208/);
  expect(sheet).not.toContain('<f>');
  expect(
    Object.values(files)
      .map((file) => new TextDecoder().decode(file))
      .join(),
  ).toContain('=Envoy quits &lt;0&gt;');
});

it('names files by the query', () => {
  expect(fileName('hits', { event: ['died'], from: '2023-06-01', to: '2023-06-30' })).toBe(
    'fissure-hits-death-or-attack-2023-06-01-to-2023-06-30',
  );
  expect(fileName('hits', { text: '../../"; x' })).toBe('fissure-hits-x');
  expect(fileName('stories', {})).toBe('fissure-stories');
});
