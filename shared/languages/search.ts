// What searches ask of a language.

export type Search = {
  script: 'latin' | 'cyrillic';
  /** A word to its stem: Snowball's. */
  stem(word: string): string;
  /** Words that stand in most sentences and tell nothing apart: no search keeps them. */
  frequent: readonly string[];
};
