// Whom a text sets beside whomever its headline means: cleared, left out, his chief, his successor, whoever thanks or judges him.
import { cases } from '../../languages/cases.ts';
import { readings } from '../../languages/readings.ts';
import type { Context } from '../text/context.ts';
import { hasComma, type Sentence } from '../text/sentences.ts';
import type { Mention } from './mention.ts';

/** Words before and behind a name that the patterns see. */
const reach = 12;

/** Letters of a word that they see: no text is long. */
const longestWord = 40;

/** Kept as long as the mention is: every unnamed office beside it asks again. */
const known = new WeakMap<Mention, boolean>();

/** "There are no charges against X", "his boss, X", "he was replaced by X", «его сменил X»: he is not whom the headline means. */
export function isAnother(mention: Mention, sentence: Sentence, { language }: Context): boolean {
  const before = known.get(mention);
  if (before !== undefined) return before;
  const { np, from } = mention;
  const texts = [...new Set([np, from])].map((start) => around({ ...mention, np: start }, sentence));
  const found = (readings[language].another ?? []).some((pattern) => texts.some((text) => pattern.test(text)));
  known.set(mention, found);
  return found;
}

/** The words around a name, commas among them: "X" in its place, "Xo" where its case says that he is no subject; "…" before where the sentence goes on. */
function around({ np, to, cases: own }: Mention, sentence: Sentence): string {
  const start = Math.max(0, np - reach);
  const words = (from: number, end: number) =>
    sentence.forms
      .slice(from, end)
      .map((form, at) => `${hasComma(sentence, from + at) ? ', ' : ''}${form.slice(0, longestWord)}`);
  const name = (own & cases.nominative) === 0 ? 'Xo' : 'X';
  const comma = np > 0 && hasComma(sentence, np) ? [','] : [];
  return [...(start > 0 ? ['…'] : []), ...words(start, np), ...comma, name, ...words(to, to + reach)].join(' ');
}
