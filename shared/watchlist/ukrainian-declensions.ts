// The first and second declension of Ukrainian nouns and names.
// Grammar: Ukrainian Orthography 2019, declension of names.
import { cases, decline, type Forms } from './cases.ts';

const { nominative: N, genitive: G, dative: D, accusative: A, instrumental: I, prepositional: P } = cases;

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
