import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { createApp } from '../../web/app.ts';
import { answerError, badRequest } from '../../web/errors.ts';
import type { WebServices } from '../../web/services.ts';
import { styleSheet } from '../../web/style-sheet.ts';
import { russia } from '../country.ts';

const log = { info: () => {}, warn: () => {}, error: () => {} };
const nothing = async function* () {};
const services = {
  log,
  access: 'loopback',
  clock: { now: () => new Date('2024-06-01T00:00:00Z') },
  store: {
    hits: nothing,
    hitSummaries: nothing,
    hitPage: async () => ({ hits: [] }),
    outletStates: async () => new Map(),
  },
  watch: { figures: [], outlets: [], country: russia },
  site: 'http://localhost:4646',
  timeZone: 'UTC',
  explain: () => {
    throw new Error('nothing is explained here');
  },
  articles: { allows: async () => true, read: async () => ({ kind: 'refused' }) },
  // The pages about subscriptions have tests of their own.
} as unknown as WebServices;
const app = createApp(services);

it('lets no page run a script or a style of its own, be framed, or ask another site', async () => {
  const { headers } = await app.request('http://localhost/nowhere');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'self'; script-src 'self'");
  expect(headers.get('content-security-policy')).not.toContain('unsafe');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('same-origin');
});

it('answers an address that is nothing with a page of its own', async () => {
  const response = await app.request('http://localhost/nowhere');
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('<h1>There is no such page</h1>');
});

it('answers the API in JSON', async () => {
  const response = await app.request('http://localhost/api/nowhere');
  expect(await response.json()).toEqual({ error: { status: 404, message: 'Nothing is kept under this address.' } });
});

it('keeps its style sheet in the browser for ever, under a name that changes with it', async () => {
  const response = await app.request(`http://localhost${styleSheet.path}`);
  expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect(response.headers.get('cache-control')).toContain('immutable');
});

it.each(['localhost:4646', '127.0.0.1:1', '[::1]:4646', 'LOCALHOST'])('answers the host %s', async (host) => {
  expect((await app.request('http://localhost/nowhere', { headers: { host } })).status).toBe(404);
});

it.each(['evil.example', 'localhost.evil.example', '10.0.0.1', '127.0.0.1.nip.io'])(
  'refuses the host %s, which a page of the internet may have chosen',
  async (host) => {
    expect((await app.request('http://localhost/', { headers: { host } })).status).toBe(403);
  },
);

it('tells who asks what is wrong with the request, and of its own faults only that there is one', async () => {
  const faulty = new Hono()
    .get('/asked', () => {
      throw badRequest('from', '"soon" is no date <script>');
    })
    .get('/broken', () => {
      throw new Error('secret detail');
    });
  faulty.onError(answerError(log));
  const asked = await faulty.request('/asked');
  expect([asked.status, await asked.text()]).toEqual([
    400,
    expect.stringContaining('from: &quot;soon&quot; is no date &lt;script&gt;'),
  ]);
  const broken = await faulty.request('/broken');
  expect([broken.status, await broken.text()]).toEqual([500, expect.not.stringContaining('secret')]);
});

it.each([
  '/',
  '/stories',
  '/stories/x',
  '/figures',
  '/figures/x',
  '/hits',
  '/outlets',
  '/try',
  '/api/hits.csv',
  '/api/openapi.json',
])('shows nothing of %s on the internet to who is not signed in', async (path) => {
  const hosted = createApp({ ...services, access: 'sign-in', site: 'https://site.example' });
  expect((await hosted.request(`https://site.example${path}`)).status).toBe(401);
  expect((await hosted.request(`https://site.example${path}`, { method: 'POST' })).status).toBe(401);
});

it('gives the style sheet to everybody', async () => {
  const hosted = createApp({ ...services, access: 'sign-in' });
  expect((await hosted.request(`https://site.example${styleSheet.path}`)).status).toBe(200);
});
