// Compiled phrases in typed arrays, found by their first word; each is unpacked when a text first holds that word.
import { finish, seed, step } from './hash.ts';
import { buildPhraseTable, gateLength, type PhraseTableData } from './phrase-build.ts';
import { matchPhrase, type PhraseMatch } from './phrase-match.ts';
import { type Opened, openedBy, stemLetters } from './phrase-openings.ts';
import { unpack } from './phrase-pack.ts';
import type { Element, Phrase } from './phrases.ts';
import { Strings, StringWriter } from './strings.ts';
import { kept, WordTable } from './word-table.ts';

/** `at`: its first word. */
export type Found<Meaning> = { entry: number; phrase: Phrase; meaning: Meaning; at: number; match: PhraseMatch };
const nothing: readonly Found<never>[] = [];

/** Where a word stands, and what it opens. */
type Place = { at: number; by: Opened };

export class PhraseTable<Meaning> {
  readonly #exact: WordTable;
  readonly #stems: WordTable;
  readonly #data: PhraseTableData;
  readonly #strings: Strings;
  readonly #meaningOf: (meaning: number) => Meaning;
  readonly #phraseOf: (entry: number) => Phrase;
  readonly #elementOf: (number: number) => Element;
  readonly #openedBy: (word: number) => Opened;
  readonly #openedByStem: (stem: number) => Opened;
  /** Words and stems by which phrases go on that were opened so far. */
  readonly #following = { words: new Set<string>(), stems: new Set<string>() };

  constructor(data: PhraseTableData, strings: Strings, meaningOf: (meaning: number) => Meaning) {
    this.#data = data;
    this.#strings = strings;
    this.#meaningOf = meaningOf;
    this.#exact = new WordTable(data.exact, strings);
    this.#stems = new WordTable(data.stems, strings);
    this.#phraseOf = kept((entry) => this.#unpack(entry));
    this.#elementOf = kept((number) => unpack(strings.get(number)));
    const opened = (table: WordTable, prefix: boolean) =>
      kept((number) => this.#open(table.wordOf(number), prefix, table.valuesOf(number)));
    this.#openedBy = opened(this.#exact, false);
    this.#openedByStem = opened(this.#stems, true);
  }

  /** Every phrase that matches anywhere among the words, in order of their first words, then of the entries. */
  matchesIn(words: readonly string[]): readonly Found<Meaning>[] {
    return this.#matches(words, 0, words.length);
  }

  /** Every phrase that matches at word `at`, in the order of the entries. */
  matchesAt(words: readonly string[], at: number): readonly Found<Meaning>[] {
    return this.#matches(words, at, at + 1);
  }

  #matches(words: readonly string[], from: number, to: number): readonly Found<Meaning>[] {
    const opened: Place[] = [];
    for (let at = from; at < to; at++) this.#openings(words[at] ?? '', at, opened);
    if (opened.length === 0) return nothing;
    const found: Found<Meaning>[] = [];
    const farthest = opened.reduce((most, { at, by }) => Math.max(most, at + by.reach), 0);
    const goingOn = this.#goingOn(words, from + 1, Math.min(farthest, words.length - 1));
    let next = 0;
    for (const { at, by } of opened) {
      this.#collect(by.always, words, at, found);
      while (next < goingOn.length && goingOn[next]! <= at) next++;
      for (let index = next; index < goingOn.length && goingOn[index]! <= at + by.reach; index++) {
        const behind = goingOn[index]!;
        const word = words[behind]!;
        if (behind === at + 1) this.#collect(by.next.get(word), words, at, found);
        this.#collect(by.later.get(word), words, at, found);
        if (by.stems.size > 0) this.#collect(by.stems.get(word.slice(0, stemLetters)), words, at, found);
      }
    }
    if (found.length < 2) return found;
    found.sort((one, other) => one.at - other.at || one.entry - other.entry);
    // An entry may open by several words or stems that all fit, and go on by several words.
    return found.filter(({ at, entry }, index) => entry !== found[index - 1]?.entry || at !== found[index - 1]?.at);
  }

  /** What a word opens: by each stem that it begins with, and whole. */
  #openings(word: string, at: number, opened: Place[]): void {
    let hash = seed;
    let mayGoOn = this.#stems.size > 0;
    for (let length = 1; length <= word.length; length++) {
      hash = step(hash, word.charCodeAt(length - 1));
      if (!mayGoOn) continue;
      const stem = this.#stems.findHashed(word, length, finish(hash));
      if (stem >= 0) opened.push({ at, by: this.#openedByStem(stem) });
      else if (length === gateLength) mayGoOn = false;
    }
    const exact = this.#exact.findHashed(word, word.length, finish(hash));
    if (exact >= 0) opened.push({ at, by: this.#openedBy(exact) });
  }

  /** The places of words by which any phrase that was opened so far goes on: few, and all others are passed over. */
  #goingOn(words: readonly string[], from: number, to: number): number[] {
    const places: number[] = [];
    const { words: known, stems } = this.#following;
    for (let at = from; at <= to; at++) {
      const word = words[at]!;
      if (known.has(word) || (stems.size > 0 && stems.has(word.slice(0, stemLetters)))) places.push(at);
    }
    return places;
  }

  #open(word: string, prefix: boolean, entries: Int32Array): Opened {
    const opened = openedBy(word, prefix, entries, this.#phraseOf);
    for (const list of [opened.next, opened.later]) for (const one of list.keys()) this.#following.words.add(one);
    for (const stem of opened.stems.keys()) this.#following.stems.add(stem);
    return opened;
  }

  #collect(
    entries: readonly number[] | undefined,
    words: readonly string[],
    at: number,
    found: Found<Meaning>[],
  ): void {
    if (entries === undefined) return;
    for (const entry of entries) {
      const phrase = this.#phraseOf(entry);
      const match = matchPhrase(phrase, words, at);
      if (match) found.push({ entry, phrase, meaning: this.#meaningOf(this.#data.entries[entry * 3 + 2]!), at, match });
    }
  }

  #unpack(entry: number): Phrase {
    const { entries, elements } = this.#data;
    const next = (entry + 1) * 3;
    const own = elements.subarray(entries[entry * 3 + 1], next < entries.length ? entries[next + 1] : elements.length);
    return {
      source: this.#strings.get(entries[entry * 3]!),
      elements: Array.from(own, this.#elementOf),
    };
  }
}

/** A table of phrases that are written in code, such as cues. */
export function phraseTable<Meaning>(
  phrases: readonly (readonly [phrase: Phrase, meaning: Meaning])[],
): PhraseTable<Meaning> {
  const writer = new StringWriter();
  const data = buildPhraseTable(
    phrases.map(([phrase], meaning) => ({ phrase, meaning })),
    writer,
  );
  return new PhraseTable(data, new Strings(writer.data()), (meaning) => phrases[meaning]![1]);
}
