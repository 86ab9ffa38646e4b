// What is said when the embedded engine fails: the folder, and how to mend it.
import { statfsSync } from 'node:fs';

/** The engine of a data folder cannot be used; the message names the folder and how to mend it. */
export class EngineError extends Error {
  readonly kind = 'engine';
}

/** Why an engine cannot work in this folder, from the state of its disk; undefined where that is well. */
export function describeDisk(directory: string, leastFreeBytes: number): string | undefined {
  const { bavail, bsize } = statfsSync(directory);
  if (bavail * bsize >= leastFreeBytes) return undefined;
  return (
    `The disk of the data folder ${directory} is full (${Math.floor((bavail * bsize) / 1024)} KB free). ` +
    'What was stored is safe. Free some space and run again, or choose another folder in FISSURE_DATA.'
  );
}

/** An error of the engine itself in words; any other as it is. */
export function explainFailure(error: unknown, directory: string): unknown {
  const { name, code, message } = error as NodeJS.ErrnoException;
  if (code === 'ECONNREFUSED' || code === 'ENOENT') {
    return new EngineError(`The database of ${directory} was ended from outside. Run again.`, { cause: error });
  }
  if (name !== 'InternalServerError') return error;
  const state = describeDisk(directory, 1024 * 1024) ?? `The database of ${directory} failed: ${message}`;
  return new EngineError(state, { cause: error });
}
