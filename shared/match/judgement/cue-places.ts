// Where the cue words of a sentence stand, looked up once for all its triggers.

import type { Cue } from '../../languages/cue-words.ts';
import type { Language } from '../../vocabulary.ts';
import type { PhraseMatch } from '../../watchlist/phrase-match.ts';
import type { Sentence } from '../text/sentences.ts';
import { cuesOf } from './cues.ts';

type Found = { meaning: Cue; match: PhraseMatch };

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
  const found = cuesOf(language).matchesIn(forms);
  const places = Map.groupBy(found, ({ at }) => at);
  const silent = new Set<number>();
  for (const { at, meaning, match } of found)
    if (meaning.kind === 'neutral') for (let word = at; word < match.end; word++) silent.add(word);
  return { at: (token) => places.get(token) ?? [], silent };
}
