// What each function weighs and what its cold start costs: bytes of its bundle, CPU to import it, the best of some runs.
//   npm run bench:bundles [-- --runs 5]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { bundleFunction, bundleWatch } from '../infra/bundle.ts';
import { functionNames } from '../infra/stack.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });

/** CPU of importing a module in a process of its own, ms: all that happens before the first event. */
const importIt = (module: string) => `
  const before = process.cpuUsage();
  await import(${JSON.stringify(module)});
  const { user, system } = process.cpuUsage(before);
  console.log((user + system) / 1000);`;

function importCpu(module: string, watch: string): number {
  const environment = { FISSURE_WATCH: watch, FISSURE_QUEUE_URL: 'https://sqs.invalid/q', AWS_REGION: 'us-east-1' };
  const settings = { encoding: 'utf8', env: environment } as const;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', importIt(module)], settings));
}

/** Files that come with index.mjs; those imported on demand are not among them. */
function loadedAtOnce(folder: string, file = 'index.mjs', seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(join(folder, file), 'utf8');
  for (const [, name] of text.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([\w-]+\.mjs)"/g)) loadedAtOnce(folder, name, seen);
  return seen;
}

const bytes = (folder: string, files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0);

const root = mkdtempSync(join(tmpdir(), 'fissure-bundles-'));
try {
  bundleWatch(join(root, 'watch'));
  const rows: Record<string, object> = {};
  for (const name of functionNames) {
    const folder = join(root, name);
    await bundleFunction(`functions/${name}.ts`, folder);
    const atOnce = loadedAtOnce(folder);
    const all = readdirSync(folder);
    const runs = Array.from({ length: Number(values.runs) }, () =>
      importCpu(join(folder, 'index.mjs'), join(root, 'watch')),
    ).sort((a, b) => a - b);
    const packed = gzipSync(Buffer.concat(all.map((file) => readFileSync(join(folder, file))))).length;
    rows[name] = {
      'loaded at once, KB': Math.round(bytes(folder, atOnce) / 1000),
      'with what is loaded on demand, KB': Math.round(bytes(folder, all) / 1000),
      'gzip, KB': Math.round(packed / 1000),
      'import CPU, ms: best': Math.round(runs[0]!),
      median: Math.round(runs[Math.floor(runs.length / 2)]!),
    };
  }
  console.table(rows);
} finally {
  rmSync(root, { recursive: true, force: true });
}
