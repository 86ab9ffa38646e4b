// Names of people: a given name we know and the surname behind it, in the nominative and as English newspapers write it.

import type { CaseSet } from '../../languages/cases.ts';
import { nominativeSurname } from '../../languages/slavic-surnames.ts';
import type { Country } from '../../watchlist/country.ts';
import type { GivenName } from '../../watchlist/names.ts';
import { isPatronymic } from '../../watchlist/patronymics.ts';
import { pressSpelling } from '../../watchlist/press-spelling.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import { orderOf } from '../text/word-order.ts';
import type { Mention } from './mention.ts';
import { foreignTitle } from './surname-titles.ts';

export type Name = {
  sentence: number;
  from: number;
  to: number;
  text: string;
  gender: 'm' | 'f' | undefined;
  cases: CaseSet;
  /** The given name is one of the country's people, so that a role of theirs may be his. */
  native: boolean;
  /** Who else it may be: «Евгения Петрова» is a woman, and a man in another case. */
  also?: Pick<Name, 'text' | 'gender' | 'cases'>;
};

export function namesOf(sentence: Sentence, context: Context, figures: readonly Mention[]): Name[] {
  const names: Name[] = [];
  for (let at = 0; at < sentence.tokens.length - 1; at++) {
    const name = sentence.tokens[at]!.capital ? nameAt(at, sentence, context, figures) : undefined;
    if (!name) continue;
    names.push(name);
    at = name.to - 1;
  }
  return names;
}

function nameAt(at: number, sentence: Sentence, context: Context, figures: readonly Mention[]): Name | undefined {
  const { tokens } = sentence;
  const token = tokens[at]!;
  const given = context.watchlist.givenNames.get(token.form);
  if (
    !given ||
    isWord(token.form, context) ||
    isCredit(at, sentence, context) ||
    figures.some((figure) => at < figure.to && figure.from <= at + 1)
  )
    return undefined;
  const to = surnameEnd(sentence, at + 1, context);
  if (to === undefined || figures.some((figure) => at < figure.to && figure.from < to)) return undefined;
  // "Anna-Maria Petrova"
  const from = token.gap === '-' && tokens[at - 1]?.capital ? at - 1 : at;
  const read = ({ nominative, cases, gender }: Pick<GivenName, 'nominative' | 'cases' | 'gender'>) => {
    return { text: canonical(sentence, at, to, nominative, cases, gender), gender, cases };
  };
  const native =
    given.native && !foreignTitle(sentence, context, at) && !context.country.isForeign(sentence.forms[to - 1] ?? '');
  const place = { sentence: sentence.index, from, to, native };
  return { ...place, ...read(given), ...(given.also && { also: read(given.also) }) };
}

/** «Фото: Иван Петров / ТАСС» */
const isCredit = (at: number, { forms, tokens }: Sentence, { language }: Context): boolean =>
  grammars[language].credits.has(forms[at - 1] ?? '') && tokens[at]!.gap.includes(':');

const isWord = (form: string, { language }: Context) => grammars[language].ambiguousNames?.test(form) === true;

/** Past a patronymic or initial to the surname, hyphenated ones whole; undefined where no capitalised word follows. */
function surnameEnd(sentence: Sentence, at: number, context: Context): number | undefined {
  const { country } = context.watchlist;
  const { ofHeadline } = orderOf(context).verb;
  const { tokens } = sentence;
  const joined = (index: number) => /^[ \u00A0.]*$/.test(tokens[index]?.gap ?? '-');
  let index = at;
  const middle = tokens[index];
  if (
    middle &&
    joined(index) &&
    middle.capital &&
    (middle.form.length === 1 || (isPatronymic(middle.form) && isSurnameBehind(sentence, index + 1, country))) &&
    tokens[index + 1]?.capital
  )
    index++;
  const surname = tokens[index];
  if (!surname?.capital || !joined(index) || surname.form.length < 2) return undefined;
  // «Юрия Васильевича» is somebody whose surname stands elsewhere.
  if (index === at && isPatronymic(surname.form)) return undefined;
  // "Ex-Mayor of Vladimir Arrested": the verb of a headline of capitals is nobody's surname.
  if (sentence.titleCase && ofHeadline.test(surname.form) && !country.isSurname(surname.form)) return undefined;
  while (tokens[index + 1]?.gap === '-' && tokens[index + 1]?.capital) index++;
  return index + 1;
}

/** "Yuri Grigorovich Dies": in a headline of capitals only what ends like a surname is one behind what may be one itself. */
const isSurnameBehind = ({ titleCase, forms }: Sentence, at: number, { isSurname }: Country): boolean =>
  !titleCase || isSurname(forms[at] ?? '');

/** The name as English newspapers would write it, in the nominative. */
function canonical(
  sentence: Sentence,
  from: number,
  to: number,
  given: string,
  set: CaseSet,
  gender: 'm' | 'f',
): string {
  const written = sentence.tokens[from]!;
  const isCyrillic = /\p{Script=Cyrillic}/u.test(written.form);
  const firstSurname = sentence.tokens
    .slice(from + 1, to)
    .findIndex((token) => token.form.length > 1 && !isPatronymic(token.form));
  const start = sentence.tokens[from + 1 + Math.max(firstSurname, 0)]!.start;
  const surname = sentence.text.slice(start, sentence.tokens[to - 1]!.end);
  const first = written.gap === '-' ? (sentence.tokens[from - 1] ?? written) : written;
  if (!isCyrillic) return `${sentence.text.slice(first.start, written.end)} ${surname}`;
  return `${pressSpelling(given)} ${pressSpelling(nominativeSurname(surname, set, gender))}`;
}
