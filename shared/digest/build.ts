// Stories to digest: what one subscriber is told about one period, in order, with the proof of quiet. Pure.

import type { Hit } from '../hit.ts';
import type { Outlet } from '../outlets/outlet.ts';
import type { Story } from '../stories/story.ts';
import type { Subscriber } from '../subscribers/subscriber.ts';
import type { CountryCard } from '../watchlist/country.ts';
import { type Correction, correctionsIn } from './corrections.ts';
import type { DigestStory, FigureCard } from './digest-story.ts';
import type { QuietFigure } from './gone-quiet.ts';
import type { Health } from './health.ts';
import type { Period } from './period.ts';
import { quietIn, type Run, runOf, type Told, toldIn } from './run.ts';
import { wantedBy } from './tellings.ts';

export type Digest = {
  key: string;
  subscriber: Pick<Subscriber, 'id' | 'email' | 'timeZone' | 'hour' | 'preferences'>;
  period: Period;
  /** News first, then what is still developing; most telling first in each, one person's following each other. */
  stories: readonly DigestStory[];
  /** What this subscriber was told and is not held to be true any more. */
  corrections: readonly Correction[];
  /** Much reported before, and silent for a week now. */
  goneQuiet: QuietFigure[];
  health: Health;
  /** Whether the outlets behind it are samples. */
  samples: Told['samples'];
};

/**
 * The digest, or undefined where there is nothing to tell and the subscriber does not want to hear so. `stories` may hold
 * more than the period: reports from before it are counted and give `was`. Hits that are not relevant or that the
 * subscriber's preferences leave out are not told. A figure gone quiet is told beside other news, and is no reason for a mail.
 *
 * For many subscribers pass the same `stories`, `outlets`, `figures` and `country` objects: what they share is worked out once.
 */
export function buildDigest(
  subscriber: Subscriber,
  stories: readonly Story[],
  health: Health,
  {
    key,
    period,
    outlets,
    figures,
    country,
    withdrawn = [],
  }: {
    key: string;
    period: Period;
    outlets: readonly Outlet[];
    figures: readonly FigureCard[];
    country: CountryCard;
    /** Hits taken back, of those that were read. */
    withdrawn?: readonly Hit[];
  },
): Digest | undefined {
  const run = runOf(stories, outlets, figures, country);
  const { id, email, timeZone, hour, preferences, whenQuiet } = subscriber;
  const { stories: told, samples } = toldIn(run, period, preferences);
  const corrections = correctionsIn(withdrawn, stories, subscriber, period, run.cards);
  if (told.length === 0 && corrections.length === 0 && !whenQuiet) return undefined;
  return {
    key,
    subscriber: { id, email, timeZone, hour, preferences },
    period,
    stories: told,
    corrections,
    goneQuiet: quietFor(run, period, health, subscriber),
    health,
    samples,
  };
}

/** Those of whom the subscriber would have been told. */
function quietFor(run: Run, period: Period, health: Health, { preferences }: Subscriber): QuietFigure[] {
  if (period.by === 'published' || health.itemsRead === 0) return [];
  const isWanted = wantedBy(preferences, run.cards);
  return quietIn(run, period, health).filter(({ hits }) => hits.some(isWanted));
}
