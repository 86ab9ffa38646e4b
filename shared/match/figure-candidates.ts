// Places where a figure may be named: a surname, widened to the given name, patronymic and initials around it.

import { anyCase, type CaseSet, type Forms } from '../watchlist/cases.ts';
import type { Figure, SurnameForm } from '../watchlist/compile.ts';
import { isPatronymic } from '../watchlist/patronymics.ts';
import type { Context } from './mentions.ts';
import type { Sentence } from './sentences.ts';

export type Candidate = {
  form: SurnameForm;
  from: number;
  to: number;
  cases: CaseSet;
  rule: string;
  whole: boolean;
  /** Given name and surname can stand in one case; of two figures the one is meant whose can: «Іван Ткачов» is not Ткач. */
  agrees: boolean;
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

/** Words of one name have nothing between them but spaces, the dots of initials, and a soft sign: "Igor' Sechin". */
const adjoined = (gap: string | undefined) => gap !== undefined && /^['’`]?[ \u00A0.]*$/.test(gap);

const isInitial = (form: string) => /^[a-zа-яіїє]$/.test(form);

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

/** "CHUBAIS Anatoly Borisovich", "SHOIGU, Sergei", «Чубайс А. Б.»: the order of lists. */
function givenBehind(sentence: Sentence, context: Context, bare: Candidate): Candidate | undefined {
  const { figure, everyday } = bare.form;
  const { tokens } = sentence;
  const { to } = bare;
  const next = tokens[to];
  if (!next?.capital) return undefined;
  const isListed = /^, ?$/.test(next.gap) && isListEntry(sentence, bare);
  if (!adjoined(next.gap) && !isListed) return undefined;
  const given = wordsBehind(sentence, to, figure.given);
  if (given === 0) {
    const isOther = context.watchlist.givenNames.has(next.form) && isOthersEntry(sentence, bare);
    return isOther ? { ...bare, blocked: true } : initialsBehind(sentence, bare);
  }
  const end = to + given;
  const word = tokens[end];
  const patronymic = word?.capital && adjoined(word.gap) ? wordsBehind(sentence, end, figure.patronymics) : 0;
  const isOther = patronymic === 0 && word?.capital === true && adjoined(word.gap);
  if (isOther && isPatronymic(word.form) && figure.patronymics.size > 0) return { ...bare, blocked: true };
  const isWord = everyday && !isCapitalSurname(sentence, bare);
  const isUncertain = isWord || (isOther && (isListed || context.watchlist.surnames.has(word.form)));
  if (patronymic === 0 && isUncertain) return undefined;
  return { ...bare, to: end + patronymic, rule: 'surname first', whole: true };
}

/** "SHOIGU, Larisa", «Чубайс Игорь Борисович»: behind the surname stands the given name of a relative. */
function isOthersEntry(sentence: Sentence, bare: Candidate): boolean {
  const [next, last] = [sentence.tokens[bare.to]!, sentence.tokens[bare.to + 1]];
  if (next.gap.startsWith(',')) return isCapitalSurname(sentence, bare);
  return last !== undefined && adjoined(last.gap) && isPatronymic(last.form);
}

/** Where a comma may part surname and given name: the surname is in capitals, or begins the entry of a list. */
const isListEntry = (sentence: Sentence, bare: Candidate): boolean =>
  isCapitalSurname(sentence, bare) ||
  bare.from === 0 ||
  /[;:•]\s*$/.test(sentence.tokens[bare.from]!.gap) ||
  /^\d+$/.test(sentence.tokens[bare.from - 1]?.form ?? '');

/** "BOUT, Viktor": in capitals, and what stands behind it is not. */
function isCapitalSurname({ tokens, text }: Sentence, { from, to }: Candidate): boolean {
  const isUpper = (start: number, end: number) => text.slice(start, end) === text.slice(start, end).toUpperCase();
  return isUpper(tokens[from]!.start, tokens[to - 1]!.end) && !isUpper(tokens[to]!.start, tokens[to]!.end);
}

/** «Чубайс А. Б.»: undefined unless the letters are abbreviated and his. */
function initialsBehind({ tokens }: Sentence, bare: Candidate): Candidate | undefined {
  const { to, form } = bare;
  const isLetter = (at: number) =>
    tokens[at]?.capital === true && isInitial(tokens[at].form) && (tokens[at + 1]?.gap ?? '.').startsWith('.');
  if (form.everyday || !isLetter(to) || !isLetter(to + 1) || !adjoined(tokens[to + 1]!.gap)) return undefined;
  if (!hasInitials(form.figure, tokens[to]!.form, tokens[to + 1]!.form)) return { ...bare, blocked: true };
  return { ...bare, to: to + 2, rule: 'initials', whole: true };
}

/** `second`: the initial of the patronymic, or anything longer. */
const hasInitials = ({ initials, patronymics }: Figure, first: string, second: string): boolean =>
  initials.has(first) &&
  (!isInitial(second) || patronymics.size === 0 || patronymics.keys().some((name) => name.startsWith(second)));

const alone = (sentence: Sentence, context: Context, bare: Candidate): Candidate => ({
  ...bare,
  blocked: contradicted(sentence, context, bare.from, bare.to),
});

/** A given name or patronymic may have so many words: Makhmud-Ali, Сайд-Хусайнович. */
const mostWords = 2;

const wordsAt = ({ forms }: Sentence, from: number, count: number) => forms.slice(from, from + count).join(' ');

/** How many words, ending before `end`, are one of the names; 0 where none is. */
const wordsBefore = (sentence: Sentence, end: number, names: Forms): number =>
  wordsOfName(sentence, names, (count) => end - count);

/** How many words, beginning at `from`, are one of the names; 0 where none is. */
const wordsBehind = (sentence: Sentence, from: number, names: Forms): number =>
  wordsOfName(sentence, names, () => from);

function wordsOfName(sentence: Sentence, names: Forms, fromOf: (count: number) => number): number {
  for (let count = mostWords; count > 0; count--) {
    const from = fromOf(count);
    const inner = sentence.tokens.slice(from + 1, from + count);
    const isOne = from >= 0 && inner.every(({ gap }) => gap === '-' || adjoined(gap));
    if (isOne && names.has(wordsAt(sentence, from, count))) return count;
  }
  return 0;
}

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
