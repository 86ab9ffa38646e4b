// What matching and reading ask of a language.
import type { CueList } from './cue-words.ts';
import type { Grammar } from './grammar-words.ts';
import type { Identity } from './identity.ts';
import type { Inflection } from './inflection.ts';
import type { PostWords } from './post-words.ts';
import type { Syntax } from './syntax.ts';
import type { PartOfWordOrder } from './word-order.ts';

/** Parts of regular expressions, in lower case; `months`: twelve beginnings, parted by blanks. */
export type DateWords = {
  months: string;
  weekdays: string;
  /** Words that may stand behind a time and name no zone. */
  noZone: string;
};

/** A month's name in a text, January first, and the folded words right before it: any, and those of its beginning. */
export type Months = { stems: readonly RegExp[]; before: RegExp; since: RegExp };

export type LanguageReading = {
  identity: Identity;
  grammar: Grammar;
  /** How it says that somebody named is not whom its headline means: patterns of the folded words around his name. */
  another?: readonly RegExp[];
  cues: CueList;
  posts: PostWords;
  /** Where its nouns decline. */
  syntax?: Syntax;
  /** Where word order tells who does what. */
  order?: PartOfWordOrder;
  /** Where its verbs or nouns have forms that phrases ask for. */
  inflection?: Inflection;
  /** Nouns that stand for the person just named, as a pronoun does («певица», «банкир»), of men and of women; they need `inflection`. */
  descriptions?: { m: string; f: string };
  /** How else a word in lower case may be spelt. */
  otherwise?: (word: string) => readonly string[];
  /** Where a month in a clause tells when. */
  months?: Months;
  /** For pages that have no dates for machines. */
  dates?: DateWords;
};
