/// <reference lib="dom" />
// A real browser for tests of pages: Chromium where it is installed, as Debian's package is; none is downloaded.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Of the installed Chromium; undefined where there is none. */
export const chromiumPath: string | undefined = [
  '/usr/bin/chromium',
  ...(process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name))),
].find((path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
});

/** With what Chromium itself would ask of the network switched off. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath ?? 'chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** A page that keeps what a good one has none of: errors in its console, requests to other hosts, files that are missing. */
export async function openPage(browser: Browser, options: BrowserContextOptions & { baseURL: string }) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:' && origin !== options.baseURL) problems.push(`foreign: ${request.url()}`);
  });
  return { page, problems, close: () => context.close() };
}

/** Bytes of the page and of what it loads, before compression. */
export async function weigh(page: Page, path: string): Promise<number> {
  let bytes = 0;
  const sizes: Promise<unknown>[] = [];
  const count = (response: { url(): string; body(): Promise<Buffer> }) => {
    if (/^data:/.test(response.url())) return;
    sizes.push(response.body().then((body) => (bytes += body.length)));
  };
  page.on('response', count);
  await page.goto(path, { waitUntil: 'load' });
  page.off('response', count);
  await Promise.all(sizes);
  return bytes;
}

/** What axe finds wrong, one line each: by all of its rules for WCAG 2.2 AA and good practice, or by those named. */
export async function axeFindings(page: Page, rules?: string[]): Promise<string[]> {
  await page.evaluate(`globalThis.axe ?? (() => { ${axe.source} })()`);
  return page.evaluate(async (only) => {
    const run = (globalThis as unknown as { axe: typeof axe }).axe;
    const options = only === undefined ? { rules: { 'target-size': { enabled: true } } } : { runOnly: only };
    const { violations } = await run.run(document, options);
    return violations.flatMap(({ id, help, nodes }) =>
      nodes
        .slice(0, 3)
        .map(({ target, failureSummary = '' }) => `${id}: ${help}: ${target.join(' ')} ${failureSummary}`),
    );
  }, rules);
}

/** Elements that reach over the right edge, where the page scrolls sideways. */
export const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName}.${element.className} ${(element.textContent ?? '').trim().slice(0, 40)}`)
      .slice(0, 5);
  });
