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

it('exits with 1 and tells each finding with file, line and column', async () => {
  const watch = writeWatch({ 'events/en.yaml': covered });
  const { code, stdout, stderr } = await runCli(['check'], { FISSURE_WATCH: watch });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^\S+events\/en\.yaml:14:9 covered-phrase: "resigns" .*\n$/);
  expect(stderr).toBe('1 finding: covered-phrase 1.\n');
  const json = await runCli(['check', '--json'], { FISSURE_WATCH: watch });
  expect(json).toMatchObject({ code: 1, stderr: '' });
  expect(JSON.parse(json.stdout)).toEqual([
    {
      file: join(watch, 'events/en.yaml'),
      line: 14,
      column: 9,
      rule: 'covered-phrase',
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
  expect(code).toBe(1);
  expect(stdout).toMatch(/^\S+events\/en\.yaml:10:9 silent-phrase: "sacked city" .* none of 500 items in en\n$/);
  expect(stderr).toMatch(/^Too few items to tell which phrases are silent \(under 500\): ru 0\.\n/);
});

it('judges phrases by the stored items', async () => {
  const environment = { FISSURE_WATCH: writeWatch(), FISSURE_DATA: makeFolder() };
  const { code, stderr } = await runCli(['check', '--stored'], environment);
  expect(code).toBe(0);
  expect(stderr).toMatch(/Too few items .*: en 0, ru 0\.\nNo findings\.\n$/);
});
