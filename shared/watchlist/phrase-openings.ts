// How phrases begin: the word or stem that opens them, and which word must follow, where that is certain.
import type { Phrase, WordPattern } from './phrases.ts';

export type PhraseEntry = { phrase: Phrase; meaning: number };

/** How a phrase may begin: a word or stem, and the word behind it where that is certain. */
export type Opening = { word: string; prefix: boolean; next?: string };

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

/** All ways in which phrases begin. */
export function openingsOf(entries: readonly PhraseEntry[]): Opening[] {
  return entries.flatMap(({ phrase }) =>
    beginningsOf(phrase).flatMap(({ first: { text, prefix }, behind, gap }): Opening[] =>
      prefix || gap > 0 || behind === undefined || behind.some(isOpen)
        ? [{ word: text, prefix }]
        : behind.map((next) => ({ word: text, prefix, next: next.text })),
    ),
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
  /** By the first letters of such a word, where the phrase asks for a stem. */
  stems: ReadonlyMap<string, readonly number[]>;
  reach: number;
};

/** By so many letters the phrases that go on with a stem are found. */
export const stemLetters = 3;

/** Any word, or a stem too short to be found by. */
const isVague = ({ any, prefix, text }: WordPattern) => any || (prefix && text.length < stemLetters);

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
  const stems = new Map<string, number[]>();
  let reach = 0;
  for (const entry of entries)
    for (const { first, behind, gap } of beginningsOf(phraseOf(entry))) {
      if (first.text !== word || first.prefix !== prefix) continue;
      if (behind === undefined || behind.some(isVague)) always.add(entry);
      else
        for (const { text, prefix: isStem } of behind)
          put(isStem ? stems : gap > 0 ? later : next, isStem ? text.slice(0, stemLetters) : text, entry);
      reach = Math.max(reach, gap + 1);
    }
  return { always: [...always], next, later, stems, reach };
}

/** Adds an entry to a word's list once; entries come in order. */
export function put(table: Map<string, number[]>, word: string, entry: number): void {
  const list = table.get(word);
  if (!list) table.set(word, [entry]);
  else if (list.at(-1) !== entry) list.push(entry);
}
