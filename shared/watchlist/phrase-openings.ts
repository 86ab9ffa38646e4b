// How phrases begin: the word or stem that opens them, and which word must follow, where that is certain.
import type { Phrase, WordPattern } from './phrases.ts';

export type PhraseEntry = { phrase: Phrase; meaning: number };

/** What may stand behind the beginning of a phrase, at most `gap` words farther on; `behind` is undefined where that is anything. */
type Following = { behind: readonly WordPattern[] | undefined; gap: number };

function optionsOf({ elements }: Phrase): readonly WordPattern[][] {
  const opening = elements[0];
  return opening?.kind === 'words' ? opening.options : [];
}

/** The first words that must stand there and tell something, behind so many that may; where none does, the first of the longest. */
function followingOf({ elements }: Phrase): Following {
  let gap = 0;
  let best: Following = { behind: undefined, gap: 0 };
  for (const element of elements.slice(1)) {
    if (element.kind === 'gap') gap += element.most;
    else if (element.kind === 'words') {
      if (!element.optional) {
        const following = { behind: element.options.map((option) => option[0]!), gap };
        if (lengthOf(following) > lengthOf(best)) best = following;
        if (lengthOf(best) > shortWord) return best;
      }
      gap += Math.max(...element.options.map(({ length }) => length));
    }
  }
  return best;
}

/** Letters of the shortest of them, 0 where that is anything: a word as short as "of" or the "s" of "Russia's" stands everywhere. */
const lengthOf = ({ behind }: Following): number =>
  behind === undefined || behind.some(isVague) ? 0 : Math.min(...behind.map(({ text }) => text.length));
const shortWord = 3;

/** The words and stems that may open a phrase. */
export const firstWords = (phrase: Phrase): WordPattern[] => optionsOf(phrase).map(([first]) => first!);

/** The words and beginnings of words of which a phrase needs one, right behind the word that opens it or farther on. */
export type GoesOn = { words: readonly string[]; stems: readonly string[]; near: boolean };

/** A phrase that a word opens; without `goesOn` it may go on with anything, or end. */
export type Way = { entry: number; goesOn?: GoesOn };

/** By so many letters the phrases that go on with a stem are found. */
export const stemLetters = 3;

/** Any word, or a stem too short to be found by. */
const isVague = ({ any, prefix, text }: WordPattern) => any || (prefix && text.length < stemLetters);

/**
 * The phrases that one word or stem opens, by what must follow at most `reach` words behind: most end there in most texts.
 * @param entries those that it opens; `prefix`: it is a stem
 */
export function openedBy(
  word: string,
  prefix: boolean,
  entries: Iterable<number>,
  phraseOf: (entry: number) => Phrase,
): { ways: Way[]; reach: number } {
  const ways: Way[] = [];
  let reach = 0;
  for (const entry of entries) {
    const phrase = phraseOf(entry);
    const following = followingOf(phrase);
    for (const option of optionsOf(phrase)) {
      const first = option[0]!;
      if (first.text !== word || first.prefix !== prefix) continue;
      const { behind, gap } = behindOption(option, following);
      ways.push(
        behind === undefined || behind.some(isVague) ? { entry } : { entry, goesOn: goesOn(behind, gap === 0) },
      );
      reach = Math.max(reach, gap + 1);
    }
  }
  return { ways, reach };
}

function goesOn(behind: readonly WordPattern[], near: boolean): GoesOn {
  const [stems, words] = [true, false].map((wanted) =>
    behind.flatMap(({ text, prefix }) => (prefix !== wanted ? [] : prefix ? text.slice(0, stemLetters) : text)),
  );
  return { words: [...new Set(words)].sort(), stems: [...new Set(stems)].sort(), near };
}

/** What must stand behind the first word of an option: its second, or what tells more behind it. */
function behindOption([, second, ...more]: readonly WordPattern[], following: Following): Following {
  if (second === undefined) return following;
  const own = { behind: [second], gap: 0 };
  const isBetter = lengthOf(own) <= shortWord && lengthOf(following) > lengthOf(own);
  return isBetter ? { behind: following.behind, gap: following.gap + 1 + more.length } : own;
}

/** Adds an entry to a word's list once; entries come in order. */
export function put(table: Map<string, number[]>, word: string, entry: number): void {
  const list = table.get(word);
  if (!list) table.set(word, [entry]);
  else if (list.at(-1) !== entry) list.push(entry);
}
