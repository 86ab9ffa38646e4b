// A disk without a byte left, in a namespace of its own: what is stored can be read, and nothing is written or lost.
import { execFileSync, spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFolder } from './run.ts';

/** A small disk in memory that this process's children alone see; needs no rights where the system has user namespaces. */
const inNamespace = (folder: string, ...command: string[]): [string, string[]] => [
  'unshare',
  [
    '--user',
    '--map-root-user',
    '--mount',
    'sh',
    '-c',
    `mount -t tmpfs -o size=24m tmpfs "${folder}" && exec "$@"`,
    'sh',
    ...command,
  ],
];
const isAllowed = process.platform === 'linux' && spawnSync(...inNamespace('/mnt', 'true')).status === 0;
if (!isAllowed)
  console.warn('SKIPPED tests/cli/full-disk.test.ts: this system lets nobody mount a disk of their own (unshare)');

type Ran = { code: number; stdout: string; stderr: string };

describe.skipIf(!isAllowed)('on a full disk', () => {
  let told: {
    before: Ran[];
    full: Ran[];
    pages: { page: number; form: number; names: boolean };
    writes: Ran[];
    after: Ran[];
  };
  beforeAll(() => {
    const folder = makeFolder(() => {});
    const [program, words] = inNamespace(folder, process.execPath, 'tests/cli/full-disk-steps.ts', folder);
    told = JSON.parse(
      execFileSync(program, words, { maxBuffer: 1e8, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }),
    );
  }, 180_000);

  it('answers every question as before', () => {
    expect(told.before[0]!.stdout).toContain('Chubais');
    expect(told.full).toEqual(told.before);
  });

  it('serves the pages, and refuses what a form would change', () => {
    expect(told.pages).toMatchObject({ page: 200, names: true, form: 507 });
  });

  it('refuses to write with exit code 2, and says why and what to do', () => {
    for (const { code, stderr } of told.writes) {
      expect(code).toBe(2);
      expect(stderr).toMatch(
        /fissure: The disk of the data folder .* is full \(0 KB free\)\. What was stored is safe\. Free some space/,
      );
    }
  });

  it('has lost nothing', () => {
    expect(told.after).toEqual(told.before);
  });
});
