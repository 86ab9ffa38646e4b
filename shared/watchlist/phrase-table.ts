// Compiled phrases in typed arrays, found by their first word; each is unpacked when a text first holds that word.
import { finish, seed, step } from './hash.ts';
import { matchPhrase, type PhraseMatch } from './phrase-match.ts';
import { firstWords, type Opened, openedBy, type PhraseEntry, put, stemLetters } from './phrase-openings.ts';
import { pack, unpack } from './phrase-pack.ts';
import type { Element, Phrase } from './phrases.ts';
import { Strings, StringWriter } from './strings.ts';
import { buildWordTable, kept, WordTable, type WordTableData } from './word-table.ts';

/** The first letters of every stem stand among the stems too, without entries: most words end the search there. */
const gateLength = 3;

/**
 * `entries` are triples: the phrase as written, where its `elements` (packed, shared by many) begin, what it means; its
 * elements end where those of the next entry begin. `exact` and `stems` lead from the words and stems that may open a phrase
 * to entries.
 */
export type PhraseTableData = {
  exact: WordTableData;
  stems: WordTableData;
  entries: Int32Array;
  elements: Int32Array;
};

/** Builds the table; of phrases that match at one word the order stays that of the entries. */
export function buildPhraseTable(entries: readonly PhraseEntry[], strings: StringWriter): PhraseTableData {
  const exact = new Map<string, number[]>();
  const stems = new Map<string, number[]>();
  for (const [entry, { phrase }] of entries.entries()) {
    for (const { text, prefix } of firstWords(phrase)) {
      put(prefix ? stems : exact, text, entry);
      const gate = text.slice(0, gateLength);
      if (prefix && !stems.has(gate)) stems.set(gate, []);
    }
  }
  const elements: number[] = [];
  const stored = entries.flatMap(({ phrase, meaning }) => {
    const start = elements.length;
    for (const element of phrase.elements) elements.push(strings.add(pack(element)));
    return [strings.add(phrase.source), start, meaning];
  });
  return {
    exact: buildWordTable(exact, strings),
    stems: buildWordTable(stems, strings),
    entries: Int32Array.from(stored),
    elements: Int32Array.from(elements),
  };
}

/** `at`: its first word. */
export type Found<Meaning> = { entry: number; phrase: Phrase; meaning: Meaning; at: number; match: PhraseMatch };
const nothing: readonly Found<never>[] = [];
const none: readonly number[] = [];

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

  constructor(data: PhraseTableData, strings: Strings, meaningOf: (meaning: number) => Meaning) {
    this.#data = data;
    this.#strings = strings;
    this.#meaningOf = meaningOf;
    this.#exact = new WordTable(data.exact, strings);
    this.#stems = new WordTable(data.stems, strings);
    this.#phraseOf = kept((entry) => this.#unpack(entry));
    this.#elementOf = kept((number) => unpack(strings.get(number)));
    const opened = (table: WordTable, prefix: boolean) =>
      kept((number) => openedBy(table.wordOf(number), prefix, table.valuesOf(number), this.#phraseOf));
    this.#openedBy = opened(this.#exact, false);
    this.#openedByStem = opened(this.#stems, true);
  }

  /** Every phrase that matches anywhere among the words, in order of their first words, then of the entries. */
  matchesIn(words: readonly string[]): readonly Found<Meaning>[] {
    let all: Found<Meaning>[] | undefined;
    for (let at = 0; at < words.length; at++) {
      const found = this.matchesAt(words, at);
      if (found.length === 0) continue;
      all ??= [];
      for (const one of found) all.push(one);
    }
    return all ?? nothing;
  }

  /** Every phrase that matches at word `at`, in the order of the entries. */
  matchesAt(words: readonly string[], at: number): readonly Found<Meaning>[] {
    const word = words[at] ?? '';
    let found: Found<Meaning>[] | undefined;
    let hash = seed;
    let mayGoOn = this.#stems.size > 0;
    for (let length = 1; length <= word.length; length++) {
      hash = step(hash, word.charCodeAt(length - 1));
      if (mayGoOn) {
        const stem = this.#stems.findHashed(word, length, finish(hash));
        if (stem >= 0) found = this.#follow(this.#openedByStem(stem), words, at, found);
        else if (length === gateLength) mayGoOn = false;
      }
    }
    const exact = this.#exact.findHashed(word, word.length, finish(hash));
    if (exact >= 0) found = this.#follow(this.#openedBy(exact), words, at, found);
    if (!found) return nothing;
    found.sort((one, other) => one.entry - other.entry);
    // An entry may open by several words or stems that all fit, and go on by several words.
    return found.filter(({ entry }, index) => entry !== found[index - 1]?.entry);
  }

  #follow(
    { always, next, later, stems, reach }: Opened,
    words: readonly string[],
    at: number,
    before?: Found<Meaning>[],
  ) {
    let found = this.#collect(always, words, at, before);
    const end = Math.min(at + reach, words.length - 1);
    if (end > at) found = this.#collect(next.get(words[at + 1]!), words, at, found);
    if (later.size > 0 || stems.size > 0)
      for (let behind = at + 1; behind <= end; behind++) {
        found = this.#collect(later.get(words[behind]!), words, at, found);
        found = this.#collect(stems.get(words[behind]!.slice(0, stemLetters)), words, at, found);
      }
    return found;
  }

  #collect(
    entries: readonly number[] = none,
    words: readonly string[],
    at: number,
    before: Found<Meaning>[] | undefined,
  ): Found<Meaning>[] | undefined {
    let found = before;
    for (const entry of entries) {
      const phrase = this.#phraseOf(entry);
      const match = matchPhrase(phrase, words, at);
      if (!match) continue;
      found ??= [];
      found.push({ entry, phrase, meaning: this.#meaningOf(this.#data.entries[entry * 3 + 2]!), at, match });
    }
    return found;
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
