// A personal token: how a reader makes, names and ends it, and that it opens the API alone.
import { describe, expect } from 'vitest';
import { revokeTokens } from '../../../shared/subscribers/subscription.ts';
import { apiToken, it, signedIn, site, withCookie } from './signed-in.ts';

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
