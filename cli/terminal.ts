// Where a command reads and writes: the streams, what they can show, and writing that honours backpressure.
import type { Readable, Writable } from 'node:stream';
import pc from 'picocolors';
import { askedColumns } from '../shared/settings.ts';
import { OutputClosed } from './exit.ts';
import { fitText } from './table.ts';

export type Terminal = {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable;
  /** Columns for tables and text on stdout. */
  columns: number;
  /** True: a person watches stderr, so progress may be drawn there. */
  interactive: boolean;
  /** Colours for stdout: plain functions where it is no terminal or NO_COLOR is set. */
  colors: ReturnType<typeof pc.createColors>;
};

/** Columns where stdout is a pipe or a file. */
const pipedColumns = 120;
/** Fewer are no terminal that anybody reads. */
const leastColumns = 20;

/** What COLUMNS says, as for `ls` or `git`, else the terminal. */
function columnsOf({ isTTY, columns }: NodeJS.WriteStream, asked: number): number {
  const known = Number.isInteger(asked) && asked > 0 ? asked : isTTY && columns > 0 ? columns : pipedColumns;
  return Math.max(known, leastColumns);
}

export function processTerminal(): Terminal {
  const { stdin, stdout, stderr } = process;
  // A closed pipe is told by the write that meets it; without a listener the event itself would end the process.
  stdout.on('error', () => {});
  stderr.on('error', () => {});
  return {
    stdin,
    stdout,
    stderr,
    columns: columnsOf(stdout, askedColumns()),
    interactive: stderr.isTTY === true,
    colors: pc.createColors(pc.isColorSupported && stdout.isTTY === true),
  };
}

/** Writes to stdout and resolves when the stream took it. Throws OutputClosed when the reader is gone. */
export function print(terminal: Pick<Terminal, 'stdout'>, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    terminal.stdout.write(text, (error) => {
      const code = (error as NodeJS.ErrnoException | null | undefined)?.code;
      if (!error) resolve();
      else if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') reject(new OutputClosed('stdout is closed'));
      else reject(new Error('stdout cannot be written', { cause: error }));
    });
  });
}

/** Text for a person, in lines that fit the columns. */
export function tell(terminal: Pick<Terminal, 'stdout' | 'columns'>, text: string): Promise<void> {
  return print(terminal, fitText(text, terminal.columns));
}

/** A line for the person, not for the pipe. */
export function warn(terminal: Pick<Terminal, 'stderr'>, line: string): void {
  terminal.stderr.write(`${line}\n`);
}

/**
 * Text of an outlet, safe to show: control characters (which could steer the terminal), bidirectional overrides and line
 * breaks become spaces, one each, so that offsets stay right.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f]/gu, ' ');
}
