// Places where a figure may be named: a surname, widened to the given name, patronymic and initials around it.

import { anyCase } from '../../languages/cases.ts';
import type { SurnameForm } from '../../watchlist/compile.ts';
import { isPatronymic } from '../../watchlist/patronymics.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import { orderOf } from '../text/word-order.ts';
import type { Candidate } from './candidate.ts';
import { givenBehind } from './list-order.ts';
import { adjoined, hasInitials, isInitial, isSide, wordsAt, wordsBefore } from './name-words.ts';

export function candidatesOf(sentence: Sentence, context: Context): Candidate[] {
  const found: Candidate[] = [];
  const { surnames } = context.watchlist;
  sentence.tokens.forEach((token, at) => {
    if (!token.capital || isSide(sentence, at, context)) return;
    for (const form of surnames.get(token.form) ?? []) {
      if (!form.rest.every((word, offset) => sentence.forms[at + 1 + offset] === word)) continue;
      found.push(extend(sentence, context, form, at, at + 1 + form.rest.length));
    }
  });
  return found;
}

/** Widens a surname to the given name, patronymic and initials around it, and sees whether they contradict. */
function extend(sentence: Sentence, context: Context, form: SurnameForm, from: number, to: number): Candidate {
  const rule = 'bare surname';
  const bare: Candidate = { form, from, to, cases: form.cases, rule, whole: false, agrees: true, blocked: false };
  return givenBefore(sentence, context, bare) ?? givenBehind(sentence, context, bare) ?? alone(sentence, context, bare);
}

/** "Anatoly Borisovich Chubais", "A. B. Chubais": undefined where nothing of a name stands before the surname. */
function givenBefore(sentence: Sentence, context: Context, bare: Candidate): Candidate | undefined {
  const { figure } = bare.form;
  const { tokens } = sentence;
  const joins = (at: number) => at < 0 || adjoined(tokens[at + 1]?.gap);
  let left = bare.from - 1;
  let patronymic = false;
  while (left >= 0 && joins(left)) {
    const own = wordsBefore(sentence, left + 1, figure.patronymics);
    const { form: word } = tokens[left]!;
    if (own === 0 && isPatronymic(word)) {
      if (figure.patronymics.size > 0) return { ...bare, blocked: true };
    } else if (own === 0 && !(isInitial(word) && tokens[left]!.capital)) break;
    patronymic ||= own > 0 || isPatronymic(word);
    left -= Math.max(own, 1);
  }
  const given = joins(left) ? wordsBefore(sentence, left + 1, figure.given) : 0;
  if (given > 0 && tokens[left]!.capital) {
    const from = left + 1 - given;
    const both = bare.cases & (figure.given.get(wordsAt(sentence, from, given)) ?? anyCase);
    const rule = patronymic ? 'full name with patronymic' : 'full name';
    return { ...bare, from, cases: both || bare.cases, rule, whole: true, agrees: both !== 0 };
  }
  if (left === bare.from - 1) return undefined;
  const token = joins(left) ? tokens[left] : undefined;
  const isOther = token?.capital === true && context.watchlist.givenNames.has(token.form);
  return withInitials(sentence, bare, left + 1, isOther);
}

const alone = (sentence: Sentence, context: Context, bare: Candidate): Candidate => ({
  ...bare,
  blocked: contradicted(sentence, context, bare.from, bare.to),
});

/** "А. Б. Чубайс", "S. Shoigu": the letter next to the surname or the first of two must be the figure's. */
function withInitials(sentence: Sentence, bare: Candidate, first: number, otherGiven: boolean): Candidate | undefined {
  const token = sentence.tokens[first];
  const isAbbreviated = token?.capital === true && (sentence.tokens[first + 1]?.gap ?? '').startsWith('.');
  // Otherwise the letter is a word of the sentence: «с Путиным», «Пригожин и Уткин», "Russia's Putin".
  if (token && token.form.length === 1 && !isAbbreviated) return undefined;
  const second = sentence.tokens[first + 1]!;
  const isHis =
    token?.form.length !== 1 || hasInitials(bare.form.figure, token.form, first + 1 < bare.from ? second.form : '');
  if (otherGiven || !isHis) return { ...bare, blocked: true };
  return isAbbreviated ? { ...bare, from: first, rule: 'initials', whole: true } : undefined;
}

/** A different first name, or an unknown capitalised word right before, makes it another person. */
function contradicted(sentence: Sentence, context: Context, from: number, to: number): boolean {
  const before = sentence.tokens[from - 1];
  const token = sentence.tokens[from];
  const after = sentence.tokens[to];
  // "Medvedev Jr", "Popov Street", a surname that is itself somebody's first or middle name: "Ivan Popov Smith".
  if (after?.capital && adjoined(after.gap) && !sentence.titleCase && orderOf(context).noun.namedAfter.has(after.form))
    return true;
  // „Putin-Vertraute“, „Wagner-Chef“: the compound is somebody else.
  if (grammars[context.language].compounds && after?.gap === '-' && !context.watchlist.surnames.has(after.form))
    return true;
  if (!before || !token || !adjoined(token.gap)) return false;
  if (before.capital && context.watchlist.givenNames.has(before.form) && !context.watchlist.surnames.has(before.form))
    return true;
  return false;
}
