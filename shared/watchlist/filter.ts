// The first look at an item: does it hold any word that could matter? Most news does not, and leaves here.
// Each word of the text is hashed once and probed in a bitset, then in a table; cost grows with the text, not with the
// watchlist. A false alarm only costs the full reading that follows; nothing that could match is passed over.
import type { ItemText } from '../item.ts';
import type { Language } from '../vocabulary.ts';
import { endsAsSurname } from './country.ts';
import type { NameRule } from './country-file.ts';
import {
  asPair,
  asPrefix,
  common,
  givenOrPatronymic,
  type NativeNames,
  shortestStem,
  signalsOf,
  unsure,
  type WordFilter,
  wordSignal,
} from './filter-words.ts';
import { cyrillicBit, foldTable, isApostrophe, isInnerApostrophe, separator, skipped, wordsOf } from './fold.ts';
import { finish, isSet, seed, shiftOf } from './hash.ts';
import { isPatronymic } from './patronymics.ts';

/** Words from the first of a title to a surname that it may make certain. */
const titleReach = 4;

/** Union of the signals of all words of a text; `title` is that of a title. One loop without calls for most letters: this is what most news costs. */
function scan(text: string, { words: { bits, table }, names, always, native }: WordFilter, title: number): number {
  const fold = foldTable;
  const shift = shiftOf(bits);
  const { bits: nameBits, table: nameTable } = names;
  const nameShift = shiftOf(nameBits);
  const { length } = text;
  let found = 0;
  let hash = seed;
  let letters = 0;
  let asked = shortestStem;
  let start = 0;
  let capital = false;
  let some = 0;
  let every = -1;
  let signal = 0;
  let words = 0;
  let titled = -titleReach;
  let beforeHash = 0;
  let beforeSignal = 0;
  let beforeStart = 0;
  let beforeEnd = 0;
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
      if (++letters !== asked) continue;
      const stem = asPrefix(hash);
      if (!isSet(bits, stem >>> shift)) continue;
      const own = signalsOf(stem, table);
      signal |= own;
      if ((own & common.longer) !== 0) asked++;
    } else if (folded === separator && letters > 0 && !(isApostrophe(unit) && isInnerApostrophe(text, index))) {
      const whole = finish(hash);
      if (isSet(bits, whole >>> shift)) signal |= signalsOf(whole, table);
      if ((beforeSignal & common.opens) !== 0) {
        const pair = asPair(beforeHash, whole);
        if (isSet(bits, pair >>> shift)) signal |= signalsOf(pair, table);
      }
      words++;
      if ((signal & title) !== 0) titled = words;
      if (capital) {
        const own = isSet(nameBits, whole >>> nameShift) ? signalsOf(whole, nameTable) : 0;
        if (own !== 0 || (beforeSignal & (unsure | common.native)) !== 0)
          signal |= nameOf(
            text,
            { start, end: index, letters, signal: own },
            { start: beforeStart, end: beforeEnd, signal: beforeSignal },
            native,
          );
        if ((signal & common.shared) !== 0 && (words - titled <= titleReach || (always & title) !== 0))
          signal |= common.surname;
      }
      found |= signal;
      if ((some & ~every & cyrillicBit) !== 0 && mixesScripts(text.slice(start, index))) found |= common.mixed;
      beforeHash = whole;
      beforeSignal = signal;
      beforeStart = start;
      beforeEnd = index;
      signal = 0;
      hash = seed;
      letters = 0;
      asked = shortestStem;
      some = 0;
      every = -1;
    }
  }
  return found;
}

type Place = { start: number; end: number; signal: number };

/** What a word of names says where it stands: nothing in small letters; beside the rest of a name a surname is certain. */
function nameOf(text: string, own: Place & { letters: number }, before: Place, native: NativeNames): number {
  const first = text.charAt(own.start);
  if (first === first.toLowerCase()) return 0;
  const isIntroduced = (own.signal & unsure) !== 0 && introduces(before, text.slice(before.start, before.end));
  const isInitial = own.letters === 1 && (before.signal & common.shared) !== 0;
  const isFollowed = (before.signal & unsure) !== 0 && (isInitial || (own.signal & givenOrPatronymic) !== 0);
  const isNative = (before.signal & common.native) !== 0 && endsNative(text, own, before, native.rule);
  return own.signal | (isIntroduced || isFollowed ? common.surname : 0) | (isNative ? native.signals : 0);
}

/** "Vyacheslav Lukashin": behind a given name of the country's people a surname with one of their endings. */
const endsNative = (text: string, { start, end }: Place, before: Place, rule: NameRule): boolean =>
  start === before.end + 1 &&
  text[before.end] === ' ' &&
  endsAsSurname(rule, wordsOf(text.slice(start, end))[0]?.form ?? '');

const mixesScripts = (word: string) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word);

/** A given name, a patronymic or an initial may stand before a surname; "a US court" holds no initial. */
function introduces({ signal }: Place, text: string): boolean {
  if ((signal & givenOrPatronymic) !== 0) return true;
  const word = wordsOf(text)[0]?.form ?? '';
  return word.length === 1 ? text.charAt(0) !== text.charAt(0).toLowerCase() : isPatronymic(word);
}

/**
 * Whether a text may hold a mention of a figure, or of a role of the watched country. Linear in the length of the text; the words
 * of the watchlist count nothing. Ends where it is certain.
 */
export function mayMention({ title, summary, body = '', language }: ItemText, filter: WordFilter): boolean {
  const post = wordSignal('title', language);
  let all = filter.always | scan(title, filter, post);
  if (suffices(all, language)) return true;
  all |= scan(summary, filter, post);
  return suffices(all, language) || (body !== '' && suffices(all | scan(body, filter, post), language));
}

function suffices(all: number, language: Language): boolean {
  if (all & (common.surname | common.nickname | common.mixed)) return true;
  // «Бут ... Виктор Анатольевич»
  if (all & unsure && all & common.patronymic) return true;
  const has = (kind: 'home' | 'role') => (all & wordSignal(kind, language)) !== 0;
  return has('home') && (has('role') || (all & common.shared) !== 0);
}
