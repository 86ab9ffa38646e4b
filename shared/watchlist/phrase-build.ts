// Phrases to typed arrays, as a compiled watchlist keeps them.
import { type GoesOn, openingsOf, type PhraseEntry, stemLetters } from './phrase-openings.ts';
import { pack } from './phrase-pack.ts';
import type { StringWriter } from './strings.ts';
import { buildWordTable, type WordTableData } from './word-table.ts';

/**
 * `words` and `stems` hold what phrases open with and what they go on with; the first letters of every stem stand among the stems too, so
 * that most words end the search there. What phrases go on with is numbered as sets of words, which many phrases share. The values of a
 * word: the sets that it is in, in their order, behind their bits and number; where it opens phrases, behind how many words they go on at
 * most, the bits of the sets that they go on with, and pairs of such a set (or `anyWay`), in their order, and an entry.
 * `entries` are triples: the phrase as written, where its `elements` (packed, shared by many) begin, what it means; its elements end
 * where those of the next entry begin.
 */
export type PhraseTableData = {
  words: WordTableData;
  stems: WordTableData;
  entries: Int32Array;
  elements: Int32Array;
};

/** In place of a set: the phrase may go on with anything. */
export const anyWay = -1;

/** Where a word's sets lie among its values, and behind them its ways. Bits are those of sets farther on, then of sets right behind. */
export const valuesAt = {
  setBits: 0,
  nearSetBits: 1,
  sets: 2,
  firstSet: 3,
  wayBits: 0,
  nearWayBits: 1,
  reach: 2,
  firstWay: 3,
} as const;

/** From here on sets are numbered that count only right behind the opening word. */
export const nearFrom = 1 << 24;

/** A bit by which most sets that an opener does not go on with are passed over. */
export const bitOf = (set: number): number => 1 << (set & 31);

/** What one word or stem opens. */
type Opened = { reach: number; ways: [set: number, entry: number][] };

/** Builds the table; of phrases that match at one word the order stays that of the entries. */
export function buildPhraseTable(entries: readonly PhraseEntry[], strings: StringWriter): PhraseTableData {
  const opened = { words: new Map<string, Opened>(), stems: new Map<string, Opened>() };
  const sets = new SetNumbers();
  for (const [entry, { phrase }] of entries.entries())
    for (const { opener, goesOn, reach } of openingsOf(phrase)) {
      const table = opener.prefix ? opened.stems : opened.words;
      const own = table.get(opener.text) ?? { reach: 0, ways: [] };
      table.set(opener.text, own);
      own.reach = Math.max(own.reach, reach);
      own.ways.push([goesOn ? sets.numberOf(goesOn) : anyWay, entry]);
    }
  const tableOf = (kind: 'words' | 'stems', gates: readonly string[]) => {
    const words = new Set([...opened[kind].keys(), ...sets[kind].keys(), ...gates]);
    const valuesOf = (word: string) => [
      ...storedSets(sets[kind].get(word) ?? []),
      ...storedWays(opened[kind].get(word)),
    ];
    return buildWordTable(new Map([...words].map((word) => [word, valuesOf(word)])), strings);
  };
  const gates = [...opened.stems.keys()].map((stem) => stem.slice(0, stemLetters));
  return { words: tableOf('words', []), stems: tableOf('stems', gates), ...elementsOf(entries, strings) };
}

/** Numbers the sets of words that phrases go on with, and keeps the sets by their words and stems. */
class SetNumbers {
  readonly words = new Map<string, number[]>();
  readonly stems = new Map<string, number[]>();
  readonly #known = new Map<GoesOn, number>();
  readonly #numbers = new Map<string, number>();

  numberOf(goesOn: GoesOn): number {
    const known = this.#known.get(goesOn) ?? this.#number(goesOn);
    this.#known.set(goesOn, known);
    return known;
  }

  #number(goesOn: GoesOn): number {
    const key = JSON.stringify(goesOn);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#numbers.size + (goesOn.near ? nearFrom : 0);
    this.#numbers.set(key, number);
    for (const kind of ['words', 'stems'] as const)
      for (const word of goesOn[kind]) this[kind].set(word, [...(this[kind].get(word) ?? []), number]);
    return number;
  }
}

/** The bits of sets farther on, and of those right behind. */
function bitsOf(sets: readonly number[]): [later: number, near: number] {
  const union = (some: readonly number[]) => some.reduce((all, set) => all | bitOf(set), 0);
  return [union(sets.filter((set) => set < nearFrom)), union(sets.filter((set) => set >= nearFrom))];
}

const storedSets = (sets: readonly number[]): number[] => [
  ...bitsOf(sets),
  sets.length,
  ...sets.toSorted((one, other) => one - other),
];

function storedWays({ reach, ways }: Opened = { reach: 0, ways: [] }): number[] {
  const sets = ways.map(([set]) => set).filter((set) => set !== anyWay);
  return ways.length === 0 ? [] : [...bitsOf(sets), reach, ...ways.sort(([one], [other]) => one - other).flat()];
}

function elementsOf(entries: readonly PhraseEntry[], strings: StringWriter) {
  const elements: number[] = [];
  const stored = entries.flatMap(({ phrase, meaning }) => {
    const start = elements.length;
    for (const element of phrase.elements) elements.push(strings.add(pack(element)));
    return [strings.add(phrase.source), start, meaning];
  });
  return { entries: Int32Array.from(stored), elements: Int32Array.from(elements) };
}
