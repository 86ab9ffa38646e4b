// The period that a digest covers.

/**
 * `from` inclusive, `to` exclusive, ISO 8601 UTC. `seen`: what Fissure first saw then, without what was already old when
 * it met an outlet (backfill): the news. `published`: what outlets published then, all of it: history.
 */
export type Period = {
  from: string;
  to: string;
  by: 'seen' | 'published';
  /** Hits first seen from `from` on, before the period, that are news all the same unless told: they were stored late. */
  late?: { from: string; told: ReadonlySet<string> };
};
