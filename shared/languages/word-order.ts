// What a language has whose word order tells who does what to whom, beside its grammar: as `Syntax` is of those whose nouns decline.
// Words are folded as texts are; the lists are data of the language.
import type { NounWords } from './noun-words.ts';
import type {
  AdverbWords,
  ConjunctionWords,
  DeterminerWords,
  PrefixWords,
  PrepositionWords,
  PronounWords,
} from './small-words.ts';
import type { ParticipleWords, SuccessionWords, VerbWords } from './verb-words.ts';

export type WordOrder = {
  verb: VerbWords;
  participle: ParticipleWords;
  succession: SuccessionWords;
  noun: NounWords;
  pronoun: PronounWords;
  determiner: DeterminerWords;
  preposition: PrepositionWords;
  conjunction: ConjunctionWords;
  adverb: AdverbWords;
  prefix: PrefixWords;
};

/** As much of it as a language says: what is left out has no words. */
export type PartOfWordOrder = { [Group in keyof WordOrder]?: Partial<WordOrder[Group]> };
