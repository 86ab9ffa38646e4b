// Gathers hits into stories: the same who × event, told by any number of outlets with no long silence in between.
import type { Hit, Story } from '../model.ts';
import { copiesIn } from './copies.ts';
import { compareByTime, statusTrack, storyStatus } from './status.ts';
import { storyId } from './story-id.ts';
import { isUnnamed, whoKeys } from './who.ts';
import { unnamedWindowDays, windowDays } from './window.ts';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * All stories that the hits tell which stand, newest first. The result depends on the set of hits alone, not on their order: a late
 * report lands where it would have landed in time, and may join two stories that had been apart.
 *
 * Background (status `past`) opens no story of its own where a reported one lies within the window, and never stretches
 * or joins others: "Chubais, who fled last week" every few days would otherwise make one endless story.
 */
export function gatherStories(hits: Iterable<Hit>): Story[] {
  const all = distinct(hits).filter(({ withdrawn }) => withdrawn === undefined);
  const whoOf = whoKeys(all);
  return [...Map.groupBy(all, (hit) => `${whoOf(hit)}#${hit.event}`).values()]
    .flatMap(storiesOfOne)
    .sort((a, b) => compareText(b.lastSeenAt, a.lastSeenAt) || compareText(a.id, b.id));
}

/** One hit an id; of two versions of a hit (matched with two watchlists) the one that scored higher. */
function distinct(hits: Iterable<Hit>): Hit[] {
  const byId = new Map<string, Hit>();
  for (const hit of hits) {
    const known = byId.get(hit.id);
    if (known === undefined || preference(hit, known) > 0) byId.set(hit.id, hit);
  }
  return [...byId.values()];
}

function preference(a: Hit, b: Hit): number {
  return a.score - b.score || compareText(JSON.stringify(a), JSON.stringify(b));
}

/** Hits of one who × event, cut where the news paused, with the background laid beside. */
function storiesOfOne(hits: Hit[]): Story[] {
  const inTime = hits.toSorted(compareByTime);
  const windowMs = (isUnnamed(hits[0]!) ? unnamedWindowDays : windowDays) * dayMs;
  const clusters = clusterByPause(
    inTime.filter((hit) => hit.status !== 'past'),
    windowMs,
  );
  const spans = clusters.map((cluster) => ({ start: timeOf(cluster[0]!), end: timeOf(cluster.at(-1)!) }));
  const loose: Hit[] = [];
  for (const hit of inTime.filter((hit) => hit.status === 'past')) {
    const nearest = spans
      .map((span, index) => ({ index, distance: Math.max(0, span.start - timeOf(hit), timeOf(hit) - span.end) }))
      .filter(({ distance }) => distance <= windowMs)
      .reduce<{ index: number; distance: number } | undefined>(
        (best, next) => (best === undefined || next.distance < best.distance ? next : best),
        undefined,
      );
    if (nearest === undefined) loose.push(hit);
    else clusters[nearest.index]!.push(hit);
  }
  return [...clusters, ...clusterByPause(loose, windowMs)].map(toStory);
}

/** `hits` in order of time. */
function clusterByPause(hits: readonly Hit[], windowMs: number): Hit[][] {
  const clusters: Hit[][] = [];
  for (const hit of hits) {
    const open = clusters.at(-1);
    if (open !== undefined && timeOf(hit) - timeOf(open.at(-1)!) <= windowMs) open.push(hit);
    else clusters.push([hit]);
  }
  return clusters;
}

function toStory(cluster: readonly Hit[]): Story {
  const inTime = cluster.toSorted(compareByTime);
  const status = storyStatus(inTime);
  const reported = inTime.filter((hit) => (hit.status === 'past') === (status === 'past'));
  const first = reported[0]!;
  // A name that the owner listed since then is told as the figure.
  const { who, figureId, figure, role } = inTime.find((hit) => hit.figureId !== null) ?? first;
  return {
    id: storyId({ who, event: first.event, firstSeenAt: first.publishedAt }),
    who,
    figureId,
    figure,
    role,
    event: first.event,
    status,
    score: Math.max(...inTime.filter((hit) => hit.status === status).map((hit) => hit.score)),
    firstSeenAt: first.publishedAt,
    lastSeenAt: reported.at(-1)!.publishedAt,
    hits: inTime.toReversed(),
    track: statusTrack(reported),
    copyOf: copiesIn(inTime),
  };
}

const timeOf = (hit: Hit): number => Date.parse(hit.publishedAt);

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
