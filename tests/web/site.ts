// The web app over a data folder, served or asked directly; nothing is polled.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import pc from 'picocolors';
import { withServices } from '../../cli/local.ts';
import { serveApp } from '../../cli/serve.ts';
import { localWeb } from '../../cli/web.ts';
import type { Services } from '../../shared/services.ts';
import { readSettings } from '../../shared/settings.ts';
import { createApp } from '../../web/app.ts';
import type { WebServices } from '../../web/services.ts';
import { runCli } from '../cli/run.ts';

export type Site = { app: ReturnType<typeof createApp>; url: string; services: WebServices };

/** Serves for as long as the work takes. `now` stands still. */
export async function withSite<T>(
  folder: string,
  work: (site: Site) => Promise<T>,
  {
    port = 0,
    now = () => new Date(),
    changes = {},
    environment = {},
    before = async () => {},
  }: {
    port?: number;
    now?: () => Date;
    changes?: Partial<WebServices>;
    environment?: Record<string, string>;
    /** What is done to the history before it is served. */
    before?: (services: Services) => Promise<unknown>;
  } = {},
): Promise<T> {
  const settings = readSettings({ FISSURE_DATA: folder, ...environment });
  const stream = new PassThrough().resume();
  const context = {
    terminal: {
      stdin: stream,
      stdout: stream,
      stderr: stream,
      columns: 120,
      interactive: false,
      colors: pc.createColors(false),
    },
    settings: () => settings,
    clock: { now },
    deployment: () => undefined,
    log: () => ({
      info: () => {},
      warn: () => {},
      error: (message: string, fields?: unknown) => console.error(message, fields),
    }),
    signal: new AbortController().signal,
    end: () => {},
  };
  return withServices(context, async (all, watchlist) => {
    await before(all);
    const services = { ...(await localWeb(all, watchlist, settings)), ...changes };
    const app = createApp(services);
    const site = await serveApp(app, { port });
    try {
      return await work({ app, url: site.url, services });
    } finally {
      await site.close();
    }
  });
}

export type OpenSite = Site & { close(): Promise<void> };

/** The site over the samples of the demo, open until `close`. */
export async function openSampleSite(options: Parameters<typeof withSite>[2] = {}): Promise<OpenSite> {
  const folder = mkdtempSync(join(tmpdir(), 'fissure-web-'));
  const { code, stderr } = await runCli(['demo'], { FISSURE_DATA: folder });
  if (code !== 0) throw new Error(`The demo failed: ${stderr}`);
  return openFolder(folder, options);
}

/** The site over an empty history, open until `close`: a second instead of many. */
export const openEmptySite = (options: Parameters<typeof withSite>[2] = {}): Promise<OpenSite> =>
  openFolder(mkdtempSync(join(tmpdir(), 'fissure-web-')), options);

/** The site over a data folder, which is removed at its end. */
export async function openFolder(folder: string, options: Parameters<typeof withSite>[2] = {}): Promise<OpenSite> {
  const opened = Promise.withResolvers<Site>();
  const closing = Promise.withResolvers<void>();
  const served = withSite(
    folder,
    async (site) => {
      opened.resolve(site);
      await closing.promise;
    },
    options,
  );
  served.catch(opened.reject);
  const site = await opened.promise;
  return {
    ...site,
    close: async () => {
      closing.resolve();
      await served;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
