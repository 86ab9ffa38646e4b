// The digest's wording: statuses, stances and languages as a reader says them.
import { perLanguage, wordings } from '../languages/registry.ts';
import type { Stance, Status } from '../vocabulary.ts';

export const statusWords: Record<Status, string> = {
  asserted: 'reported',
  possible: 'rumoured or possible',
  denied: 'denied',
  past: 'background',
};

/** "a", "a and b", "a, b and c". */
export function inSeries(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** "a", "a or b", "a, b or c". */
export const oneOf = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

const grouped = new Intl.NumberFormat('en-GB');

/** "1 outlet", "2 stories": `many` where adding an s is not enough. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${grouped.format(number)} ${number === 1 ? one : many}`;
}

export const stanceWords: Record<Stance, string> = {
  independent: 'independent',
  state: 'state',
  western: 'Western',
  ukrainian: 'Ukrainian',
  other: 'other',
};

export const languageWords = perLanguage((language) => wordings[language].name);
