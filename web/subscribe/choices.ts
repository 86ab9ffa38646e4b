// What a form may offer, from the watch files: figures that can make news, with their circles, and the outlets.
import type { Outlet } from '../../shared/model.ts';
import type { Choices } from '../../shared/subscribers/terms.ts';

type WatchedFigure = { id: string; name: string; circle: string; tier: 'elite' | 'opposition' };

/** `figures` of the compiled watchlist; `timeZone` where a reader chooses none. */
export function toChoices(figures: readonly WatchedFigure[], outlets: readonly Outlet[], timeZone: string): Choices {
  return {
    figures: figures.flatMap(({ id, name, circle, tier }) =>
      tier === 'elite' ? [{ id, name, circle, names: [] }] : [],
    ),
    outlets: outlets.filter(({ enabled, sample }) => enabled && !sample),
    timeZone,
  };
}
