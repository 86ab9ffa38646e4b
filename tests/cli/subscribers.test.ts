import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openEngine } from '../../cli/engine.ts';
import { readSettings } from '../../shared/settings.ts';
import { createClient } from '../../shared/store/client.ts';
import { createStore } from '../../shared/store/store.ts';
import { keepDatabase, makeFolder, runCli } from './run.ts';

async function installation() {
  const folder = makeFolder();
  await keepDatabase(folder);
  const run = (...words: string[]) => runCli(['subscribers', ...words], { FISSURE_DATA: folder });
  const list = async () => JSON.parse((await run('list', '--json')).stdout);
  const outbox = () => readdirSync(join(folder, 'outbox')).filter((name) => name.endsWith('.eml'));
  return { run, list, outbox, read: (name: string) => readFileSync(join(folder, 'outbox', name), 'utf8') };
}

it('asks an address to confirm by mail, once a day, and sends it nothing else', async () => {
  const { run, list, outbox, read } = await installation();
  const added = await run('add', 'Ada@Example.org', '--frequency', 'weekly', '--circles', 'army,security');
  expect([added.code, added.stderr]).toEqual([0, '']);
  expect(await list()).toMatchObject([
    {
      email: 'Ada@example.org',
      status: 'pending',
      preferences: { frequency: 'weekly', circles: ['army', 'security'] },
    },
  ]);
  expect(read(outbox()[0]!)).toMatch(/^To: Ada@example\.org$/m);
  expect(await run('add', 'ada@example.org')).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/^No mail was sent/),
  });
  expect(outbox()).toHaveLength(1);
});

it('subscribes at once who agreed, and repeats it without harm', async () => {
  const { run, list } = await installation();
  const words = ['add', 'ada@example.org', '--confirmed', '--hour', '6', '--time-zone', 'Europe/Kyiv', '--json'];
  expect(JSON.parse((await run(...words)).stdout)).toMatchObject({ done: true });
  expect((await run(...words)).stdout).toMatch(/already/);
  expect(await list()).toMatchObject([{ status: 'confirmed', hour: 6, timeZone: 'Europe/Kyiv' }]);
  const { stdout } = await run('list', '--status', 'confirmed');
  expect(stdout).toMatch(/ada@example\.org .* confirmed +every day at 06:00 \(Europe\/Kyiv\)/);
});

it('removes, hands over and erases', async () => {
  const { run, list } = await installation();
  await run('add', 'ada@example.org', '--confirmed');
  const [{ id }] = await list();
  expect(JSON.parse((await run('export', 'ADA@example.org')).stdout)).toMatchObject({
    subscriber: { email: 'ada@example.org' },
    digests: [],
  });
  expect((await run('remove', id)).code).toBe(0);
  expect(await list()).toMatchObject([{ status: 'left' }]);
  expect(await run('erase', id)).toMatchObject({ code: 2, stderr: expect.stringMatching(/add --yes/) });
  expect(JSON.parse((await run('erase', id, '--yes', '--json')).stdout)).toMatchObject({ id, reason: 'asked' });
  expect(await list()).toEqual([]);
});

it.each([
  [['add', 'ada@'], /The address needs a name, an @ and a domain/],
  [['add', 'ada@example.org', '--hour', '25', '--time-zone', 'Mars/Base'], /--time-zone: unknown.*--hour: expected/s],
  [['export', 'nobody@example.org'], /"nobody@example.org" is no subscriber/],
  [['list', '--status', 'gone'], /Allowed choices/],
  [['add', 'ada@example.org', '--aws'], /--confirmed/],
  [['list', '--region', 'eu-west-1'], /add --aws/],
])('%j cannot be done as asked: exit code 2, and what would be right', async (words, message) => {
  const { run } = await installation();
  expect(await run(...words)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(message) });
});

it('makes an invitation that opens the form of sign-up once, where it is by invitation', async () => {
  const { run } = await installation();
  const { code, stdout } = await run('invite', '--site', 'https://fissure.example');
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(/^https:\/\/fissure\.example\/subscribe\?invitation=\S+\n$/),
  ]);
  const { stdout: other } = await run('invite', '--site', 'https://fissure.example');
  expect(other).not.toBe(stdout);
  expect(await run('invite', '--site', 'javascript:alert(1)')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('is no address'),
  });
});

it('opens sign-up again that closed itself, and says since when it was closed', async () => {
  const folder = makeFolder();
  const run = () => runCli(['subscribers', 'open-sign-up'], { FISSURE_DATA: folder });
  expect((await run()).stdout).toBe('Sign-up is open.\n');
  const { FISSURE_TABLE: table } = readSettings({});
  const engine = await openEngine(folder);
  const client = createClient({ socket: engine.socket, explain: engine.explain });
  const store = createStore({ client, table, keepItemsDays: 1, now: () => new Date() });
  const closed = { at: '2024-01-02T03:04:05.000Z', told: true };
  await store.changeSignUp((state) => ({ ...state, closed }));
  client.destroy();
  await engine.close();
  expect((await run()).stdout).toBe(`Sign-up is open again; it was closed on ${closed.at}.\n`);
  expect((await run()).stdout).toBe('Sign-up is open.\n');
});

it('takes an id that begins with a dash for an id', async () => {
  const { run } = await installation();
  expect((await run('erase', '-Xy7aZ_q0LmN4bT2', '--yes')).stderr).toMatch(/"-Xy7aZ_q0LmN4bT2" is no subscriber/);
});
