// The first look at an item: does it hold any word that could matter? Most news does not, and leaves here.
// Each word of the text is hashed once and probed in a bitset, then in a table; cost grows with the text, not with the
// watchlist. A false alarm only costs the full reading that follows; nothing that could match is passed over.
import { foldOf, isInnerApostrophe, separator, skipped } from './fold.ts';

/** What a word may be part of. Bits, so that one pass answers for all. */
export const signals = { figure: 1, role: 2, russia: 4, unsure: 8 } as const;

/** Words given by their first letters are compared by this many; shorter ones are given whole. */
const prefixLetters = 4;

const seed = 0x811c9dc5;
const step = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193);
const finish = (hash: number) => {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) | 0;
};
/** Prefixes live in the same table as words; another seed keeps them apart. */
const asPrefix = (hash: number) => finish(hash ^ 0x5bd1e995);

function hashOf(word: string): number {
  let hash = seed;
  for (let index = 0; index < word.length; index++) hash = step(hash, word.charCodeAt(index));
  return hash;
}

export type FilterWord = { word: string; prefix: boolean; signal: number };

/** Bitset of hashes, and an open-addressing table of (hash, signals) pairs; both are what is stored in a build. */
export type WordFilter = { bits: Uint32Array; table: Int32Array; shift: number };

/** Builds a filter of folded words. */
export function buildFilter(words: readonly FilterWord[]): WordFilter {
  const size = 1 << Math.max(10, Math.ceil(Math.log2(words.length * 2 + 1)));
  const bitsLog = Math.max(15, Math.min(24, Math.ceil(Math.log2(words.length + 1)) + 4));
  const filter = { bits: new Uint32Array(1 << (bitsLog - 5)), table: new Int32Array(size * 2), shift: 32 - bitsLog };
  for (const { word, prefix, signal } of words) {
    const hash =
      prefix && word.length >= prefixLetters ? asPrefix(hashOf(word.slice(0, prefixLetters))) : finish(hashOf(word));
    insert(filter, hash, signal);
  }
  return filter;
}

function insert({ bits, table, shift }: WordFilter, hash: number, signal: number): void {
  const bit = hash >>> shift;
  bits[bit >>> 5]! |= 1 << (bit & 31);
  const mask = table.length / 2 - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    if (table[slot * 2 + 1] === 0) table[slot * 2] = hash;
    if (table[slot * 2] !== hash) continue;
    table[slot * 2 + 1]! |= signal;
    return;
  }
}

function probe({ bits, table, shift }: WordFilter, hash: number): number {
  const bit = hash >>> shift;
  if (((bits[bit >>> 5]! >>> (bit & 31)) & 1) === 0) return 0;
  const mask = table.length / 2 - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const signal = table[slot * 2 + 1]!;
    if (signal === 0) return 0;
    if (table[slot * 2] === hash) return signal;
  }
}

/** Union of the signals of all words of a text; `unsure` where a word mixes scripts and must be read in full. */
export function scanText(text: string, filter: WordFilter): number {
  let found = 0;
  let hash = seed;
  let letters = 0;
  let scripts = 0;
  for (let index = 0; index <= text.length; index++) {
    const folded = index < text.length ? foldOf(text.charCodeAt(index)) : separator;
    if (folded > skipped) {
      hash = step(hash, folded);
      letters++;
      scripts |= folded < 0x250 ? (folded > 0x39 ? 1 : 0) : 2;
      if (letters === prefixLetters) found |= probe(filter, asPrefix(hash));
    } else if (folded === separator && letters > 0 && !isInnerApostrophe(text, index)) {
      found |= probe(filter, finish(hash));
      if (scripts === 3) found |= signals.unsure;
      hash = seed;
      letters = 0;
      scripts = 0;
    }
  }
  return found;
}
