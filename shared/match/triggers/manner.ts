// How an event happened, by the words that signalled it: "found dead" is a death, "in a coma" is none.
import type { EventId, Language, Manner } from '../../vocabulary.ts';
import type { Watchlist } from '../../watchlist/compile.ts';

/** What the words mean that say no more than the event: whoever is held was arrested, whoever is out was sacked. */
const plain: Partial<Record<EventId, Manner>> = { detained: 'arrest', dismissed: 'sacked', rebelled: 'mutiny' };

/**
 * Of the phrases of `manners` within the words of a trigger the longest decides, then the first listed. undefined where the
 * words of a death do not say, and for events without manners. `forms`: folded words.
 */
export function mannerOf(
  forms: readonly string[],
  event: EventId,
  { manners }: Pick<Watchlist, 'manners'>,
  language: Language,
): Manner | undefined {
  let best: { manner: Manner; length: number; entry: number } | undefined;
  for (const { entry, meaning, at, match } of manners[language].matchesIn(forms)) {
    const length = match.end - at;
    if (meaning.event !== event) continue;
    if (best === undefined || length > best.length || (length === best.length && entry < best.entry))
      best = { manner: meaning.manner, length, entry };
  }
  return best?.manner ?? plain[event];
}
