// From a query to the inbox: what a subscription holds of it, and several subscriptions of one person.
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { takeMailEvent } from '../../../shared/digest/mail-events.ts';
import { grantAccess } from '../../../shared/subscribers/grants.ts';
import { subscriberLinks } from '../../../shared/subscribers/links.ts';
import type { Filters } from '../../../web/query/filters.ts';
import { termsOfQuery } from '../../../web/subscribe/query-terms.ts';
import { givenOutlet } from '../../digest/given.ts';
import { bounce } from '../../digest/ses-events.ts';
import { givenReader, hidden, openSubscribeSite, type SubscribeSite } from './site.ts';

const lists = {
  figures: [
    { id: 'chubais', name: 'Anatoly Chubais', names: ['Анатолий Чубайс'], circle: 'liberals' },
    { id: 'shoigu', name: 'Sergei Shoigu', names: [], circle: 'government' },
  ],
  outlets: [givenOutlet('meduza', { name: 'Meduza' }), givenOutlet('tass', { name: 'TASS', stance: 'state' })],
};

describe('of a query a subscription holds', () => {
  it.each<[string, Filters, object]>([
    [
      'events, languages and words',
      { event: ['died', 'rift'], language: ['ru'], text: '"a phrase" -not' },
      { events: ['died', 'rift'], languages: ['ru'], text: '"a phrase" -not' },
    ],
    ['people by the id of who was meant', { figure: ['Чубайс', 'name:a-b'] }, { figures: ['chubais', 'name:a-b'] }],
    ['circles', { circle: ['liberals'] }, { circles: ['liberals'] }],
    [
      'of people and circles those who fit both',
      { figure: ['chubais', 'shoigu'], circle: ['liberals'] },
      { figures: ['chubais'] },
    ],
    [
      'of outlets and kinds those that fit both',
      { outlet: ['meduza', 'tass'], stance: ['state'] },
      { outlets: ['tass'] },
    ],
    ['kinds of outlets', { stance: ['state'] }, { stances: ['state'] }],
    ['reported and denied as no rumours', { status: ['asserted', 'denied'] }, { leastStatus: 'asserted' }],
    ['the least score', { score: 0.6 }, { minimumScore: '0.6' }],
  ])('%s', (_, filters, given) => {
    expect(termsOfQuery(filters, lists)).toEqual({ given, left: [] });
  });

  it.each<[string, Filters, RegExp]>([
    [
      'days',
      { from: '2023-06-01', to: '2023-06-30' },
      /^The days \(from 2023-06-01 to 2023-06-30\): digests tell what is new/,
    ],
    ['what is new since', { seen: '2023-06-01' }, /new since 2023-06-01/],
    ['one status alone', { status: ['denied'] }, /^The status \(denied\): digests tell what is reported, denied/],
    ['an outlet that is read no more', { outlet: ['gone-by'] }, /^gone-by: no longer read/],
  ])('not %s, and says so', (_, filters, line) => {
    const { left } = termsOfQuery(filters, lists);
    expect([left.length, left[0]]).toEqual([1, expect.stringMatching(line)]);
  });

  it('nothing of a query that nothing can fit, which is refused instead of widened', () => {
    expect(() => termsOfQuery({ figure: ['shoigu'], circle: ['liberals'] }, lists)).toThrow('nothing can fit');
    expect(() => termsOfQuery({ outlet: ['meduza'], stance: ['state'] }, lists)).toThrow('nothing can fit');
  });
});

let site: SubscribeSite;
let cookie: string;
beforeAll(async () => {
  site = await openSubscribeSite();
  await givenReader(site, 'ada');
  const granted = await grantAccess('session', { id: 'ada' }, site);
  cookie = `__Host-fissure=${granted.kind === 'granted' ? granted.token : ''}`;
});
afterAll(() => site.close());

const query = '?event=died&figure=chubais&from=2023-06-01&text=plane';
const ids = async () => (await site.store.subscriptions('ada')).map(({ id }) => id);
const pathOf = async (id: string, purpose: 'unsubscribe' | 'preferences') => {
  const { epoch } = (await site.store.subscriber(id))!;
  return (await subscriberLinks({ id, epoch }, { tokens: site.tokens, site: '' }))[purpose];
};
/** What the form of the page sends, as it was shown. */
async function formOf(path: string) {
  const page = await (await site.get(path, { headers: { cookie } })).text();
  return {
    page,
    fields: { do: 'save', events: 'died', figures: 'Anatoly Chubais', text: 'plane', shown: hidden(page, 'shown') },
  };
}

