// Words of dates in every language that is read: months, weekdays, and what stands behind a time without being a zone.
import { readings } from '../languages/readings.ts';
import { languages } from '../vocabulary.ts';

const words = languages.flatMap((language) => readings[language].dates ?? []);
const any = (parts: readonly string[]): string => parts.join('|');

/** Month names by the letters that tell them apart, from each other and from weekdays (mardi, середа). */
export const months: RegExp[] = words
  .map((one) => one.months.split(' '))
  .reduce((all, names) => all.map((month, index) => `${month}|${names[index]}`))
  .map((names) => new RegExp(`^(${names})`));

/** Whole or as they are cut. */
const weekday = new RegExp(`^(?:${any(words.map(({ weekdays }) => weekdays))})$`, 'u');

/** Words that may stand behind a time and name no zone. */
export const noZone = new RegExp(`^(?:${any(words.map((one) => one.noZone))})$`, 'u');

/** Whether a word names a day or a month. */
export const isOfDay = (word: string): boolean => weekday.test(word) || months.some((pattern) => pattern.test(word));
