// A session: what it opens, how and when it ends, and that no other site can use it.
import { describe, expect } from 'vitest';
import { grantAccess, grantsOf, mostGrants } from '../../../shared/subscribers/grants.ts';
import { leave, revokeTokens } from '../../../shared/subscribers/subscription.ts';
import { apiToken, asked, confirmed, it, signedIn, site, withCookie } from './signed-in.ts';

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
