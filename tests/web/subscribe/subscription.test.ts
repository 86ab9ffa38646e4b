import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { subscriberLinks } from '../../../shared/subscribers/links.ts';
import { crawlMails, oneClick } from './crawl.ts';
import { givenReader, hidden, openSubscribeSite, type SubscribeSite } from './site.ts';

let site: SubscribeSite;
beforeAll(async () => {
  site = await openSubscribeSite();
});
afterAll(() => site.close());

let readers = 0;
let id: string;
let paths: { preferences: string; unsubscribe: string; less: string };
const stored = () => site.store.subscriber(id);

beforeEach(async () => {
  readers += 1;
  id = `reader${readers}`;
  await givenReader(site, id);
  const links = await subscriberLinks({ id, epoch: 0 }, { tokens: site.tokens, site: '' });
  const less = links.less({ who: 'chubais', event: 'left-country' });
  paths = { preferences: links.preferences, unsubscribe: links.unsubscribe, less };
});
const tampered = (path: string) => path.replace(/(.)(\?|$)/, (_, last, rest) => (last === 'A' ? 'B' : 'A') + rest);

describe('unsubscribing', () => {
  const oneClick = { urlencoded: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }), multipart: new FormData() };
  oneClick.multipart.set('List-Unsubscribe', 'One-Click');

  test.each(['urlencoded', 'multipart'] as const)(
    'by one click, %s, answers without redirect or cookie',
    async (kind) => {
      const response = await site.get(paths.unsubscribe, { method: 'POST', body: oneClick[kind] });
      expect([response.status, response.headers.get('location'), response.headers.get('set-cookie')]).toEqual([
        200,
        null,
        null,
      ]);
      expect([(await stored())?.status, (await stored())?.nextDigestAt]).toEqual(['left', undefined]);
    },
  );

  test.each<[string, RequestInit]>([
    ['without a body', {}],
    ['with a body that is no form', { body: '{', headers: { 'content-type': 'application/json' } }],
    ['with a broken multipart body', { body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=b' } }],
    ['from another origin', { headers: { origin: 'https://mail.example' } }],
  ])('works %s', async (_, init) => {
    const response = await site.get(paths.unsubscribe, { method: 'POST', ...init });
    expect([response.status, (await stored())?.status]).toEqual([200, 'left']);
  });

  test('again answers alike and changes nothing', async () => {
    const first = await (await site.post(paths.unsubscribe)).text();
    const after = await stored();
    const second = await site.post(paths.unsubscribe);
    expect([second.status, await second.text(), await stored()]).toEqual([200, first, after]);
  });

  test('with a tampered token changes nothing', async () => {
    const before = await stored();
    const response = await site.post(tampered(paths.unsubscribe));
    expect([response.status, await stored()]).toEqual([401, before]);
  });

  test('works from an old mail, after links were revoked and for one who was erased', async () => {
    await site.post(`${paths.preferences}/revoke`);
    expect((await site.post(paths.unsubscribe)).status).toBe(200);
    expect((await stored())?.status).toBe('left');
    await site.store.eraseSubscriber({ id, erasedAt: '2024-06-03T10:00:00.000Z', reason: 'asked' });
    expect((await site.post(paths.unsubscribe)).status).toBe(200);
  });

  test('shows neither the whole address nor a way to more than leaving', async () => {
    const page = await (await site.get(paths.unsubscribe)).text();
    expect(page).toContain('r…@reader.example');
    expect(page).not.toMatch(/\/preferences\//);
  });
});

describe('less of this', () => {
  test('names the person and the event, and leaves them out once confirmed', async () => {
    const page = await (await site.get(paths.less)).text();
    expect(page).toContain('Anatoly Chubais: Departure');
    expect((await stored())?.preferences.muted).toBeUndefined();
    await site.post(paths.less);
    await site.post(paths.less);
    expect((await stored())?.preferences.muted).toEqual(['chubais#left-country']);
  });

  test('of a link that was cut, or tampered with, changes nothing', async () => {
    const before = await stored();
    const [cut] = paths.less.split('?');
    expect([(await site.post(cut!)).status, (await site.post(`${cut}?story=x%23nothing`)).status]).toEqual([400, 400]);
    expect((await site.post(`${tampered(cut!)}?story=chubais%23died`)).status).toBe(401);
    expect(await stored()).toEqual(before);
  });

  test('is taken back by unticking it', async () => {
    await site.post(paths.less);
    const page = await (await site.get(paths.preferences)).text();
    expect(page).toContain('Anatoly Chubais: Departure');
    const shown = await (await site.post(paths.preferences, { do: 'show' })).text();
    await site.post(paths.preferences, { do: 'save', shown: hidden(shown, 'shown') });
    expect((await stored())?.preferences.muted).toBeUndefined();
  });
});

describe('preferences', () => {
  test('are saved as they were shown, and move the next digest', async () => {
    const fields = { frequency: 'weekly', weekday: '5', hour: '18', timeZone: 'Asia/Tokyo', circles: 'liberals' };
    const shown = await (await site.post(paths.preferences, { ...fields, do: 'show' })).text();
    expect(await stored()).toMatchObject({ hour: 7, scheduleVersion: 0 });
    const saved = await site.post(paths.preferences, { ...fields, do: 'save', shown: hidden(shown, 'shown') });
    expect([saved.status, await saved.text()]).toEqual([
      200,
      expect.stringContaining('Saved. Digests come on Fridays at 18:00 (Asia/Tokyo).'),
    ]);
    expect(await stored()).toMatchObject({
      ...{ hour: 18, timeZone: 'Asia/Tokyo', scheduleVersion: 1, nextDigestAt: '2024-06-07T09:00:00.000Z' },
      preferences: { frequency: 'weekly', weekday: 5, circles: ['liberals'] },
    });
  });

  test('that are wrong are told beside the field, and nothing is saved', async () => {
    const before = await stored();
    const response = await site.post(paths.preferences, { minimumScore: '7', do: 'save' });
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining('id="minimumScore-problem"'),
    ]);
    expect(await stored()).toEqual(before);
  });

  test('are shown to no token of another purpose, nor to one that was revoked', async () => {
    const token = paths.less.split('/')[2]!.split('?')[0];
    expect((await site.get(`/preferences/${token}`)).status).toBe(401);
    await site.post(`${paths.preferences}/revoke`);
    expect([(await site.get(paths.preferences)).status, (await site.post(paths.less)).status]).toEqual([401, 401]);
  });

  test('do not last longer by being used: the page’s forms keep the token they came by', async () => {
    const page = await (await site.get(paths.preferences)).text();
    const tokens = [...page.matchAll(/\/preferences\/([\w.-]+)/g)].map(([, token]) => token);
    expect(new Set(tokens)).toEqual(new Set([paths.preferences.split('/')[2]]));
  });

  test('are kept by no cache', async () => {
    const { headers } = await site.get(paths.preferences);
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('what is kept of a person', () => {
  test('is handed over whole', async () => {
    const response = await site.post(`${paths.preferences}/export`);
    expect(response.headers.get('content-disposition')).toContain('attachment');
    expect(await response.json()).toMatchObject({ subscriber: { id, email: `${id}@reader.example` }, digests: [] });
  });

  test('is erased, once the person says to be sure', async () => {
    const unsure = await site.post(`${paths.preferences}/erase`);
    expect([unsure.status, (await stored())?.id]).toEqual([400, id]);
    const sure = await site.post(`${paths.preferences}/erase`, { sure: 'yes' });
    expect([sure.status, await stored(), await site.store.erasure(id)]).toEqual([
      200,
      undefined,
      { id, erasedAt: '2024-06-03T10:00:00.000Z', reason: 'asked' },
    ]);
    const old = await site.get(paths.unsubscribe);
    expect([old.status, await old.text()]).toEqual([200, expect.stringContaining('You are unsubscribed')]);
  });

  test('is neither handed over nor erased by a tampered token', async () => {
    const path = tampered(paths.preferences);
    expect([
      (await site.post(`${path}/export`)).status,
      (await site.post(`${path}/erase`, { sure: 'yes' })).status,
    ]).toEqual([401, 401]);
    expect((await stored())?.id).toBe(id);
  });
});

test('a scanner that follows every link of ten mails with GET and HEAD writes nothing', async () => {
  const crawled = await crawlMails(site, 10);
  expect(crawled).toMatchObject({ mails: 10, writes: [], broken: 0 });
  expect(crawled.requests).toBeGreaterThan(200);
});

test('one-click unsubscribing works in either form of body, twice, and not with another token', async () => {
  expect(await oneClick(site, 5)).toEqual({ posts: 20, ok: 20, redirects: 0, left: 5, tampered: 20, changed: 0 });
});
