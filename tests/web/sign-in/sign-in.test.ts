// Signing in by mail: the form, the link, the click, and what none of them gives away.
import { describe, expect } from 'vitest';
import { revokeTokens } from '../../../shared/subscribers/subscription.ts';
import { asked, confirmed, cookieOf, it, site, withCookie } from './signed-in.ts';

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
