import { describe, expect, it } from 'vitest';
import { createApp } from '../../web/app.ts';
import type { WebServices } from '../../web/services.ts';
import { russia } from '../country.ts';

/** A world in which whatever is touched is noted. */
function openSite(access: 'loopback' | 'sign-in') {
  const touched: string[] = [];
  const noting = new Proxy({}, { get: (_, name) => async () => void touched.push(String(name)) });
  const app = createApp({
    access,
    store: noting,
    mailer: noting,
    articles: noting,
    tokens: { verify: async () => ({ kind: 'invalid' }), issue: async () => 'token' },
    keys: { addresses: 'A'.repeat(43) },
    explain: async () => void touched.push('explain'),
    log: { info: () => {}, warn: () => {}, error: () => {} },
    clock: { now: () => new Date(0) },
    sleep: async () => {},
    site: 'https://fissure.example',
    timeZone: 'UTC',
    watch: { figures: [], outlets: [], country: russia },
  } as unknown as WebServices);
  const acting = [...new Set(app.routes.filter(({ method }) => method === 'POST').map(({ path }) => path))].map(
    (path) => path.replaceAll(/:\w+/g, 'x'),
  );
  return { app, touched, acting };
}

const origins = { loopback: 'http://localhost:4646', 'sign-in': 'https://fissure.example' } as const;

const foreign: [string, Record<string, string>][] = [
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
  ['another site by a browser that tells Origin alone', { origin: 'https://evil.example' }],
  ['another site that tells no Origin', { 'sec-fetch-site': 'cross-site' }],
  ['a subdomain or another port', { 'sec-fetch-site': 'same-site', origin: 'http://localhost:8080' }],
  ['a sandboxed frame or a file', { origin: 'null' }],
  ['a host that begins like this one', { origin: 'https://fissure.example.evil.example' }],
  ['a page whose name was rebound to this address', { host: 'evil.example', origin: 'http://evil.example' }],
  ['a rebound page, as its browser sees it', { host: 'evil.example', 'sec-fetch-site': 'same-origin' }],
];

describe.each(['loopback', 'sign-in'] as const)('with %s, whatever acts', (access) => {
  it.each(foreign)('is refused from %s, and nothing is touched', async (_, headers) => {
    const { app, touched, acting } = openSite(access);
    expect(acting.length).toBeGreaterThan(6);
    for (const path of acting.filter((one) => one !== '/unsubscribe/x')) {
      const answer = await app.request(`${origins[access]}${path}`, { method: 'POST', headers });
      expect([path, answer.status]).toEqual([path, 403]);
    }
    expect(touched).toEqual([]);
  });

  it.each(['PUT', 'PATCH', 'DELETE'])('is refused from another site by %s too', async (method) => {
    const { app } = openSite(access);
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await app.request(`${origins[access]}/subscribe`, { method, headers })).status).toBe(403);
  });

  it.each([
    ['a page of this site', { 'sec-fetch-site': 'same-origin', origin: origins[access] }],
    ['a program', {}],
  ])('is done for %s', async (_, headers: Record<string, string>) => {
    const { app } = openSite(access);
    for (const path of ['/subscribe', '/confirm/x', '/less/x', '/preferences/x/erase']) {
      const answer = await app.request(`${origins[access]}${path}`, { method: 'POST', headers });
      expect([path, answer.status === 403]).toEqual([path, false]);
    }
  });

  it.each(foreign.filter(([, { host }]) => host === undefined))(
    'unsubscribes by one click (RFC 8058) though the mail program is %s',
    async (_, headers) => {
      const { app } = openSite(access);
      const init = { method: 'POST', headers, body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) };
      expect((await app.request(`${origins[access]}/unsubscribe/x`, init)).status).toBe(401);
    },
  );
});
