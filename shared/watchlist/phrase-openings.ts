// How phrases begin: the word or stem that opens them, and which word must follow, where that is certain.
import type { Phrase, WordPattern } from './phrases.ts';

export type PhraseEntry = { phrase: Phrase; meaning: number };

/** What may stand behind the beginning of a phrase, at most `gap` words farther on; `behind` is undefined where that is anything. */
type Following = { behind: readonly WordPattern[] | undefined; gap: number };

function optionsOf({ elements }: Phrase): readonly WordPattern[][] {
  const opening = elements[0];
  return opening?.kind === 'words' ? opening.options : [];
}

/** The first words that must stand there and tell something, behind so many that may; where none tells anything, the last of all. */
function followingOf({ elements }: Phrase): Following {
  let gap = 0;
  let last: Following | undefined;
  for (const element of elements.slice(1)) {
    if (element.kind === 'gap') gap += element.most;
    else if (element.kind === 'words') {
      if (!element.optional) {
        const following = { behind: element.options.map((option) => option[0]!), gap };
        if (following.behind.every(tells)) return following;
        if (!following.behind.some(isVague)) last = following;
      }
      gap += Math.max(...element.options.map(({ length }) => length));
    }
  }
  return last ?? { behind: undefined, gap: 0 };
}

/** A word as short as "of" or the "s" of "Russia's" stands everywhere. */
const tells = ({ text }: WordPattern) => text.length > shortWord;
const shortWord = 3;

/** The words and stems that may open a phrase. */
export const firstWords = (phrase: Phrase): WordPattern[] => optionsOf(phrase).map(([first]) => first!);

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
  for (const entry of entries) {
    const phrase = phraseOf(entry);
    const following = followingOf(phrase);
    for (const option of optionsOf(phrase)) {
      const first = option[0]!;
      if (first.text !== word || first.prefix !== prefix) continue;
      const { behind, gap } = behindOption(option, following);
      if (behind === undefined || behind.some(isVague)) always.add(entry);
      else
        for (const { text, prefix: isStem } of behind)
          put(isStem ? stems : gap > 0 ? later : next, isStem ? text.slice(0, stemLetters) : text, entry);
      reach = Math.max(reach, gap + 1);
    }
  }
  return { always: [...always], next, later, stems, reach };
}

/** What must stand behind the first word of an option: its second, or what tells more behind it. */
function behindOption([, second, ...more]: readonly WordPattern[], { behind, gap }: Following): Following {
  if (second === undefined) return { behind, gap };
  const isBetter = !tells(second) && behind?.every(tells);
  return isBetter ? { behind, gap: gap + 1 + more.length } : { behind: [second], gap: 0 };
}

/** Adds an entry to a word's list once; entries come in order. */
export function put(table: Map<string, number[]>, word: string, entry: number): void {
  const list = table.get(word);
  if (!list) table.set(word, [entry]);
  else if (list.at(-1) !== entry) list.push(entry);
}
