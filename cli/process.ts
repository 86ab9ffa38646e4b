// The command `fissure`: this process's streams, signals and environment. What the commands do: cli/commands, one file each.
import { readSettings, settingsDocumentation, unknownSettings } from '../shared/settings.ts';
import { unknown } from '../shared/watchlist/suggest.ts';
import { exitCodes } from './exit.ts';
import { runCommand } from './program.ts';
import { processTerminal, warn } from './terminal.ts';

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // The first asks the command to finish what is under way, the second does not wait for it.
    if (interruption.signal.aborted) process.exit(exitCodes.interrupted);
    interruption.abort(new Error(`stopped by ${signal}`));
  });
}

const terminal = processTerminal();
for (const name of unknownSettings()) {
  const known = settingsDocumentation.map((setting) => setting.name);
  warn(terminal, `fissure: it does nothing: ${unknown('setting', name, known, false)}`);
}

// Set, not process.exit: what is written to a pipe must arrive.
process.exitCode = await runCommand(process.argv.slice(2), {
  terminal,
  clock: { now: () => new Date() },
  settings: () => readSettings(),
  signal: interruption.signal,
});
