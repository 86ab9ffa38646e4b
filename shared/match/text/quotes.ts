// What a text puts in quotation marks.

import type { Sentence } from './sentences.ts';

type Span = { from: number; to: number };

/** The tokens between the quotation marks around a span, of which at most `reach` stand before it and behind it; undefined where it is not quoted. */
export function quotedAround({ text, tokens }: Sentence, { from, to }: Span, reach: number): Span | undefined {
  const gap = (at: number) => text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start);
  const opened = nearest(from, -1, (at) => /[«"“„]$/.test(gap(at)));
  const closed = nearest(to, 1, (at) => /^[,.!?]?[»"”“]/.test(gap(at)));
  return opened === undefined || closed === undefined ? undefined : { from: opened, to: closed };

  /** The nearest place where a mark stands, with no other quotation or part of the sentence between. */
  function nearest(start: number, step: 1 | -1, isMarked: (at: number) => boolean): number | undefined {
    for (let at = start; at >= 0 && at <= tokens.length && Math.abs(at - start) <= reach; at += step) {
      if (isMarked(at)) return at;
      if (at !== start && /[,.:;«»"“”„]/.test(gap(at))) return undefined;
    }
    return undefined;
  }
}
