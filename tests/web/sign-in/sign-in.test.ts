import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { grantAccess, grantsOf, mostGrants } from '../../../shared/subscribers/grants.ts';
import { firstTerms } from '../../../shared/subscribers/preferences.ts';
import { requestDigests } from '../../../shared/subscribers/sign-up.ts';
import { leave, revokeTokens } from '../../../shared/subscribers/subscription.ts';
import { givenHit } from '../../digest/given.ts';
import { givenReader, openSubscribeSite, type SubscribeSite } from '../subscribe/site.ts';

let site: SubscribeSite;
let day = 0;
beforeAll(async () => {
  site = await openSubscribeSite([givenHit({})]);
  await givenReader(site, 'owner');
});
afterAll(() => site.close());
beforeEach(() => {
  // Each test has its own week, so that what another used up is over.
  day += 7;
  site.clock.set(new Date(Date.UTC(2025, 0, day)).toISOString());
  site.mails.length = 0;
});

const linkIn = (text = ''): string => new URL(/https:\/\/fissure\.example\/\S+/.exec(text)![0]).pathname;
const cookieOf = (response: Response): string => (response.headers.get('set-cookie') ?? '').split(';')[0]!;
const withCookie = (cookie: string) => ({ headers: { cookie } });
const asked = async (address: string, to?: string) => {
  await site.post('/sign-in', { address, ...(to !== undefined && { to }) });
  return linkIn(site.mails.at(-1)?.text);
};
const signedIn = async (address = 'owner@reader.example') => cookieOf(await site.post(await asked(address)));
const confirmed = async (address: string) => {
  await site.post('/subscribe', { address, do: 'save' });
  const services = { ...site, keys: site.keys, sendRequested: async () => {} };
  const terms = { ...firstTerms, timeZone: 'UTC', hour: 7, whenQuiet: false };
  await requestDigests(address, terms, services);
  const [row] = (await Array.fromAsync(site.store.subscribers())).filter(({ email }) => email === address);
  await site.store.saveSubscriber({ ...row!, status: 'confirmed' });
  return row!.id;
};

const apiToken = async (name = 'reader') => {
  const granted = await grantAccess('api', { id: 'owner' }, site, name);
  return granted.kind === 'granted' ? granted.token : granted.kind;
};

