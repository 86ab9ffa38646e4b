// What a query may name: figures, circles and outlets, found by id or by any name.
import type { Outlet } from '../../shared/outlets/outlet.ts';
import { onNoList } from '../../shared/store/hit-query.ts';
import { unlistedCircle } from '../../shared/subscribers/preferences.ts';
import type { EventId } from '../../shared/vocabulary.ts';
import { findFigure, type NamedFigure } from '../../shared/watchlist/find-figure.ts';
import type { WatchSources } from '../../shared/watchlist/load.ts';
import { fold, nearest, unknown } from '../../shared/watchlist/suggest.ts';
import { NameError, QueryError } from './error.ts';

/** `born` and `known`: days, as the watchlist has them. */
export type KnownFigure = NamedFigure & {
  circle: string;
  role?: string | undefined;
  born?: string | undefined;
  known?: Partial<Record<EventId, string>>;
  posts?: HeldPost[];
};

/** "governor, belgorod" with the days of taking and leaving it, as precise as they are known; absent: before all that is read, or still. */
type HeldPost = { name: string; since?: string; until?: string };

export type Known = {
  /** Loaded only where a figure or a circle is asked for: the watchlist takes a moment. */
  figures: () => readonly KnownFigure[];
  /** People on no list of whom something is told. */
  found?: readonly NamedFigure[];
  outlets: readonly Pick<Outlet, 'id' | 'name' | 'stance'>[];
  timeZone: string;
};

export function toKnownFigures({ figures, posts }: Pick<WatchSources, 'figures' | 'posts'>): KnownFigure[] {
  const held = Map.groupBy(
    posts.flatMap(({ id, label = id, holders }) =>
      holders.map(({ who, place, since, until }): HeldPost & { who: string } => ({
        who,
        name: place === undefined ? label : `${label}, ${place.replaceAll('-', ' ')}`,
        ...(since !== undefined && { since }),
        ...(until !== undefined && { until }),
      })),
    ),
    ({ who }) => who,
  );
  return figures.map(({ id, name, ru, uk, be, aliases, nicknames, circle, role, born, known }) => ({
    id,
    name,
    circle,
    role,
    ...(born !== undefined && { born }),
    ...(Object.keys(known).length > 0 && { known }),
    ...(held.has(id) && { posts: held.get(id)!.map(({ who, ...post }) => post) }),
    names: [...[ru, uk, be].filter((one) => one !== undefined), ...aliases, ...nicknames],
  }));
}

/** People found by role have no entry in the watchlist; the key that their hits carry names them. */
const unlisted = /^(name|role):\S/;

/** The key of who is meant; those on a list go first. Throws NameError for a name of nobody, or of several. */
export function findWho(asked: string, known: Pick<Known, 'figures' | 'found'>): string {
  if (unlisted.test(asked)) return asked;
  const listed = findFigure(asked, known.figures());
  const found = listed.kind === 'unknown' && known.found ? findFigure(asked, known.found) : listed;
  if (found.kind === 'found') return found.id;
  if (found.kind === 'several') throw new NameError(asked, found.ids, found.message);
  const byRole = '\n  People found by role: name:<given-surname> or role:<role>, as "who" in JSON.';
  const near = nearest(
    asked,
    known.figures().map(({ name }) => name),
  );
  const ids = known.figures().flatMap(({ id, name }) => (name === near ? [id] : []));
  throw new NameError(asked, ids, `${listed.kind === 'unknown' ? listed.message : ''}${byRole}`);
}

/** Ids of the circles' figures, and what stands for people on no list. */
export function findCircles(asked: readonly string[], figures: readonly KnownFigure[]): Set<string> {
  const circles = [...new Set(figures.map(({ circle }) => circle)), unlistedCircle];
  for (const circle of asked) {
    if (!circles.includes(circle)) throw new QueryError('circle', unknown('circle', circle, circles));
  }
  const listed = figures.filter(({ circle }) => asked.includes(circle)).map(({ id }) => id);
  return new Set(asked.includes(unlistedCircle) ? [...listed, onNoList] : listed);
}

export function findOutlet(asked: string, outlets: Known['outlets']): string {
  const wanted = fold(asked);
  const found = outlets.find(({ id }) => id === asked) ?? outlets.find(({ name }) => fold(name) === wanted);
  if (found) return found.id;
  const ids = outlets.map(({ id }) => id);
  throw new QueryError('outlet', unknown('outlet', asked, ids));
}
