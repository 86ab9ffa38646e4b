// The languages that are read, in the order in which equals are tried: what mails, pages and searches ask of each. What matching
// asks stands apart (readings.ts), so that a bundle that writes mails loads no grammar.
import { type Language, languages } from '../vocabulary.ts';
import type { Abroad } from './abroad.ts';
import * as de from './de/language.ts';
import * as en from './en/language.ts';
import * as es from './es/language.ts';
import * as fr from './fr/language.ts';
import * as ru from './ru/language.ts';
import type { Search } from './search.ts';
import type { Spelling } from './spelling.ts';
import * as uk from './uk/language.ts';
import type { Wording } from './wording.ts';

type Each<Part> = Readonly<Record<Language, Part>>;

export const wordings: Each<Wording> = {
  en: en.wording,
  ru: ru.wording,
  uk: uk.wording,
  de: de.wording,
  fr: fr.wording,
  es: es.wording,
};
export const searches: Each<Search> = {
  en: en.search,
  ru: ru.search,
  uk: uk.search,
  de: de.search,
  fr: fr.search,
  es: es.search,
};
export const abroad: Each<Abroad> = {
  en: en.abroad,
  ru: ru.abroad,
  uk: uk.abroad,
  de: de.abroad,
  fr: fr.abroad,
  es: es.abroad,
};
/** How each writes Russian names in Latin letters; those in Cyrillic have none. */
export const spellings: Partial<Each<Spelling>> = {
  en: en.spelling,
  de: de.spelling,
  fr: fr.spelling,
  es: es.spelling,
};

/** A value for each language. */
export const perLanguage = <T>(make: (language: Language) => T): Record<Language, T> =>
  Object.fromEntries(languages.map((language) => [language, make(language)])) as Record<Language, T>;
