// Ukrainian case forms of surnames, over-generating on purpose, and their spellings.
// Grammar: Ukrainian Orthography 2019, declension of names.
import { anyCase, cases, decline, type Forms, type Gender, joinParts } from '../cases.ts';
import { endings, firstDeclension, secondDeclension } from './declensions.ts';

const { nominative: N, genitive: G, dative: D, accusative: A, instrumental: I, prepositional: P } = cases;

function feminineSurname(word: string, forms: Forms): Forms {
  if (/(ов|ев|єв|йов|ьов|ін|їн|ин|ськ|цьк|зьк)а$/.test(word)) {
    return decline(forms, word.slice(0, -1), [
      ['ої', G],
      ['ій', D | P],
      ['у', A],
      ['ою', I],
    ]);
  }
  if (/[ая]$/.test(word)) return firstDeclension(word, forms);
  forms.set(word, anyCase);
  return forms;
}

/** Of a surname, and of an adjective that serves as a noun. */
export function masculineSurname(word: string, forms: Forms): Forms {
  if (/[^аеєиіїоуюя]ий$/.test(word)) {
    return decline(forms, word.slice(0, -2), [
      ['ого', G | A],
      ['ому', D | P],
      ['им', I],
      ['ім', P],
      ['і', N],
      ['их', G | A],
      ['ими', I],
    ]);
  }
  if (/ой$/.test(word))
    return decline(forms, word.slice(0, -2), [
      ['ого', G | A],
      ['ому', D | P],
      ['им', I],
      ['оя', G | A],
      ['оєві', D],
      ['оєм', I],
    ]);
  if (/й$/.test(word)) return decline(forms, word.slice(0, -1), endings.afterVowel);
  if (/ь$/.test(word)) {
    decline(forms, word.slice(0, -1), endings.soft);
    if (!/ець$/.test(word)) return forms;
    const stem = word.slice(0, -3);
    return decline(forms, `${stem}${/[аеєиіїоуюя]$/.test(stem) ? 'йц' : 'ц'}`, endings.soft);
  }
  if (/(ов|ев|єв|ьов|йов|ін|їн|ин)$/.test(word)) {
    return decline(forms, word, [
      ['а', G | A],
      ['у', D | P],
      ['ові', D | P],
      ['им', I],
      ['ом', I],
      ['і', P],
      ['и', N],
      ['их', G | A],
      ['ими', I],
    ]);
  }
  if (/[^аеєиіїоуюя]о$/.test(word)) return decline(forms, word.slice(0, -1), endings.inO);
  if (/[ая]$/.test(word) && !/[уюоиі][ая]$/.test(word)) return firstDeclension(word, forms);
  if (/[аеєиіїоуюя]$/.test(word)) {
    forms.set(word, anyCase);
    return forms;
  }
  return secondDeclension(word, forms);
}

/** Surname (any capitals) to its lower-case forms with cases. */
export function ukrainianSurname(surname: string, gender: Gender): Forms {
  const parts = surname.toLowerCase().replace(/['’ʼ]/g, '').split('-');
  const declined = parts.map((part) => {
    const forms: Forms = new Map([[part, N]]);
    return gender === 'f' ? feminineSurname(part, forms) : masculineSurname(part, forms);
  });
  return declined.reduce(joinParts);
}

/** How else the Ukrainian press spells a Russian surname: Тиньков and Тіньков, Лебедєв and Лебедев, Сєчін and Сечін, Соловйов and Соловьов. */
export function ukrainianSpellings(surname: string): string[] {
  const tail = /(ий|ин|ин[аі])$/i.exec(surname)?.[0] ?? '';
  const stem = tail ? surname.slice(0, -tail.length) : surname;
  const spellings = [
    surname,
    stem.replaceAll('и', 'і') + tail,
    stem.replaceAll('і', 'и') + tail,
    surname.replace(/єв/g, 'ев'),
    surname.replace(/([бвгджзклмнпрстфхцчшщ])ев/g, '$1єв'),
    stem.replaceAll('и', 'і').replace(/єв/g, 'ев') + tail,
    surname.replace(/([бвгджзклмнпрст])е/, '$1є'),
    surname.replace(/([бвгджзклмнпрст])е/g, '$1є'),
    surname.replace(/([бвгджзклмнпрст])є/gi, '$1е'),
    surname.replace(/^Бєл/, 'Біл'),
    surname.replace(/([бвмп])йов/g, '$1ьов'),
    surname.replace(/([бвмп])ьов/g, '$1йов'),
  ];
  return [...new Set(spellings)];
}
