import { execFile } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { localKeys } from '../../cli/keys.ts';
import { temporaryFolder } from '../store/engines.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

test('keys are made on first use, in a file for their owner alone, and stay', async () => {
  const data = join(folder.path, 'new', 'data');
  const keys = await localKeys(data);
  expect(await localKeys(data)).toEqual(keys);
  expect(statSync(join(data, 'keys.json')).mode & 0o777).toBe(0o600);
  expect(readdirSync(data)).toEqual(['keys.json']);
});

test('processes that start at once end with the same keys', async () => {
  const module = join(import.meta.dirname, '../../cli/keys.ts');
  const program = `import { localKeys } from ${JSON.stringify(module)};
    const of = () => localKeys(${JSON.stringify(folder.path)});
    process.stdout.write(JSON.stringify(await Promise.all([of(), of(), of(), of()])));`;
  const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]);
  const outputs = await Promise.all(Array.from({ length: 4 }, run));
  const keys = outputs.flatMap(({ stdout }) => JSON.parse(stdout) as object[]).map((one) => JSON.stringify(one));
  expect([keys.length, new Set(keys).size, readdirSync(folder.path)]).toEqual([16, 1, ['keys.json']]);
});

test('a file that is no keys is told and left as it is', async () => {
  const path = join(folder.path, 'keys.json');
  writeFileSync(path, '');
  await expect(localKeys(folder.path)).rejects.toThrow(path);
  expect(readFileSync(path, 'utf8')).toBe('');
});

test.skipIf(process.getuid?.() === 0)('a folder that cannot be written is named', async () => {
  chmodSync(folder.path, 0o500);
  await expect(localKeys(folder.path)).rejects.toThrow(folder.path);
});
