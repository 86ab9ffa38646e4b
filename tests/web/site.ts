// The web app over a data folder, served or asked directly; nothing is polled.
import { PassThrough } from 'node:stream';
import pc from 'picocolors';
import { withServices } from '../../cli/local.ts';
import { serveApp } from '../../cli/serve.ts';
import { localWeb } from '../../cli/web.ts';
import { readSettings } from '../../shared/settings.ts';
import { createApp } from '../../web/app.ts';
import type { WebServices } from '../../web/services.ts';

export type Site = { app: ReturnType<typeof createApp>; url: string; services: WebServices };

/** Serves for as long as the work takes. `now` stands still. */
export async function withSite<T>(
  folder: string,
  work: (site: Site) => Promise<T>,
  {
    port = 0,
    now = () => new Date(),
    changes = {},
  }: { port?: number; now?: () => Date; changes?: Partial<WebServices> } = {},
): Promise<T> {
  const settings = readSettings({ FISSURE_DATA: folder });
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
    const services = { ...localWeb(all, watchlist, settings), ...changes };
    const app = createApp(services);
    const site = await serveApp(app, { port });
    try {
      return await work({ app, url: site.url, services });
    } finally {
      await site.close();
    }
  });
}
