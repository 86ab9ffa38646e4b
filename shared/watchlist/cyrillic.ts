// A Latin surname back to Russian letters, as good as it can be guessed: several letters share a spelling, so a person checks it.
// The other way round, latin.ts knows every spelling.
import { perLanguage, spellings } from '../languages/registry.ts';
import type { Language } from '../vocabulary.ts';

type Rules = readonly (readonly [pattern: RegExp, cyrillic: string])[];

const vowels = 'aeiouyäöü';
/** Pairs `pattern=letters`; `V` is a vowel, `C` a consonant; tried in order at the current position. */
const rules = (lines: string): Rules =>
  lines
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const at = pair.lastIndexOf('=');
      const pattern = pair.slice(0, at).replaceAll('V', `[${vowels}]`).replaceAll('C', `[^${vowels}]`);
      return [new RegExp(pattern, 'y'), pair.slice(at + 1)] as const;
    });

const letters = `
  a=а b=б c=к d=д e=е f=ф g=г h=х i=и k=к l=л m=м n=н o=о p=п q=к r=р t=т u=у v=в x=кс ä=я ö=ё ü=ю '=ь`;

const english = spellings.en!;

/** By the convention of a language; of one without, and of Cyrillic ones, the English one. */
const conventions = perLanguage((language) => rules(`${(spellings[language] ?? english).cyrillic} ${letters}`));

/**
 * A Latin surname (hyphens allowed) as it may be written in Russian, with capitals. A word that holds Cyrillic stays as it is.
 * @param language the convention of its spelling: Prigozhin (en), Prigoschin (de), Prigojine (fr)
 */
export function russianFromLatin(surname: string, language: Language): string {
  if (/\p{Script=Cyrillic}/u.test(surname)) return surname;
  return surname
    .split('-')
    .map((part) => capital(read(part.toLowerCase().normalize('NFC'), conventions[language])))
    .join('-');
}

function read(word: string, convention: Rules): string {
  let found = '';
  for (let at = 0; at < word.length; ) {
    const rule = convention.find(([pattern]) => {
      pattern.lastIndex = at;
      return pattern.test(word);
    });
    // `lastIndex` is where the pattern that fitted ends.
    found += rule?.[1] ?? '';
    at = rule === undefined ? at + 1 : rule[0].lastIndex;
  }
  return found;
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
