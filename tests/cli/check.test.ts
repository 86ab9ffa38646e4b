import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeWatch } from '../watchlist/small-watch.ts';
import { makeFolder, runCli } from './run.ts';

const covered = (text: string) => text.replace('      - resign+\n', '      - resign+\n      - resigns\n');

it('exits with 0 and an empty stdout where there is nothing to find', async () => {
  expect(await runCli(['check'], { FISSURE_WATCH: writeWatch() })).toEqual({
    code: 0,
    stdout: '',
    stderr: 'No findings.\n',
  });
  expect((await runCli(['check', '--json'], { FISSURE_WATCH: writeWatch() })).stdout).toBe('[]\n');
});

it('exits with 0 on warnings, with 1 where they are to fail, and tells each with file, line and column', async () => {
  const watch = writeWatch({ 'events/en.yaml': covered });
  const { code, stdout, stderr } = await runCli(['check'], { FISSURE_WATCH: watch });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^\S+events\/en\.yaml:14:9 warning covered-phrase: "resigns" .*\n$/);
  expect(stderr).toBe('1 finding, 0 of them errors: covered-phrase 1.\n');
  const json = await runCli(['check', '--json', '--strict'], { FISSURE_WATCH: watch });
  expect(json).toMatchObject({ code: 1, stderr: '' });
  expect(JSON.parse(json.stdout)).toEqual([
    {
      file: join(watch, 'events/en.yaml'),
      line: 14,
      column: 9,
      severity: 'warning',
      rule: 'covered-phrase',
      entry: 'resigns',
      message: expect.stringContaining('"resigns" (resigned, subject)'),
    },
  ]);
});

it('exits with 2 where the files cannot be used at all', async () => {
  const { code, stderr } = await runCli(['check'], { FISSURE_WATCH: writeWatch({ 'roles.yaml': 'roles: [' }) });
  expect(code).toBe(2);
  expect(stderr).toMatch(/roles\.yaml:1:\d+ /);
});

it('judges phrases by a file of items, and says which languages it cannot judge', async () => {
  const corpus = join(makeFolder(), 'items.jsonl');
  const line = JSON.stringify({ id: '1', lang: 'en', title: 'He left his post. She resigns, sacked, dismissed' });
  writeFileSync(corpus, `${line}\n`.repeat(500));
  const { code, stdout, stderr } = await runCli(['check', '--corpus', corpus], { FISSURE_WATCH: writeWatch() });
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^\S+events\/en\.yaml:10:9 warning silent-phrase: "sacked city" .* none of 500 items in en\n$/,
  );
  expect(stderr).toMatch(/^Too few items to tell which phrases are silent \(under 500\): ru 0\.\n/);
});

it('judges phrases by the stored items', async () => {
  const environment = { FISSURE_WATCH: writeWatch(), FISSURE_DATA: makeFolder() };
  const { code, stderr } = await runCli(['check', '--stored'], environment);
  expect(code).toBe(0);
  expect(stderr).toMatch(/Too few items .*: en 0, ru 0\.\nNo findings\.\n$/);
});

const idle = (text: string) => text.replace('      - sacked city\n', '      - cold feet\n');
const excuse = 'ignore: [{ phrase: cold feet, rule: idle-phrase, reason: its verb is to come }]\n';

it('exits with 1 on an error, and with 0 once it is excused with a reason beside it', async () => {
  const bare = await runCli(['check'], { FISSURE_WATCH: writeWatch({ 'events/en.yaml': idle }) });
  expect(bare).toMatchObject({ code: 1, stderr: '1 finding, 1 of them an error: idle-phrase 1.\n' });
  const watch = writeWatch({ 'events/en.yaml': (text) => idle(text) + excuse });
  expect(await runCli(['check', '--strict'], { FISSURE_WATCH: watch })).toMatchObject({ code: 0, stdout: '' });
});

it('tells an excuse from what is not there', async () => {
  const watch = writeWatch({ 'events/en.yaml': (text) => text + excuse });
  const { code, stdout } = await runCli(['check'], { FISSURE_WATCH: watch });
  expect(code).toBe(0);
  expect(stdout).toMatch(/en\.yaml:\d+:\d+ warning idle-ignore: "cold feet" is excused from idle-phrase/);
});

it('tells only what is not in the baseline, wherever its line has moved to, and what of it is mended', async () => {
  const baseline = join(makeFolder(), 'known.json');
  const old = { FISSURE_WATCH: writeWatch({ 'events/en.yaml': idle }) };
  expect((await runCli(['check', '--write-baseline', baseline], old)).code).toBe(0);
  const moved = { FISSURE_WATCH: writeWatch({ 'events/en.yaml': (text) => `# moved\n${covered(idle(text))}` }) };
  const known = await runCli(['check', '--baseline', baseline], moved);
  expect(known.code).toBe(0);
  expect(known.stdout).toMatch(/^\S+en\.yaml:15:9 warning covered-phrase: [^\n]*\n$/);
  const mended = await runCli(['check', '--baseline', baseline], { FISSURE_WATCH: writeWatch() });
  expect(mended.stderr).toBe(`1 of ${baseline} is mended; write it again.\nNo findings.\n`);
});

it('refuses a baseline that is none, and says how one is made', async () => {
  const { code, stderr } = await runCli(['check', '--baseline', 'nowhere.json'], { FISSURE_WATCH: writeWatch() });
  expect(code).toBe(2);
  expect(stderr).toMatch(/--baseline: "nowhere\.json" cannot be used: .*--write-baseline/);
});

it('finds nothing in the list as it is shipped', async () => {
  expect(await runCli(['check', '--strict'])).toEqual({ code: 0, stdout: '', stderr: 'No findings.\n' });
}, 240_000);
