// The services of a deployment that read and match: the network, and the watchlist it carries. Apart from the others, since a bundle
// loads a file that it imports whole, and most functions do without.
import { join } from 'node:path';
import { lookAt, matchItem, mentionsWatched } from './match/match.ts';
import { type Articles, createArticles } from './outlets/article.ts';
import { createHttp } from './outlets/http.ts';
import type { ReaderDoor } from './outlets/match-seen.ts';
import { awsReaderQueue, type Clock, type Services } from './services.ts';
import type { Settings } from './settings.ts';
import { builtWatchlist, openBuiltWatchlist } from './watchlist/built.ts';
import type { Watchlist } from './watchlist/compile.ts';

/** The watchlist that the deployment carries. */
export const awsWatchlist = ({ FISSURE_WATCH }: Settings): Watchlist =>
  openBuiltWatchlist(join(FISSURE_WATCH, builtWatchlist));

/** What digests say of a figure beside the name, and of the country. */
export function awsWatched(settings: Settings): Pick<Services, 'figures' | 'country'> {
  const { figures, country } = awsWatchlist(settings);
  return { figures, country };
}

export const awsArticles = (settings: Settings, clock: Clock): Articles => createArticles(createHttp(settings), clock);

type Reading = Pick<Services, 'http' | 'articles' | 'match' | 'mentions' | 'reader' | 'longestIntervalMinutes'>;

/** What polling needs beside the store: the network and the watchlist, and the way to the second reader where one is on. */
export async function awsReading(settings: Settings, clock: Clock): Promise<Reading> {
  const http = createHttp(settings);
  const watchlist = awsWatchlist(settings);
  return {
    http,
    articles: createArticles(http, clock),
    match: (item, since) => matchItem(item, watchlist, since),
    mentions: (item) => mentionsWatched(item, watchlist),
    longestIntervalMinutes: settings.FISSURE_LONGEST_INTERVAL_MINUTES,
    ...(settings.FISSURE_READER !== '' && { reader: await awsDoor(settings, watchlist) }),
  };
}

/** Loaded only where a reader is on. */
async function awsDoor(settings: Settings, watchlist: Watchlist): Promise<ReaderDoor> {
  const { createDoor } = await import('./reader/door.ts');
  return createDoor(settings.FISSURE_READER_ITEMS, {
    look: (item) => lookAt(item, watchlist),
    add: awsReaderQueue(settings),
  });
}
