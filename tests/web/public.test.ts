import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createApp } from '../../web/app.ts';
import type { WebServices } from '../../web/services.ts';
import { russia } from '../country.ts';

/** The routes of a deployed site that need no session and no token of the API; docs/security.md names them too. */
const open = [
  'GET /style-…',
  'GET /subscribe',
  'POST /subscribe',
  'GET /proof.js',
  'GET /confirm/:token',
  'POST /confirm/:token',
  'GET /preferences/:token',
  'POST /preferences/:token',
  'POST /preferences/:token/export',
  'POST /preferences/:token/revoke',
  'POST /preferences/:token/erase',
  'GET /unsubscribe/:token',
  'POST /unsubscribe/:token',
  'GET /less/:token',
  'POST /less/:token',
  'GET /sign-in',
  'POST /sign-in',
  'GET /sign-in/:token',
  'POST /sign-in/:token',
  'POST /sign-out',
];

const silent = { info: () => {}, warn: () => {}, error: () => {} };
const unused = new Proxy({}, { get: () => async () => undefined });
const app = createApp({
  access: 'sign-in',
  store: unused,
  tokens: { verify: async () => ({ kind: 'invalid' }) },
  log: silent,
  clock: { now: () => new Date(0) },
  site: 'https://fissure.example',
  timeZone: 'UTC',
  watch: { figures: [], outlets: [], country: russia },
} as unknown as WebServices);

const routes = [
  ...new Set(app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)),
].map((route) => route.replace(/\/style[^ ]*$/, '/style-…'));

it('are open to everybody on a deployed site only where the list says so', async () => {
  const closed: string[] = [];
  for (const route of routes.filter((one) => !open.includes(one))) {
    const [method, path] = route.split(' ') as [string, string];
    const answer = await app.request(`https://fissure.example${path.replaceAll(/:\w+/g, 'x')}`, { method });
    expect([route, answer.status]).toEqual([route, 401]);
    closed.push(route);
  }
  expect(closed.length).toBeGreaterThan(15);
});

it('are all there that the list names', () => {
  expect(open.filter((route) => !routes.includes(route))).toEqual([]);
});

it('are named in docs/security.md', () => {
  const documented = readFileSync(join(import.meta.dirname, '../../docs/security.md'), 'utf8');
  const paths = new Set(
    open.map((route) => route.split(' ')[1]!.replace('/:token', '/TOKEN')).filter((path) => !path.includes('…')),
  );
  expect([...paths].filter((path) => !documented.includes(`\`${path}\``))).toEqual([]);
});
