// From the watch folder to the compiled watchlist in one step: compiled once after each edit, read back afterwards.
import { statSync } from 'node:fs';
import { BinaryError, readBinary, writeBinary } from './binary.ts';
import { openBuiltWatchlist } from './built.ts';
import { cacheFolder, cacheKey, readCached, writeCached } from './cache.ts';
import { openWatchlist, type Watchlist } from './compile.ts';
import { loadWatchSources, type WatchSources } from './load.ts';
import { compileTables, type WatchlistTables } from './tables.ts';
import { watchVersion } from './watch-folder.ts';

/**
 * Opens the watchlist of a folder, or of a file that `buildWatchlist` made. Throws WatchError listing every problem with
 * file, line and column; BinaryError for a file that is none.
 * @param cache folder in which compiled watchlists are kept
 */
export function loadWatchlist(folder: string, cache: string = cacheFolder): Watchlist {
  if (statSync(folder, { throwIfNoEntry: false })?.isFile()) return openBuiltWatchlist(folder);
  const nameOf = (version: string) => `watch-${cacheKey(version)}.bin`;
  const name = nameOf(watchVersion(folder));
  const cached = tablesIn(readCached(cache, name));
  if (cached) return openWatchlist(cached);
  const tables = compileTables(loadWatchSources(folder));
  // Edited while it was read: what was compiled is sound, but does not belong to the name.
  if (nameOf(tables.version) === name) writeCached(cache, name, writeBinary(tables));
  return openWatchlist(tables);
}

/** Undefined where the bytes are not whole. */
function tablesIn(bytes: Buffer | undefined): WatchlistTables | undefined {
  try {
    return bytes && readBinary<WatchlistTables>(bytes);
  } catch (error) {
    if (error instanceof BinaryError) return undefined;
    throw error;
  }
}

/** Who is watched and who held which post. */
export type Watched = Pick<WatchSources, 'figures' | 'posts'>;

/** As the files of a folder say; read from them once after each edit, since reading YAML takes a second. Throws WatchError. */
export function loadWatched(folder: string, cache: string = cacheFolder): Watched {
  const nameOf = (version: string) => `watched-${cacheKey(version)}.json`;
  const name = nameOf(watchVersion(folder));
  const cached = watchedIn(readCached(cache, name));
  if (cached) return cached;
  const { figures, posts, version } = loadWatchSources(folder);
  if (nameOf(version) === name) writeCached(cache, name, JSON.stringify({ figures, posts }));
  return { figures, posts };
}

function watchedIn(bytes: Buffer | undefined): Watched | undefined {
  try {
    return bytes && (JSON.parse(bytes.toString()) as Watched);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The watchlist of a folder as the one file that a deployment carries. Throws WatchError. */
export const buildWatchlist = (folder: string): Buffer => writeBinary(compileTables(loadWatchSources(folder)));
