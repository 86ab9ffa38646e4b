// What commands that query the history share: the query that their options mean, and the names of what comes back.
import type { Outlet } from '../shared/outlets/outlet.ts';
import type { HitQuery, HitSummary } from '../shared/store/hit-query.ts';
import type { Store } from '../shared/store/store.ts';
import { type CountryCard, cardOf } from '../shared/watchlist/country.ts';
import { loadCountry } from '../shared/watchlist/watch-folder.ts';
import { loadWatched } from '../shared/watchlist/watchlist.ts';
import type { Filters } from '../web/query/filters.ts';
import { type KnownFigure, toKnownFigures } from '../web/query/known.ts';
import type { Context } from './context.ts';
import { type FilterOptions, toFilters, toHitQuery } from './filters.ts';
import { loadOutletList } from './outlet-list.ts';
import { requireTimeZone } from './time.ts';

export type Asked = {
  filters: Filters;
  query: HitQuery;
  outlets: Outlet[];
  figures: () => readonly KnownFigure[];
  country: CountryCard;
  timeZone: string;
};

/** Throws UsageError naming the option, WatchError, SettingsError. */
export function readQuery(context: Pick<Context, 'settings'>, options: FilterOptions): Asked {
  const settings = context.settings();
  const timeZone = requireTimeZone(settings.FISSURE_TIME_ZONE);
  const outlets = loadOutletList(settings);
  let loaded: KnownFigure[] | undefined;
  const figures = () => (loaded ??= toKnownFigures(loadWatched(settings.FISSURE_WATCH)));
  const query = toHitQuery(options, { figures, outlets, timeZone });
  const country = cardOf(loadCountry(settings.FISSURE_WATCH));
  return { filters: toFilters(options), query, outlets, figures, country, timeZone };
}

/** The first few, until Ctrl-C: then it throws. */
export async function* firstOf<T>(all: AsyncIterable<T>, limit: number, signal: AbortSignal): AsyncGenerator<T> {
  let given = 0;
  for await (const one of all) {
    signal.throwIfAborted();
    yield one;
    given += 1;
    if (given >= limit) return;
  }
}

/** What lists and counts need of all hits that fit, newest first; whole hits are read only where words are looked for. */
export function readSummaries(
  store: Pick<Store, 'hits' | 'hitSummaries'>,
  { text, ...query }: HitQuery,
  signal: AbortSignal,
): Promise<HitSummary[]> {
  const all = text === undefined ? store.hitSummaries(query) : store.hits({ ...query, text, standing: true });
  return Array.fromAsync(firstOf<HitSummary>(all, Number.POSITIVE_INFINITY, signal));
}

/** Tells a store without any hit from filters that fit none. */
export async function emptyMessage(store: Pick<Store, 'hits'>, filters: Filters): Promise<string> {
  for await (const _ of store.hits({})) {
    const given = Object.entries(filters).map(([name, value]) => `--${name} ${[value].flat().join(',')}`);
    return `No hit fits ${given.join(' ')}.`;
  }
  return 'No hits are stored yet: "fissure demo" reads sample outlets, "fissure poll" the real ones.';
}
