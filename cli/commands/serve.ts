// `fissure serve`: the web pages of what is stored, and nothing else; on a full disk, too.
import { once } from 'node:events';
import { Command } from 'commander';
import { createApp } from '../../web/app.ts';
import type { Context } from '../context.ts';
import { exitCodes } from '../exit.ts';
import { withServices } from '../local.ts';
import { portOption, serveApp } from '../serve.ts';
import { warn } from '../terminal.ts';
import { requireTimeZone } from '../time.ts';
import { localWeb } from '../web.ts';

const help = `
No outlet is asked and no digest is sent: "fissure start" does that, and serves the same pages. Where the disk is full, what is
stored can be read, and what would change it is refused.

Example:
  fissure serve --port 8080`;

export function serveCommand(context: Context): Command {
  return new Command('serve')
    .description('serve the web pages of what is stored, without reading outlets, until stopped')
    .addOption(portOption())
    .addHelpText('after', help)
    .action(({ port }: { port: number }) => serve(context, port));
}

async function serve(context: Context, port: number): Promise<void> {
  const { terminal, signal } = context;
  const settings = context.settings();
  requireTimeZone(settings.FISSURE_TIME_ZONE);
  await withServices(
    context,
    async (services, watchlist, { full }) => {
      const app = createApp(await localWeb(services, watchlist, settings, { full }));
      const site = await serveApp(full === undefined ? app : forReading(app, full), { port });
      if (full !== undefined) warn(terminal, `${full} Until then pages can be read, and nothing can be changed.`);
      warn(terminal, `Pages: ${site.url}. Ctrl-C stops.`);
      if (!signal.aborted) await once(signal, 'abort');
      await site.close();
    },
    { reading: true },
  );
  context.end(exitCodes.interrupted);
}

type Answering = { fetch(request: Request): Response | Promise<Response> };

/** The same pages; what a form would change is refused, for it would be lost. */
const forReading = (app: Answering, full: string): Answering => ({
  fetch: (request) =>
    ['GET', 'HEAD'].includes(request.method)
      ? app.fetch(request)
      : new Response(`Nothing was changed. ${full}\n`, { status: 507, headers: { 'Content-Type': 'text/plain' } }),
});
