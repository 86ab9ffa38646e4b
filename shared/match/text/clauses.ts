// Where the clause around some words begins and ends.

import type { Context } from './context.ts';
import { grammars } from './grammar.ts';
import type { Sentence } from './sentences.ts';

const hardBreak = /[;:()–—]|\s-\s/;

/** Marks between the parts of a sentence. */
export const marks = /[,;:()–—]/;

/** Where the part between two marks begins in which a token stands. */
export function partStart({ tokens }: Sentence, at: number): number {
  let start = at;
  while (start > 0 && !marks.test(tokens[start]!.gap)) start--;
  return start;
}

/** "The chamber heard of it; X wept": a semicolon before him begins another statement. */
export const isApart = (np: number, { tokens }: Sentence): boolean =>
  tokens.slice(1, np + 1).some(({ gap }) => gap.includes(';'));

/** Tokens of what a text adds in brackets, at most. */
const longestBracket = 40;

/** Whether a token stands in brackets. */
export function isBracketed({ tokens }: Sentence, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < longestBracket && !/[()]/.test(tokens[start]!.gap)) start--;
  return tokens[start]!.gap.includes('(');
}

const closing = /^\)[\s,]*$/;

export function clauseStart(sentence: Sentence, from: number, { language }: Context): number {
  const { contrast } = grammars[language];
  const gap = (at: number) => sentence.tokens[at]?.gap ?? '';
  for (let at = from; at > 0; at--) {
    // «Ранее писали, что блогер (Иванов) задержан»: a closed bracket parts nothing.
    if (closing.test(gap(at))) while (at > 0 && !gap(at).includes('(')) at--;
    else if (hardBreak.test(gap(at)) || contrast.has(sentence.forms[at - 1] ?? '')) return at;
  }
  return 0;
}

export function clauseEnd(sentence: Sentence, to: number, { language }: Context): number {
  const { contrast } = grammars[language];
  for (let at = to; at < sentence.tokens.length; at++) {
    if (hardBreak.test(sentence.tokens[at]?.gap ?? '') || contrast.has(sentence.forms[at] ?? '')) return at;
  }
  return sentence.tokens.length;
}

export const clauseOf = ({ from, to }: { from: number; to: number }, sentence: Sentence, context: Context): string[] =>
  sentence.forms.slice(clauseStart(sentence, from, context), clauseEnd(sentence, to, context));
