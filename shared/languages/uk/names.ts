// Ukrainian case forms of given names and nouns, over-generating on purpose.
// Grammar: Ukrainian Orthography 2019, declension of names.
import { anyCase, cases, decline, type Endings, type Forms, type Gender } from '../cases.ts';
import { endings, firstDeclension, secondDeclension } from './declensions.ts';
import { masculineSurname } from './surnames.ts';

const { nominative: N, genitive: G, dative: D, accusative: A, instrumental: I, prepositional: P } = cases;

const irregularGiven: Record<string, Endings> = {
  петро: [
    ['петра', G | A],
    ['петрові', D | P],
    ['петру', D],
    ['петром', I],
  ],
  павло: [
    ['павла', G | A],
    ['павлові', D | P],
    ['павлу', D],
    ['павлом', I],
  ],
  лев: [
    ['лева', G | A],
    ['левові', D | P],
    ['леву', D],
    ['левом', I],
    ['льва', G | A],
    ['львом', I],
  ],
  федір: [
    ['федора', G | A],
    ['федорові', D | P],
    ['федору', D],
    ['федором', I],
  ],
  антін: [
    ['антона', G | A],
    ['антонові', D],
    ['антоном', I],
  ],
  сидір: [
    ['сидора', G | A],
    ['сидором', I],
  ],
};

/** Russian forms written as Ukrainians hear them: «Владіміра», «Мєдвєдєву», which papers prefer to the Ukrainian name. */
export const asHeard = (russian: Forms): Forms =>
  new Map(
    [...russian].map(([form, set]) => [
      form
        .replace(/ё/g, (_, at: number) => (at === 0 || /[аеёиоуыэюя]/.test(form[at - 1]!) ? 'йо' : 'ьо'))
        .replaceAll('е', 'є')
        .replaceAll('э', 'е')
        .replaceAll('и', 'і')
        .replaceAll('ы', 'и')
        .replaceAll('ъ', ''),
      set,
    ]),
  );

/** Given name to its lower-case forms with cases. */
export function ukrainianGivenName(given: string, gender: Gender): Forms {
  const word = given.toLowerCase().replace(/['’ʼ]/g, '');
  const forms: Forms = new Map([[word, N]]);
  const irregular = irregularGiven[word];
  if (irregular) return decline(forms, '', irregular);
  if (/[ая]$/.test(word)) return firstDeclension(word, forms);
  if (gender === 'f') return new Map([[word, anyCase]]);
  if (/о$/.test(word)) return decline(forms, word.slice(0, -1), endings.inO);
  if (/й$/.test(word)) return decline(forms, word.slice(0, -1), endings.afterVowel);
  if (/ь$/.test(word)) return decline(forms, word.slice(0, -1), endings.soft);
  if (word === 'ігор') return decline(forms, word, endings.soft);
  return secondDeclension(word, forms);
}

/** Common noun of a role (генерал, очільник, голова) to its lower-case forms with cases; singular and plural. */
export function ukrainianNoun(noun: string): Forms {
  const word = noun.toLowerCase().replace(/['’ʼ]/g, '');
  const forms: Forms = new Map([[word, N]]);
  if (/[ая]$/.test(word))
    return decline(firstDeclension(word, forms), word.slice(0, -1), [
      ['и', N | G],
      ['ам', D],
      ['ами', I],
    ]);
  if (/ець$/.test(word))
    return decline(forms, `${word.slice(0, -3)}ц`, [
      ['я', G | A],
      ['ю', D | P],
      ['еві', D | P],
      ['ем', I],
      ['і', N],
      ['ів', G | A],
    ]);
  if (/ий$/.test(word)) return masculineSurname(word, forms);
  if (/[йь]$/.test(word)) {
    return decline(forms, word.slice(0, -1), [
      ['я', G | A],
      ['ю', D | P],
      ['еві', D | P],
      ['єві', D | P],
      ['ем', I],
      ['єм', I],
      ['і', N],
      ['ї', N],
      ['їв', G | A],
      ['ів', G | A],
    ]);
  }
  if (/[^аеиоу]ок$/.test(word)) secondDeclension(`${word.slice(0, -2)}к`, forms);
  // «Секретаря» and «лікаря» beside «комісара»: the ending does not tell which.
  if (/ар$/.test(word))
    decline(forms, word, [
      ['я', G | A],
      ['ю', D | P],
      ['еві', D | P],
      ['ем', I],
      ['і', N],
    ]);
  return secondDeclension(word, forms);
}
