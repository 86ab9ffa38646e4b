// Where the clause around some words begins and ends.

import type { Sentence } from './sentences.ts';

const hardBreak = /[;:()–—]|\s-\s/;

const contrast = /^(but|however|although|though|но|однако|хотя|але|однак|проте|хоча|aber|jedoch|doch|mais)$/;

export function clauseStart(sentence: Sentence, from: number): number {
  for (let at = from; at > 0; at--) {
    if (hardBreak.test(sentence.tokens[at]?.gap ?? '') || contrast.test(sentence.forms[at - 1] ?? '')) return at;
  }
  return 0;
}

export function clauseEnd(sentence: Sentence, to: number): number {
  for (let at = to; at < sentence.tokens.length; at++) {
    if (hardBreak.test(sentence.tokens[at]?.gap ?? '') || contrast.test(sentence.forms[at] ?? '')) return at;
  }
  return sentence.tokens.length;
}

export const clauseOf = ({ from, to }: { from: number; to: number }, sentence: Sentence): string[] =>
  sentence.forms.slice(clauseStart(sentence, from), clauseEnd(sentence, to));
