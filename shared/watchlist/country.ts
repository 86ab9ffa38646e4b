// The watched country as the watchlist carries it: which words of a text are its own, which another country's, and what it is called.
import { abroad } from '../languages/registry.ts';
import { type Language, languages } from '../vocabulary.ts';
import type { CountryFile, NameRule } from './country-file.ts';
import { foldPhrase } from './fold.ts';

/** What pages and mails say of the country. */
export type CountryCard = Pick<CountryFile, 'name' | 'possessive' | 'adjective' | 'seat'>;

/** What one language has of the country; all of it empty in a language for which country.yaml has no words. */
export type HomeWords = {
  /** A text in it is about the country where it names no other. */
  isHome: boolean;
  /** One of the country's people who can be nobody else shows that a text is about it. */
  isNear: boolean;
  /** A name of the country's people shows it too. */
  isNameTelling: boolean;
  /** Folded words. */
  isOwn(form: string): boolean;
  isForeign(form: string): boolean;
  isBeyond(form: string): boolean;
  /** Of a sentence: whether somebody of these speaks in it. */
  leader: RegExp | undefined;
  state: RegExp | undefined;
};

export type Country = CountryCard & {
  names: CountryFile['names'];
  /** Whether a folded Latin word ends as surnames of the country's people do. */
  isSurname(form: string): boolean;
  reader: CountryFile['reader'];
  /** By language of the text. */
  words: Record<Language, HomeWords>;
};

/** What is stored of country.yaml. */
export type StoredCountry = Omit<CountryFile, 'events'>;

/** Endings of surnames in Latin letters, where they tell. */
const surnames: Record<NameRule, RegExp | undefined> = {
  slavic: /([oe]v|[oe]va|[^s]in|ina|sky|skiy|skii|skaya|[iy]kh)$/,
  persian: /(zadeh|pour|nejad|abadi)$/,
  plain: undefined,
};

/** Whether a folded Latin word ends as surnames do where names follow a rule. */
export const endsAsSurname = (rule: NameRule, form: string): boolean => surnames[rule]?.test(form) === true;

/** Opens what was stored; the words of a language are looked at when a text first is in it. */
export function openCountry({ name, possessive, adjective, seat, names, reader, ...stored }: StoredCountry): Country {
  const opened = new Map<Language, HomeWords>();
  const open = (language: Language): HomeWords => {
    const known = opened.get(language) ?? wordsIn(language, { ...stored, names });
    opened.set(language, known);
    return known;
  };
  const words = Object.defineProperties(
    {},
    Object.fromEntries(languages.map((language) => [language, { get: () => open(language), enumerable: true }])),
  ) as Country['words'];
  const isSurname = (form: string) => endsAsSurname(names.rule, form);
  return { name, possessive, adjective, seat, names, isSurname, reader, words };
}

export const cardOf = ({ name, possessive, adjective, seat }: CountryCard): CountryCard => ({
  name,
  possessive,
  adjective,
  seat,
});

/** "Kremlin denies": who speaks for the leader, where a headline says it. */
export const seatInShort = ({ seat }: CountryCard): string => seat.replace(/^the /, '');

function wordsIn(
  language: Language,
  { languages: spoken, words, names }: Pick<StoredCountry, 'languages' | 'words' | 'names'>,
): HomeWords {
  const { home = [], beyond = [], leader = [], state = [] } = words[language] ?? {};
  const isOwn = isOneOf(home);
  const isOfNation = isOneOf(abroad[language].nations);
  return {
    isHome: spoken.home.includes(language),
    isNear: spoken.near.includes(language),
    isNameTelling: names.telling.includes(language),
    isOwn,
    isForeign: (form: string) => isOfNation(form) && !isOwn(form),
    isBeyond: isOneOf(beyond),
    leader: anyOf(leader),
    state: anyOf(state),
  };
}

/** Whether a folded word is one of a list; a star is a stem. */
function isOneOf(list: readonly string[]): (form: string) => boolean {
  const patterns = list.map(patternOf);
  const exact = new Set(patterns.flatMap(({ word, prefix }) => (prefix ? [] : [word])));
  const stems = Map.groupBy(
    patterns.flatMap(({ word, prefix }) => (prefix ? [word] : [])),
    (stem) => stem.charCodeAt(0),
  );
  return (form) => exact.has(form) || stems.get(form.charCodeAt(0))?.some((stem) => form.startsWith(stem)) === true;
}

/** Beginnings of words, in a text as it stands. */
function anyOf(beginnings: readonly string[]): RegExp | undefined {
  if (beginnings.length === 0) return undefined;
  const escaped = beginnings.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll("'", "['’]"));
  return new RegExp(`(?<!\\p{L})(?:${escaped.join('|')})`, 'iu');
}

/** The languages in which texts are read and phrases are no mere beginning: those in which a role has words. */
export const wholeLanguages = ({ words, languages: spoken }: StoredCountry): Language[] =>
  languages.filter((language) => words[language] !== undefined && !spoken.begun.includes(language));

/** The words of the country themselves, for the filter: folded, `prefix` where any ending may follow. */
export const ownWords = ({ words }: StoredCountry, language: Language): { word: string; prefix: boolean }[] =>
  (words[language]?.home ?? []).map(patternOf);

const patternOf = (word: string) => ({ word: foldPhrase(word.replace(/\*$/, '')), prefix: word.endsWith('*') });
