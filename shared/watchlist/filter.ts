// The first look at an item: does it hold any word that could matter? Most news does not, and leaves here.
// Each word of the text is hashed once and probed in a bitset, then in a table; cost grows with the text, not with the
// watchlist. A false alarm only costs the full reading that follows; nothing that could match is passed over.
import type { ItemText } from '../item.ts';
import { type Language, languages } from '../vocabulary.ts';
import { endsAsSurname } from './country.ts';
import type { NameRule } from './country-file.ts';
import { foldTable, isApostrophe, isInnerApostrophe, separator, skipped, wordsOf } from './fold.ts';
import { bitsFor, finish, hashOf, seed, shiftOf, slotsFor } from './hash.ts';
import { isPatronymic } from './patronymics.ts';

/** What a word may be part of. Bits, so that one pass answers for all. */
const common = {
  /** Surname, always capitalised. */
  surname: 1,
  /** Surname that is an everyday word: counts only behind a given name or an initial ("but", "US", "Grif"). */
  everyday: 2,
  nickname: 4,
  /** Given name or patronymic of a figure whose surname is an everyday word. */
  given: 8,
  patronymic: 16,
  /** Mixes scripts: must be read in full. */
  mixed: 32,
  /** Means something together with certain words behind it. */
  opens: 64,
  /** Given name of the country's people: with a surname of theirs behind it, it may speak of the country. */
  native: 128,
} as const;
const perLanguage = { role: 256, home: 512 } as const;
const bitsPerLanguage = 2;
/** Asked for only at a capital. */
const capitalSignals = common.surname | common.everyday | common.native;

/** A word or stem that means something; with `next`, only where that word follows. */
export type FilterWord = { word: string; prefix: boolean; next?: string; signal: number };

/** The signal of a word of a figure's name. */
export const nameSignal = (kind: Exclude<keyof typeof common, 'mixed' | 'opens'>): number => common[kind];
/** The signal of a word of a role, or about the watched country, in one language: an everyday word in another. */
export const wordSignal = (kind: keyof typeof perLanguage, language: Language): number =>
  perLanguage[kind] << (bitsPerLanguage * languages.indexOf(language));

/** Bitset of hashes, and an open-addressing table of (hash, signals) pairs. */
type Signals = { bits: Uint32Array; table: Int32Array };

/** By what a name of the country's people is known, and the signals of a text that holds one. */
type NativeNames = { rule: NameRule; signals: number };

/**
 * Names are apart from everything else: they are asked for only at a capital, and grow with the watchlist beyond what a processor's
 * cache holds, while roles and countries stay the same. `always`: signals that every text has.
 */
export type WordFilter = { words: Signals; names: Signals; always: number; native: NativeNames };

/** Stems are compared by so many letters; what begins with a shorter one is taken to stand in every text. */
const prefixLength = 4;
/** Stems and pairs live in the same table as words; other seeds keep them apart. */
const asPrefix = (hash: number) => finish(hash ^ 0x5bd1e995);
const asPair = (first: number, second: number) => finish(Math.imul(first, 31) ^ second ^ 0x27d4eb2f);

/** Builds a filter of folded words. */
export function buildFilter(
  words: readonly FilterWord[],
  native: NativeNames = { rule: 'plain', signals: 0 },
): WordFilter {
  const found = new Map<number, number>();
  const names = new Map<number, number>();
  const addTo = (signals: Map<number, number>, hash: number, signal: number) =>
    signals.set(hash, (signals.get(hash) ?? 0) | signal);
  const add = (hash: number, signal: number) => addTo(found, hash, signal);
  let always = 0;
  for (const { word, prefix, next, signal } of words) {
    const whole = finish(hashOf(word));
    if (next !== undefined) {
      add(whole, common.opens);
      add(asPair(whole, finish(hashOf(next))), signal);
    } else if ((signal & ~capitalSignals) === 0 && !prefix) addTo(names, whole, signal);
    else if (!prefix) add(whole, signal);
    else if (word.length < prefixLength) always |= signal;
    else add(asPrefix(hashOf(word, prefixLength)), signal);
  }
  return { words: toTable(found), names: toTable(names), always, native };
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

function signalsOf(hash: number, table: Int32Array): number {
  const mask = table.length / 2 - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const signal = table[slot * 2 + 1]!;
    if (signal === 0 || table[slot * 2] === hash) return signal;
  }
}

