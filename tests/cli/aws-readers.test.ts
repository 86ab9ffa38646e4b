// What a command reads from a deployment's table is what it reads from this machine's: the same engine, reached as AWS is.
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openEngine } from '../../cli/engine.ts';
import { proxyTable } from '../functions/proxy.ts';
import { makeFolder, runCli } from './run.ts';

const stage = 'trial';
let local: Record<string, string>;
let close: () => Promise<void>;
let remove: () => void;

beforeAll(async () => {
  local = { FISSURE_DATA: makeFolder((dispose) => (remove = dispose)), FISSURE_TABLE: `fissure-${stage}` };
  const { code, stderr } = await runCli(['demo'], local);
  if (code !== 0) throw new Error(`The demo failed: ${stderr}`);
  const engine = await openEngine(local.FISSURE_DATA!);
  const proxy = await proxyTable(engine.socket);
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', proxy.endpoint);
  close = async () => {
    proxy.close();
    await engine.close();
  };
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'none');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'none');
}, 60_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await close();
  remove();
});

it.each([
  ['hits'],
  ['stories', '--json'],
  ['figures', '--json'],
  ['figure', 'chubais', '--json'],
  ['timeline', '--json'],
  ['export', '--format', 'csv'],
  ['outlets'],
  ['subscribers', 'list'],
  ['discoveries'],
])('%s reads a deployment as it reads this machine', async (...words: string[]) => {
  const here = await runCli(words, local);
  const there = await runCli([...words, '--aws', '--stage', stage]);
  expect(here.code).toBe(0);
  expect(there).toEqual(here);
  expect(`${here.stdout}${here.stderr}`.length).toBeGreaterThan(20);
});

it.each(['stories', 'figures', 'subscribers list'])('%s names the table that it looked for', async (name) => {
  const { code, stderr } = await runCli([...name.split(' '), '--aws', '--stage', 'mian', '--region', 'eu-central-1']);
  expect([code, stderr]).toEqual([2, expect.stringContaining('There is no table fissure-mian in eu-central-1')]);
});
