// How many hits each value of a filter would show, everything else as it is. Pure.

import { fitsFilters } from '../../shared/store/hit-filter.ts';
import type { HitQuery, HitSummary } from '../../shared/store/hit-query.ts';
import { unlistedCircle } from '../../shared/subscribers/preferences.ts';
import type { WebServices } from '../services.ts';
import { outletOf } from './parts.ts';
import { hasPhrase } from './tellings.ts';

export type FacetName = 'event' | 'status' | 'circle' | 'outlet' | 'stance' | 'language';
/**
 * Of what a page asks for. Undefined where words are asked for and not all are entered in the index yet. `atMost`: phrases are counted
 * by their words.
 */
export async function countFacets(
  hits: readonly HitSummary[],
  query: HitQuery,
  services: Pick<WebServices, 'watch' | 'store'>,
): Promise<(Facets & { atMost: boolean }) | undefined> {
  const { text, from, to } = query;
  if (text === undefined) return { ...facetsOf(hits, query, services), atMost: false };
  const hasWords = await services.store.withWords(text, { from, to });
  return hasWords && { ...facetsOf(hits, query, services, hasWords), atMost: hasPhrase(text) };
}

/** Hits that fit, and hits by value for each filter, the most frequent first. */
export type Facets = { total: number; counts: Record<FacetName, ReadonlyMap<string, number>> };

/** `hasWords`: whether the words asked for stand in a hit, where words are asked for. */
export function facetsOf(
  hits: readonly HitSummary[],
  { before, text, ...query }: HitQuery,
  services: Pick<WebServices, 'watch'>,
  hasWords?: (hit: HitSummary) => boolean,
): Facets {
  const asked = hasWords === undefined ? hits : hits.filter(hasWords);
  const circles = new Map(services.watch.figures.map(({ id, circle }) => [id, circle]));
  const stances = new Map(
    [...new Set(hits.map(({ outletId }) => outletId))].map((id) => [id, outletOf(id, services).stance]),
  );
  const count = (without: (keyof typeof query)[], of: (hit: HitSummary) => string): ReadonlyMap<string, number> => {
    const rest = Object.fromEntries(Object.entries(query).filter(([name]) => !without.includes(name as never)));
    const counts = new Map<string, number>();
    for (const hit of asked) {
      if (!fitsFilters(hit, rest)) continue;
      const value = of(hit);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return new Map([...counts].sort(([a, some], [b, more]) => more - some || (a < b ? -1 : 1)));
  };
  return {
    total: asked.filter((hit) => fitsFilters(hit, query)).length,
    counts: {
      event: count(['events'], ({ event }) => event),
      status: count(['statuses'], ({ status }) => status),
      circle: count(['figures'], ({ figureId }) => circles.get(figureId ?? '') ?? unlistedCircle),
      outlet: count(['outlets'], ({ outletId }) => outletId),
      stance: count(['outlets'], ({ outletId }) => stances.get(outletId)!),
      language: count(['languages'], ({ language }) => language),
    },
  };
}
