// Places where a figure may be named: a surname, widened to the given name, patronymic and initials around it.

import { anyCase, type CaseSet } from '../../watchlist/cases.ts';
import type { SurnameForm } from '../../watchlist/compile.ts';
import type { Context } from '../text/context.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Mention } from './mention.ts';

export type Candidate = {
  form: SurnameForm;
  from: number;
  to: number;
  cases: CaseSet;
  rule: string;
  whole: boolean;
  blocked: boolean;
};

export function candidatesOf(sentence: Sentence, context: Context): Candidate[] {
  const found: Candidate[] = [];
  const { surnames } = context.watchlist;
  sentence.tokens.forEach((token, at) => {
    if (!token.capital) return;
    for (const form of surnames.get(token.form) ?? []) {
      if (!form.rest.every((word, offset) => sentence.forms[at + 1 + offset] === word)) continue;
      found.push(extend(sentence, context, form, at, at + 1 + form.rest.length));
    }
  });
  return found;
}

const adjoined = (gap: string | undefined) => gap !== undefined && /^[ \u00A0.]*$/.test(gap);

/** Widens a surname to the given name, patronymic and initials around it, and sees whether they contradict. */
function extend(sentence: Sentence, context: Context, form: SurnameForm, from: number, to: number): Candidate {
  const { figure } = form;
  const { tokens } = sentence;
  const bare: Candidate = { form, from, to, cases: form.cases, rule: 'bare surname', whole: false, blocked: false };
  let left = from - 1;
  const reach = (at: number) => tokens[at] !== undefined && adjoined(tokens[at + 1]?.gap);
  let patronymic = false;
  while (left >= 0 && reach(left) && (isInitial(tokens[left]!.form) || isPatronymic(tokens[left]!.form))) {
    const { form: word } = tokens[left]!;
    if (isPatronymic(word)) {
      if (figure.patronymics.size > 0 && !figure.patronymics.has(word)) return { ...bare, blocked: true };
      patronymic = true;
    }
    left--;
  }
  const given = left >= 0 && reach(left) ? tokens[left] : undefined;
  if (given?.capital && figure.given.has(given.form)) {
    const cases = meet(form.cases, figure.given.get(given.form) ?? anyCase);
    return { ...bare, from: left, cases, rule: patronymic ? 'full name with patronymic' : 'full name', whole: true };
  }
  if (left < from - 1)
    return withInitials(
      sentence,
      bare,
      left + 1,
      given?.capital === true && context.watchlist.givenNames.has(given.form),
    );
  const next = tokens[to];
  if (
    next?.capital &&
    adjoined(next.gap) &&
    figure.given.has(next.form) &&
    !form.everyday &&
    !givenOfAnother(sentence, context, to)
  ) {
    return { ...bare, to: to + 1, rule: 'surname first', whole: true };
  }
  return { ...bare, blocked: contradicted(sentence, context, from, to) };
}

const isInitial = (form: string) => /^[a-zа-яіїє]$/.test(form);

export const isPatronymic = (form: string) =>
  /^[a-z]{3,}(ovich|evich|ovitch|evitch|owitsch|ewitsch|ovna|evna|ovych|yovych|ichna|inichna)$/.test(form) ||
  /^\p{L}{3,}(ович|евич|овна|евна|ична|инична|ович[ауем]|евич[ауем]|овичем|евичем|овн[ыеуо]й?|евн[ыеуо]й?|йович|ївна|івна)$/u.test(
    form,
  );

const meet = (a: CaseSet, b: CaseSet): CaseSet => a & b || a;

/** "А. Б. Чубайс", "S. Shoigu": the letter next to the surname or the first of two must be the figure's. */
function withInitials(sentence: Sentence, bare: Candidate, first: number, otherGiven: boolean): Candidate {
  const token = sentence.tokens[first];
  const isAbbreviated = token?.capital === true && (sentence.tokens[first + 1]?.gap ?? '').startsWith('.');
  // Otherwise the letter is a word of the sentence: «с Путиным», «Пригожин и Уткин», "Russia's Putin".
  if (token && token.form.length === 1 && !isAbbreviated) return bare;
  if (otherGiven || (token && token.form.length === 1 && !bare.form.figure.initials.has(token.form)))
    return { ...bare, blocked: true };
  return isAbbreviated ? { ...bare, from: first, rule: 'initials', whole: true } : bare;
}

/** The word after the surname is the given name of the next person, not this one's. */
function givenOfAnother(sentence: Sentence, context: Context, at: number): boolean {
  const next = sentence.tokens[at + 1];
  return next?.capital === true && adjoined(next.gap) && context.watchlist.surnames.has(next.form);
}

/** A different first name, or an unknown capitalised word right before, makes it another person. */
function contradicted(sentence: Sentence, context: Context, from: number, to: number): boolean {
  const before = sentence.tokens[from - 1];
  const token = sentence.tokens[from];
  const after = sentence.tokens[to];
  // "Medvedev Jr", "Popov Street", a surname that is itself somebody's first or middle name: "Ivan Popov Smith".
  if (
    after?.capital &&
    adjoined(after.gap) &&
    !sentence.titleCase &&
    /^(street|island|bay|stadium|cup)$/.test(after.form)
  )
    return true;
  // „Putin-Vertraute“, „Wagner-Chef“: the compound is somebody else.
  if (context.language === 'de' && after?.gap === '-' && !context.watchlist.surnames.has(after.form)) return true;
  if (!before || !token || !adjoined(token.gap)) return false;
  if (before.capital && context.watchlist.givenNames.has(before.form) && !context.watchlist.surnames.has(before.form))
    return true;
  return false;
}

export function mentionOf(candidate: Candidate, sentence: Sentence): Mention {
  const { figure } = candidate.form;
  return {
    who: { kind: 'figure', figure },
    sentence: sentence.index,
    from: candidate.from,
    to: candidate.to,
    np: candidate.from,
    cases: candidate.cases,
    gender: figure.gender,
    rule: candidate.rule,
  };
}
