// How phrases begin: the word or stem that opens them, and which word must follow, where that is certain.
import type { Phrase, WordPattern } from './phrases.ts';

export type PhraseEntry = { phrase: Phrase; meaning: number };

const isOpen = ({ prefix, any }: WordPattern) => prefix || any;

/** One way to begin a phrase, and what may stand behind it, at most `gap` words farther on; `behind` is undefined where that is anything. */
type Beginning = { first: WordPattern; behind: readonly WordPattern[] | undefined; gap: number };

function beginningsOf({ elements }: Phrase): Beginning[] {
  const [opening, second, third] = elements;
  if (opening?.kind !== 'words') return [];
  const gap = second?.kind === 'gap' ? second.most : 0;
  const element = second?.kind === 'gap' ? third : second;
  const following =
    element?.kind === 'words' && !element.optional ? element.options.map((option) => option[0]!) : undefined;
  return opening.options.map(([first, own]) =>
    own ? { first: first!, behind: [own], gap: 0 } : { first: first!, behind: following, gap },
  );
}

/** The words and stems that may open a phrase. */
export const firstWords = (phrase: Phrase): WordPattern[] => beginningsOf(phrase).map(({ first }) => first);

/** The phrases that one word or stem opens, by the word that must follow: most end there in most texts. */
export type Opened = {
  /** May go on with anything, or end. */
  always: readonly number[];
  /** By the word right behind. */
  next: ReadonlyMap<string, readonly number[]>;
  /** By a word that stands at most `reach` words behind. */
  later: ReadonlyMap<string, readonly number[]>;
  reach: number;
};

/** @param entries those that the word opens; `prefix`: it is a stem */
export function openedBy(
  word: string,
  prefix: boolean,
  entries: Iterable<number>,
  phraseOf: (entry: number) => Phrase,
): Opened {
  const always = new Set<number>();
  const next = new Map<string, number[]>();
  const later = new Map<string, number[]>();
  let reach = 0;
  for (const entry of entries)
    for (const { first, behind, gap } of beginningsOf(phraseOf(entry))) {
      if (first.text !== word || first.prefix !== prefix) continue;
      if (behind === undefined || behind.some(isOpen)) always.add(entry);
      else for (const { text } of behind) put(gap > 0 ? later : next, text, entry);
      reach = Math.max(reach, gap + 1);
    }
  return { always: [...always], next, later, reach };
}

/** Adds an entry to a word's list once; entries come in order. */
export function put(table: Map<string, number[]>, word: string, entry: number): void {
  const list = table.get(word);
  if (!list) table.set(word, [entry]);
  else if (list.at(-1) !== entry) list.push(entry);
}
