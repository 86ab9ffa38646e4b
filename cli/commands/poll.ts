// `fissure poll [outlet...]`: read outlets once, now.
import { Command } from 'commander';
import type { Outlet } from '../../shared/model.ts';
import { type PollResult, pollOutlets } from '../../shared/outlets/poll.ts';
import type { Context } from '../context.ts';
import { exitCodes } from '../exit.ts';
import { withServices } from '../local.ts';
import { chooseOutlets, loadWatchedOutlets, loopbackOption } from '../outlet-list.ts';
import { pollJson, pollReport } from '../poll-report.ts';
import { startProgress } from '../progress.ts';
import { print } from '../terminal.ts';

const help = `
Without arguments every enabled outlet is read, due or not; what has not changed since the last time is not sent again.
An outlet that fails is recorded and told, the others are read, and the exit code is 1.

Examples:
  fissure poll
  fissure poll meduza-en moscow-times
  fissure poll --json | jq '.[] | select(.outcome == "failed")'`;

type Options = { json?: boolean; loopback?: boolean };

export function pollCommand(context: Context): Command {
  return new Command('poll')
    .description('read outlets once and store what is new')
    .argument('[outlet...]', 'ids of outlets (default: all that are enabled)')
    .addOption(loopbackOption())
    .option('--json', 'one result for each outlet, as a JSON array')
    .addHelpText('after', help)
    .action(async (ids: string[], options: Options) => {
      const outlets = chooseOutlets(ids, loadWatchedOutlets(context.settings()));
      const results = await poll(context, outlets, options);
      await print(context.terminal, options.json ? pollJson(results) : pollReport(results, outlets));
      if (context.signal.aborted) context.end(exitCodes.interrupted);
      else if (results.some(({ outcome }) => outcome === 'failed')) context.end(exitCodes.failed);
    });
}

async function poll(
  context: Context,
  outlets: readonly Outlet[],
  { loopback = false }: Options,
): Promise<PollResult[]> {
  const { terminal, signal, settings } = context;
  const progress = startProgress(terminal, outlets.length, 'outlets');
  try {
    return await withServices(
      context,
      (services) =>
        pollOutlets(outlets, services, {
          concurrency: settings().FISSURE_CONCURRENCY,
          onResult: ({ outletId }) => progress.step(outletId),
          signal,
        }),
      { loopback, log: 'error' },
    );
  } finally {
    progress.stop();
  }
}
