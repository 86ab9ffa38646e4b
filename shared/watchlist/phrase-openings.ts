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

/** The words and beginnings of words of which a phrase needs one, right behind the word that opens it or farther on. */
export type GoesOn = { words: readonly string[]; stems: readonly string[]; near: boolean };

/** One of the words or stems that open a phrase; without `goesOn` it may go on with anything, or end, else so many words behind at most. */
export type Opening = { opener: WordPattern; goesOn?: GoesOn; reach: number };

/** By so many letters the phrases that go on with a stem are found. */
export const stemLetters = 3;

/** Any word, or a stem too short to be found by. */
const isVague = ({ any, prefix, text }: WordPattern) => any || (prefix && text.length < stemLetters);

/** How a phrase opens: most end at the word that must follow in most texts. Openings that go on alike share what they go on with. */
export function openingsOf(phrase: Phrase): Opening[] {
  const following = followingOf(phrase);
  const shared = [true, false].map((near) => goesOnOf(following.behind, near));
  return optionsOf(phrase).map((option) => {
    const opener = option[0]!;
    const { behind, gap } = behindOption(option, following);
    const near = gap === 0;
    const goesOn = behind === following.behind ? shared[near ? 0 : 1] : goesOnOf(behind, near);
    return { opener, reach: gap + 1, ...(goesOn && { goesOn }) };
  });
}

function goesOnOf(behind: Following['behind'], near: boolean): GoesOn | undefined {
  if (behind === undefined || behind.some(isVague)) return undefined;
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
