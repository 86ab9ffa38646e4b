// What "Try it" needs in a deployment: the matcher, and fetching of articles. Half of the site's code; most requests do without.
import { explainItem } from '../shared/match/explain.ts';
import { awsArticles, awsWatchlist } from '../shared/reading-services.ts';
import type { Clock } from '../shared/services.ts';
import type { Settings } from '../shared/settings.ts';
import type { WebServices } from './services.ts';

export function openTrial(settings: Settings, clock: Clock): Pick<WebServices, 'explain' | 'articles'> {
  const watchlist = awsWatchlist(settings);
  return { explain: (item) => explainItem(item, watchlist), articles: awsArticles(settings, clock) };
}
