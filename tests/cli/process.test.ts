// What only a real process shows: signals, closed pipes, the environment.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { makeFolder, runCli } from './run.ts';

const root = join(import.meta.dirname, '../..');

function start(words: string[], environment: Record<string, string> = {}): ChildProcessWithoutNullStreams {
  const main = join(root, 'cli/main.ts');
  const child = spawn(process.execPath, [main, ...words], { cwd: root, env: { ...process.env, ...environment } });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

/** The project's watch folder, but with one outlet on this machine that gives `answer`, and a data folder. */
async function withOutlet(answer: (end: (body: string) => void) => void): Promise<Record<string, string>> {
  const server = createServer((_, response) => answer((body) => response.end(body))).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  await once(server, 'listening');
  const folder = makeFolder();
  const watch = join(folder, 'watch');
  cpSync(join(root, 'watch'), watch, { recursive: true });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`;
  const outlet = `{ id: local, name: Local, url: "${url}", language: en, country: GB, stance: other }`;
  writeFileSync(join(watch, 'outlets.yaml'), `outlets:\n  - ${outlet}\n`);
  return { FISSURE_WATCH: watch, FISSURE_DATA: join(folder, 'data') };
}

const rss = `<rss version="2.0"><channel><title>x</title>
  <item><title>Anatoly Chubais resigns and leaves Russia</title><guid>1</guid></item></channel></rss>`;

it('ends quietly when the reader of its output has read enough', async () => {
  const child = start(['match']);
  const complaints = text(child.stderr);
  const line = '{"id":"1","lang":"en","title":"Kremlin envoy Anatoly Chubais resigns"}\n';
  child.stdin.on('error', () => {}); // it stops reading, which is what is wanted
  child.stdin.end(line.repeat(20_000));
  await once(child.stdout, 'data');
  child.stdout.destroy();
  const [code] = await once(child, 'exit');
  expect({ code, complaints: await complaints }).toEqual({ code: 0, complaints: '' });
});

it('stops start at Ctrl-C with what it read stored, and lets go of the database', async () => {
  const environment = await withOutlet((end) => end(rss));
  const child = start(['start', '--loopback', '--port', '0'], environment);
  const output = text(child.stderr);
  await new Promise<void>((resolve) => child.stderr.on('data', (data) => String(data).includes('polled') && resolve()));
  child.kill('SIGINT');
  const [code] = await once(child, 'exit');
  expect(code).toBe(130);
  expect(await output).toMatch(
    /Watching 1 outlet\. Next digest: [\s\S]* info polled outlets=1 failed=0 listed=1 added=1/,
  );
  const { stdout } = await runCli(['hits', '--json', '--figure', 'chubais'], environment);
  expect(JSON.parse(stdout).length).toBeGreaterThan(0);
});

it('stops poll at Ctrl-C while an outlet keeps it waiting, and does not count that against the outlet', async () => {
  let asked = () => {};
  const isAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const environment = await withOutlet(asked);
  const child = start(['poll', '--loopback'], environment);
  await isAsked;
  child.kill('SIGINT');
  const [code] = await once(child, 'exit');
  expect(code).toBe(130);
  const { stdout } = await runCli(['outlets', '--json'], environment);
  expect(JSON.parse(stdout)).toMatchObject([{ id: 'local', health: 'not read yet' }]);
});

it('reads its settings from the environment and writes nothing where they are wrong', async () => {
  const data = join(makeFolder(), 'data');
  const child = start(['poll'], { FISSURE_DATA: data, FISSURE_CONCURRENCY: '0' });
  const complaint = text(child.stderr);
  const [code] = await once(child, 'exit');
  expect(code).toBe(2);
  expect(await complaint).toContain('FISSURE_CONCURRENCY');
  expect(existsSync(data)).toBe(false);
});

it('refuses an outlet on this machine unless told otherwise', async () => {
  const environment = await withOutlet((end) => end(rss));
  const { code, stdout } = await runCli(['poll'], environment);
  expect(code).toBe(1);
  expect(stdout).toContain('FAILED forbidden-address');
});
