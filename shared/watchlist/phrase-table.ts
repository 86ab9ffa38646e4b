// Compiled phrases in typed arrays, found by their first word and one that must follow; each is unpacked when a text first holds both.
import { buildPhraseTable, type PhraseTableData } from './phrase-build.ts';
import { matchPhrase, type PhraseMatch } from './phrase-match.ts';
import { unpack } from './phrase-pack.ts';
import { PhraseWays } from './phrase-ways.ts';
import type { Element, Phrase } from './phrases.ts';
import { Strings, StringWriter } from './strings.ts';
import { kept } from './word-table.ts';

/** `at`: its first word. */
export type Found<Meaning> = { entry: number; phrase: Phrase; meaning: Meaning; at: number; match: PhraseMatch };
const nothing: readonly Found<never>[] = [];

export class PhraseTable<Meaning> {
  readonly #ways: PhraseWays;
  readonly #data: PhraseTableData;
  readonly #strings: Strings;
  readonly #meaningOf: (meaning: number) => Meaning;
  readonly #phraseOf: (entry: number) => Phrase;
  readonly #elementOf: (number: number) => Element;

  constructor(data: PhraseTableData, strings: Strings, meaningOf: (meaning: number) => Meaning) {
    this.#data = data;
    this.#strings = strings;
    this.#meaningOf = meaningOf;
    this.#ways = new PhraseWays(data, strings);
    this.#phraseOf = kept((entry) => this.#unpack(entry));
    this.#elementOf = kept((number) => unpack(strings.get(number)));
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
    let found: Found<Meaning>[] | undefined;
    this.#ways.visit(words, from, to, (entry, at) => {
      const phrase = this.#phraseOf(entry);
      const match = matchPhrase(phrase, words, at);
      if (!match) return;
      found ??= [];
      found.push({ entry, phrase, meaning: this.#meaningOf(this.#data.entries[entry * 3 + 2]!), at, match });
    });
    if (found === undefined || found.length < 2) return found ?? nothing;
    found.sort((one, other) => one.at - other.at || one.entry - other.entry);
    // An entry may open by several words or stems that all fit, and go on by several words.
    return found.filter(({ at, entry }, index, all) => entry !== all[index - 1]?.entry || at !== all[index - 1]?.at);
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
