// Which phrases may stand where in a text: by the word that opens each and one by which it goes on, as numbers in typed arrays.
import { finish, seed, step } from './hash.ts';
import { anyWay, bitOf, nearFrom, type PhraseTableData, valuesAt } from './phrase-build.ts';
import { stemLetters } from './phrase-openings.ts';
import type { Strings } from './strings.ts';
import { WordTable, type WordTableData } from './word-table.ts';

/** Words looked up, from the first one on: where the sets lie that they and their first letters are in, -1 for none; the bits of these. */
type Looked = { words: number[]; stems: number[]; bits: number[]; nearBits: number[] };

/** Where a word stands that opens phrases, and where its ways lie. */
type Place = { at: number; values: Int32Array; from: number; to: number };

/** Is given a phrase by its entry, and the word at which it opens. */
type Visit = (entry: number, at: number) => void;

export class PhraseWays {
  readonly #words: WordTable;
  readonly #stems: WordTable;

  constructor({ words, stems }: Pick<PhraseTableData, 'words' | 'stems'>, strings: Strings) {
    this.#words = new WordTable(words, strings);
    this.#stems = new WordTable(stems, strings);
  }

  /** Visits each phrase that may open at a word from `from` to before `to`, in the order of these; some more than once. */
  visit(words: readonly string[], from: number, to: number, visit: Visit): void {
    const looked: Looked = { words: [], stems: [], bits: [], nearBits: [] };
    const opened: Place[] = [];
    for (let at = from; at < to; at++) this.#look(words[at] ?? '', at, looked, opened);
    if (opened.length === 0) return;
    let farthest = 0;
    for (const { at, values, from: own } of opened) farthest = Math.max(farthest, at + values[own + valuesAt.reach]!);
    for (let at = to; at <= Math.min(farthest, words.length - 1); at++) this.#look(words[at]!, at, looked);
    for (const place of opened) this.#follow(place, looked, from, visit);
  }

  /** Looks a word up whole and by each stem that it begins with; what it opens is added to `opened`. */
  #look(word: string, at: number, looked: Looked, opened?: Place[]): void {
    const stems = this.#stems;
    let hash = seed;
    let first = -1;
    let mayGoOn = stems.size > 0;
    for (let length = 1; length <= word.length; length++) {
      hash = step(hash, word.charCodeAt(length - 1));
      if (!mayGoOn) continue;
      const stem = stems.findHashed(word, length, finish(hash));
      if (length === stemLetters) {
        first = stem;
        mayGoOn = stem >= 0 && opened !== undefined;
      }
      if (stem >= 0 && opened) open(stems.data, stem, at, opened);
    }
    const whole = this.#words.findHashed(word, word.length, finish(hash));
    if (whole >= 0 && opened) open(this.#words.data, whole, at, opened);
    looked.words.push(whole < 0 ? -1 : this.#words.data.starts[whole]!);
    looked.stems.push(first < 0 ? -1 : stems.data.starts[first]!);
    looked.bits.push(bitsAt(this.#words, whole, valuesAt.setBits) | bitsAt(stems, first, valuesAt.setBits));
    looked.nearBits.push(bitsAt(this.#words, whole, valuesAt.nearSetBits) | bitsAt(stems, first, valuesAt.nearSetBits));
  }

  /** Visits the phrases that open at a place, as far as a word stands behind by which they go on. */
  #follow(place: Place, looked: Looked, base: number, visit: Visit): void {
    const { at, values, from, to } = place;
    for (let way = from + valuesAt.firstWay; way < to && values[way] === anyWay; way += 2) visit(values[way + 1]!, at);
    const bits = values[from + valuesAt.wayBits]!;
    const nearBits = values[from + valuesAt.nearWayBits]!;
    if ((bits | nearBits) === 0) return;
    const first = at + 1 - base;
    const end = Math.min(first + values[from + valuesAt.reach]!, looked.bits.length);
    for (let index = first; index < end; index++) {
      const isNear = index === first && (looked.nearBits[index]! & nearBits) !== 0;
      if (!isNear && (looked.bits[index]! & bits) === 0) continue;
      const whole = looked.words[index]!;
      const stem = looked.stems[index]!;
      if (whole >= 0) goOn(place, this.#words.data.values, whole, isNear, visit);
      if (stem >= 0) goOn(place, this.#stems.data.values, stem, isNear, visit);
    }
  }
}

/** Adds what a word opens, if anything. */
function open({ starts, values }: WordTableData, number: number, at: number, opened: Place[]): void {
  const start = starts[number]!;
  const from = start + valuesAt.firstSet + values[start + valuesAt.sets]!;
  const to = starts[number + 1]!;
  if (from < to) opened.push({ at, values, from, to });
}

/** Visits the phrases whose ways share a set with a word behind; both lie in the order of the sets, those of words right behind last. */
function goOn({ at, values, from, to }: Place, behind: Int32Array, start: number, isNear: boolean, visit: Visit): void {
  let way = from + valuesAt.firstWay;
  const first = start + valuesAt.firstSet;
  const end = first + behind[start + valuesAt.sets]!;
  const bits = values[from + valuesAt.wayBits]! | (isNear ? values[from + valuesAt.nearWayBits]! : 0);
  for (let index = first; index < end; index++) {
    const set = behind[index]!;
    if (set >= nearFrom && !isNear) return;
    if ((bitOf(set) & bits) === 0) continue;
    while (way < to && values[way]! < set) way += 2;
    for (; way < to && values[way] === set; way += 2) visit(values[way + 1]!, at);
  }
}

const bitsAt = ({ data: { starts, values } }: WordTable, number: number, offset: number): number =>
  number < 0 ? 0 : values[starts[number]! + offset]!;
