// Phrases to typed arrays, as a compiled watchlist keeps them.
import { firstWords, type PhraseEntry, put } from './phrase-openings.ts';
import { pack } from './phrase-pack.ts';
import type { StringWriter } from './strings.ts';
import { buildWordTable, type WordTableData } from './word-table.ts';

/** The first letters of every stem stand among the stems too, without entries: most words end the search there. */
export const gateLength = 3;

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
