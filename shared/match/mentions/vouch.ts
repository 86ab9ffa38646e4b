// What of an item tells this bearer of a surname from others: words of his own, or a post that he holds or held.
import type { Figure } from '../../watchlist/compile.ts';
import type { Context } from '../text/context.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Candidate } from './candidate.ts';
import { holdersAt } from './post-place.ts';

/** Whether the item tells him from others of his name. */
export type Vouch = (figure: Figure) => boolean;

/** Looks through the item once for each bearer. */
export function vouchIn(sentences: readonly Sentence[], context: Context, candidates: readonly Candidate[]): Vouch {
  const told = new Map<Figure, boolean>();
  const holders = onDemand(() => holdersNamed(sentences, context));
  // Where somebody else of the name stands in full, the surname may be his.
  const doubted = new Set(candidates.filter(({ blocked }) => blocked).map(({ form }) => form.figure));
  const look = (figure: Figure) =>
    (figure.beside ?? []).some((word) => sentences.some(({ forms }) => forms.some((form) => form.startsWith(word)))) ||
    (figure.bare === 'never' && !doubted.has(figure) && holders().has(figure));
  return (figure) => {
    const known = told.get(figure) ?? look(figure);
    told.set(figure, known);
    return known;
  };
}

function onDemand<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Everybody who holds or held one of the posts that the item names. */
function holdersNamed(sentences: readonly Sentence[], context: Context): ReadonlySet<Figure> {
  const roles = context.watchlist.roles[context.language];
  const found = sentences.flatMap(({ forms }) =>
    roles
      .matchesIn(forms)
      .flatMap(({ at, meaning, match }) =>
        holdersAt(meaning, forms, at, match.end, context).map(({ figure }) => figure),
      ),
  );
  return new Set(found);
}
