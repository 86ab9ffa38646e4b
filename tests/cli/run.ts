// Runs a command in this process, with streams that are kept and a folder of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import pc from 'picocolors';
import { onTestFinished } from 'vitest';
import { openEngine } from '../../cli/engine.ts';
import { runCommand } from '../../cli/program.ts';
import { readSettings } from '../../shared/settings.ts';

export type Ran = { code: number; stdout: string; stderr: string };

/** A data folder that is gone after the test; `dispose` where it outlives a test. */
export function makeFolder(dispose: (remove: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'fissure-cli-'));
  dispose(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Keeps the database of a data folder running until the test is over: else each command starts one for itself. */
export async function keepDatabase(
  folder: string,
  dispose: (close: () => Promise<void>) => void = onTestFinished,
): Promise<void> {
  const engine = await openEngine(folder);
  dispose(() => engine.close());
}

/** @param environment settings by name; `signal` stands for Ctrl-C */
export async function runCli(
  words: readonly string[],
  environment: Record<string, string> = {},
  {
    stdin = '',
    signal = new AbortController().signal,
    columns = 120,
  }: { stdin?: string | Buffer; signal?: AbortSignal; columns?: number } = {},
): Promise<Ran> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const written = Promise.all([text(stdout), text(stderr)]);
  const code = await runCommand(words, {
    terminal: {
      stdin: Readable.from([Buffer.from(stdin)]),
      stdout,
      stderr,
      columns,
      interactive: false,
      colors: pc.createColors(false),
    },
    clock: { now: () => new Date() },
    settings: () => readSettings(environment),
    signal,
  });
  stdout.end();
  stderr.end();
  const [out, err] = await written;
  return { code, stdout: out, stderr: err };
}
