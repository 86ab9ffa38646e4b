// From the watch folder to the compiled watchlist in one step.
import { compileWatchlist, type Watchlist } from './compile.ts';
import { loadWatchSources } from './load.ts';

/** Loads and compiles the watch folder. Throws WatchError listing every problem with file, line and column. */
export function loadWatchlist(folder: string): Watchlist {
  return compileWatchlist(loadWatchSources(folder));
}
