// Matches one phrase at one place of a text.
import { anyCase, type CaseSet } from '../languages/cases.ts';
import type { Element, Phrase, WordPattern } from './phrases.ts';

const fits = (pattern: WordPattern, word: string) =>
  pattern.any || (pattern.prefix ? word.startsWith(pattern.text) : word === pattern.text);

function fitsAll(option: readonly WordPattern[], words: readonly string[], at: number): boolean {
  if (at + option.length > words.length) return false;
  for (let index = 0; index < option.length; index++) if (!fits(option[index]!, words[at + index]!)) return false;
  return true;
}

type Worded = Exclude<Element, { kind: 'gap' }>;

const none: readonly WordPattern[][] = [];

/** The options that a word may open. */
function optionsAt({ options, byWord }: Worded, word: string): readonly WordPattern[][] {
  if (!byWord) return options;
  const own = byWord.get(word);
  const open = byWord.get('');
  return own && open ? [...own, ...open] : (own ?? open ?? none);
}

/** Whether one of the options stands anywhere among the words. */
const stands = (element: Worded, words: readonly string[]): boolean =>
  words.some((word, at) => optionsAt(element, word).some((option) => fitsAll(option, words, at)));

/** Where a phrase ends, and the cases of its first word. */
export type PhraseMatch = { end: number; cases: CaseSet };

/** Matches from word `at`, elements from `from`; the shortest gap that fits wins. */
export function matchPhrase(phrase: Phrase, words: readonly string[], at: number, from = 0): PhraseMatch | undefined {
  const element = phrase.elements[from];
  if (!element) return { end: at, cases: anyCase };
  if (element.kind === 'gap') {
    for (let skip = 0; skip <= element.most && at + skip < words.length; skip++) {
      const rest = matchPhrase(phrase, words, at + skip, from + 1);
      if (rest) return rest;
    }
    return undefined;
  }
  if (element.kind === 'beside')
    return stands(element, words) === element.absent ? undefined : matchPhrase(phrase, words, at, from + 1);
  for (const option of optionsAt(element, words[at] ?? '')) {
    if (!fitsAll(option, words, at)) continue;
    const rest = matchPhrase(phrase, words, at + option.length, from + 1);
    if (rest) return from === 0 ? { ...rest, cases: option[0]?.cases ?? anyCase } : rest;
  }
  return element.optional ? matchPhrase(phrase, words, at, from + 1) : undefined;
}
