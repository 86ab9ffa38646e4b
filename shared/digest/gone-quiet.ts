// Figures gone quiet: watched people who were much reported and of whom nothing has come for a week. Pure.
import type { Hit } from '../hit.ts';
import type { Story } from '../stories/story.ts';
import type { Health } from './health.ts';

export type QuietFigure = {
  figureId: string;
  /** "Anatoly Chubais". */
  who: string;
  /** Items and outlets of the two weeks that end with the last report. */
  reports: number;
  outlets: number;
  /** ISO 8601 UTC. */
  lastReportAt: string;
  hits: Hit[];
};

const dayMs = 24 * 60 * 60 * 1000;
/** Silence of so many days is told, once: on the day on which it has lasted that long. */
export const quietDays = 7;
const busyDays = 14;
/** "Much reported": by several outlets, so that one outlet's change of mind is no silence. */
const fewestReports = 6;
const fewestOutlets = 3;

/**
 * Figures whose silence reaches a week between `from` and `to` (ISO 8601 UTC). Silence is told only where it was listened for:
 * most of the outlets that had reported are healthy still, and were read all that week; and not of the dead, known to the
 * watchlist or reported dead, of whom nothing more is expected. It says
 * that no event was reported, not that nobody has seen the person. `byFigure`: stories by figure id.
 */
export function figuresGoneQuiet(
  byFigure: ReadonlyMap<string, readonly Story[]>,
  { from, to }: { from: string; to: string },
  { broken, unbroken }: Pick<Health, 'broken' | 'unbroken'>,
  isKnownDead: (figureId: string) => boolean = () => false,
): QuietFigure[] {
  const ill = new Set(broken.map(({ outletId }) => outletId));
  const isDeaf = (outletId: string, since: number) =>
    ill.has(outletId) || !((Date.parse(unbroken.get(outletId) ?? '') || 0) <= since);
  const [begin, end] = [Date.parse(from) - quietDays * dayMs, Date.parse(to) - quietDays * dayMs];
  return [...byFigure]
    .flatMap(([figureId, stories]): QuietFigure[] => {
      const last = Math.max(...stories.map(({ lastSeenAt }) => Date.parse(lastSeenAt)));
      // Background alone may be the last that was told; it is no report.
      if (last < begin || isKnownDead(figureId) || stories.some(isDeath)) return [];
      const hits = stories.flatMap((story) => story.hits).filter((hit) => hit.relevant && hit.status !== 'past');
      const lastAt = Math.max(...hits.map(({ publishedAt }) => Date.parse(publishedAt)));
      if (!(lastAt >= begin && lastAt < end)) return [];
      const busy = hits.filter(({ publishedAt }) => Date.parse(publishedAt) > lastAt - busyDays * dayMs);
      const outlets = new Set(busy.map(({ outletId }) => outletId));
      const reports = new Set(busy.map(({ itemId }) => itemId)).size;
      if (reports < fewestReports || outlets.size < fewestOutlets) return [];
      const deaf = [...outlets].filter((outletId) => isDeaf(outletId, lastAt + dayMs));
      if (deaf.length * 2 > outlets.size) return [];
      const who = stories[0]!.figure ?? figureId;
      const lastReportAt = new Date(lastAt).toISOString();
      return [{ figureId, who, reports, outlets: outlets.size, lastReportAt, hits: busy }];
    })
    .sort((a, b) => b.reports - a.reports || (a.who < b.who ? -1 : 1));
}

const isDeath = ({ event, status }: Story): boolean => event === 'died' && status === 'asserted';
