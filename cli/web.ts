// What the web app is given in a local run.
import { setImmediate as breathe } from 'node:timers/promises';
import { explainInTurns } from '../shared/match/explain.ts';
import { createArticles } from '../shared/outlets/article.ts';
import { createHttp } from '../shared/outlets/http.ts';
import type { Services } from '../shared/services.ts';
import type { Settings } from '../shared/settings.ts';
import type { Watchlist } from '../shared/watchlist/compile.ts';
import { loadWatched } from '../shared/watchlist/watchlist.ts';
import { toKnownFigures } from '../web/query/known.ts';
import type { WebServices } from '../web/services.ts';
import { figureAdder } from './add-figure.ts';
import { loadOutletList } from './outlet-list.ts';
import { localSubscribe } from './subscribe.ts';

/**
 * Pages fetch public addresses alone, even where outlets may be on this machine. `full`: nothing that they make can be kept.
 * Throws WatchError.
 */
export async function localWeb(
  services: Services,
  watchlist: Watchlist,
  settings: Settings,
  { full }: { full?: string | undefined } = {},
): Promise<WebServices> {
  const watch = {
    figures: toKnownFigures(loadWatched(settings.FISSURE_WATCH)),
    outlets: loadOutletList(settings),
    country: watchlist.country,
  };
  return {
    ...services,
    ...(await localSubscribe({ ...services, watch }, settings, { passing: full !== undefined })),
    access: 'loopback',
    watch,
    timeZone: settings.FISSURE_TIME_ZONE,
    explain: (item) => explainInTurns(item, watchlist, breathe),
    articles: createArticles(createHttp(settings), services.clock),
    addFigure: figureAdder(settings, services.store),
  };
}
