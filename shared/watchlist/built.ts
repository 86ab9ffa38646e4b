// A watchlist that was compiled before: all that a function needs of this folder, without what compiles it.
import { readFileSync } from 'node:fs';
import { readBinary } from './binary.ts';
import { openWatchlist, type Watchlist } from './compile.ts';

/** Its name beside outlets.json, where a deployment carries both. */
export const builtWatchlist = 'watchlist.bin';

/** Opens the file that `buildWatchlist` made; some milliseconds. Throws BinaryError for a file that is none. */
export const openBuiltWatchlist = (file: string): Watchlist => openWatchlist(readBinary(readFileSync(file)));
