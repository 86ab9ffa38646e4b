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
  const domestic = some(isRussianWord[language]);
  return {
    language,
    watchlist,
    russian: language === 'ru' || domestic,
    domestic,
    foreign: some(isForeignWord[language]),
  };
}
