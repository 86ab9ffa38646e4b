// The pages by HTTP: valid HTML whatever is stored and asked, and 400 with the parameter named for what cannot be answered.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hit } from '../../shared/hit.ts';
import { gatherStories } from '../../shared/stories/assign.ts';
import { createApp } from '../../web/app.ts';
import { givenHit } from '../digest/given.ts';
import { storeOf } from './history.ts';
import { openSampleSite } from './site.ts';
import { findings } from './valid-html.ts';

let site: Awaited<ReturnType<typeof openSampleSite>>;
beforeAll(async () => {
  site = await openSampleSite();
});
afterAll(() => site.close());

const get = (path: string) => site.app.request(`http://localhost${path}`);
const post = (path: string, fields: Record<string, string>) =>
  site.app.request(`http://localhost${path}`, { method: 'POST', body: new URLSearchParams(fields) });

const storyPath = async () => {
  const { stories } = (await (await get('/api/stories.json?figure=chubais')).json()) as { stories: { id: string }[] };
  return `/stories/${encodeURIComponent(stories[0]!.id)}`;
};

describe('a page', () => {
  it.each([
    '/',
    '/stories',
    '/stories?event=died,resigned&stance=independent&language=ru&score=0.5',
    '/figures',
    '/figures?page=2',
    '/follow?event=died&text=plane',
    '/subscribe?event=died&from=2022-03-01',
    '/wrong',
    '/figures?q=Чубайс&circle=liberals',
    '/hits?figure=chubais,shoigu',
    '/stories?figure=Prigozhin',
    '/figures?q=nobody&quiet=yes',
    '/figures/chubais',
    '/hits',
    '/hits?text="><b>&figure=chubais',
    '/outlets',
    '/try',
    '/subscribe',
    '/account',
    '/nowhere',
    '/hits?from=soon',
  ])('%s is valid HTML', async (path) => {
    const response = await get(path);
    expect(response.headers.get('content-type')).toBe('text/html; charset=UTF-8');
    expect(await findings(await response.text())).toEqual([]);
  });

  it('of a story is valid HTML', async () => {
    expect(await findings(await (await get(await storyPath())).text())).toEqual([]);
  });

  it('of outlets tells what the run of a deployment found, and no subscriber', async () => {
    const since = '2026-03-02T07:00:00.000Z';
    const refused = { kind: 'mail-refused' as const, since, detail: 's1: denied', about: ['s1'] };
    const upkeep = { begunAt: since, ranAt: since, mailed: { at: since, digests: 2 }, troubles: [refused] };
    const store = { ...site.services.store, upkeep: async () => upkeep };
    const response = await createApp({ ...site.services, store }).request('http://localhost/outlets');
    const text = await response.text();
    expect(text).toMatch(/Digests were last sent .*2 digests[\s\S]*a subscriber gets no mail/);
    expect([text.includes('s1: denied'), await findings(text)]).toEqual([false, []]);
  });

  it('of a text that was tried is valid HTML', async () => {
    const text = 'Чубайс ушёл в отставку и уехал из России\n<script>alert(1)</script>';
    expect(await findings(await (await post('/try', { text })).text())).toEqual([]);
  });
});

it('of figures shows everybody, a page after the other', async () => {
  const people = async (path: string) =>
    [...(await (await get(path)).text()).matchAll(/<th scope="row"><a href="([^"]+)"/g)].map(([, one]) => one);
  const [first, second] = [await people('/figures'), await people('/figures?page=2')];
  expect([first.length, second.length > 0, second.filter((one) => first.includes(one))]).toEqual([150, true, []]);
  expect(await (await get('/figures?page=2&circle=army')).text()).not.toContain('Page 2 of 1');
});

