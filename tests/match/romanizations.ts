// Published romanizations of Russian, letter by letter, written from the standards: how lists and passports spell names.
// They are apart from shared/watchlist/latin.ts on purpose, which is held against them.

type Scheme = {
  letters: string;
  /** Spellings that depend on the letters around, tried before the letters; `V` is a vowel, й, ъ or ь. */
  contexts?: readonly (readonly [pattern: string, spelling: string])[];
};

const afterVowel = '(?<=^|[аеёиоуыэюяйъь])';

/** Letters in the order of the alphabet, from а to я, parted by spaces; a dash stands for no letter. */
const schemes = {
  'BGN/PCGN 1947': {
    letters: 'a b v g d e ë zh z i y k l m n o p r s t u f kh ts ch sh shch ” y ’ e yu ya',
    contexts: [
      [`${afterVowel}е`, 'ye'],
      [`${afterVowel}ё`, 'yë'],
    ],
  },
  'BGN/PCGN 1947 with plain marks': {
    letters: "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y ' e yu ya",
    contexts: [[`${afterVowel}е`, 'ye']],
  },
  'ALA-LC 1997': { letters: 'a b v g d e ë zh z i ĭ k l m n o p r s t u f kh t͡s ch sh shch ʺ y ʹ ė i͡u i͡a' },
  'ALA-LC without diacritics': {
    letters: "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch - y ' e iu ia",
  },
  'GOST 7.79-2000, system A': { letters: 'a b v g d e ë ž z i j k l m n o p r s t u f h c č š ŝ ʺ y ʹ è û â' },
  'GOST 7.79-2000, system B': {
    letters: 'a b v g d e yo zh z i j k l m n o p r s t u f x cz ch sh shh `` y` ` e` yu ya',
    contexts: [['ц(?=[еёиыйюя])', 'c']],
  },
  'GOST 16876-71, table 1': { letters: 'a b v g d e ë ž z i j k l m n o p r s t u f h c č š ŝ ʺ y ʹ ė ju ja' },
  'GOST 16876-71, table 2': { letters: "a b v g d e jo zh z i jj k l m n o p r s t u f kh c ch sh shh - y ' eh ju ja" },
  'GOST R 52290-2004': {
    letters: "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch - y ' e yu ya",
    contexts: [
      [`${afterVowel}е`, 'ye'],
      [`${afterVowel}ё`, 'ye'],
      ['(?<![жчшщ])ё', 'ye'],
    ],
  },
  'GOST R 52535.1-2006': { letters: 'a b v g d e e zh z i i k l m n o p r s t u f kh tc ch sh shch - y - e iu ia' },
  'GOST R 7.0.34-2014': {
    letters: "a b v g d e yo zh z i j k l m n o p r s t u f x c ch sh shh - y ' e yu ya",
  },
} as const satisfies Record<string, Scheme>;

export type SchemeName = keyof typeof schemes;
export const schemeNames = Object.keys(schemes) as SchemeName[];

const alphabet = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';

/** A name in Russian letters as the scheme writes it, capitals kept. */
export function romanize(name: string, schemeName: SchemeName): string {
  const { letters, contexts = [] }: Scheme = schemes[schemeName];
  const table = letters.split(' ');
  const lower = name.toLowerCase();
  return [...lower]
    .map((letter, at) => {
      const context = contexts.find(([pattern]) => {
        const sticky = new RegExp(pattern.replace('(?<=^|', '(?<=^|[ -]|'), 'y');
        sticky.lastIndex = at;
        return sticky.test(lower);
      });
      const place = alphabet.indexOf(letter);
      const spelling = context?.[1] ?? (place < 0 ? letter : (table[place] ?? '').replace('-', ''));
      return name[at] === letter ? spelling : spelling.slice(0, 1).toUpperCase() + spelling.slice(1);
    })
    .join('');
}
