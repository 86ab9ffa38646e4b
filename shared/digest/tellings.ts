// What of the stories a period tells, before and after a subscriber's preferences; shared among the subscribers of a run.
import type { Hit } from '../hit.ts';
import type { Outlet } from '../outlets/outlet.ts';
import { isDevelopment } from '../stories/development.ts';
import type { Story } from '../stories/story.ts';
import { wants } from '../subscribers/preferences.ts';
import type { Preferences } from '../subscribers/subscriber.ts';
import type { CountryCard } from '../watchlist/country.ts';
import type { Cards, FigureCard, Telling } from './digest-story.ts';
import { isAwaited, newsSince } from './news-time.ts';
import type { Period } from './period.ts';
import { remembered } from './remembered.ts';
import type { OutletCard } from './sources.ts';

/** Equal keys, equal tellings. */
type Tellings = { key: string; all: readonly Telling[] };

/** Digests of a run began where the ones before ended, at a few instants. */
const mostPeriods = 20;
const byStories = new WeakMap<readonly Story[], Map<string, Tellings>>();

/** Of each story with something new in the period: its relevant hits, new and earlier, before the period's end. */
export function tellingsIn(stories: readonly Story[], period: Period): Tellings {
  const late = lateHits(stories, period);
  const key = [period.by, period.from, period.to, ...late].join(' ');
  const periods = byStories.get(stories) ?? new Map<string, Tellings>();
  byStories.set(stories, periods);
  return remembered(periods, key, mostPeriods, () => ({
    key,
    all: stories.flatMap((story) => tell(story, period, late) ?? []),
  }));
}

/** What a digest may tell: news, and what is new about an old event. */
export const isTelling = (hit: Hit): boolean => hit.relevant || isDevelopment(hit);

/** When the period counts the hit, ISO 8601 UTC. */
const timeIn = ({ by }: Period, hit: Hit): string => (by === 'seen' ? newsSince(hit) : hit.publishedAt);

/** Ids of the hits that came too late for the digest before and were not told since. */
function lateHits(stories: readonly Story[], { by, from, late }: Period): Set<string> {
  const ids = new Set<string>();
  if (late === undefined || by !== 'seen') return ids;
  const [start, end] = [Date.parse(late.from), Date.parse(from)];
  for (const { hit, time } of hitsByArrival(stories)) {
    if (time >= end) continue;
    if (time < start) break;
    if (!late.told.has(hit.id)) ids.add(hit.id);
  }
  return ids;
}

const arrivals = new WeakMap<readonly Story[], { hit: Hit; time: number }[]>();

/** All hits, last seen first. */
function hitsByArrival(stories: readonly Story[]): { hit: Hit; time: number }[] {
  const known = arrivals.get(stories);
  if (known !== undefined) return known;
  const all = stories
    .flatMap(({ hits }) => hits)
    .map((hit) => ({ hit, time: Date.parse(newsSince(hit)) }))
    .sort((a, b) => b.time - a.time);
  arrivals.set(stories, all);
  return all;
}

function tell(story: Story, period: Period, late: ReadonlySet<string>): Telling | undefined {
  const [from, to] = [Date.parse(period.from), Date.parse(period.to)];
  const fresh: Hit[] = [];
  const earlier: Hit[] = [];
  for (const hit of story.hits) {
    const time = Date.parse(timeIn(period, hit));
    if (!isTelling(hit) || time >= to) continue;
    const isNew = (time >= from || late.has(hit.id)) && !(period.by === 'seen' && hit.backfill);
    (isNew ? fresh : earlier).push(hit);
  }
  return fresh.length === 0 ? undefined : { story, fresh, earlier };
}

/** The tellings without what the subscriber does not want; those with nothing new left are gone. */
export function wantedOf(tellings: readonly Telling[], preferences: Preferences, cards: Cards): Telling[] {
  const isWanted = wantedBy(preferences, cards);
  return tellings.flatMap((telling) => {
    const fresh = telling.fresh.filter(isWanted);
    if (fresh.length === 0) return [];
    const earlier = telling.earlier.filter(isWanted);
    const isWhole = fresh.length === telling.fresh.length && earlier.length === telling.earlier.length;
    return isWhole ? telling : { story: telling.story, fresh, earlier };
  });
}

/** For who is told at once: without what the second reader is about to read. A later mail tells it, read or not. */
export function withoutAwaited(tellings: readonly Telling[], { to }: Period): Telling[] {
  const at = Date.parse(to);
  return tellings.flatMap((telling) => {
    const fresh = telling.fresh.filter((hit) => !isAwaited(hit, at));
    if (fresh.length === telling.fresh.length) return telling;
    return fresh.length === 0 ? [] : { ...telling, fresh };
  });
}

export function wantedBy(preferences: Preferences, { outletOf, figureOf }: Cards): (hit: Hit) => boolean {
  const context = {
    circleOf: (id: string) => figureOf(id)?.circle,
    stanceOf: (id: string) => outletOf(id).stance,
  };
  return (hit) => wants(preferences, hit, context);
}

export function cardsOf(outlets: readonly Outlet[], figures: readonly FigureCard[], country: CountryCard): Cards {
  const outletCards = new Map<string, OutletCard>(outlets.map((outlet) => [outlet.id, outlet]));
  const figureCards = new Map(figures.map((figure) => [figure.id, figure]));
  return {
    outletOf: (id) => outletCards.get(id) ?? { id, name: id, stance: 'other', sample: false },
    figureOf: (id) => figureCards.get(id),
    country,
  };
}
