// The words of the first look at a text, hashed: what each may be part of, as bits in a table.
import { type Language, languages } from '../vocabulary.ts';
import type { NameRule } from './country-file.ts';
import { bitsFor, finish, hashOf, shiftOf, slotsFor } from './hash.ts';

/** What a word may be part of. Bits, so that one pass answers for all. */
export const common = {
  /** Surname, always capitalised. */
  surname: 1,
  /** Surname that is an everyday word: counts only beside a given name, a patronymic or an initial ("but", "US", "Grif"). */
  everyday: 2,
  /** Surname that others bear too: counts so as well, behind a title, or in a text about the country. */
  shared: 4,
  nickname: 8,
  /** Given name or patronymic of a figure with such a surname. */
  given: 16,
  patronymic: 32,
  /** Mixes scripts: must be read in full. */
  mixed: 64,
  /** Means something together with certain words behind it. */
  opens: 128,
  /** Given name of the country's people: with a surname of theirs behind it, it may speak of the country. */
  native: 256,
  /** Beginning of a longer stem. */
  longer: 512,
} as const;
/** `role`: one that says by itself that somebody of the elite is meant; `title`: any, which may stand before a surname. */
const perLanguage = { role: 1024, title: 2048, home: 4096 } as const;
const bitsPerLanguage = 3;
/** Surnames that need somebody beside them. */
export const unsure = common.everyday | common.shared;
export const givenOrPatronymic = common.given | common.patronymic;
/** Asked for only at a capital. */
const names = common.surname | unsure | givenOrPatronymic | common.native;

/** A word or stem that means something; with `next`, only where that word follows. */
export type FilterWord = { word: string; prefix: boolean; next?: string; signal: number };

/** The signal of a word of a figure's name. */
export const nameSignal = (kind: Exclude<keyof typeof common, 'mixed' | 'opens' | 'longer'>): number => common[kind];
/** The signal of a word of a role, or about the watched country, in one language: an everyday word in another. */
export const wordSignal = (kind: keyof typeof perLanguage, language: Language): number =>
  perLanguage[kind] << (bitsPerLanguage * languages.indexOf(language));

/** Bitset of hashes, and an open-addressing table of (hash, signals) pairs. */
type Signals = { bits: Uint32Array; table: Int32Array };

/** By what a name of the country's people is known, and the signals of a text that holds one. */
export type NativeNames = { rule: NameRule; signals: number };

/**
 * Names are apart from everything else: they are asked for only at a capital, and grow with the watchlist beyond what a processor's
 * cache holds, while roles and countries stay the same. `always`: signals that every text has.
 */
export type WordFilter = { words: Signals; names: Signals; always: number; native: NativeNames };

/** A shorter stem is taken to stand in every text; longer ones are followed from here letter by letter. */
export const shortestStem = 4;
/** Stems and pairs live in the same table as words; other seeds keep them apart. */
export const asPrefix = (hash: number) => finish(hash ^ 0x5bd1e995);
export const asPair = (first: number, second: number) => finish(Math.imul(first, 31) ^ second ^ 0x27d4eb2f);

/** Builds a filter of folded words. */
export function buildFilter(
  words: readonly FilterWord[],
  native: NativeNames = { rule: 'plain', signals: 0 },
): WordFilter {
  const found = new Map<number, number>();
  const capitals = new Map<number, number>();
  const addTo = (signals: Map<number, number>, hash: number, signal: number) =>
    signals.set(hash, (signals.get(hash) ?? 0) | signal);
  const add = (hash: number, signal: number) => addTo(found, hash, signal);
  let always = 0;
  for (const { word, prefix, next, signal } of words) {
    const whole = finish(hashOf(word));
    if (next !== undefined) {
      add(whole, common.opens);
      add(asPair(whole, finish(hashOf(next))), signal);
    } else if ((signal & ~names) === 0 && !prefix) addTo(capitals, whole, signal);
    else if (!prefix) add(whole, signal);
    else if (word.length < shortestStem) always |= signal;
    else {
      for (let length = shortestStem; length < word.length; length++)
        add(asPrefix(hashOf(word, length)), common.longer);
      add(asPrefix(hashOf(word)), signal);
    }
  }
  return { words: toTable(found), names: toTable(capitals), always, native };
}

function toTable(signals: ReadonlyMap<number, number>): Signals {
  const bits = bitsFor(signals.size);
  const table = new Int32Array(slotsFor(signals.size) * 2);
  const mask = table.length / 2 - 1;
  for (const [hash, signal] of signals) {
    const bit = hash >>> shiftOf(bits);
    bits[bit >>> 5]! |= 1 << (bit & 31);
    let slot = hash & mask;
    while (table[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
    table[slot * 2] = hash;
    table[slot * 2 + 1] = signal;
  }
  return { bits, table };
}

export function signalsOf(hash: number, table: Int32Array): number {
  const mask = table.length / 2 - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const signal = table[slot * 2 + 1]!;
    if (signal === 0 || table[slot * 2] === hash) return signal;
  }
}
