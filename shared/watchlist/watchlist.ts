// From the watch folder to the compiled watchlist in one step: compiled once after each edit, read back afterwards.
import { statSync } from 'node:fs';
import { writeBinary } from './binary.ts';
import { openBuiltWatchlist } from './built.ts';
import { cacheFolder, cacheKey, readCached, writeCached } from './cache.ts';
import { openWatchlist, type Watchlist } from './compile.ts';
import { loadWatchSources, watchVersion } from './load.ts';
import { compileTables } from './tables.ts';

/**
 * Opens the watchlist of a folder, or of a file that `buildWatchlist` made. Throws WatchError listing every problem with
 * file, line and column; BinaryError for a file that is none.
 * @param cache folder in which compiled watchlists are kept
 */
export function loadWatchlist(folder: string, cache: string = cacheFolder): Watchlist {
  if (statSync(folder, { throwIfNoEntry: false })?.isFile()) return openBuiltWatchlist(folder);
  const key = cacheKey(watchVersion(folder));
  const cached = readCached(cache, key);
  if (cached) return openWatchlist(cached);
  const tables = compileTables(loadWatchSources(folder));
  // Edited while it was read: what was compiled is sound, but does not belong to the key.
  if (cacheKey(tables.version) === key) writeCached(cache, key, writeBinary(tables));
  return openWatchlist(tables);
}

/** The watchlist of a folder as the one file that a deployment carries. Throws WatchError. */
export const buildWatchlist = (folder: string): Buffer => writeBinary(compileTables(loadWatchSources(folder)));
