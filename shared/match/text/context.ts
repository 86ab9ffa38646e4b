// What the whole item tells before any sentence is read.
import type { EventId, Language } from '../../vocabulary.ts';
import type { Watchlist } from '../../watchlist/compile.ts';
import { isForeignWord, isRussianWord } from '../../watchlist/russia.ts';
import type { Sentence } from './sentences.ts';

export type Context = {
  language: Language;
  /** A word about Russia stands in the item, or Russian itself is its language. */
  russian: boolean;
  /** A word about Russia stands in the item. */
  domestic: boolean;
  foreign: boolean;
  watchlist: Watchlist;
  /** ISO date of the item: who holds a post then. */
  day?: string;
  /** ISO date since when the history knows an event of somebody (Hit.who). */
  since?: ((who: string, event: EventId) => string | undefined) | undefined;
};

/** Whether the item speaks of Russia or of another country anywhere. */
export function contextOf(sentences: readonly Sentence[], language: Language, watchlist: Watchlist): Context {
  const some = (test: (form: string) => boolean) => sentences.some((sentence) => sentence.forms.some(test));
  const isNamed = () => language === 'en' && sentences.some((sentence) => namesRussian(sentence, watchlist));
  const domestic = some(isRussianWord[language]) || isNamed();
  return {
    language,
    watchlist,
    russian: language === 'ru' || domestic,
    domestic,
    foreign: some(isForeignWord[language]),
  };
}

/** "Vyacheslav Lukashin": a given name of Russia's peoples and a surname with one of their endings. */
const namesRussian = ({ tokens }: Sentence, { givenNames }: Watchlist): boolean =>
  tokens.some(({ capital, form }, at) => {
    const next = tokens[at + 1];
    if (!capital || !next?.capital || next.gap !== ' ' || !surnames.test(next.form)) return false;
    const given = givenNames.get(form);
    return given !== undefined && /\p{Script=Cyrillic}/u.test(given.nominative);
  });

const surnames = /([oe]v|[oe]va|[^s]in|ina|sky|skiy|skii|skaya|[iy]kh)$/;
