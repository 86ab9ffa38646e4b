// Who stands behind a story: outlets by stance, and whose text the others only carry.
import type { Hit } from '../hit.ts';
import type { Story } from '../stories/story.ts';
import type { Stance } from '../vocabulary.ts';

/** What a reader is told of an outlet; one that is no longer watched is known by its id alone. */
export type OutletCard = { id: string; name: string; stance: Stance; sample: boolean };

export type Sources = {
  /** Distinct outlets. */
  total: number;
  /** Distinct outlets without those that only carry another one's text: how many looked for themselves. */
  voices: number;
  /** Outlets by stance, most first. */
  stances: { stance: Stance; outlets: number }[];
  /** Whose text was carried, by how many other outlets that said nothing of their own; most first. */
  carried: { from: OutletCard; outlets: number }[];
};

/** The hit that had an item's text first, by item; only of items that are copies. */
export type TextSources = ReadonlyMap<string, Hit>;

export function textSources(stories: readonly Story[]): TextSources {
  const sources = new Map<string, Hit>();
  for (const { hits, copyOf } of stories) {
    const copies = hits.filter(({ id }) => copyOf[id] !== undefined);
    if (copies.length === 0) continue;
    const byId = new Map(hits.map((hit) => [hit.id, hit]));
    for (const { id, itemId } of copies) {
      const source = byId.get(copyOf[id]!);
      if (source !== undefined && !sources.has(itemId)) sources.set(itemId, source);
    }
  }
  return sources;
}

export function countSources(
  hits: readonly Hit[],
  sources: TextSources,
  outletOf: (id: string) => OutletCard,
): Sources {
  const byOutlet = Map.groupBy(hits, ({ outletId }) => outletId);
  const carriers = new Map<string, string>();
  for (const [outletId, own] of byOutlet) {
    const from = own.map(({ itemId }) => sources.get(itemId)?.outletId).filter((id) => id !== outletId);
    if (from.length === own.length && from.every((id) => id !== undefined)) carriers.set(outletId, from[0]!);
  }
  const cards = [...byOutlet.keys()].map(outletOf);
  const carried = [...Map.groupBy(carriers, ([, from]) => from)].map(([from, of]) => ({
    from: outletOf(from),
    outlets: of.length,
  }));
  return {
    total: cards.length,
    voices: Math.max(1, cards.length - carriers.size),
    stances: [...Map.groupBy(cards, ({ stance }) => stance)]
      .map(([stance, of]) => ({ stance, outlets: of.length }))
      .sort((a, b) => b.outlets - a.outlets || (a.stance < b.stance ? -1 : 1)),
    carried: carried.sort((a, b) => b.outlets - a.outlets || (a.from.id < b.from.id ? -1 : 1)),
  };
}
