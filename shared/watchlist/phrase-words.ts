// By which of its words the first look at a text knows a phrase: no text has the phrase without them.
import type { Element, Phrase, WordPattern } from './phrases.ts';

/** A word or stem that must stand there; with `next`, right before that word. */
export type TellingWord = { word: string; prefix: boolean; next?: string };

const isOpen = ({ prefix, any }: WordPattern) => prefix || any;

/** Two words in a row tell more than one, one more than a stem; of equals the last, since a phrase about the country mostly begins with it. */
export function tellingWords({ elements }: Phrase): TellingWord[] {
  const parts = elements.filter(({ kind }) => kind !== 'beside');
  const ways = parts.flatMap((part, at) => (part.kind === 'words' && !part.optional ? [endingsOf(parts, at)] : []));
  return ways.reduce((one, other) => (rank(other) >= rank(one) ? other : one));
}

/** A pair with a word as short as "of" or the "s" of "Russia's" tells less; one that ends with it stands all over the news. */
const shortWord = 3;

const rank = (words: readonly TellingWord[]): number => Math.min(...words.map(rankOf));

function rankOf({ word, prefix, next }: TellingWord): number {
  if (word === '') return 0;
  if (next !== undefined) return 3 + 2 * Number(next.length > shortWord) + Number(word.length > shortWord);
  return prefix ? 1 : 2;
}

/** How the words of the element at `at` end: each option's last word, behind the one before it where that is certain. */
function endingsOf(parts: readonly Element[], at: number): TellingWord[] {
  const part = parts[at];
  if (part?.kind !== 'words') return [];
  return part.options.flatMap((option): TellingWord[] => {
    const last = option.at(-1)!;
    const before = option.length > 1 ? option.slice(-2, -1) : wordsBefore(parts, at);
    return isOpen(last) || before === undefined || before.some(isOpen)
      ? [{ word: last.text, prefix: last.prefix }]
      : before.map(({ text }) => ({ word: text, prefix: false, next: last.text }));
  });
}

/** What may stand right before an element; undefined where that is anything. */
function wordsBefore(parts: readonly Element[], at: number): WordPattern[] | undefined {
  const part = parts[at - 1];
  if (part?.kind !== 'words') return undefined;
  const words = part.options.map((option) => option.at(-1)!);
  if (!part.optional) return words;
  const farther = wordsBefore(parts, at - 1);
  return farther && [...words, ...farther];
}
