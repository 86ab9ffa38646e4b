// `fissure start`: watch the outlets, deliver the digests and serve the web pages until it is stopped.
import { setTimeout as wait } from 'node:timers/promises';
import { Command } from 'commander';
import { deliverDue } from '../../shared/digest/deliver-due.ts';
import type { PollResult } from '../../shared/outlets/poll.ts';
import type { Services } from '../../shared/services.ts';
import type { Settings } from '../../shared/settings.ts';
import { enterOwner } from '../../shared/subscribers/owner.ts';
import type { Watchlist } from '../../shared/watchlist/compile.ts';
import { createApp } from '../../web/app.ts';
import type { Context } from '../context.ts';
import { isOpen } from '../engine.ts';
import { EngineError } from '../engine-failure.ts';
import { exitCodes } from '../exit.ts';
import { outboxFolder, withServices } from '../local.ts';
import { loadOutletList, loadWatchedOutlets, loopbackOption } from '../outlet-list.ts';
import { count, pollSums } from '../poll-report.ts';
import { readWaitingItems } from '../reader.ts';
import { portOption, serveApp, usualPort } from '../serve.ts';
import { localLinks } from '../subscribe.ts';
import { warn } from '../terminal.ts';
import { formatTime, requireTimeZone } from '../time.ts';
import { runWatch } from '../watch-loop.ts';
import { localWeb } from '../web.ts';
import { withoutSamples } from './digest.ts';

const help = `
Every outlet is polled at its own interval; the owner's digest goes to the outbox at 07:00 in FISSURE_TIME_ZONE.
The web pages are on http://localhost:${usualPort}, open to this machine alone.
Ctrl-C stops when what is under way is stored, a second Ctrl-C at once; nothing is lost either way.
The log has a line for each round of polls; "fissure hits --seen today" tells what they found.
The watch files are read once: after an edit, start again.

Example:
  FISSURE_TIME_ZONE=Europe/Berlin fissure start`;

type Options = { loopback?: boolean; port: number };

export function startCommand(context: Context): Command {
  return new Command('start')
    .description('poll the outlets on schedule and deliver the daily digest, until stopped')
    .addOption(loopbackOption())
    .addOption(portOption())
    .addHelpText('after', help)
    .action(async ({ loopback = false, port }: Options) => {
      const { terminal, clock, signal } = context;
      const settings = context.settings();
      requireTimeZone(settings.FISSURE_TIME_ZONE);
      const outlets = loadWatchedOutlets(settings);
      await withServices(
        context,
        async (services, watchlist) => {
          const site = await serveApp(createApp(await localWeb(services, watchlist, settings)), { port });
          const owner = await enterOwner(services.store, settings, clock.now());
          const next = formatTime(owner.nextDigestAt ?? clock.now().toISOString(), settings.FISSURE_TIME_ZONE);
          const enabled = outlets.filter((outlet) => outlet.enabled).length;
          warn(terminal, `Watching ${count(enabled, 'outlet')}. Next digest: ${next} ${settings.FISSURE_TIME_ZONE},`);
          const where =
            settings.FISSURE_SMTP === '' ? `into ${outboxFolder(settings)}` : 'by the mail server of FISSURE_SMTP';
          warn(terminal, `${where}. Pages: ${site.url}. Ctrl-C stops.`);
          const toDeliver = {
            ...services,
            store: withoutSamples(services.store, loadOutletList(settings)),
            outlets,
            sender: settings.FISSURE_SENDER,
            links: await localLinks(clock, settings),
            sleep: (milliseconds: number) => wait(milliseconds),
          };
          const again = readAgainBeside(context, services, watchlist);
          const loop = {
            ...services,
            deliverDue: async (now: Date) => void (await deliverDue(now, toDeliver)),
            sleep: (milliseconds: number, until: AbortSignal) =>
              wait(milliseconds, undefined, { signal: until }).catch(() => {}),
            onPolled: (results: readonly PollResult[]) => services.log.info('polled', pollSums(results)),
            checkData: () => checkFolder(settings),
            ...(settings.FISSURE_READER !== '' && { readAgain: again.begin }),
          };
          try {
            await runWatch(outlets, loop, { concurrency: settings.FISSURE_CONCURRENCY, signal });
          } finally {
            await site.close();
            await again.done();
          }
        },
        { loopback, log: 'info' },
      );
      context.end(exitCodes.interrupted);
    });
}

/** One round of the second reader at a time, in the background; what breaks it is told and tried again with the next. */
function readAgainBeside(context: Context, { store, log }: Services, watchlist: Watchlist) {
  let round: Promise<void> | undefined;
  const read = async () => {
    try {
      const done = await readWaitingItems(context, { store, watchlist, log });
      if (done && done.read + done.unread > 0) log.info('read again', done);
    } catch (error) {
      log.error('second reader', { error });
    }
  };
  return {
    begin: () => {
      round ??= read().finally(() => {
        round = undefined;
      });
    },
    done: async () => round,
  };
}

/** A database whose files are gone takes what it is given all the same, and nothing of it stays. Throws EngineError. */
function checkFolder({ FISSURE_DATA }: Settings): void {
  if (isOpen(FISSURE_DATA)) return;
  throw new EngineError(
    `The data folder ${FISSURE_DATA} was deleted or replaced while it was in use; nothing would be stored any more. Put it back if you have a copy, and start again.`,
  );
}
