// What the nouns, adjectives and names of a language whose nouns decline are, as far as attribution asks.
import type { CaseSet } from './cases.ts';

export type NounSyntax = {
  /** Endings that the accusative and the genitive of a living being do not have. */
  lifeless: RegExp;
  /** Endings of adjectives, with the cases in which they stand before a person; the first that fits counts. */
  adjectives: readonly (readonly [ending: RegExp, cases: CaseSet])[];
  /** What is given to somebody unlawfully. */
  gift: RegExp;
  /** Words of an amount behind it. */
  amount: RegExp;
  /** Participles that are the nouns of offices: «управляющий». */
  ofOffice: RegExp;
  /** Endings of adjectives of several. */
  pluralAdjective: RegExp;
  /** Endings by which the first word of an office shows that it is of several: «силовики». */
  group: RegExp;
  /** Endings of the other cases of several, as far as no case of one has them. */
  obliquePlural: RegExp;
  /** The cases that the last word of a hyphenated title shows: «вице-премьеру»; the first that fits counts. */
  title: readonly (readonly [ending: RegExp, cases: CaseSet])[];
  /** Endings of a nominative of one woman. */
  feminine: RegExp;
  /** Endings of a nominative of one man, and of no other case. */
  masculine: RegExp;
  /** Endings by which a nominative shows that there are several. */
  several: RegExp;
  /** Endings of accusatives on which a genitive hangs, and of words behind a verb that may be its object. */
  accusative: RegExp;
  object: RegExp;
  instrumental: RegExp;
  /** Adjectives and participles in the instrumental, and in cases in which they are said of others. */
  instrumentalAdjective: RegExp;
  obliqueAdjective: RegExp;
  /** What an infinitive tells would be done: «попытка уехать». */
  wish: RegExp;
  /** What somebody holds: «с поста министра». */
  office: RegExp;
  /** What somebody does to others, or makes of them: whoever stands behind them is no doer. */
  deed: RegExp;
  /** What has a name in quotes: «сериал «Генерал»». */
  titled: RegExp;
  /** Words of a search: who is seized in somebody's house is not he. */
  search: RegExp;
  /** Where a search is a search of whose it is. */
  premises: RegExp;
  /** Endings that only a woman's surname has, and only a man's. */
  womansName: RegExp;
  mansName: RegExp;
  /** Endings of a surname of the language's countries, in any case. */
  surname: RegExp;
  /** Endings that a given name has in the nominative, and those of one that does not decline. */
  nominativeName: RegExp;
  undeclinedName: RegExp;
  /** Before the name of whom something is called after: «центр имени Гамалеи». */
  inHonour: RegExp;
  /** Endings of a place where somebody goes. */
  goal: RegExp;
  /** Months, days and seasons. */
  time: RegExp;
};
