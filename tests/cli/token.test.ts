import { expect, it } from 'vitest';
import { withStore } from '../../cli/local.ts';
import { readSettings } from '../../shared/settings.ts';
import { enterOwner } from '../../shared/subscribers/owner.ts';
import { makeFolder, runCli } from './run.ts';

async function withOwner() {
  const environment = { FISSURE_DATA: makeFolder(), FISSURE_OWNER: 'olga@example.org' };
  const settings = readSettings(environment);
  const now = () => new Date();
  await withStore({ settings: () => settings, clock: { now } }, (store) => enterOwner(store, settings, now()));
  return (...words: string[]) => runCli(['token', ...words], environment);
}

it('prints a token alone, which works until all are revoked', async () => {
  const token = await withOwner();
  const made = await token();
  expect([made.code, made.stdout]).toEqual([0, expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+\n$/)]);
  const check = () => token('--check', made.stdout.trim());
  expect(await check()).toMatchObject({ code: 0, stdout: 'It works, and is of subscriber owner.\n' });
  expect((await token('Olga@example.org', '--revoke')).code).toBe(0);
  expect(await check()).toMatchObject({ code: 1, stdout: 'It is over, or was revoked.\n' });
});

it('makes no token for an address that is not subscribed', async () => {
  const { code, stderr } = await runCli(['token', 'nobody@example.org'], { FISSURE_DATA: makeFolder() });
  expect([code, stderr]).toEqual([
    2,
    'fissure: "nobody@example.org" is no subscriber; tokens are for confirmed subscribers\n',
  ]);
});

it('tells an id that begins with a dash from a name that does', async () => {
  const words = ['token', '-Xy7aZ_q0LmN4bT2', '--name', '-my-feed-reader'];
  const { stderr } = await runCli(words, { FISSURE_DATA: makeFolder() });
  expect(stderr).toMatch(/"-Xy7aZ_q0LmN4bT2" is no subscriber/);
});
