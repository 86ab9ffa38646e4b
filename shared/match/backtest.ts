// What a changed watchlist would change: the hits of an item before and after, held against each other. Pure.

import type { Hit } from '../hit.ts';
import type { Item } from '../item.ts';
import type { EventId } from '../vocabulary.ts';
import type { Watchlist } from '../watchlist/compile.ts';
import { isRelevant, readText } from './match.ts';
import type { Mention } from './mentions/mention.ts';

/** One part of a hit that reads differently: `status asserted -> past`. */
type Change = { part: 'who' | 'status' | 'relevant' | 'score'; before: string; after: string };

/** A hit found only after, only before, or both times in different ways. `reason`: why the other list does not find it. */
export type Difference =
  | { kind: 'gained'; hit: Hit; reason?: string }
  | { kind: 'lost'; hit: Hit; reason?: string }
  | { kind: 'changed'; hit: Hit; before: Hit; changes: Change[] };

export const differenceKinds = ['gained', 'lost', 'changed'] as const;
type Kind = (typeof differenceKinds)[number];

type Sides = { before: number; after: number };

/** Counts over all items compared; hits and relevant items of each side, and differences by event. */
export type Tally = {
  items: number;
  /** Before and after. */
  hits: Sides;
  relevantItems: Sides & { became: number; ceased: number };
  counts: Record<Kind, number>;
  byEvent: Partial<Record<EventId, Record<Kind, number>>>;
};

/** Scores are rounded to hundredths; less than this is no difference. */
const scoreStep = 0.005;

/**
 * The hits of one item by two watchlists. Hits of the same who and event are the same; one whose who alone differs (a person
 * found by role who has since been listed) is told as changed, not as lost and gained.
 */
export function compareHits(before: readonly Hit[], after: readonly Hit[]): Difference[] {
  const earlier = new Map(before.map((hit) => [hit.id, hit]));
  const same: Difference[] = [];
  const gained: Hit[] = [];
  for (const hit of after) {
    const partner = earlier.get(hit.id);
    if (partner === undefined) gained.push(hit);
    else {
      earlier.delete(hit.id);
      const changes = changesOf(partner, hit);
      if (changes.length > 0) same.push({ kind: 'changed', hit, before: partner, changes });
    }
  }
  for (const hit of gained) {
    const partner = [...earlier.values()].find((other) => isSameEvent(other, hit));
    if (partner === undefined) same.push({ kind: 'gained', hit });
    else {
      earlier.delete(partner.id);
      same.push({ kind: 'changed', hit, before: partner, changes: changesOf(partner, hit) });
    }
  }
  return [...same, ...[...earlier.values()].map((hit): Difference => ({ kind: 'lost', hit }))];
}

/** The same words tell the same event; only who they are of was read otherwise. */
function isSameEvent(one: Hit, other: Hit): boolean {
  if (one.event !== other.event) return false;
  if (one.figure !== null && one.figure === other.figure) return true;
  const [a, b] = [one.evidence, other.evidence];
  const isSamePlace = a.sentence === b.sentence && a.trigger.start < b.trigger.end && b.trigger.start < a.trigger.end;
  const { mention: left } = a;
  const { mention: right } = b;
  const isSameMention =
    left.start === undefined || right.start === undefined
      ? left.text === right.text
      : left.start < right.end! && right.start < left.end!;
  return isSamePlace && isSameMention;
}

function changesOf(before: Hit, after: Hit): Change[] {
  const parts: Change[] = [
    { part: 'who', before: before.who, after: after.who },
    { part: 'status', before: before.status, after: after.status },
    { part: 'relevant', before: yesNo(before.relevant), after: yesNo(after.relevant) },
  ];
  const changes = parts.filter((change) => change.before !== change.after);
  if (Math.abs(before.score - after.score) < scoreStep) return changes;
  return [...changes, { part: 'score', before: before.score.toFixed(2), after: after.score.toFixed(2) }];
}

const yesNo = (value: boolean) => (value ? 'yes' : 'no');

/** Why a watchlist does not find a hit that another one finds in the item. */
export function whyAbsent(hit: Hit, item: Item, watchlist: Watchlist): string {
  if (hit.figureId !== null && !watchlist.figures.some(({ id }) => id === hit.figureId)) {
    return `${hit.figureId} is no figure of it`;
  }
  const { mentions, triggers } = readText(item, watchlist, new Date(item.publishedAt));
  const seen = mentions.filter((mention) => isWho(mention, hit));
  if (seen.length === 0) return `${hit.figure ?? hit.role ?? hit.who} is not recognised`;
  const phrases = triggers.filter(({ event }) => event === hit.event);
  if (phrases.length === 0) return `no phrase signals ${hit.event}`;
  return `"${phrases[0]!.phrase}" signals ${hit.event}, but of somebody else`;
}

function isWho({ who }: Mention, hit: Hit): boolean {
  if (who.kind === 'figure') return who.figure.id === hit.figureId;
  if (who.kind === 'person') return who.name === hit.figure;
  return who.kind === 'role' && who.role === hit.role;
}

export const emptyTally: Tally = {
  items: 0,
  hits: { before: 0, after: 0 },
  relevantItems: { before: 0, after: 0, became: 0, ceased: 0 },
  counts: { gained: 0, lost: 0, changed: 0 },
  byEvent: {},
};

/** The tally with one more item in it. */
export function addToTally(
  tally: Tally,
  before: readonly Hit[],
  after: readonly Hit[],
  differences: readonly Difference[],
): Tally {
  const { hits, relevantItems } = tally;
  const [was, is] = [isRelevant(before), isRelevant(after)];
  const counts = { ...tally.counts };
  const byEvent = { ...tally.byEvent };
  for (const { kind, hit } of differences) {
    counts[kind] += 1;
    const ofEvent = byEvent[hit.event] ?? { gained: 0, lost: 0, changed: 0 };
    byEvent[hit.event] = { ...ofEvent, [kind]: ofEvent[kind] + 1 };
  }
  return {
    items: tally.items + 1,
    hits: { before: hits.before + before.length, after: hits.after + after.length },
    relevantItems: {
      before: relevantItems.before + Number(was),
      after: relevantItems.after + Number(is),
      became: relevantItems.became + Number(is && !was),
      ceased: relevantItems.ceased + Number(was && !is),
    },
    counts,
    byEvent,
  };
}
