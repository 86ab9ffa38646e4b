// The first and second declension of Russian nouns and names.
import { cases, decline, type Endings, type Forms } from '../cases.ts';

const { nominative: N, genitive: G, dative: D, accusative: A, instrumental: I, prepositional: P } = cases;

/** Endings of the plural in all cases. */
export const plural = (n: string, g: string, d: string, i: string): Endings => [
  [n, N],
  [g, G | A | P],
  [d, D],
  [i, I],
];

/** Endings after the stem of names in -ий that are no adjectives: Юрий, Юрия. */
export const endingsOfIy: Endings = [
  ['я', G | A],
  ['ю', D],
  ['ем', I],
  ['и', P],
];

/** Nouns and names in -а, -я. */
export function firstDeclension(word: string, forms: Forms): Forms {
  const stem = word.slice(0, -1);
  if (/ия$/.test(word))
    return decline(forms, stem, [
      ['и', G | D | P],
      ['ю', A],
      ['ей', I],
      ['ею', I],
    ]);
  if (/я$/.test(word))
    return decline(forms, stem, [
      ['и', G],
      ['е', D | P],
      ['ю', A],
      ['ей', I],
      ['ею', I],
      ['ёй', I],
    ]);
  const y = /[гкхжшчщ]$/.test(stem) ? 'и' : 'ы';
  decline(forms, stem, [
    [y, G],
    ['е', D | P],
    ['у', A],
    ['ой', I],
    ['ою', I],
  ]);
  return /[жшчщц]$/.test(stem) ? decline(forms, stem, [['ей', I]]) : forms;
}

/** Masculine names and nouns that end in a consonant, with their fleeting vowels. */
export function secondDeclension(word: string, forms: Forms): Forms {
  const hushing = /[жшчщц]$/.test(word);
  const many = /[гкхжшчщ]$/.test(word) ? 'и' : 'ы';
  decline(forms, word, [['а', G | A], ['у', D], ['ом', I], ['е', P], ...plural(many, 'ов', 'ам', 'ами'), ['ах', P]]);
  if (hushing)
    decline(forms, word, [
      ['ем', I],
      ['ей', G | A],
    ]);
  const fleeting = (stem: string) =>
    decline(forms, stem, [
      ['а', G | A],
      ['у', D],
      ['ом', I],
      ['ем', I],
      ['е', P],
      ['ы', N],
      ['и', N],
    ]);
  if (/ец$/.test(word)) fleeting(`${word.slice(0, -2)}${/[аеёиоуыэюя]$/.test(word.slice(0, -2)) ? 'й' : ''}ц`);
  if (/[^к]ок$/.test(word)) fleeting(`${word.slice(0, -2)}к`);
  if (/ёл$|[^аеиоуыэюя]ел$/.test(word)) fleeting(`${word.slice(0, -2)}л`);
  return forms;
}
