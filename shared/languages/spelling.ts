// How the conventions of spelling are written by which a language's press writes Russian names in Latin letters.

/** Cyrillic to Latin. */
export type Convention = {
  letters: Record<string, readonly string[]>;
  /** Tried before the letters, in order, at the current position; sticky, may look behind. */
  contexts: readonly (readonly [pattern: RegExp, spellings: readonly string[]])[];
};

export type Spelling = {
  latin: Convention;
  /** Back again: pairs `pattern=letters` as watchlist/cyrillic.ts reads them; `V` is a vowel, `C` a consonant. */
  cyrillic: string;
  /** What names end in where they are somebody's: Prigoschins Marsch. */
  genitive?: { ending: string; unless: RegExp };
};

/** "а=a ц=ts,tz": each letter's spellings. */
export const letters = (pairs: string): Record<string, readonly string[]> =>
  Object.fromEntries(
    pairs.split(' ').map((pair) => {
      const [letter, spellings] = pair.split('=');
      return [letter ?? '', (spellings ?? '').split(',')];
    }),
  );

const vowel = 'аеёиоуыэюяіїє';

/** Where in a Cyrillic word; `V` is a vowel. */
export const at = (source: string) => new RegExp(source.replaceAll('V', `[${vowel}]`), 'y');
