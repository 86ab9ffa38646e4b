// What a page of another site, open in a browser on this machine, gets of a local run: nothing.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, runCli } from './cli/run.ts';
import { chromiumPath, openBrowser } from './web/browser.ts';

if (chromiumPath === undefined) {
  console.warn('\n  NO BROWSER ATTACK ON A LOCAL RUN: no Chromium is installed. On Debian: apt install chromium\n');
}

/** TCP ports at which processes listen that name the folder in their command line or are `pid`, by the kernel's own tables. */
function listeningPorts(pid: number, folder: string): number[] {
  const sockets = new Set<string>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      if (Number(name) !== pid && !readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(folder)) continue;
      for (const fd of readdirSync(`/proc/${name}/fd`)) {
        const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${name}/fd/${fd}`))?.[1];
        if (inode) sockets.add(inode);
      }
    } catch {} // ended meanwhile
  }
  return ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === '0A' && sockets.has(fields[9]!))
      .map((fields) => Number.parseInt(fields[1]!.split(':')[1]!, 16)),
  );
}

/** As each asks, in the page: what came of it, in a word. */
async function attack(ports: number[]): Promise<Record<string, string[]>> {
  const told = (answer: Promise<Response>) =>
    answer.then(
      (response) => (response.type === 'opaque' ? 'answered' : `read ${response.status}`),
      () => 'failed',
    );
  const scan = { 'x-amz-target': 'DynamoDB_20120810.Scan', 'content-type': 'application/x-amz-json-1.0' };
  const form = { method: 'POST', body: new URLSearchParams({ address: 'stranger@example.org', do: 'save' }) } as const;
  const found: Record<string, string[]> = {};
  for (const port of ports) {
    const at = `http://localhost:${port}`;
    found[port] = await Promise.all([
      told(fetch(at, { method: 'POST', headers: scan, body: '{"TableName":"fissure"}' })),
      told(fetch(at, { mode: 'no-cors', method: 'POST', body: '{"TableName":"fissure"}' })),
      told(fetch(`${at}/api/hits.json`)),
      told(fetch(`${at}/`, { mode: 'no-cors' })),
      told(fetch(`${at}/subscribe`, { ...form, mode: 'no-cors' })),
      told(fetch(`${at}/try`, { ...form, mode: 'no-cors' })),
      new Promise<string>((resolve) => {
        const image = new Image();
        image.onload = () => resolve('answered');
        image.onerror = () => resolve('failed');
        image.src = `${at}/favicon.ico`;
      }),
    ]);
  }
  return found;
}

describe.skipIf(chromiumPath === undefined || process.platform !== 'linux')('a page of another site', () => {
  const removals: (() => void)[] = [];
  let [folder, run, evil, browser, port] = ['', {} as ChildProcess, {} as Server, {} as Browser, 0];
  beforeAll(async () => {
    folder = makeFolder((remove) => removals.push(remove));
    const words = ['add', 'ada@example.org', '--confirmed'];
    await runCli(['subscribers', ...words], { FISSURE_DATA: folder });
    run = spawn(process.execPath, [join(import.meta.dirname, 'web/serve-local.ts'), folder], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const [url] = (await once(run.stdout!, 'data')) as [Buffer];
    port = Number(new URL(String(url).trim()).port);
    evil = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<h1>News</h1>'));
    evil.listen(0, '127.0.0.1');
    await once(evil, 'listening');
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close?.();
    evil.close?.();
    run.stdin?.end();
    await once(run, 'exit');
    for (const remove of removals) remove();
  });

  it('finds no port but that of the pages, and that one no other than a closed one; reads and writes nothing', async () => {
    const ports = listeningPorts(run.pid!, folder);
    expect([...new Set(ports)]).toEqual([port]);
    const closed = createTcpServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const closedPort = (closed.address() as AddressInfo).port;
    closed.close();
    const before = await runCli(['subscribers', 'list', '--json'], { FISSURE_DATA: folder });

    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(evil.address() as AddressInfo).port}/`);
    const found = await page.evaluate(attack, [port, closedPort]);
    expect(found[port]).toEqual(found[closedPort]);
    expect(new Set(found[port])).toEqual(new Set(['failed']));

    // A form that leaves the page for the pages' own: what a browser lets every site do.
    await page.setContent(
      `<form method="post" action="http://localhost:${port}/subscribe"><input name="address" value="stranger@example.org"><input name="do" value="save"></form>`,
    );
    const navigated = page.waitForResponse((response) => response.url().endsWith('/subscribe'));
    await page.evaluate(() => document.forms[0]!.submit());
    expect((await navigated).status()).toBe(403);

    const after = await runCli(['subscribers', 'list', '--json'], { FISSURE_DATA: folder });
    expect(before.stdout).toContain('ada@example.org');
    expect(after.stdout).toBe(before.stdout);
    expect(readdirSync(folder).filter((name) => name === 'outbox')).toEqual([]);
    await page.close();
  });

  it('leads here by a link all the same', async () => {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(evil.address() as AddressInfo).port}/`);
    await page.setContent(`<a href="http://localhost:${port}/subscribe">to the form</a>`);
    await Promise.all([page.waitForURL(/subscribe/), page.click('a')]);
    expect(await page.textContent('h1')).toBe('Subscribe');
    await page.close();
  });
});