describe('signing in', () => {
  it('takes a mail, a page and a click, and leads on to the page that was asked for', async () => {
    const closed = await site.get('/hits?figure=chubais');
    const page = await closed.text();
    expect(closed.status).toBe(401);
    const way = /href="(\/sign-in\?[^"]+)"/.exec(page)![1]!;
    const form = await (await site.get(way)).text();
    expect(form).toContain('name="to" value="/hits?figure=chubais"');
    const path = await asked('owner@reader.example', '/hits?figure=chubais');
    expect(site.mails[0]).toMatchObject({ to: 'owner@reader.example', subject: 'Sign in to Fissure' });
    const shown = await site.get(path);
    expect([shown.status, await shown.text()]).toEqual([200, expect.stringContaining('o…@reader.example')]);
    const done = await site.post(path);
    expect([done.status, done.headers.get('location')]).toEqual([303, '/hits?figure=chubais']);
    expect((await site.get('/account', withCookie(cookieOf(done)))).status).toBe(200);
  });

  it('keeps the session where no script, no plain HTTP and no other site can use it', async () => {
    const cookie = (await site.post(await asked('owner@reader.example'))).headers.getSetCookie()[0]!;
    expect(cookie).toMatch(/^__Host-fissure=/);
    expect(cookie.split('; ').slice(1).sort()).toEqual([
      'HttpOnly',
      'Max-Age=2592000',
      'Path=/',
      'SameSite=Lax',
      'Secure',
    ]);
  });

  it('is not done by a scanner of mails that follows the link', async () => {
    const path = await asked('owner@reader.example');
    for (const method of ['GET', 'HEAD', 'GET']) {
      const response = await site.get(path, { method });
      expect([response.status, response.headers.get('set-cookie')]).toEqual([200, null]);
    }
    expect((await site.post(path)).status).toBe(303);
  });

  it('works once a link', async () => {
    const path = await asked('owner@reader.example');
    await site.post(path);
    const again = await site.post(path);
    expect([again.status, again.headers.get('set-cookie')]).toEqual([401, null]);
    expect(await again.text()).toMatch(/once already[\s\S]*href="\/sign-in"/);
  });

  it('answers alike for an address in any state, and logs no address', async () => {
    const answer = async (address: string) => {
      const response = await site.post('/sign-in', { address }, {}, '192.0.2.1');
      return [response.status, (await response.text()).replaceAll(address, 'ADDRESS')];
    };
    await confirmed('ada@example.org');
    const unknown = await answer('nobody@example.org');
    const known = await answer('ada@example.org');
    expect(site.mails.filter(({ subject }) => subject.startsWith('Sign in')).map(({ to }) => to)).toEqual([
      'ada@example.org',
    ]);
    site.refuse(new Error('no such mailbox ada@example.org'));
    const refused = await answer('ada@example.org');
    site.refuse(undefined);
    for (let mail = 0; mail < 4; mail += 1) await answer('ada@example.org');
    const limited = await answer('ada@example.org');
    expect([known, refused, limited]).toEqual([unknown, unknown, unknown]);
    expect(site.mails.filter(({ subject }) => subject.startsWith('Sign in'))).toHaveLength(3);
    expect(site.logged.join('\n')).not.toMatch(/@|example\.org/);
  });

  it('mails nobody who has not confirmed, or who left', async () => {
    const id = await confirmed('bob@example.org');
    const row = (await site.store.subscriber(id))!;
    site.mails.length = 0;
    for (const status of ['pending', 'suppressed', 'left'] as const) {
      await site.store.saveSubscriber({ ...row, status, createdAt: site.clock.now().toISOString() });
      await site.post('/sign-in', { address: 'bob@example.org' });
    }
    expect(site.mails).toEqual([]);
  });

  it('tells beside the field what is wrong with an address', async () => {
    const response = await site.post('/sign-in', { address: 'nobody' });
    expect([response.status, await response.text()]).toEqual([
      422,
      expect.stringContaining('<p class="problem" id="address-problem">'),
    ]);
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/%5c/evil.example/..//evil.example',
    '/a/..//evil.example',
    'javascript:alert(1)',
    '/sign-out',
    `/${'x'.repeat(1001)}`,
  ])('leads to no other site, asked to go on to %j', async (to) => {
    const done = await site.post(await asked('owner@reader.example', to));
    const location = new URL(done.headers.get('location')!, 'https://fissure.example');
    expect([location.origin, location.pathname.startsWith('//')]).toEqual(['https://fissure.example', false]);
    expect(location.pathname).not.toBe('/sign-out');
  });
});

