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

/** The options of an element by their first word; kept, since every text asks for them again. */
const heads = new WeakMap<Worded, Map<string, WordPattern[][]>>();

type Worded = Exclude<Element, { kind: 'gap' }>;

function headsOf(element: Worded): Map<string, WordPattern[][]> {
  const known = heads.get(element);
  if (known) return known;
  const isOpen = ({ any, prefix }: WordPattern) => any || prefix;
  const made = Map.groupBy(element.options, ([first]) => (isOpen(first!) ? '' : first!.text));
  heads.set(element, made);
  return made;
}

/** So many options are tried one by one as fast as they are looked up. */
const fewOptions = 4;

function optionsAt(element: Worded, word: string): readonly WordPattern[][] {
  const byHead = headsOf(element);
  const own = byHead.get(word);
  const open = byHead.get('');
  return own && open ? [...own, ...open] : (own ?? open ?? none);
}

const none: readonly WordPattern[][] = [];

/** Whether one of the options stands anywhere among the words. */
function stands(element: Worded, words: readonly string[]): boolean {
  const byHead = headsOf(element);
  const open = byHead.get('') ?? [];
  for (let at = 0; at < words.length; at++) {
    for (const option of byHead.get(words[at]!) ?? []) if (fitsAll(option, words, at)) return true;
    for (const option of open) if (fitsAll(option, words, at)) return true;
  }
  return false;
}

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
  const options = element.options.length > fewOptions ? optionsAt(element, words[at] ?? '') : element.options;
  for (const option of options) {
    if (!fitsAll(option, words, at)) continue;
    const rest = matchPhrase(phrase, words, at + option.length, from + 1);
    if (rest) return from === 0 ? { ...rest, cases: option[0]?.cases ?? anyCase } : rest;
  }
  return element.optional ? matchPhrase(phrase, words, at, from + 1) : undefined;
}
