// What the whole item tells before any sentence is read.
import type { EventId, Language } from '../../vocabulary.ts';
import type { Watchlist } from '../../watchlist/compile.ts';
import type { HomeWords } from '../../watchlist/country.ts';
import { grammars } from './grammar.ts';
import type { Sentence } from './sentences.ts';
import { isGoal } from './syntax.ts';

export type Context = {
  language: Language;
  /** The watched country as this language writes of it. */
  country: HomeWords;
  /** The item speaks of that country: a word of it stands there, or the language is its own. */
  home: boolean;
  /** A word of that country stands in the item. */
  domestic: boolean;
  /** A word of another country stands there. */
  foreign: boolean;
  /** Its headline opens on a day of long ago, or has words of other times. */
  tells: { calendar: boolean; bygone: boolean };
  watchlist: Watchlist;
  /** ISO date of the item: who holds a post then. */
  day?: string;
  /** ISO date since when the history knows an event of somebody (Hit.who). */
  since?: ((who: string, event: EventId, isFinal?: boolean) => string | undefined) | undefined;
};

/** Whether the item speaks of the watched country or of another one anywhere. */
export function contextOf(sentences: readonly Sentence[], language: Language, watchlist: Watchlist): Context {
  const country = watchlist.country.words[language];
  const some = (test: (form: string) => boolean) => sentences.some((sentence) => sentence.forms.some(test));
  const isNamed = () => country.isNameTelling && sentences.some((sentence) => namesOwn(sentence, watchlist));
  const domestic = some(country.isOwn) || isNamed();
  const { history } = grammars[language];
  const title = sentences.flatMap(({ field, text }) => (field === 'title' ? [text] : [])).join(' ');
  return {
    tells: { calendar: history?.calendar.test(title) === true, bygone: history?.bygone.test(title) === true },
    language,
    watchlist,
    country,
    home: country.isHome || domestic,
    domestic,
    foreign: sentences.some(({ forms }) =>
      forms.some((form, at) => country.isForeign(form) && !isGoal(forms, at, language)),
    ),
  };
}

/** "Vyacheslav Lukashin": a given name of the country's people and a surname with one of their endings. */
const namesOwn = ({ tokens }: Sentence, { givenNames, country }: Watchlist): boolean =>
  tokens.some(({ capital, form }, at) => {
    const next = tokens[at + 1];
    if (!capital || !next?.capital || next.gap !== ' ') return false;
    return country.isSurname(next.form) && givenNames.get(form)?.native === true;
  });