/** Cyrillic letters have this bit, Latin letters and digits do not. */
const cyrillicBit = 0x400;

/** Union of the signals of all words of a text. One loop without calls for most letters: this is what most news costs. */
function scan(text: string, { words: { bits, table }, names, native }: WordFilter): number {
  const fold = foldTable;
  const shift = shiftOf(bits);
  const { bits: nameBits, table: nameTable } = names;
  const nameShift = shiftOf(nameBits);
  const { length } = text;
  let found = 0;
  let hash = seed;
  let letters = 0;
  let start = 0;
  let capital = false;
  let some = 0;
  let every = -1;
  const before = { hash: 0, signal: 0, start: 0, end: 0 };
  for (let index = 0; index <= length; index++) {
    const unit = index < length ? text.charCodeAt(index) : 0;
    const folded = fold[unit]!;
    if (folded > skipped) {
      hash = Math.imul(hash ^ folded, 0x01000193);
      some |= folded;
      every &= folded;
      if (letters === 0) {
        start = index;
        capital = folded !== unit;
      }
      if (++letters !== prefixLength) continue;
      const prefix = asPrefix(hash);
      const bit = prefix >>> shift;
      if (((bits[bit >>> 5]! >>> (bit & 31)) & 1) !== 0) found |= signalsOf(prefix, table);
    } else if (folded === separator && letters > 0 && !(isApostrophe(unit) && isInnerApostrophe(text, index))) {
      const whole = finish(hash);
      const bit = whole >>> shift;
      let signal = 0;
      if (((bits[bit >>> 5]! >>> (bit & 31)) & 1) !== 0) {
        signal = signalsOf(whole, table);
        found |= signal;
      }
      if (capital) {
        if ((before.signal & common.native) !== 0 && isNative(text, before.end, start, index, native.rule))
          found |= native.signals;
        const place = whole >>> nameShift;
        if (((nameBits[place >>> 5]! >>> (place & 31)) & 1) !== 0) {
          const named = nameOf(text, start, signalsOf(whole, nameTable), before);
          found |= named;
          signal |= named & common.native;
        }
      }
      if ((before.signal & common.opens) !== 0) found |= signalsOf(asPair(before.hash, whole), table);
      if ((some & ~every & cyrillicBit) !== 0 && mixesScripts(text.slice(start, index))) found |= common.mixed;
      before.hash = whole;
      before.signal = signal;
      before.start = start;
      before.end = index;
      hash = seed;
      letters = 0;
      some = 0;
      every = -1;
    }
  }
  return found;
}

/** What a surname says where it stands: nothing in small letters, and an everyday word more behind a given name. */
function nameOf(text: string, start: number, signal: number, before: { signal: number; start: number }): number {
  const first = text.charAt(start);
  if (signal === 0 || first === first.toLowerCase()) return 0;
  const isNamed = (signal & common.everyday) !== 0 && introduces(before.signal, text.slice(before.start, start));
  return isNamed ? signal | common.surname : signal;
}

/** "Vyacheslav Lukashin": behind a given name of the country's people a surname with one of their endings. */
const isNative = (text: string, given: number, start: number, end: number, rule: NameRule): boolean =>
  start === given + 1 && text[given] === ' ' && endsAsSurname(rule, wordsOf(text.slice(start, end))[0]?.form ?? '');

const mixesScripts = (word: string) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word);

/** A given name, a patronymic or an initial may stand before an everyday surname. */
function introduces(signal: number, text: string): boolean {
  if (signal & (common.given | common.patronymic)) return true;
  const word = wordsOf(text)[0]?.form ?? '';
  return word.length === 1 || isPatronymic(word);
}

/**
 * Whether a text may hold a mention of a figure, or of a role of the watched country. Linear in the length of the text; the words
 * of the watchlist count nothing.
 */
export function mayMention({ title, summary, body, language }: ItemText, filter: WordFilter): boolean {
  const all = filter.always | scan(title, filter) | scan(summary, filter) | (body ? scan(body, filter) : 0);
  if (all & (common.surname | common.nickname | common.mixed)) return true;
  // «Бут ... Виктор Анатольевич», "BOUT, Viktor"
  if (all & common.everyday && all & (common.patronymic | common.given)) return true;
  return (all & wordSignal('home', language)) !== 0 && (all & wordSignal('role', language)) !== 0;
}
