// The nominative of a surname that a Russian or Ukrainian text declines: of both at once, since a text of either names people of both.
import { anyCase, type CaseSet, cases } from './cases.ts';

/** Endings of surnames, here men's: the cases of the given name beside which one is told, the form, its nominative; the first that fits counts. */
const endings: readonly (readonly [beside: CaseSet, test: RegExp, into: string])[] = [
  [anyCase, /(ск|цк)(ого|ому|им|ом)$/, '$1ий'],
  [anyCase, /(ськ|цьк)(ого|ому|им)$/, '$1ий'],
  [anyCase, /([гкх])(ого|ому)$/, '$1ий'],
  [anyCase, /([бвдлмнпрст])(ого|ому)$/, '$1ый'],
  [anyCase, /(ов|ев|ёв|ин|ын|ін|їн|єв)(а|у|ым|им|ом|е|ові|і)$/, '$1'],
  // «Сергея Гайду», «Ивану Чайке», «Михаила Хубутии»: of those in -а and -я.
  [cases.genitive | cases.accusative, /([^аеёиоуыэюяіїє])[уы]$/, '$1а'],
  [cases.genitive | cases.accusative, /([гкхжчшщ])и$/, '$1а'],
  [cases.genitive | cases.accusative, /и[ию]$/, 'ия'],
  [cases.dative, /([^аеёиоуыэюяіїє])е$/, '$1а'],
  [anyCase, /([бвгдзклмнпрстфхцчшщ]к)(а|у|ом|е|ові)$/, '$1'],
  [anyCase, /([^аеёиоуыэюяіїє])(а|у|ом|е|ові)$/, '$1'],
  // «Сергея Леся», of Лесь
  [anyCase, /([бвдзлмнпрстф])(я|ю|ем)$/, '$1ь'],
  [anyCase, /([аеиоу])(я|ю|ем|єм)$/, '$1й'],
];

const feminineEndings: typeof endings = [
  [anyCase, /(ов|ев|ёв|ин|ын|ін|їн|єв)(ой|у|ою|ої|ій)$/, '$1а'],
  [anyCase, /(ск|цк)(ой|ую|ою)$/, '$1ая'],
  [anyCase, /(ськ|цьк)(ої|ій|у|ою)$/, '$1а'],
];

/** Undoes the declension of a surname as far as its given name shows that it is declined, in the cases of `set`. */
export function nominativeSurname(surname: string, set: CaseSet, gender: 'm' | 'f'): string {
  if (set & cases.nominative) return surname;
  for (const [beside, test, into] of gender === 'f' ? feminineEndings : endings)
    if ((beside & set) !== 0 && test.test(surname)) return surname.replace(test, into);
  return surname;
}
