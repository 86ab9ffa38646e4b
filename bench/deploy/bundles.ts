// What each function weighs and what its cold start costs: bytes of its bundle, CPU to import it, the best of some runs.
//   npm run bench:bundles [-- --runs 5]
// Exit code 1 where one is heavier or slower than it may be.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { bundleFunction, bundleWatch, mostKilobytes } from '../../infra/bundle.ts';
import { functionNames } from '../../infra/parts.ts';
import { makeKeys } from '../../shared/subscribers/keys.ts';

/** CPU of an import, ms, at most. */
const mostCpu = 200;

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });

/** CPU of importing a module in a process of its own, ms: all that happens before the first event. */
const importIt = (module: string) => `
  const before = process.cpuUsage();
  await import(${JSON.stringify(module)});
  const { user, system } = process.cpuUsage(before);
  console.log((user + system) / 1000);`;

/** Systems Manager on this machine: functions that sign read their keys before the first event. */
const parameters = createServer((_, response) => {
  response.setHeader('content-type', 'application/x-amz-json-1.1');
  response.end(JSON.stringify({ Parameter: { Value: JSON.stringify(makeKeys()) } }));
}).listen(0, '127.0.0.1');
await once(parameters, 'listening');

async function importCpu(module: string, watch: string): Promise<number> {
  const env = {
    FISSURE_WATCH: watch,
    FISSURE_QUEUE_URL: 'https://sqs.invalid/q',
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'none',
    AWS_SECRET_ACCESS_KEY: 'none',
    AWS_ENDPOINT_URL_SSM: `http://127.0.0.1:${(parameters.address() as AddressInfo).port}`,
  };
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', importIt(module)], { env });
  return Number(stdout);
}

const root = mkdtempSync(join(tmpdir(), 'fissure-bundles-'));
const broken: string[] = [];
try {
  bundleWatch(join(root, 'watch'));
  const rows: Record<string, object> = {};
  for (const name of functionNames) {
    const folder = join(root, name);
    const { atOnce, whole } = await bundleFunction(`functions/${name}.ts`, folder);
    const runs: number[] = [];
    while (runs.length < Number(values.runs))
      runs.push(await importCpu(join(folder, 'index.mjs'), join(root, 'watch')));
    runs.sort((a, b) => a - b);
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
  parameters.close();
  rmSync(root, { recursive: true, force: true });
}
for (const one of broken) console.error(one);
process.exitCode = broken.length > 0 ? 1 : 0;
