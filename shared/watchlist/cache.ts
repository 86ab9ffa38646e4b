// What local runs make of the watch folder, kept by what it was made from; losing it costs a second or two.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where tools keep what they can make again; goes away with node_modules. */
export const cacheFolder: string = join(import.meta.dirname, '../../node_modules/.cache/fissure');
/** Those used last are kept, up to so many bytes: a dozen watchlists of a thousand figures. */
const capacity = 80_000_000;

let code: string | undefined;

/** Hash of the code that compiles: a changed rule of declension makes another watchlist of the same files. */
function codeHash(): string {
  if (code !== undefined) return code;
  const shared = join(import.meta.dirname, '..');
  const hash = createHash('sha256').update(readFileSync(join(shared, 'vocabulary.ts')));
  for (const folder of ['watchlist', 'languages'])
    for (const name of readdirSync(join(shared, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (name.endsWith('.ts')) hash.update(name).update(readFileSync(join(shared, folder, name)));
  code = hash.digest('hex').slice(0, 12);
  return code;
}

/** Part of a name: content of the watch folder and of the code that reads it. */
export const cacheKey = (version: string): string => `${version}-${codeHash()}`;

/** What was kept under a name; undefined where nothing is. */
export function readCached(folder: string, name: string): Buffer | undefined {
  try {
    const bytes = readFileSync(join(folder, name));
    const now = new Date();
    utimesSync(join(folder, name), now, now);
    return bytes;
  } catch (error) {
    if (isFileError(error)) return undefined;
    throw error;
  }
}

/** Another process may keep the same: each writes aside and renames. */
export function writeCached(folder: string, name: string, bytes: Uint8Array | string): void {
  const aside = join(folder, `${name}.${process.pid}.${Date.now()}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(aside, bytes);
    renameSync(aside, join(folder, name));
    removeOldest(folder);
  } catch (error) {
    // A read-only installation works without.
    if (!isFileError(error)) throw error;
  }
}

function removeOldest(folder: string): void {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const byUse = files
    .map((file) => ({ file, stat: statSync(file, { throwIfNoEntry: false }) }))
    .sort((a, b) => (b.stat?.mtimeMs ?? 0) - (a.stat?.mtimeMs ?? 0));
  let bytes = 0;
  for (const { file, stat } of byUse) {
    bytes += stat?.size ?? 0;
    if (bytes > capacity) rmSync(file, { force: true });
  }
}

const isFileError = (error: unknown) => error instanceof Error && 'syscall' in error;