describe('a link to sign in', () => {
  it.each<[string, (path: string) => Promise<string> | string]>([
    [
      'that is over',
      (path) => {
        site.clock.set(new Date(site.clock.now().getTime() + 16 * 60_000).toISOString());
        return path;
      },
    ],
    ['that was altered', (path) => path.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
    ['of another purpose', async () => `/sign-in/${await site.tokens.issue('preferences', 'owner')}`],
    ['that is none', () => '/sign-in/%00%ff<script>'],
    [
      'of before all was revoked',
      async (path) => {
        await site.store.changeSubscriber('owner', revokeTokens(site.clock.now()));
        return path;
      },
    ],
  ])('%s opens nothing, and leads to a new one', async (_, spoil) => {
    const path = await spoil(await asked('owner@reader.example'));
    for (const response of [await site.get(path), await site.post(path)]) {
      expect([response.status, response.headers.get('set-cookie')]).toEqual([401, null]);
      expect(await response.text()).toContain('href="/sign-in"');
    }
  });
});

describe('a session', () => {
  it('opens the history, which caches between may not keep', async () => {
    const cookie = await signedIn();
    const response = await site.get('/api/openapi.json', withCookie(cookie));
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
  });

  it('ends by signing out, in this browser', async () => {
    const response = await site.post('/sign-out', {}, { cookie: await signedIn() });
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-fissure=; Max-Age=0; Path=\//);
  });

  it('ends everywhere, with the tokens, once all is revoked', async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    const token = await apiToken();
    expect((await site.post('/account/revoke', {}, { cookie: one })).status).toBe(200);
    for (const cookie of [one, other]) {
      const response = await site.get('/hits', withCookie(cookie));
      expect([response.status, await response.text()]).toEqual([401, expect.stringContaining('that is over')]);
    }
    expect((await site.get(`/api/openapi.json?token=${token}`)).status).toBe(401);
  });

  it('is over for good once it is signed out, also for a copy of its cookie, and the others go on', async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    await site.post('/sign-out', {}, { cookie: one });
    const answers = [await site.get('/account', withCookie(one)), await site.get('/account', withCookie(other))];
    expect(answers.map(({ status }) => status)).toEqual([401, 200]);
  });

  it('is one of twenty at most: a further one ends the oldest', async () => {
    const first = await signedIn();
    for (let number = 0; number < mostGrants.session; number += 1) await grantAccess('session', { id: 'owner' }, site);
    expect((await site.get('/account', withCookie(first))).status).toBe(401);
    expect(grantsOf((await site.store.subscriber('owner'))!, 'session', site.clock.now()).length).toBe(20);
    await site.store.changeSubscriber('owner', revokeTokens(site.clock.now()));
  });

  it('is over for who left, and after a month', async () => {
    const id = await confirmed('eve@example.org');
    const cookie = await signedIn('eve@example.org');
    expect((await site.get('/account', withCookie(cookie))).status).toBe(200);
    await site.store.changeSubscriber(id, leave(site.clock.now()));
    expect((await site.get('/account', withCookie(cookie))).status).toBe(401);
    const mine = await signedIn();
    site.clock.set(new Date(site.clock.now().getTime() + 31 * 86_400_000).toISOString());
    expect((await site.get('/account', withCookie(mine))).status).toBe(401);
  });

  it.each<[string, Record<string, string>]>([
    ['sec-fetch-site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour by sec-fetch-site', { 'sec-fetch-site': 'same-site' }],
    ['origin', { origin: 'https://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
  ])('is not used, opened or ended by a form of another site: %s', async (_, headers) => {
    const cookie = await signedIn();
    const path = await asked('owner@reader.example');
    for (const target of [path, '/sign-out', '/account/token', '/account/revoke', '/sign-in']) {
      const response = await site.post(target, { address: 'owner@reader.example' }, { cookie, ...headers });
      expect([target, response.status, response.headers.get('set-cookie')]).toEqual([target, 403, null]);
    }
  });
});

describe('a personal token', () => {
  it('is made on the account page, and opens the API in a header or in the address', async () => {
    const cookie = await signedIn();
    const made = await (await site.post('/account/token', {}, { cookie })).text();
    const token = /<textarea id="token"[^>]*>([^<]+)</.exec(made)![1]!;
    const answers = [
      await site.get('/api/openapi.json', { headers: { authorization: `Bearer ${token}` } }),
      await site.get(`/api/openapi.json?token=${token}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('has a name, is listed, and is ended alone', async () => {
    const cookie = await signedIn();
    await site.post('/account/revoke', {}, { cookie });
    const anew = await signedIn();
    const [phone, script] = [await apiToken('phone <b>'), await apiToken('script')];
    const page = await (await site.get('/account', withCookie(anew))).text();
    expect(page).toContain('phone &lt;b&gt;');
    const ends = [...page.matchAll(/action="(\/account\/token\/[^"]+\/end)"/g)].map(([, path]) => path!);
    expect((await site.post(ends[0]!, {}, { cookie: anew })).status).toBe(303);
    const answers = [phone, script].map((token) => site.get(`/api/openapi.json?token=${token}`));
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([401, 200]);
  });

  it('is one of ten at most', async () => {
    const cookie = await signedIn();
    for (let number = 0; number < 12; number += 1) await apiToken();
    expect((await site.post('/account/token', { name: 'one more' }, { cookie })).status).toBe(403);
    await site.store.changeSubscriber('owner', revokeTokens(site.clock.now()));
  });

  it('is shown by a page that nothing keeps', async () => {
    const made = await site.post('/account/token', { name: 'phone' }, { cookie: await signedIn() });
    expect(made.headers.get('cache-control')).toBe('no-store');
  });

  it('opens no page, and a session or a link is no token', async () => {
    const { epoch } = (await site.store.subscriber('owner'))!;
    const token = await apiToken();
    expect((await site.get(`/hits?token=${token}`)).status).toBe(401);
    expect((await site.get('/hits', withCookie(`__Host-fissure=${token}`))).status).toBe(401);
    for (const purpose of ['session', 'preferences', 'less', 'sign-in'] as const) {
      const other = await site.tokens.issue(purpose, 'owner', { epoch });
      expect((await site.get(`/api/openapi.json?token=${other}`)).status).toBe(401);
    }
  });

  it('that is wrong is told in JSON, with the way to a new one', async () => {
    const response = await site.get('/api/hits.json?token=nonsense');
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([
      401,
      'Bearer realm="Fissure", error="invalid_token"',
    ]);
    expect(await response.json()).toEqual({
      error: { status: 401, parameter: 'token', message: expect.stringContaining('/account') },
    });
    const without = await site.get('/api/hits.json');
    expect([without.status, without.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="Fissure"']);
  });
});

describe('a stranger who asks for links to sign in as somebody', () => {
  const many = async (from: (number: number) => string) => {
    for (let number = 0; number < 30; number += 1)
      await site.post('/sign-in', { address: 'owner@reader.example' }, {}, from(number));
  };

  it('has three an hour sent, and keeps the reader from none on another network', async () => {
    await many(() => '203.0.113.7');
    expect(site.mails.length).toBe(3);
    expect((await site.post(await asked('owner@reader.example'))).status).toBe(303);
  });

  it('keeps the reader from none without any cookie, as long as links are followed', async () => {
    const answers: number[] = [];
    await many((number) => `203.0.${number % 6}.7`);
    for (let time = 0; time < 5; time += 1) {
      site.mails.length = 0;
      await site.post('/sign-in', { address: 'owner@reader.example' }, {}, '192.0.2.1');
      answers.push((await site.post(linkIn(site.mails[0]!.text))).status);
    }
    expect(answers).toEqual(Array(5).fill(303));
  });

  it('who holds a link of the reader’s has no more than ten given back', async () => {
    let signedIn = 0;
    for (let time = 0; time < 16; time += 1) {
      site.mails.length = 0;
      await site.post('/sign-in', { address: 'owner@reader.example' }, {}, '192.0.2.1');
      if (site.mails[0] && (await site.post(linkIn(site.mails[0].text))).status === 303) signedIn += 1;
    }
    // Ten given back, two that are never refused, and one further one an hour.
    expect(signedIn).toBe(13);
  });

  it('of however many networks has two each sent, and six, and keeps the reader from none in a browser that was signed in before', async () => {
    const cookies = (await site.post(await asked('owner@reader.example'))).headers.getSetCookie();
    const known = cookies.map((one) => one.split(';')[0]!).find((one) => one.includes('known'))!;
    site.mails.length = 0;
    await many((number) => `203.0.${number % 5}.7`);
    expect(site.mails.length).toBe(2 * 5 + 5);
    site.mails.length = 0;
    await site.post('/sign-in', { address: 'owner@reader.example' }, { cookie: known });
    expect((await site.post(linkIn(site.mails[0]!.text))).status).toBe(303);
  });
});

it('answers before anything is looked up or mailed, so that the answer tells nothing by its time', async () => {
  const held = site.hold();
  const answers = [
    await site.post('/sign-in', { address: 'owner@reader.example' }),
    await site.post('/sign-in', { address: 'nobody@reader.example' }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(site.mails).toEqual([]);
  await held.release();
  expect(site.mails.length).toBe(1);
});