test('a stranger subscribes to exactly the query with an address and one button', async () => {
  const page = await (await site.get(`/subscribe${query}`)).text();
  expect(page).toContain('Digests of <strong>Death or attack; of Anatoly Chubais; with the words “plane”</strong>');
  expect(page).toContain('<li>The days (from 2023-06-01): digests tell what is new from now on.</li>');
  expect(page).toMatch(/value="died" checked/);
});

test('a name of nobody is told with its parameter', async () => {
  const response = await site.get('/subscribe?figure=nobody-known');
  expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('figure: unknown figure')]);
});

describe('who is signed in', () => {
  test('has a further subscription by one button, without a mail', async () => {
    const { page, fields } = await formOf(`/subscribe${query}`);
    expect(page).toContain('To <strong>a…@reader.example</strong>');
    const done = await site.post('/subscriptions', fields, { cookie });
    expect([done.status, await done.text()]).toEqual([200, expect.stringContaining('You are subscribed')]);
    const [, further] = await site.store.subscriptions('ada');
    expect(further).toMatchObject({
      email: 'ada@reader.example',
      status: 'confirmed',
      preferences: { events: ['died'], figures: ['chubais'], text: 'plane' },
    });
    const due = await Array.fromAsync(site.store.dueSubscribers(new Date('2024-06-05T00:00:00Z')));
    expect([due.map(({ id }) => id).sort(), site.mails]).toEqual([(await ids()).sort(), []]);
    expect(await (await site.get('/account', { headers: { cookie } })).text()).toContain(
      'Death or attack; of Anatoly Chubais',
    );
  });

  test('ends each by one click of its own mails, and keeps the others and the session', async () => {
    const [first, further] = await ids();
    await site.post(await pathOf(first!, 'unsubscribe'));
    expect([(await site.store.subscriber(first!))?.ended, (await site.store.subscriber(further!))?.status]).toEqual([
      '2024-06-03T10:00:00.000Z',
      'confirmed',
    ]);
    expect((await site.get('/account', { headers: { cookie } })).status).toBe(200);
    const due = await Array.fromAsync(site.store.dueSubscribers(new Date('2024-06-05T00:00:00Z')));
    expect(due.map(({ id }) => id)).toEqual([further]);
  });

  test('begins the first again by saving its preferences', async () => {
    await site.post(await pathOf('ada', 'preferences'), { do: 'save', hour: '9' });
    expect(await site.store.subscriber('ada')).toMatchObject({ hour: 9, nextDigestAt: '2024-06-04T07:00:00.000Z' });
    expect((await site.store.subscriber('ada'))?.ended).toBeUndefined();
  });

  test('has ten at most, and ends none of somebody else', async () => {
    for (let more = 0; more < 8; more += 1) await site.post('/subscriptions', { do: 'save' }, { cookie });
    expect((await site.post('/subscriptions', { do: 'save' }, { cookie })).status).toBe(403);
    expect((await ids()).length).toBe(10);
    await givenReader(site, 'bob');
    expect((await site.post('/subscriptions/bob/end', {}, { cookie })).status).toBe(400);
    expect((await site.store.subscriber('bob'))?.status).toBe('confirmed');
  });

  test('is asked for by whoever is not', async () => {
    expect((await site.post('/subscriptions', { do: 'save' }, { cookie: 'x=y' })).status).toBe(401);
  });

  test('follows the query in a reader by an address with a token of its own', async () => {
    const page = await (await site.get(`/follow${query}`, { headers: { cookie } })).text();
    const asked = hidden(page, 'query').replaceAll('&amp;', '&');
    const answer = await (await site.post('/account/token', { query: asked, name: 'feed' }, { cookie })).text();
    expect(answer).toMatch(
      /\/api\/stories\.atom\?figure=chubais&amp;event=died&amp;from=2023-06-01&amp;text=plane&amp;token=[\w-]+\./,
    );
  });
});

test('a bounce of one ends all of the address', async () => {
  const [, further] = await ids();
  const services = { store: site.store, log: { info() {}, warn() {}, error() {} } };
  await takeMailEvent(
    bounce('Permanent', 'General', { key: `${further}#2024-06-04`, to: 'ada@reader.example' }),
    services,
  );
  const statuses = (await site.store.subscriptions('ada')).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set(['suppressed']));
});

test('what is kept is handed over and erased with all subscriptions', async () => {
  const [, further] = await ids();
  const kept = await (await site.post(`${await pathOf('ada', 'preferences')}/export`)).json();
  expect([kept.subscriber.id, kept.subscriptions.length]).toEqual(['ada', 9]);
  await site.post(`${await pathOf(further!, 'preferences')}/erase`, { sure: 'yes' });
  expect(await ids()).toEqual([]);
});
