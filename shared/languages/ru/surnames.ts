// Russian case forms of surnames, over-generating on purpose: a form too many costs little, a missed one costs a hit.
// Grammar: Zaliznyak's declension classes as applied to personal names; checked against factRuEval-2016 by others.
import { anyCase, cases, decline, type Endings, type Forms, type Gender, joinParts } from '../cases.ts';
import { endingsOfIy, firstDeclension, plural, secondDeclension } from './declensions.ts';

const { nominative: N, genitive: G, dative: D, accusative: A, instrumental: I, prepositional: P } = cases;
const vowel = 'аеёиоуыэюя';

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

/** Of a surname, and of an adjective that serves as a noun. */
export function masculineSurname(word: string, forms: Forms): Forms {
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
  if (/ий$/.test(word)) return decline(forms, word.slice(0, -1), endingsOfIy);
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
