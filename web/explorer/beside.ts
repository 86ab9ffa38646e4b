// Who else stands in the items that tell of somebody. Pure.
import type { HitSummary } from '../../shared/store/hit-query.ts';
import type { Tally, TallyOfOne } from './tally.ts';

/** As ids of hits are made: `<item id>#<who>#<event>`. */
const itemOf = ({ id, who, event }: HitSummary): string => id.slice(0, -(who.length + event.length + 2));

/** `items`: in which both stand; the most first. Offices without a name are nobody. */
export type Companion = { person: TallyOfOne; items: number };

export function besideIn({ hits, byWho, people }: Tally, who: string): Companion[] {
  const own = byWho.get(who) ?? [];
  const items = new Set(own.map(itemOf));
  const times = new Set(own.map(({ publishedAt }) => publishedAt));
  const shared = new Map<string, Set<string>>();
  for (const hit of hits) {
    if (hit.who === who || hit.figure === null || !times.has(hit.publishedAt)) continue;
    const item = itemOf(hit);
    if (items.has(item)) shared.set(hit.who, (shared.get(hit.who) ?? new Set()).add(item));
  }
  return [...shared]
    .map(([other, of]) => ({ person: people.get(other)!, items: of.size }))
    .sort((a, b) => b.items - a.items || (a.person.who < b.person.who ? -1 : 1));
}
