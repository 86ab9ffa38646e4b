// The first and second declension of Ukrainian nouns and names.
// Grammar: Ukrainian Orthography 2019, declension of names.
import { cases, decline, type Endings, type Forms } from '../cases.ts';

const { nominative: N, genitive: G, dative: D, accusative: A, instrumental: I, prepositional: P } = cases;

/** Masculine endings after the stem: of names in -й behind a vowel, in -ь, and in -о. */
export const endings = {
  afterVowel: [
    ['я', G | A],
    ['ю', D | P],
    ['єві', D | P],
    ['єм', I],
    ['ї', P],
  ],
  soft: [
    ['я', G | A],
    ['ю', D | P],
    ['еві', D | P],
    ['ем', I],
    ['і', P],
  ],
  inO: [
    ['а', G | A],
    ['у', D | P],
    ['ові', D | P],
    ['ом', I],
  ],
} as const satisfies Record<string, Endings>;

const softened: Record<string, string> = { к: 'ц', г: 'з', х: 'с' };

/** Names and nouns in -а, -я. */
export function firstDeclension(word: string, forms: Forms): Forms {
  const stem = word.slice(0, -1);
  if (/я$/.test(word)) {
    const afterVowel = /[аеєиіїоуюя]$/.test(stem);
    return decline(forms, stem, [
      [afterVowel ? 'ї' : 'і', G | D | P],
      ['ю', A],
      [afterVowel ? 'єю' : 'ею', I],
    ]);
  }
  const last = stem.at(-1) ?? '';
  const dative = `${stem.slice(0, -1)}${softened[last] ?? last}і`;
  decline(forms, stem, [
    ['и', G],
    ['і', G | D | P],
    ['у', A],
    ['ою', I],
  ]);
  forms.set(dative, (forms.get(dative) ?? 0) | D | P);
  return /[жшчщ]$/.test(stem) ? decline(forms, stem, [['ею', I]]) : forms;
}

/** Masculine names and nouns that end in a consonant. */
export function secondDeclension(word: string, forms: Forms): Forms {
  decline(forms, word, [
    ['а', G | A],
    ['у', D | P | G],
    ['ові', D | P],
    ['ом', I],
    ['і', P],
    ['и', N],
    ['ів', G | A],
    ['ам', D],
    ['ами', I],
  ]);
  if (/[жшчщц]$/.test(word))
    decline(forms, word, [
      ['еві', D | P],
      ['ем', I],
      ['ю', D],
      ['я', G | A],
    ]);
  return forms;
}
