// The words of one name: what joins them, and how many of them are a given name or a patronymic.
import type { Forms } from '../../languages/cases.ts';
import type { Figure } from '../../watchlist/compile.ts';
import type { Context } from '../text/context.ts';
import type { Sentence } from '../text/sentences.ts';
import { orderOf } from '../text/word-order.ts';

/** Words of one name have nothing between them but spaces, the dots of initials, and a soft sign: "Igor' Sechin". */
export const adjoined = (gap: string | undefined): boolean => gap !== undefined && /^['’`]?[ \u00A0.]*$/.test(gap);

/** A given name or patronymic may have so many words: Makhmud-Ali, Сайд-Хусайнович. */
const mostWords = 2;

export const wordsAt = ({ forms }: Sentence, from: number, count: number): string =>
  forms.slice(from, from + count).join(' ');

/** How many words, ending before `end`, are one of the names; 0 where none is. */
export const wordsBefore = (sentence: Sentence, end: number, names: Forms): number =>
  wordsOfName(sentence, names, (count) => end - count);

/** How many words, beginning at `from`, are one of the names; 0 where none is. */
export const wordsBehind = (sentence: Sentence, from: number, names: Forms): number =>
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

/** "An anti-Kadyrov blogger": whose side somebody else is on. */
export const isSide = ({ forms, tokens }: Sentence, at: number, context: Context): boolean =>
  tokens[at]?.gap === '-' && orderOf(context).prefix.side.has(forms[at - 1] ?? '');

export const isInitial = (form: string): boolean => /^[a-zа-яіїє]$/.test(form);

/** `second`: the initial of the patronymic, or anything longer. */
export const hasInitials = ({ initials, patronymics }: Figure, first: string, second: string): boolean =>
  initials.has(first) &&
  (!isInitial(second) || patronymics.size === 0 || patronymics.keys().some((name) => name.startsWith(second)));
