// The place of which a post is: "Kursk governor", «глава Дагестана».
import type { Holder, Role } from '../../watchlist/compile.ts';
import type { Context } from '../text/context.ts';

/** Ids of the places of posts that are named from one word to another; one name may be of several. */
export function placesIn(
  forms: readonly string[],
  from: number,
  to: number,
  { watchlist, language }: Context,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = from; at < to; at++)
    for (const { meaning, match } of watchlist.places[language].matchesAt(forms, at))
      if (match.end <= to) found.add(meaning);
  return found;
}

/** Who holds or held the post that stands from one word to another, in the place that it names. */
export function holdersAt(
  { holders = [] }: Role,
  forms: readonly string[],
  from: number,
  to: number,
  context: Context,
): readonly Holder[] {
  if (!holders.some(({ place }) => place !== undefined)) return holders;
  const places = placesIn(forms, from, to, context);
  return holders.filter(({ place }) => place === undefined || places.has(place));
}
