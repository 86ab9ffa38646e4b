// Ukrainian case forms of names, over-generating on purpose (see russian.ts). Grammar: Ukrainian Orthography 2019, declension of names.
import { anyCase, type CaseSet, cases, type Forms, type Gender } from './russian.ts';

const { nominative: N, genitive: G, dative: D, accusative: A, instrumental: I, prepositional: P } = cases;
type Endings = readonly (readonly [ending: string, cases: CaseSet])[];

function decline(forms: Forms, stem: string, endings: Endings): Forms {
  for (const [ending, set] of endings) forms.set(stem + ending, (forms.get(stem + ending) ?? 0) | set);
  return forms;
}

const softened: Record<string, string> = { к: 'ц', г: 'з', х: 'с' };

/** Names and nouns in -а, -я. */
function firstDeclension(word: string, forms: Forms): Forms {
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

function masculineSurname(word: string, forms: Forms): Forms {
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
  if (/й$/.test(word))
    return decline(forms, word.slice(0, -1), [
      ['я', G | A],
      ['ю', D | P],
      ['єві', D | P],
      ['єм', I],
      ['ї', P],
    ]);
  if (/ь$/.test(word)) {
    decline(forms, word.slice(0, -1), [
      ['я', G | A],
      ['ю', D | P],
      ['еві', D | P],
      ['ем', I],
      ['і', P],
    ]);
    if (!/ець$/.test(word)) return forms;
    const stem = word.slice(0, -3);
    return decline(forms, `${stem}${/[аеєиіїоуюя]$/.test(stem) ? 'йц' : 'ц'}`, [
      ['я', G | A],
      ['ю', D | P],
      ['еві', D | P],
      ['ем', I],
      ['і', P],
    ]);
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
  if (/[^аеєиіїоуюя]о$/.test(word))
    return decline(forms, word.slice(0, -1), [
      ['а', G | A],
      ['у', D | P],
      ['ові', D | P],
      ['ом', I],
    ]);
  if (/[ая]$/.test(word) && !/[уюоиі][ая]$/.test(word)) return firstDeclension(word, forms);
  if (/[аеєиіїоуюя]$/.test(word)) {
    forms.set(word, anyCase);
    return forms;
  }
  return secondDeclension(word, forms);
}

function secondDeclension(word: string, forms: Forms): Forms {
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

/** Surname (any capitals) to its lower-case forms with cases. */
export function ukrainianSurname(surname: string, gender: Gender): Forms {
  const parts = surname.toLowerCase().replace(/['’ʼ]/g, '').split('-');
  const declined = parts.map((part) => {
    const forms: Forms = new Map([[part, N]]);
    return gender === 'f' ? feminineSurname(part, forms) : masculineSurname(part, forms);
  });
  return declined.reduce((left, right) => {
    const joined: Forms = new Map();
    for (const [a, aCases] of left) {
      for (const [b, bCases] of right)
        if (aCases & bCases || aCases === N) joined.set(`${a}-${b}`, aCases & bCases || bCases);
    }
    return joined;
  });
}

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

/** Given name to its lower-case forms with cases. */
export function ukrainianGivenName(given: string, gender: Gender): Forms {
  const word = given.toLowerCase().replace(/['’ʼ]/g, '');
  const forms: Forms = new Map([[word, N]]);
  const irregular = irregularGiven[word];
  if (irregular) return decline(forms, '', irregular);
  if (/[ая]$/.test(word)) return firstDeclension(word, forms);
  if (gender === 'f') return new Map([[word, anyCase]]);
  if (/о$/.test(word))
    return decline(forms, word.slice(0, -1), [
      ['а', G | A],
      ['у', D | P],
      ['ові', D | P],
      ['ом', I],
    ]);
  if (/й$/.test(word))
    return decline(forms, word.slice(0, -1), [
      ['я', G | A],
      ['ю', D | P],
      ['єві', D | P],
      ['єм', I],
      ['ї', P],
    ]);
  if (/ь$/.test(word))
    return decline(forms, word.slice(0, -1), [
      ['я', G | A],
      ['ю', D | P],
      ['еві', D | P],
      ['ем', I],
      ['і', P],
    ]);
  if (word === 'ігор')
    return decline(forms, word, [
      ['я', G | A],
      ['ю', D | P],
      ['еві', D | P],
      ['ем', I],
      ['і', P],
    ]);
  return secondDeclension(word, forms);
}

/** How else the Ukrainian press spells a Russian surname: Тиньков and Тіньков, Лебедєв and Лебедев, Кирієнко and Киріенко. */
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
  ];
  return [...new Set(spellings)];
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
  return secondDeclension(word, forms);
}
