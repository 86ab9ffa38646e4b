// The spellings of a list sorted: which is the Russian name, which the Ukrainian, which one newspapers write, and what order its words have.

import type { Watchlist } from '../../shared/watchlist/compile.ts';
import { russianFromLatin } from '../../shared/watchlist/cyrillic.ts';
import { foldPhrase } from '../../shared/watchlist/fold.ts';
import { russianWomen, ukrainianWomen } from '../../shared/watchlist/given-names.ts';
import { isPatronymic } from '../../shared/watchlist/patronymics.ts';
import { pressSpelling } from '../../shared/watchlist/press-spelling.ts';

export type Spellings = {
  /** "Given Surname" in Latin letters. */
  name: string;
  ru: string;
  uk?: string;
  /** All others, "Given Surname", in any script. */
  aliases: string[];
  gender: 'm' | 'f';
  /** What was guessed and is to be looked over: "ru", "gender". */
  guessed: string[];
};

type GivenNames = Watchlist['givenNames'];

const isCyrillic = (text: string) => /^[\p{Script=Cyrillic}\p{M}'’ʼ\s.-]+$/u.test(text);
const isLatin = (text: string) => /^[\p{Script=Latin}\p{M}'’\s.-]+$/u.test(text);
const ukrainianLetters = /[іїєґ]/i;
const russianLetters = /[ыэёъ]/i;

/** SHOIGU to Shoigu, КАРА-МУРЗА to Кара-Мурза; a name with small letters stays as it is. */
const inCapitals = (word: string) =>
  word.length > 1 && word === word.toUpperCase()
    ? word.toLowerCase().replaceAll(/(^|-)(\p{L})/gu, (_, dash: string, letter: string) => dash + letter.toUpperCase())
    : word;

/** "SHOIGU, Sergei Kuzhugetovich" and "Шойгу Сергей Кужугетович" in the order given name, patronymic, surname. */
function inOrder(text: string, givenNames: GivenNames): string {
  const [family = '', rest] = text.split(/\s*,\s*/, 2);
  const words = (rest === undefined ? text : `${rest} ${family}`).split(/\s+/).map(inCapitals);
  const [first = '', second = '', third] = words;
  if (rest !== undefined || words.length < 2) return words.join(' ');
  // A patronymic stands behind the given name, wherever the surname is.
  if (words.length === 3 && third !== undefined && isPatronymic(foldPhrase(third)) && !isPatronymic(foldPhrase(second)))
    return [second, third, first].join(' ');
  const isGiven = (word: string) => givenNames.has(foldPhrase(word));
  return words.length === 2 && isGiven(second) && !isGiven(first) ? `${second} ${first}` : words.join(' ');
}

/** Between a given name and a surname fathers' names of other makings are told too: Никитич, Сафич, Алиоглы. */
const isMiddle = (word: string) => isPatronymic(foldPhrase(word)) || /(ич|на|оглы|кызы)$/i.test(word);

/** Without the patronymic. */
export function shortName(name: string): string {
  const words = name.split(' ');
  return words.length > 2 && isMiddle(words[1]!) ? [words[0], ...words.slice(2)].join(' ') : name;
}

export const patronymicOf = (name: string): string | undefined => {
  const [, second = '', third] = name.split(' ');
  return third !== undefined && isMiddle(second) ? second : undefined;
};

/** Undefined where no spelling has a given name and a surname in Latin or Cyrillic letters. */
export function sortSpellings(
  names: readonly string[],
  stated: 'm' | 'f' | undefined,
  givenNames: GivenNames,
): Spellings | undefined {
  const whole = [...new Set(names.map((name) => inOrder(name, givenNames)))].filter((name) => /\S \S/.test(name));
  const cyrillic = whole.filter(isCyrillic);
  const latin = whole.filter(isLatin);
  const ukrainian = cyrillic.find((name) => ukrainianLetters.test(name) && !russianLetters.test(name));
  const russian = cyrillic.filter((name) => !ukrainianLetters.test(name));
  const ru = russian.find((name) => patronymicOf(name) !== undefined) ?? russian[0];
  const first = ru ?? ukrainian ?? latin[0];
  if (first === undefined) return undefined;
  const gender = stated ?? genderFromName(whole, givenNames);
  const written = ru ?? guessRussian(shortName(latin[0] ?? ''), givenNames);
  if (written === undefined) return undefined;
  const name = shortName(latin[0] ?? press(first));
  const used = new Set([name, written, ukrainian].map((one) => one && foldPhrase(shortName(one))));
  return {
    name,
    ru: written,
    ...(ukrainian !== undefined && { uk: shortName(ukrainian) }),
    aliases: [...new Set(whole.filter((one) => isCyrillic(one) || isLatin(one)).map(shortName))].filter(
      (one) => !used.has(foldPhrase(one)),
    ),
    gender: gender ?? 'm',
    guessed: [...(ru === undefined ? ['ru'] : []), ...(gender === undefined ? ['gender'] : [])],
  };
}

const press = (name: string) => shortName(name).split(' ').map(capitalPress).join(' ');
const capitalPress = (word: string) => {
  const spelled = pressSpelling(word);
  return spelled.charAt(0).toUpperCase() + spelled.slice(1);
};

/** A patronymic says it, then the given name, then the surname's ending. */
function genderFromName(names: readonly string[], givenNames: GivenNames): 'm' | 'f' | undefined {
  for (const patronymic of names.map(patronymicOf))
    if (patronymic !== undefined) return /(на|na)$/i.test(patronymic) ? 'f' : 'm';
  const women = new Set([...russianWomen, ...ukrainianWomen].map(foldPhrase));
  for (const name of names) {
    const given = foldPhrase(name.split(' ')[0]!);
    if (women.has(given)) return 'f';
    const known = givenNames.get(given);
    if (known !== undefined) return known.gender;
  }
  if (names.some((name) => /(ова|ева|ина|ская|цкая|ova|eva|skaya)$/i.test(name))) return 'f';
  return undefined;
}

function guessRussian(latin: string, givenNames: GivenNames): string | undefined {
  const [given = '', ...rest] = latin.split(' ');
  if (rest.length === 0) return undefined;
  const known = givenNames.get(foldPhrase(given))?.nominative;
  const first = known !== undefined && /^[а-яё]+$/i.test(known) ? known : russianFromLatin(given, 'en');
  return `${first} ${russianFromLatin(rest.join('-'), 'en')}`;
}
