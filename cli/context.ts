// What every command is given: the terminal, the settings, the clock, and how to stop and to end.

import type { Clock, Log } from '../shared/services.ts';
import type { Settings } from '../shared/settings.ts';
import type { Deployment } from './aws.ts';
import type { ExitCode } from './exit.ts';
import type { Level } from './log.ts';
import type { Terminal } from './terminal.ts';

export type Context = {
  terminal: Terminal;
  /** Read when a command needs them: help works with settings that are wrong. Throws SettingsError. */
  settings: () => Settings;
  clock: Clock;
  /** The deployment whose data the command is to read (--aws); undefined: this machine's. Throws UsageError. */
  deployment: () => Deployment | undefined;
  /** Writes from level `least` on, and everything where the user asked for it. */
  log: (least: Level) => Log;
  /** Aborted by Ctrl-C: finish what is under way, start nothing more. */
  signal: AbortSignal;
  /** Sets the exit code of a command that ran to its end; 0 where it is not called. */
  end: (code: ExitCode) => void;
};
