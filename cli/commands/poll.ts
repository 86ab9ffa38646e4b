// `fissure poll [outlet...]`: read outlets once, now.
import { Command, InvalidArgumentError } from 'commander';
import type { Outlet } from '../../shared/outlets/outlet.ts';
import { type PollResult, pollOutlets } from '../../shared/outlets/poll.ts';
import { dueOutlets } from '../../shared/outlets/schedule.ts';
import type { Services } from '../../shared/services.ts';
import type { Watchlist } from '../../shared/watchlist/compile.ts';
import type { Context } from '../context.ts';
import { exitCodes } from '../exit.ts';
import { withServices } from '../local.ts';
import { chooseOutlets, loadWatchedOutlets, loopbackOption } from '../outlet-list.ts';
import { pollJson, pollReport } from '../poll-report.ts';
import { startProgress } from '../progress.ts';
import { readWaitingItems, roundWords } from '../reader.ts';
import { print, tell, warn } from '../terminal.ts';

const help = `
Without arguments every enabled outlet is read, due or not; what has not changed since the last time is not sent again.
An outlet that fails is recorded and told, the others are read, and the exit code is 1. From cron, say with --every how often:
then only outlets whose time has come are asked, and those that asked for patience, fail or are gone are left alone.

Examples:
  fissure poll
  fissure poll meduza-en moscow-times
  fissure poll --every 15                     in a crontab: */15 * * * *
  fissure poll --json | jq '.[] | select(.outcome == "failed")'`;

type Options = { json?: boolean; loopback?: boolean; every?: number };

export function pollCommand(context: Context): Command {
  return new Command('poll')
    .description('read outlets once and store what is new')
    .argument('[outlet...]', 'ids of outlets (default: all that are enabled)')
    .addOption(loopbackOption())
    .option(
      '--every <minutes>',
      'ask only outlets whose time has come since the last call, so many minutes ago',
      minutes,
    )
    .option('--json', 'one result for each outlet, as a JSON array')
    .addHelpText('after', help)
    .action(async (ids: string[], options: Options) => {
      const outlets = chooseOutlets(ids, loadWatchedOutlets(context.settings()));
      const results = await poll(context, outlets, options);
      await (options.json
        ? print(context.terminal, pollJson(results))
        : tell(context.terminal, pollReport(results, outlets, context.terminal)));
      if (context.signal.aborted) context.end(exitCodes.interrupted);
      else if (results.some(({ outcome }) => outcome === 'failed')) context.end(exitCodes.failed);
    });
}

async function poll(
  context: Context,
  outlets: readonly Outlet[],
  { loopback = false, every }: Options,
): Promise<PollResult[]> {
  const { terminal, signal, settings } = context;
  const work = async (services: Services, watchlist: Watchlist) => {
    const due = every === undefined ? outlets : await dueNow(outlets, services, every);
    const progress = startProgress(terminal, due.length, 'outlets');
    const polled = pollOutlets(due, services, {
      concurrency: settings().FISSURE_CONCURRENCY,
      onResult: ({ outletId }) => progress.step(outletId),
      signal,
    });
    const results = await polled.finally(() => progress.stop());
    const round = await readWaitingItems(context, { store: services.store, watchlist, log: context.log('warn') });
    if (round !== undefined) warn(terminal, `Second reader: ${roundWords(round)}.`);
    return results;
  };
  return withServices(context, work, { loopback, log: 'error' });
}

async function dueNow(
  outlets: readonly Outlet[],
  { store, clock, longestIntervalMinutes }: Services,
  every: number,
): Promise<Outlet[]> {
  const states = await store.outletStates(outlets.map(({ id }) => id));
  return dueOutlets(outlets, states, clock.now(), every, longestIntervalMinutes);
}

function minutes(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 1440)
    throw new InvalidArgumentError('expected whole minutes, 1 to 1440.');
  return number;
}
