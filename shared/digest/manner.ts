// How a story's event happened, by what its reports say: the words of its headline.

import type { Hit } from '../hit.ts';
import * as es from '../languages/es/words.ts';
import type { EventId, Language, Manner, Status } from '../vocabulary.ts';
import { gravityOf } from './rank.ts';

/** Whoever is reported dead is dead, however many reports say no more than that he was attacked. */
const final: ReadonlySet<Manner> = new Set(['death', 'killing']);

/**
 * What most of the reports that say what the story says tell of it, of equals the graver; of `died` a death before all else.
 * undefined where none tells how.
 */
export function mannerIn(hits: readonly Hit[], event: EventId, status: Status): Manner | undefined {
  const telling = hits.filter((hit) => hit.event === event && hit.status === status && hit.manner !== undefined);
  const deaths = telling.filter(({ manner }) => final.has(manner!));
  const counted = Map.groupBy(deaths.length > 0 ? deaths : telling, ({ manner }) => manner!);
  const gravest = (manner: Manner) => gravityOf({ event, manner });
  return [...counted]
    .sort(([a, one], [b, other]) => other.length - one.length || gravest(b) - gravest(a) || (a < b ? -1 : 1))
    .map(([manner]) => manner)[0];
}

const units: Record<Language, RegExp> = {
  en: /(\d+(?:\.\d)?|[a-z]+(?:-[a-z]+)?)(?:[\s-]+(?:and[\s-]+a[\s-]+)?half)?[\s-]+years?/giu,
  ru: /(\d+(?:,\d)?|[а-яё]+)\s+(?:с половиной\s+)?(?:лет|года|год|годам)(?!\p{L})/giu,
  uk: /(\d+(?:,\d)?|[а-яіїєґ]+)\s+(?:з половиною\s+)?(?:років|роки|рік)(?!\p{L})/giu,
  de: /(\d+(?:,\d)?|[a-zäöüß]+)\s+jahren?(?!\p{L})/giu,
  fr: /(\d+(?:,\d)?|[a-zé-]+)\s+ans(?!\p{L})/giu,
  es: es.years,
};

/** One to twenty-five, in the case in which a sentence of years has them. */
const numbers: Record<Language, readonly string[]> = {
  en: 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four twenty-five'.split(
    ' ',
  ),
  ru: 'одному двум трем четырем пяти шести семи восьми девяти десяти одиннадцати двенадцати тринадцати четырнадцати пятнадцати шестнадцати семнадцати восемнадцати девятнадцати двадцати'.split(
    ' ',
  ),
  uk: 'одного двох трьох чотирьох п’яти шести семи восьми дев’яти десяти одинадцяти дванадцяти тринадцяти чотирнадцяти п’ятнадцяти шістнадцяти сімнадцяти вісімнадцяти дев’ятнадцяти двадцяти'.split(
    ' ',
  ),
  de: 'einem zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig'.split(
    ' ',
  ),
  fr: 'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt'.split(
    ' ',
  ),
  es: es.numbers,
};

/** Nobody is sentenced to more, and a man of 69 is not "sentenced to 69 years". */
const mostYears = 40;

/** Years of a sentence as the report has them, "13" or "8.5": in its sentence behind the words that signalled it. */
export function yearsIn({ language, manner, evidence: { sentence, trigger } }: Hit): string | undefined {
  if (manner !== 'sentence') return undefined;
  const half = /half|половин|halb|demi/iu;
  for (const [found, number = ''] of sentence.slice(trigger.start).matchAll(units[language])) {
    const word = numbers[language].indexOf(number.toLowerCase()) + 1;
    const years = word > 0 ? word : Number.parseFloat(number.replace(',', '.'));
    if (years > 0 && years <= mostYears) return `${years}${half.test(found) && Number.isInteger(years) ? '.5' : ''}`;
  }
  return undefined;
}
