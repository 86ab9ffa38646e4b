// The order of lists and registers: the surname first, then given name and patronymic, or their initials.
import { isPatronymic } from '../../watchlist/patronymics.ts';
import type { Context } from '../text/context.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Candidate } from './candidate.ts';
import { adjoined, hasInitials, isInitial, wordsBehind } from './name-words.ts';

/** "CHUBAIS Anatoly Borisovich", "SHOIGU, Sergei", «Чубайс А. Б.»: the order of lists. */
export function givenBehind(sentence: Sentence, context: Context, bare: Candidate): Candidate | undefined {
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
