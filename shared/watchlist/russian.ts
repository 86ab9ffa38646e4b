// Russian case forms of names, over-generating on purpose: a form too many costs little, a missed one costs a hit.
// Grammar: Zaliznyak's declension classes as applied to personal names; checked against factRuEval-2016 by others.

/** Cases as bits, so that a form shared by several cases is one form: Чубайса is genitive and accusative. */
export const cases = {
  nominative: 1,
  genitive: 2,
  dative: 4,
  accusative: 8,
  instrumental: 16,
  prepositional: 32,
} as const;
/** Bit set of `cases`; 63 for words that do not decline. */
export type CaseSet = number;
export const anyCase: CaseSet = 63;

export type Gender = 'm' | 'f';
/** Form to the cases it can stand in. */
export type Forms = Map<string, CaseSet>;

const { nominative: N, genitive: G, dative: D, accusative: A, instrumental: I, prepositional: P } = cases;
const vowel = 'аеёиоуыэюя';

/** Endings of one declension class after the stem, by case. */
type Endings = readonly (readonly [ending: string, cases: CaseSet])[];

const feminineAdjective = (oblique: string, accusative: string): Endings => [
  [oblique, G | D | I | P],
  [accusative, A],
];
const masculineAdjective = (g: string, d: string, i: string, p: string): Endings => [
  [g, G | A],
  [d, D],
  [i, I],
  [p, P],
];
const plural = (n: string, g: string, d: string, i: string): Endings => [
  [n, N],
  [g, G | A | P],
  [d, D],
  [i, I],
];

function decline(forms: Forms, stem: string, endings: Endings): Forms {
  for (const [ending, set] of endings) forms.set(stem + ending, (forms.get(stem + ending) ?? 0) | set);
  return forms;
}

function feminineSurname(word: string, forms: Forms): Forms {
  if (/(ов|ев|ёв|ин|ын)а$/.test(word))
    return decline(forms, word.slice(0, -1), [
      ['ой', G | D | I | P],
      ['ою', I],
      ['у', A],
    ]);
  if (/ая$/.test(word))
    return decline(forms, word.slice(0, -2), [...feminineAdjective('ой', 'ую'), ['ею', I], ['ей', G | D | I | P]]);
  if (/яя$/.test(word)) return decline(forms, word.slice(0, -2), feminineAdjective('ей', 'юю'));
  if (/[ая]$/.test(word)) return firstDeclension(word, forms);
  forms.set(word, anyCase);
  return forms;
}

/** Nouns and names in -а, -я. */
function firstDeclension(word: string, forms: Forms): Forms {
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

function masculineSurname(word: string, forms: Forms): Forms {
  if (/(ых|их)$/.test(word))
    return decline(forms, word, [
      ['', anyCase],
      ['а', G | A],
      ['у', D],
      ['ом', I],
      ['е', P],
    ]);
  if (/(ский|цкий)$/.test(word)) {
    return decline(forms, word.slice(0, -2), [
      ...masculineAdjective('ого', 'ому', 'им', 'ом'),
      ...plural('ие', 'их', 'им', 'ими'),
    ]);
  }
  if (/[^аеёиоуыэюя](ый|ой)$/.test(word) && word.length > 3) {
    const stem = word.slice(0, -2);
    return decline(forms, stem, [
      ...masculineAdjective('ого', 'ому', 'ым', 'ом'),
      ['им', I],
      ...plural('ые', 'ых', 'ым', 'ыми'),
    ]);
  }
  if (/[жшчщнк]ий$/.test(word)) {
    const stem = word.slice(0, -2);
    return decline(forms, stem, [
      ...masculineAdjective('его', 'ему', 'им', 'ем'),
      ...masculineAdjective('ого', 'ому', 'им', 'ом'),
      ['ия', G | A],
      ['ию', D],
      ['ием', I],
      ['ии', P],
    ]);
  }
  if (/ий$/.test(word))
    return decline(forms, word.slice(0, -1), [
      ['я', G | A],
      ['ю', D],
      ['ем', I],
      ['и', P],
    ]);
  if (/й$/.test(word))
    return decline(forms, word.slice(0, -1), [
      ['я', G | A],
      ['ю', D],
      ['ем', I],
      ['е', P],
      ['и', N | P],
      ['ев', G | A],
      ['ям', D],
      ['ями', I],
    ]);
  if (/ь$/.test(word))
    return decline(forms, word.slice(0, -1), [
      ['я', G | A],
      ['ю', D],
      ['ем', I],
      ['ём', I],
      ['е', P],
      ['и', N | P],
    ]);
  if (/(ов|ев|ёв|ин|ын)$/.test(word)) {
    return decline(forms, word, [
      ['а', G | A],
      ['у', D],
      ['ым', I],
      ['ом', I],
      ['е', P],
      ...plural('ы', 'ых', 'ым', 'ыми'),
    ]);
  }
  if (/ия$/.test(word) || /[^аеёиоуыэюя]а$/.test(word) || /[^иоуэы]я$/.test(word)) return firstDeclension(word, forms);
  if (vowel.includes(word.at(-1) ?? '')) {
    forms.set(word, anyCase); // -о, -у, -е, -и, -ю: Шойгу, Клименко do not decline
    return forms;
  }
  return secondDeclension(word, forms);
}

/** Masculine names and nouns that end in a consonant, with their fleeting vowels. */
function secondDeclension(word: string, forms: Forms): Forms {
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

/** Parts of a double surname that stay as they are. */
const fixedParts = /^(тер|аль|эль|бен|сен|ван|фон|де|ла|ле|мак|кара|ибн|бей|оглы)$/;

/** Surname (any capitals) to its lower-case forms with cases; each part of a hyphenated one declines on its own. */
export function russianSurname(surname: string, gender: Gender): Forms {
  const parts = surname.toLowerCase().split('-');
  const perPart = parts.map((part, index) => {
    if (index < parts.length - 1 && fixedParts.test(part)) return new Map([[part, anyCase]]);
    const forms: Forms = new Map([[part, N]]);
    return gender === 'f' ? feminineSurname(part, forms) : masculineSurname(part, forms);
  });
  return perPart.reduce(joinParts);
}

function joinParts(left: Forms, right: Forms): Forms {
  const joined: Forms = new Map();
  for (const [a, aCases] of left) {
    for (const [b, bCases] of right) {
      const both = aCases & bCases;
      if (both || aCases === N) joined.set(`${a}-${b}`, both || bCases);
    }
  }
  return joined;
}

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
  if (/ий$/.test(word))
    return decline(forms, word.slice(0, -1), [
      ['я', G | A],
      ['ю', D],
      ['ем', I],
      ['и', P],
    ]);
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
    ['а', G | A | N],
    ['и', N],
    ['ей', G | A],
  ]);
}
