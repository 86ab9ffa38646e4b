// The digest's wording: statuses, stances, languages and failures as a reader says them.
import type { FailureKind, Language, Stance, Status } from '../model.ts';
import type { Condition } from '../outlets/health.ts';

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

export const languageWords: Record<Language, string> = {
  en: 'English',
  ru: 'Russian',
  uk: 'Ukrainian',
  de: 'German',
  fr: 'French',
};

/** What is wrong with an outlet that answers; said before "since 23 Mar, 14:05". */
export const conditionWords: Partial<Record<Condition, string>> = {
  silent: 'it answers, but brought nothing new',
  haywire: 'it sent far more than usual, kept out of digests,',
  empty: 'it answers, but nothing readable was in it',
};

export const failureWords: Record<FailureKind, string> = {
  dns: 'its host name is not found',
  connect: 'no connection',
  tls: 'its certificate or encryption is refused',
  timeout: 'no answer in time',
  'too-large': 'its answer is too large',
  redirects: 'it redirects without end',
  'forbidden-address': 'it leads to an address that must not be fetched',
  robots: 'it asks programs to stay away',
  'http-status': 'it answers with an error',
  'rate-limited': 'it asks for fewer requests',
  gone: 'it is gone for good',
  'not-a-feed': 'what it sends is no feed',
  empty: 'it sends an empty answer',
  unreadable: 'what it sends cannot be read',
  internal: 'reading it failed in Fissure itself',
};
