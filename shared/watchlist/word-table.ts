// From a word to numbers: an open-addressing table in typed arrays, which a compiled watchlist holds ready to use.
import { bitsFor, finish, hashOf, isSet, shiftOf, slotsFor } from './hash.ts';
import type { Strings, StringWriter } from './strings.ts';

/** `slots` hold an entry's number plus one; entry n is the string `keys[n]` with `values` from `starts[n]` to `starts[n + 1]`. */
export type WordTableData = {
  bits: Uint32Array;
  slots: Int32Array;
  keys: Int32Array;
  starts: Int32Array;
  values: Int32Array;
};

/** Builds the table of words and their numbers, in the order given. */
export function buildWordTable(words: ReadonlyMap<string, readonly number[]>, strings: StringWriter): WordTableData {
  const bits = bitsFor(words.size);
  const slots = new Int32Array(slotsFor(words.size));
  const keys = new Int32Array(words.size);
  const starts = new Int32Array(words.size + 1);
  const values: number[] = [];
  let entry = 0;
  for (const [word, numbers] of words) {
    const hash = finish(hashOf(word));
    const bit = hash >>> shiftOf(bits);
    bits[bit >>> 5]! |= 1 << (bit & 31);
    let slot = hash & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = entry + 1;
    keys[entry] = strings.add(word);
    for (const number of numbers) values.push(number);
    starts[++entry] = values.length;
  }
  return { bits, slots, keys, starts, values: Int32Array.from(values) };
}

export class WordTable {
  readonly data: WordTableData;
  readonly #shift: number;
  readonly #strings: Strings;

  constructor(data: WordTableData, strings: Strings) {
    this.data = data;
    this.#shift = shiftOf(data.bits);
    this.#strings = strings;
  }

  get size(): number {
    return this.data.keys.length;
  }

  /** Number of a word's entry, or -1. */
  find(word: string): number {
    return this.findHashed(word, word.length, finish(hashOf(word)));
  }

  /** Like `find`, for the first `length` code units of a word, whose finished hash is known. */
  findHashed(word: string, length: number, hash: number): number {
    const { bits, slots, keys } = this.data;
    if (!isSet(bits, hash >>> this.#shift)) return -1;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = slots[slot]! - 1;
      if (entry < 0 || this.#strings.equals(keys[entry]!, word, length)) return entry;
    }
  }

  /** The numbers of an entry. */
  valuesOf(entry: number): Int32Array {
    const { values, starts } = this.data;
    return values.subarray(starts[entry], starts[entry + 1]);
  }

  wordOf(entry: number): string {
    return this.#strings.get(this.data.keys[entry]!);
  }

  /** All words, in the order in which they were given. */
  words(): string[] {
    return Array.from(this.data.keys, (key) => this.#strings.get(key));
  }
}

/** What is asked of a table of words: a Map does it too. */
export type Lookup<Value> = Iterable<[word: string, value: Value]> & {
  get(word: string): Value | undefined;
  has(word: string): boolean;
  readonly size: number;
};

/** A table whose values are made of numbers on first use, and kept. */
export function lookup<Value>(table: WordTable, make: (numbers: Int32Array) => Value): Lookup<Value> {
  const valueAt = kept((entry) => make(table.valuesOf(entry)));
  return {
    size: table.size,
    has: (word) => table.find(word) >= 0,
    get(word) {
      const entry = table.find(word);
      return entry < 0 ? undefined : valueAt(entry);
    },
    *[Symbol.iterator]() {
      for (const [entry, word] of table.words().entries()) yield [word, valueAt(entry)];
    },
  };
}

/** Makes each numbered thing once. */
export function kept<Value>(make: (number: number) => Value): (number: number) => Value {
  const made: Value[] = [];
  return (number) => (made[number] ??= make(number));
}
