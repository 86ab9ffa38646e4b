// Where the cue words of a sentence stand, looked up once for all its triggers.

import type { Cue } from '../../languages/cue-words.ts';
import type { Language } from '../../vocabulary.ts';
import type { PhraseMatch } from '../../watchlist/phrase-match.ts';
import type { Sentence } from '../text/sentences.ts';
import { cuesOf } from './cues.ts';

type Found = { meaning: Cue; match: PhraseMatch };
type Placed = Found & { at: number };

export type CuePlaces = {
  /** Cues that begin at a token. */
  at(token: number): readonly Found[];
  /** Words of an idiom such as «не раз», «не только», «днем ранее», which are no cue by themselves. */
  silent: ReadonlySet<number>;
};

/** Kept as long as the sentence is: every trigger in it asks again. */
const kept = new WeakMap<Sentence, CuePlaces>();

export function cuePlaces(sentence: Sentence, language: Language): CuePlaces {
  const known = kept.get(sentence) ?? look(sentence, language);
  kept.set(sentence, known);
  return known;
}

function look({ forms }: Sentence, language: Language): CuePlaces {
  const every = cuesOf(language).matchesIn(forms);
  const places = Map.groupBy(
    every.filter((one) => !every.some((other) => isPartOf(one, other))),
    ({ at }) => at,
  );
  const silent = new Set<number>();
  for (const { at, meaning, match } of every)
    if (meaning.kind === 'neutral') for (let word = at; word < match.end; word++) silent.add(word);
  return { at: (token) => places.get(token) ?? [], silent };
}

/** «Не исключил отставку»: the words of a longer cue on the same side are no cue of their own. */
const isPartOf = (one: Placed, other: Placed): boolean =>
  other.at <= one.at &&
  other.match.end >= one.match.end &&
  other.match.end - other.at > one.match.end - one.at &&
  other.meaning.side === one.meaning.side;
