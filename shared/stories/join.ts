// Which clusters of reports tell of one occasion although they go by several names: a group and its chief, two sides, one text.

import type { Hit } from '../hit.ts';
import type { EventId } from '../vocabulary.ts';
import { copiesIn } from './copies.ts';
import { isUnnamed } from './who.ts';
import { unnamedWindowDays } from './window.ts';

/** Reports of one who and one event without a long pause, in order of time; none of background. */
export type Cluster = { event: EventId; hits: Hit[] };

const windowMs = unnamedWindowDays * 24 * 60 * 60 * 1000;
const timeOf = (hit: Hit): number => Date.parse(hit.publishedAt);

/**
 * The clusters with those of one occasion made one. What a group, its unnamed leader and its members did is what its leader did
 * where the reports of those days name the leader; a quarrel told by one item is one, whoever is in it; and an unnamed
 * person is the named one of the same text. The result depends on the set of clusters alone.
 */
export function joinClusters(clusters: readonly Cluster[]): Cluster[] {
  const parent = clusters.map((_, index) => index);
  const rootOf = (index: number): number => (parent[index] === index ? index : rootOf(parent[index]!));
  const join = (one: number, other: number) => {
    const [a, b] = [rootOf(one), rootOf(other)];
    parent[Math.max(a, b)] = Math.min(a, b);
  };
  for (const own of Map.groupBy(clusters.keys(), (index) => clusters[index]!.event).values()) {
    const around = neighbours(own, clusters);
    for (const one of own.filter((index) => isUnnamed(clusters[index]!.hits[0]!)))
      for (const other of around(one)) if (isSameParty(clusters[one]!, clusters[other]!)) join(one, other);
    if (clusters[own[0]!]!.event === 'rift') joinSides(own, clusters, join);
  }
  return [...Map.groupBy(clusters.keys(), rootOf).values()].map((own) => ({
    event: clusters[own[0]!]!.event,
    hits: own.flatMap((index) => clusters[index]!.hits),
  }));
}

/** `one` is of an unnamed role. */
function isSameParty({ hits }: Cluster, other: Cluster): boolean {
  const leader = hits.find((hit) => hit.leader !== undefined)?.leader;
  if (leader !== undefined) {
    const isItsLeader = other.hits.some((hit) => hit.figureId === leader || hit.leader === leader);
    if (isItsLeader) return true;
  }
  return haveOneText(hits, other.hits);
}

function haveOneText(one: readonly Hit[], other: readonly Hit[]): boolean {
  const ids = new Set(one.map(({ id }) => id));
  return Object.entries(copiesIn([...one, ...other])).some(([copy, source]) => ids.has(copy) !== ids.has(source));
}

function joinSides(own: readonly number[], clusters: readonly Cluster[], join: (a: number, b: number) => void): void {
  const first = new Map<string, number>();
  for (const index of own)
    for (const { itemId } of clusters[index]!.hits) {
      const known = first.get(itemId);
      if (known === undefined) first.set(itemId, index);
      else join(known, index);
    }
}

/** Which of `own` lie no further from one of them than the window. */
function neighbours(own: readonly number[], clusters: readonly Cluster[]): (one: number) => number[] {
  const boxesOf = (index: number, margin = 0): number[] => {
    const [from, to] = spanOf(clusters[index]!);
    const first = Math.floor(from / windowMs) - margin;
    return Array.from({ length: Math.floor(to / windowMs) + margin - first + 1 }, (_, box) => first + box);
  };
  const byBox = Map.groupBy(
    own.flatMap((index) => boxesOf(index).map((box) => ({ box, index }))),
    ({ box }) => box,
  );
  return (one) => {
    const near = new Set(boxesOf(one, 1).flatMap((box) => (byBox.get(box) ?? []).map(({ index }) => index)));
    return [...near].filter((other) => other !== one && isNear(clusters[one]!, clusters[other]!));
  };
}

/** Whether no more than the window lies between the two. */
function isNear(one: Cluster, other: Cluster): boolean {
  const [from, to] = spanOf(one);
  const [otherFrom, otherTo] = spanOf(other);
  return from - otherTo <= windowMs && otherFrom - to <= windowMs;
}

const spanOf = ({ hits }: Cluster): [number, number] => [timeOf(hits[0]!), timeOf(hits.at(-1)!)];
