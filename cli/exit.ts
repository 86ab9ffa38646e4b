// How a command ends: the exit codes, and what a thrown error says to the person at the terminal.
import { CommanderError } from 'commander';
import { SettingsError } from '../shared/settings.ts';
import { BinaryError } from '../shared/watchlist/binary.ts';
import { WatchError } from '../shared/yaml.ts';

/** Every exit code of `fissure`; the help and the README tell the same. */
export const exitCodes = {
  /** All went well; finding nothing is well. */
  ok: 0,
  /** Some input line or outlet failed and the rest was done, `check` found an error, or something broke on the way. */
  failed: 1,
  /** Usage, settings, watch files or a data folder that cannot be used, or a full disk; nothing was written. */
  usage: 2,
  /** Stopped by Ctrl-C or a termination signal, after what was under way had been finished. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What the user asked for cannot be done as asked; the message names the argument and what would be right. */
export class UsageError extends Error {
  readonly kind = 'usage';
}

/** The reader of our output is gone (`| head`): not an error, nothing left to do. */
export class OutputClosed extends Error {
  readonly kind = 'output-closed';
}

/** The exit code of a thrown error, and what to print on stderr: empty where nothing is to be said. */
export function describeError(error: unknown, interrupted: boolean): { code: ExitCode; message: string } {
  if (error instanceof OutputClosed) return { code: exitCodes.ok, message: '' };
  if (error instanceof CommanderError) {
    // commander has printed its message, help or version already
    return { code: error.exitCode === 0 ? exitCodes.ok : exitCodes.usage, message: '' };
  }
  if (error instanceof UsageError || error instanceof SettingsError || error instanceof BinaryError) {
    return { code: exitCodes.usage, message: error.message };
  }
  if (error instanceof WatchError) {
    return { code: exitCodes.usage, message: `The watch files cannot be used; nothing was done.\n${error.message}` };
  }
  if (interrupted) return { code: exitCodes.interrupted, message: 'Interrupted.' };
  return { code: exitCodes.failed, message: chain(error) };
}

/** Message of an error and of what caused it, one line each. */
function chain(error: unknown): string {
  const messages: string[] = [];
  for (let next = error; next !== undefined && next !== null; next = next instanceof Error ? next.cause : undefined) {
    const message = next instanceof Error ? next.message || next.name : String(next);
    if (!messages.includes(message)) messages.push(message);
    if (messages.length === 8) break;
  }
  return messages.map((message, depth) => (depth === 0 ? message : `  because: ${message}`)).join('\n');
}
