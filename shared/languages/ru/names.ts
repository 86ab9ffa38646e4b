// Russian case forms of given names, patronymics and nouns, over-generating on purpose (see surnames.ts).
import { anyCase, cases, decline, type Endings, type Forms, type Gender } from '../cases.ts';
import { endingsOfIy, firstDeclension, secondDeclension } from './declensions.ts';
import { masculineSurname } from './surnames.ts';

const { nominative: N, genitive: G, dative: D, accusative: A, instrumental: I, prepositional: P } = cases;

const irregularGiven: Record<string, Endings> = {
  пётр: [
    ['петра', G | A],
    ['петру', D],
    ['петром', I],
    ['петре', P],
    ['петр', N],
  ],
  петр: [
    ['петра', G | A],
    ['петру', D],
    ['петром', I],
    ['петре', P],
  ],
  павел: [
    ['павла', G | A],
    ['павлу', D],
    ['павлом', I],
    ['павле', P],
  ],
  лев: [
    ['льва', G | A],
    ['льву', D],
    ['львом', I],
    ['льве', P],
  ],
  любовь: [
    ['любови', G | D | P],
    ['любовью', I],
  ],
};

/** Given name to its lower-case forms with cases. */
export function russianGivenName(given: string, gender: Gender): Forms {
  const word = given.toLowerCase();
  const forms: Forms = new Map([[word, N]]);
  const irregular = irregularGiven[word];
  if (irregular) return decline(forms, '', irregular);
  if (/[ая]$/.test(word)) return firstDeclension(word, forms);
  if (gender === 'f') {
    forms.set(word, anyCase);
    return forms;
  }
  if (/ий$/.test(word)) return decline(forms, word.slice(0, -1), endingsOfIy);
  if (/[йь]$/.test(word))
    return decline(forms, word.slice(0, -1), [
      ['я', G | A],
      ['ю', D],
      ['ем', I],
      ['е', P],
      ['ём', I],
    ]);
  if (/[еёиоуыэю]$/.test(word)) forms.set(word, anyCase);
  else
    decline(forms, word, [
      ['а', G | A],
      ['у', D],
      ['ом', I],
      ['ем', I],
      ['е', P],
    ]);
  return forms;
}

/** Patronymic to its lower-case forms with cases. */
export function russianPatronymic(patronymic: string): Forms {
  const word = patronymic.toLowerCase();
  const forms: Forms = new Map([[word, N]]);
  if (/ич$/.test(word))
    return decline(forms, word, [
      ['а', G | A],
      ['у', D],
      ['ем', I],
      ['е', P],
    ]);
  if (/на$/.test(word))
    return decline(forms, word.slice(0, -1), [
      ['ы', G],
      ['е', D | P],
      ['у', A],
      ['ой', I],
      ['ою', I],
    ]);
  forms.set(word, anyCase);
  return forms;
}

/** «Директора» are several, «губернатора» never. */
const pluralInA = /(директор|профессор|инспектор|доктор|мастер|редактор)$/;

/** Common noun of a role (генерал, глава, замминистра) to its lower-case forms with cases; singular and plural. */
export function russianNoun(noun: string): Forms {
  const word = noun.toLowerCase();
  const forms: Forms = new Map([[word, N]]);
  if (/[ая]$/.test(word)) {
    firstDeclension(word, forms);
    const stem = word.slice(0, -1);
    return decline(forms, stem, [
      [/[гкхжшчщ]$/.test(stem) ? 'и' : 'ы', N | G],
      ['', G | A],
      ['ам', D],
      ['ами', I],
      ['ах', P],
    ]);
  }
  if (/[^аеёиоуыэюя](ый|ой|ий)$/.test(word)) return masculineSurname(word, forms);
  if (/[йь]$/.test(word)) {
    const stem = word.slice(0, -1);
    return decline(forms, stem, [
      ['я', G | A],
      ['ю', D],
      ['ем', I],
      ['ём', I],
      ['е', P],
      ['и', N],
      ['ей', G | A],
      ['ям', D],
      ['ями', I],
      ['ев', G | A],
    ]);
  }
  if (/[еёиоуыэю]$/.test(word)) {
    forms.set(word, anyCase);
    return forms;
  }
  secondDeclension(word, forms);
  return decline(forms, word, [
    ['а', pluralInA.test(word) ? G | A | N : G | A],
    ['и', N],
    ['ей', G | A],
  ]);
}
