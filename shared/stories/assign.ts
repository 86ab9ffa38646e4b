// Gathers hits into stories: the same who × event, told by any number of outlets with no long silence in between.
import type { Hit } from '../hit.ts';
import { copiesIn } from './copies.ts';
import { isDevelopment } from './development.ts';
import { type Cluster, joinClusters } from './join.ts';
import { compareByTime, courseOf } from './status.ts';
import type { Side, Story } from './story.ts';
import { storyId } from './story-id.ts';
import { isUnnamed, whoKeys } from './who.ts';
import { unnamedWindowDays, windowDays } from './window.ts';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * All stories that the hits tell, newest first; what was withdrawn tells none. The result depends on the set of hits alone, not
 * on their order: a late report lands where it would have landed in time, and may join two stories that had been apart.
 *
 * Background (status `past`) belongs to the story that it recalls, however long ago that was, and never stretches or joins
 * any: "Chubais, who fled last week" every few days would otherwise make one endless story. What nobody reported in the hits
 * given is one story of background, whenever it was recalled.
 */
export function gatherStories(hits: Iterable<Hit>): Story[] {
  const all = distinct(hits);
  const whoOf = whoKeys(all);
  const keyOf = (hit: Hit) => `${whoOf(hit)}#${hit.event}`;
  const byKey = Map.groupBy(all, keyOf);
  const stories = joinClusters([...byKey.keys()].toSorted().flatMap((key) => clustersOf(byKey.get(key)!))).map(
    ({ event, hits: own }): Cluster => ({ event, hits: own.toSorted(compareByTime) }),
  );
  const loose = recall(
    all.filter(({ status }) => status === 'past'),
    stories,
    keyOf,
  );
  return [...stories.map(({ hits: own }) => toStory(own)), ...loose.map(toStory)].sort(
    (a, b) => compareText(b.lastSeenAt, a.lastSeenAt) || compareText(a.id, b.id),
  );
}

/** One hit an id, without those withdrawn; of two versions of a hit (matched with two watchlists) the one that scored higher. */
function distinct(hits: Iterable<Hit>): Hit[] {
  const byId = new Map<string, Hit>();
  for (const hit of hits) {
    const known = byId.get(hit.id);
    if (known === undefined || preference(hit, known) > 0) byId.set(hit.id, hit);
  }
  return [...byId.values()].filter(({ withdrawn }) => withdrawn === undefined);
}

/** A withdrawal is newer than what it withdraws. */
function preference(a: Hit, b: Hit): number {
  return (
    Number(a.withdrawn !== undefined) - Number(b.withdrawn !== undefined) ||
    a.score - b.score ||
    compareText(JSON.stringify(a), JSON.stringify(b))
  );
}

/** Reports of one who × event, cut where the news paused. */
function clustersOf(hits: readonly Hit[]): Cluster[] {
  const reported = hits.filter(({ status }) => status !== 'past').toSorted(compareByTime);
  const windowMs = (isUnnamed(hits[0]!) ? unnamedWindowDays : windowDays) * dayMs;
  const clusters: Cluster[] = [];
  for (const hit of reported) {
    const open = clusters.at(-1)?.hits;
    if (open !== undefined && timeOf(hit) - timeOf(open.at(-1)!) <= windowMs) open.push(hit);
    else clusters.push({ event: hit.event, hits: [hit] });
  }
  return clusters;
}

/** Puts background to the story that it lies in or follows, or that begins soon after it; returns what recalls none of them. */
function recall(past: readonly Hit[], stories: readonly Cluster[], keyOf: (hit: Hit) => string): Hit[][] {
  if (past.length === 0) return [];
  const spans = stories.map(({ hits }) => ({ hits, start: timeOf(hits[0]!), end: timeOf(hits.at(-1)!) }));
  const byKey = new Map<string, Set<(typeof spans)[number]>>();
  for (const span of spans)
    for (const hit of span.hits) byKey.set(keyOf(hit), (byKey.get(keyOf(hit)) ?? new Set()).add(span));
  const loose: Hit[] = [];
  for (const hit of past.toSorted(compareByTime)) {
    const time = timeOf(hit);
    const known = byKey.get(keyOf(hit)) ?? byKey.get(`figure ${hit.leader}#${hit.event}`);
    const nearest = [...(known ?? [])]
      .filter(({ start }) => start - time <= windowDays * dayMs)
      .map((span) => ({ span, distance: Math.max(0, span.start - time, time - span.end) }))
      .reduce<{ span: (typeof spans)[number]; distance: number } | undefined>(
        (best, next) => (best === undefined || next.distance < best.distance ? next : best),
        undefined,
      );
    if (nearest === undefined) loose.push(hit);
    else nearest.span.hits.push(hit);
  }
  return [...Map.groupBy(loose, keyOf).values()];
}

function toStory(cluster: readonly Hit[]): Story {
  const inTime = cluster.toSorted(compareByTime);
  const { status } = courseOf(inTime);
  const reported = inTime.filter((hit) => (hit.status === 'past') === (status === 'past'));
  const first = reported[0]!;
  const last = inTime.findLast((hit) => reported.includes(hit) || isDevelopment(hit))!;
  const [lead, ...others] = partiesOf(reported);
  const { who, figureId, figure, role, office, leader } = lead!;
  const later = inTime.filter((hit) => hit.status === 'past' && timeOf(hit) > timeOf(reported.at(-1)!));
  return {
    id: storyId({ who, event: first.event, firstSeenAt: first.publishedAt }),
    who,
    figureId,
    figure,
    role,
    ...(office === undefined ? {} : { office }),
    ...(leader === undefined ? {} : { leader }),
    event: first.event,
    status,
    score: Math.max(...inTime.filter((hit) => hit.status === status).map((hit) => hit.score)),
    firstSeenAt: first.publishedAt,
    lastSeenAt: last.publishedAt,
    hits: inTime.toReversed(),
    ...(first.event === 'rift' && others.length > 0 ? { sides: others.map(sideOf) } : {}),
    track: courseOf(reported).track,
    ...(later.length === 0 || status === 'past'
      ? {}
      : { recalled: { times: new Set(later.map(({ itemId }) => itemId)).size, last: later.at(-1)!.publishedAt } }),
    copyOf: copiesIn(inTime),
  };
}

/** One hit for each who: a figure before a name, a name before a role, then who is told most; of equals the first told. */
function partiesOf(hits: readonly Hit[]): Hit[] {
  const { who } = hits[0]!;
  if (hits.every((hit) => hit.who === who)) return [hits[0]!];
  const whoOf = whoKeys(hits);
  const rank = (hit: Hit) => (hit.figureId !== null ? 2 : hit.figure !== null ? 1 : 0);
  return [...Map.groupBy(hits, whoOf).values()]
    .map((own) => ({ hit: own.find(({ figureId }) => figureId !== null) ?? own[0]!, times: own.length }))
    .sort((a, b) => rank(b.hit) - rank(a.hit) || b.times - a.times || compareByTime(a.hit, b.hit))
    .map(({ hit }) => hit);
}

const sideOf = ({ who, figureId, figure, role, office }: Hit): Side => ({
  who,
  figureId,
  figure,
  role,
  ...(office === undefined ? {} : { office }),
});

const timeOf = (hit: Hit): number => Date.parse(hit.publishedAt);

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