describe('what cannot be answered', () => {
  it.each([
    ['/hits?text=-mutiny', 'text'],
    ['/hits?text=a&text=b', 'text'],
    ['/hits?circle=generals', 'circle'],
    ['/hits?event=resignd', 'event'],
    ['/hits?status=true', 'status'],
    ['/hits?outlet=medusa', 'outlet'],
    ['/hits?stance=red', 'stance'],
    ['/hits?language=klingon', 'language'],
    ['/hits?from=2022-02-30', 'from'],
    ['/hits?to=-271821-04-20', 'to'],
    ['/hits?from=2024-01-02&to=2024-01-01', 'from'],
    ['/hits?score=NaN', 'score'],
    ['/hits?limit=100000000', 'limit'],
    ['/hits?limit=-1', 'limit'],
    ['/hits?cursor=%00', 'cursor'],
    ['/hits?cursor=bm9uc2Vuc2U', 'cursor'],
    [`/hits?text=${'x'.repeat(201)}`, 'text'],
    ['/hits?sort=oldest', 'sort'],
    ['/stories?from=tomorrow', 'from'],
    ['/stories?limit=5', 'limit'],
    ['/figures?circle=generals', 'circle'],
    [`/figures?q=${'x'.repeat(201)}`, 'q'],
    ['/figures?page=0', 'page'],
    ['/figures?quiet=perhaps', 'quiet'],
  ])('%s is refused, and %s named', async (path, parameter) => {
    const response = await get(path);
    const page = await response.text();
    expect(response.status).toBe(400);
    expect(page).toContain(`<p class="lead">${parameter}: `);
    expect(page).not.toMatch(/\bat .*\.ts:\d/);
  });

  it.each<[{ text?: string; url: string }, string, RegExp]>([
    [{ text: '', url: '' }, 'text', /text: paste a text/],
    [{ text: 'x'.repeat(50_001), url: '' }, 'text', /longer than 50000/],
    [{ url: 'ftp://example.org/' }, 'url', /begins with http/],
    [{ url: 'not an address' }, 'url', /begins with http/],
    [{ url: 'http://127.0.0.1:1/' }, 'url', /this address is refused: 127\.0\.0\.1 is not a public address/],
    [{ url: 'http://169.254.169.254/latest/meta-data/' }, 'url', /this address is refused: 169\.254/],
    [{ url: 'http://[::1]/' }, 'url', /this address is refused: ::1/],
  ])('trying %j is refused beside the field, and what was typed stays', async (fields, field, told) => {
    const response = await post('/try', fields as Record<string, string>);
    const page = await response.text();
    expect([response.status, page]).toEqual([fields.text?.length ? 413 : 400, expect.stringMatching(told)]);
    expect(page).toContain(`id="${field}-problem"`);
    expect(page).toContain(fields.text ? `>${fields.text}</textarea>` : `value="${fields.url}"`);
  });

  it('of a tried text is said to be wrong, and kept as a labelled item', async () => {
    const text = 'Putin sacks Shoigu';
    expect(await (await post('/try', { text })).text()).toContain('action="/try/wrong"');
    const said = await post('/try/wrong', { text, hit: 'shoigu#dismissed', reason: 'did-not-happen' });
    expect([said.status, said.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(/^\/wrong\/try%3A[0-9a-f]{16}%23shoigu/),
    ]);
    const objections = await Array.fromAsync(site.services.store.objections());
    expect(objections.map(({ text, decision }) => [text.title, decision?.reason])).toContainEqual([
      text,
      'did-not-happen',
    ]);
    expect((await post('/try/wrong', { text, hit: 'putin#died', reason: 'not-him' })).status).toBe(400);
  });

  it.each(['/stories/x', '/stories/%00', '/figures/nobody', '/figures/%3Cscript%3E', '/api/hits.pdf'])(
    '%s is not there, and says so',
    async (path) => {
      const response = await get(path);
      expect([response.status, await response.text()]).toEqual([404, expect.not.stringContaining('<script>')]);
    },
  );

  it('is no address with a broken escape, a long text, or a method that nothing takes', async () => {
    const answers = [
      await get('/figures/%E0%A4%A'),
      await get('/hits?text=%E0%A4%A'),
      await post('/try', { text: 'x'.repeat(400_000) }),
      await post('/hits', {}),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 200, 413, 404]);
  });
});

it('shows a story with all its reports, also those that name its person otherwise', async () => {
  const hits = ['генерал', 'general', 'general'].map((role, index) => {
    const publishedAt = `2023-06-${30 - index}T10:00:00.000Z`;
    const hit = givenHit({ who: `role:${role}`, figureId: null, figure: null, role, event: 'detained', publishedAt });
    const mention = { ...hit.evidence.mention, rule: 'role general' };
    return { ...hit, evidence: { ...hit.evidence, mention } };
  });
  const [whole] = gatherStories(hits);
  const app = createApp({ ...site.services, store: { ...site.services.store, ...storeOf(hits) } });
  const page = await (await app.request(`http://localhost/stories/${encodeURIComponent(whole!.id)}`)).text();
  expect(page.split('<article class="hit">')).toHaveLength(whole!.hits.length + 1);
});

it('lists who was in the news again and again, and is no more', async () => {
  const day = (index: number) => new Date(Date.UTC(2025, 0, 1 + index)).toISOString();
  const reports = Array.from({ length: 8 }, (_, index) => ({ who: 'shoigu', publishedAt: day(index) }));
  const later = { who: 'chubais', publishedAt: '2025-05-31T00:00:00.000Z' };
  const hits = [later, ...reports].map((one) => givenHit(one));
  const app = createApp({
    ...site.services,
    clock: { now: () => new Date('2025-06-01T00:00:00Z') },
    store: {
      ...site.services.store,
      hitSummaries: async function* ({ from }) {
        if (from === undefined) yield* hits;
      },
    },
  });
  const page = await (await app.request('http://localhost/figures?quiet=yes')).text();
  expect(page).toContain('1 person.');
  expect(page).toMatch(/Sergei Shoigu[\s\S]*gone quiet<\/span>/);
});

it('takes a history that ended for no silence of the people in it, and death for none either', async () => {
  const reportsOf = (who: string) =>
    Array.from({ length: 8 }, (_, index) =>
      givenHit({ who, publishedAt: new Date(Date.UTC(2023, 7, 20 + index)).toISOString() }),
    );
  const quietIn = async (hits: Hit[]) => {
    const hitSummaries = async function* ({ from }: { from?: string }) {
      if (from === undefined) yield* hits;
    };
    const app = createApp({ ...site.services, store: { ...site.services.store, hitSummaries } });
    return (await app.request('http://localhost/figures?quiet=yes')).text();
  };
  expect(await quietIn(reportsOf('shoigu').reverse())).toContain('0 people.');
  const later = givenHit({ who: 'chubais', publishedAt: '2025-01-01T00:00:00.000Z' });
  expect(await quietIn([later, ...reportsOf('prigozhin').reverse()])).toContain('0 people.');
});

it.each([
  '/hits?text=',
  '/hits?figure=',
  '/stories?figure=',
  '/figures?q=',
  '/figures?circle=',
  '/nowhere?',
  '/stories/',
])('shows script sent to %s as text alone', async (path) => {
  const page = await (
    await get(`${path}${encodeURIComponent('"><script>alert(1)</script><img src=x onerror=y>')}`)
  ).text();
  expect(page).not.toMatch(/<script>|<img/);
});
