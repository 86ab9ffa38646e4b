// Who a story is about, as a reader says it: a name, or an office with its article, in English and never as if it were a name.
import type { Side } from '../stories/story.ts';
import { cleanText, shorten } from './clean.ts';

export type Called = {
  /** "Anatoly Chubais", "an army officer", "3 regional officials". */
  name: string;
  /** False: an office, or a group. */
  isNamed: boolean;
  /** Takes the verb of several. */
  isMany: boolean;
};

type Who = Pick<Side, 'who' | 'figure' | 'role' | 'office'>;

/** `people`: how many unnamed ones of the office are meant. Hits of before offices were kept are called as the text calls them. */
export function calledOf({ who, figure, role, office }: Who, people = 1): Called {
  if (figure !== null) return { name: shorten(cleanText(figure), 120), isNamed: true, isMany: false };
  const isMany = people > 1 || isPlural(role ?? '');
  if (office === undefined) return { name: shorten(cleanText(role ?? who), 120), isNamed: false, isMany };
  const name = cleanText(office);
  if (isWhole(name)) return { name, isNamed: false, isMany: false };
  if (people > 1) return { name: `${people} ${plural(name)}`, isNamed: false, isMany };
  return { name: isMany ? plural(name) : `${article(name)} ${name}`, isNamed: false, isMany };
}

/** "the Wagner Group", "Russia’s elite": a name of its own, not one of several. */
const isWhole = (office: string): boolean => /^the |’s? /u.test(office);

/** Spelled letters such as F, S and G are spoken with a vowel where they are: "an FSB officer", "a GRU officer". */
const article = (noun: string): string =>
  /^(?:[aeio]|u(?!ni)|[FMS][A-Z])/iu.test(noun) && !/^[b-df-hj-np-tv-z]/u.test(noun) ? 'an' : 'a';

/** The head noun stands last, or before its complement: "officials in occupied Ukraine". */
function plural(noun: string): string {
  const [, head = noun, rest = ''] = /^(.*?)( (?:in|of) .*)?$/u.exec(noun) ?? [];
  if (/man$/u.test(head)) return `${head.replace(/man$/u, 'men')}${rest}`;
  if (/[^aeiou]y$/u.test(head)) return `${head.replace(/y$/u, 'ies')}${rest}`;
  return `${head}${/(?:s|x|ch|sh)$/u.test(head) ? 'es' : 's'}${rest}`;
}

/** Whether the text means several: by its numeral, or by the ending of its last word. */
const numerals =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|several|some|many|dozens|\d+|дв[ае]|тр[иое]|четыре|несколько|кілька|zwei|drei|vier|mehrere|einige|deux|trois|quatre|plusieurs)(?!\p{L})/iu;
const endings = /(?:men|[^su]s|[^s]aux|ы|[^ци]и|[ое]в|[ії]в|ям[иі]?|ам[иі]?|ах|ях)$/iu;

const isPlural = (role: string): boolean =>
  !/^(?:one of|один из|одна из|один з|одна з|eine?r? der|l[’']une? des|une? des) /iu.test(role) &&
  (numerals.test(role) || endings.test(role));
