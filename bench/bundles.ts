// What each function weighs and what its cold start costs: bytes of its bundle, CPU to import it, the best of some runs.
//   npm run bench:bundles [-- --runs 5]
// Exit code 1 where one is heavier or slower than it may be.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { bundleFunction, bundleWatch, mostKilobytes } from '../infra/bundle.ts';
import { functionNames } from '../infra/stack.ts';

/** CPU of an import, ms, at most. */
const mostCpu = 200;

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

const root = mkdtempSync(join(tmpdir(), 'fissure-bundles-'));
const broken: string[] = [];
try {
  bundleWatch(join(root, 'watch'));
  const rows: Record<string, object> = {};
  for (const name of functionNames) {
    const folder = join(root, name);
    const { atOnce, whole } = await bundleFunction(`functions/${name}.ts`, folder);
    const runs = Array.from({ length: Number(values.runs) }, () =>
      importCpu(join(folder, 'index.mjs'), join(root, 'watch')),
    ).sort((a, b) => a - b);
    const packed = gzipSync(Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file))))).length;
    const [kilobytes, cpu] = [Math.round(atOnce / 1000), Math.round(runs[0]!)];
    rows[name] = {
      'loaded at once, KB': kilobytes,
      'at most': mostKilobytes[name],
      'with what is loaded on demand, KB': Math.round(whole / 1000),
      'gzip, KB': Math.round(packed / 1000),
      'import CPU, ms: best': cpu,
      median: Math.round(runs[Math.floor(runs.length / 2)]!),
    };
    if (kilobytes > mostKilobytes[name]!) broken.push(`${name}: ${kilobytes} KB, at most ${mostKilobytes[name]}`);
    if (cpu > mostCpu) broken.push(`${name}: ${cpu} ms to import, at most ${mostCpu}`);
  }
  console.table(rows);
} finally {
  rmSync(root, { recursive: true, force: true });
}
for (const one of broken) console.error(one);
process.exitCode = broken.length > 0 ? 1 : 0;
