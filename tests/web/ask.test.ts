import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../web/app.ts';
import type { WebServices } from '../../web/services.ts';
import { givenHit } from '../digest/given.ts';
import { openEmptySite } from './site.ts';

let site: Awaited<ReturnType<typeof openEmptySite>>;
let app: ReturnType<typeof createApp>;

const hits = [
  ...['prigozhin', 'prigozhin', 'prigozhin-pavel', 'shoigu'].map((who, index) =>
    givenHit({ id: `h${index}`, who, figureId: who, publishedAt: `2023-06-2${index}T10:00:00.000Z` }),
  ),
  givenHit({
    id: 'h9',
    who: 'name:boris-bondarev',
    figureId: null,
    figure: 'Boris Bondarev',
    role: 'diplomat',
    event: 'defected',
    outletId: 'gone-daily',
    publishedAt: '2022-05-23T10:00:00.000Z',
  }),
];

beforeAll(async () => {
  site = await openEmptySite();
  const store: WebServices['store'] = {
    ...site.services.store,
    hitSummaries: async function* ({ from }) {
      if (from === undefined) yield* hits;
    },
    hitPage: async ({ who, outlets }) => ({
      hits: hits.filter(
        (hit) => (who === undefined || [who].flat().includes(hit.who)) && (outlets?.includes(hit.outletId) ?? true),
      ),
    }),
  };
  app = createApp({ ...site.services, store });
});
afterAll(() => site?.close());

const get = (path: string) => Promise.resolve(app.request(`http://localhost${path}`));
const textOf = async (path: string) => (await get(path)).text();

it.each(['/hits', '/stories'])('offers those of a name inside the form of %s, with hits each', async (path) => {
  const response = await get(`${path}?figure=Prigozhin&event=died`);
  const page = await response.text();
  expect(response.status).toBe(200);
  expect(page).toContain('“Prigozhin” is the name of 3 people');
  expect(page).toContain(`<a href="${path}?figure=prigozhin&amp;event=died">Yevgeny Prigozhin</a>`);
  expect(page).toMatch(/Pavel Prigozhin<\/a> <span class="quiet">[^<]* · 1 hit</);
  expect(page).toContain(`figure=prigozhin,prigozhin-pavel,prigozhin-iosif&amp;event=died">All of them`);
});

it('says of a name of nobody who is named like it, and keeps the form', async () => {
  const page = await textOf('/hits?figure=Chubaiz&from=2023-01-01');
  expect(page).toMatch(/named “Chubaiz”[\s\S]*<a href="\/hits\?figure=chubais&amp;from=2023-01-01">Anatoly Chubais/);
  expect(page).toContain('value="2023-01-01"');
});

it('finds people on no list by name, and outlets that are listed no more', async () => {
  expect(await textOf('/hits?figure=Bondarev')).toContain('<h1>Hits</h1>');
  expect(await textOf('/hits?figure=Bondarev')).toContain('Boris Bondarev</a>');
  expect(await textOf('/hits?outlet=gone-daily')).toContain('Boris Bondarev</a>');
  expect((await get('/hits?outlet=never-was')).status).toBe(400);
});

it('shows several people at once, each to be taken out, and suggests names', async () => {
  const page = await textOf('/hits?figure=shoigu,prigozhin');
  expect(page).toContain('<title>Hits: Sergei Shoigu and Yevgeny Prigozhin · Russia · Fissure</title>');
  expect(page).toMatch(/name="figure" value="shoigu" checked>Sergei Shoigu/);
  expect(page.match(/<article class="hit">/g)).toHaveLength(3);
  expect(page).toContain('<option value="Boris Bondarev">');
});

it('counts what each value of a filter would show', async () => {
  const page = await textOf('/hits?figure=shoigu,prigozhin');
  expect(page).toContain('<p>3 hits.</p>');
  expect(page).toMatch(/name="outlet" value="[^"]+">[^<]+ <span class="quiet">3</);
});

it.each([
  ['/hits?text=&figure=&event=died&event=resigned&from=', '/hits?event=died,resigned'],
  ['/stories?figure=shoigu&figure=Prigozhin+Yevgeny&to=', '/stories?figure=shoigu,Prigozhin+Yevgeny'],
  ['/hits?text=&limit=15', '/hits?limit=15'],
  ['/hits?text=', '/hits'],
])('leads from %s, as a form sends it, to %s', async (long, short) => {
  const response = await get(long);
  expect([response.status, response.headers.get('location')]).toEqual([302, short]);
});
