// Whose surname is a figure's and who is somebody else, or a thing: «блогер Абрамович», «канал «Ходорковский Live»».
import { cases } from '../../languages/cases.ts';
import type { Figure } from '../../watchlist/compile.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import { quotedAround } from '../text/quotes.ts';
import type { Sentence } from '../text/sentences.ts';
import { syntaxIfAny } from '../text/syntax.ts';
import type { Candidate } from './candidate.ts';
import { inPhrase } from './role-phrase.ts';

/** Words between an occupation and the name: «машинист башенного крана Андреев». */
const reach = 4;

/** An occupation before the name that the figure does not have. */
export function isNamesake({ from, form }: Candidate, { forms, tokens }: Sentence, context: Context): boolean {
  const { namesakes, occupations = [], prepositions } = grammars[context.language];
  if (namesakes === undefined) return false;
  const { past, present, infinitive } = syntaxIfAny(context)?.verb ?? {};
  const isVerb = (word: string) => [past, present, infinitive].some((ending) => ending?.test(word) === true);
  for (let at = from - 1; at >= Math.max(0, from - reach) && inPhrase(tokens[at + 1]!.gap); at--) {
    const word = forms[at]!;
    if (namesakes.test(word)) return true;
    const occupation = occupations.find(([words]) => words.test(word));
    if (occupation) return !occupation[1].includes(form.figure.circle);
    if (prepositions.has(word) || isVerb(word) || context.watchlist.givenNames.has(word)) return false;
  }
  return false;
}

/** «Скончался писатель Генри Миллер», «гибель Кента Миллера»: a capitalised word that no list knows, in the same case right before a surname. */
export function isBehindOther(
  { from, form: { cases: own } }: Candidate,
  sentence: Sentence,
  context: Context,
): boolean {
  const { tokens, forms, text } = sentence;
  const before = tokens[from - 1];
  const surname = forms[from]!;
  const noun = syntaxIfAny(context)?.noun;
  if (noun === undefined || from < 2 || !before?.capital || tokens[from]!.gap !== ' ') return false;
  const word = text.slice(before.start, before.end);
  const { country, watchlist, language } = context;
  const isKnown =
    word === word.toUpperCase() ||
    country.isOwn(before.form) ||
    country.isForeign(before.form) ||
    watchlist.surnames.has(before.form) ||
    watchlist.places[language].matchesAt(forms, from - 1).length > 0 ||
    grammars[language].prepositions.has(forms[from - 2] ?? '') ||
    // «РИА Новости Песков», «центр имени Гамалеи Гинцбург»
    (tokens[from - 2]!.capital && from > 2) ||
    noun.inHonour.test(forms[from - 2]!);
  if (isKnown || /[^ ]/.test(before.gap)) return false;
  return (own & cases.nominative) !== 0
    ? noun.nominativeName.test(before.form)
    : noun.undeclinedName.test(before.form) || before.form.at(-1) === surname.at(-1);
}

/** Words of a name in quotes. */
const titleReach = 3;

/** «Канал «Ходорковский Live»», «сценарист «Вечернего Урганта»»: a surname among the words of a name in quotes. */
export function isInTitle({ from, to }: Candidate, sentence: Sentence, { language }: Context): boolean {
  if (!grammars[language].hasCases || from === 0) return false;
  const title = quotedAround(sentence, { from, to }, titleReach);
  return title !== undefined && title.from > 0 && title.to - title.from > 1 && title.to - title.from <= titleReach;
}

/** "Pyotr Shoigu ... Shoigu": figures whose surname stands behind the given name of somebody unwatched, and nowhere behind their own. `whole`: ids of figures whom the item names in full. */
export function othersIn(
  perSentence: readonly Candidate[][],
  sentences: readonly Sentence[],
  { watchlist }: Context,
  whole: ReadonlySet<string>,
): ReadonlySet<Figure> {
  const found = perSentence.flatMap((list, index) => {
    const { tokens } = sentences[index]!;
    const isNamed = ({ from, to }: Candidate) => list.some((one) => one.whole && one.from < to && from < one.to);
    const isOther = (one: Candidate) =>
      one.blocked && watchlist.givenNames.has(tokens[one.from - 1]?.form ?? '') && !isNamed(one);
    return list.filter(isOther).map(({ form }) => form.figure);
  });
  return new Set(found.filter((figure) => !whole.has(figure.id)));
}
