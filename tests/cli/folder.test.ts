import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder as make } from '../../cli/folder.ts';
import { writeWatch } from '../watchlist/small-watch.ts';
import { makeFolder, runCli } from './run.ts';

it('makes a folder with those above it, and leaves one that is there', () => {
  const folder = join(makeFolder(), 'a', 'b');
  make(folder, 0o700);
  make(folder);
  expect([statSync(folder).isDirectory(), statSync(folder).mode & 0o777]).toEqual([true, 0o700]);
});

it.each([
  ['a file in its place', 'file', /: a file of that name is there, and no folder \(EEXIST\)$/],
  ['a file above it', 'file/below', /: a file stands where a folder would have to be \(ENOTDIR\)$/],
  ['a folder in the place of a file', 'folder', /: a folder of that name is there \(EISDIR\)$/],
])('ends with 2 and the reason where what is compiled meets %s', async (_, place, reason) => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'file'), '');
  mkdirSync(join(folder, 'folder', 'outlets.json'), { recursive: true });
  const { code, stderr } = await runCli(['compile', join(folder, place)], { FISSURE_WATCH: writeWatch() });
  expect([code, stderr.split('\n')[0]]).toEqual([2, expect.stringMatching(reason)]);
});

it.runIf(process.platform === 'linux')('ends where the system lets nobody make a folder', async () => {
  const { code, stderr } = await runCli(['compile', '/proc/fissure/below'], { FISSURE_WATCH: writeWatch() });
  expect([code, stderr]).toEqual([2, expect.stringContaining('folder: /proc/fissure/below cannot be written')]);
});

it('ends with 2 where the data folder is a file', async () => {
  const file = join(makeFolder(), 'data');
  writeFileSync(file, '');
  const { code, stderr } = await runCli(['hits'], { FISSURE_DATA: file });
  expect([code, stderr]).toEqual([2, expect.stringContaining('a file of that name is there, and no folder')]);
});
