// What a body of items says of the watchlist: phrases that stand in none of them, surnames that are words in them.

import type { ItemText } from '../item.ts';
import type { Finding } from '../lint-rules.ts';
import type { Language } from '../vocabulary.ts';
import type { Watchlist } from '../watchlist/compile.ts';
import { type PlacedPhrase, phrasesOf } from '../watchlist/lint-phrases.ts';
import type { WatchFiles } from '../watchlist/load.ts';
import { type PhraseTable, phraseTable } from '../watchlist/phrase-table.ts';
import { toSentences } from './text/sentences.ts';

/** With fewer items of a language its silence says nothing. */
export const fewestItems = 500;
/** A name is misspelled in small letters now and then; a word stands so often. */
const fewestWords = 3;

export type ItemLint = {
  add(item: ItemText): void;
  /** Items read, by language. */
  items(): Partial<Record<Language, number>>;
  findings(): Finding[];
};

/** Reads items one by one and keeps only counts. */
export function createItemLint(files: WatchFiles, { surnames }: Watchlist): ItemLint {
  const tables = new Map<Language, PhraseTable<PlacedPhrase>>();
  const silent = new Map<PlacedPhrase, Language>();
  for (const file of files.events) {
    const phrases = phrasesOf(file);
    for (const one of phrases) silent.set(one, file.value.language);
    tables.set(file.value.language, phraseTable(phrases.map((one) => [one.phrase, one])));
  }
  const read: Partial<Record<Language, number>> = {};
  const small = new Map<string, number>();
  return {
    add(item) {
      read[item.language] = (read[item.language] ?? 0) + 1;
      const table = tables.get(item.language);
      for (const { forms, tokens } of toSentences(item)) {
        for (const { meaning } of table?.matchesIn(forms) ?? []) silent.delete(meaning);
        for (const { form, capital } of tokens)
          if (!capital && surnames.has(form)) small.set(form, (small.get(form) ?? 0) + 1);
      }
    },
    items: () => read,
    findings: () => [
      ...[...silent]
        .filter(([, language]) => (read[language] ?? 0) >= fewestItems)
        .map(([{ event, slot, source, place }, language]): Finding => {
          const message = `"${source}" (${event}, ${slot}) stands in none of ${read[language]} items in ${language}`;
          return { place, rule: 'silent-phrase', entry: source, message };
        }),
      ...[...small].flatMap(([form, count]) => (count < fewestWords ? [] : smallSurnames(form, count))),
    ],
  };

  function smallSurnames(form: string, count: number): Finding[] {
    const always = (surnames.get(form) ?? []).filter(
      ({ figure, rest, everyday }) => figure.bare === 'always' && rest.length === 0 && !everyday,
    );
    return always.map(({ figure }): Finding => {
      const message = `${figure.id} has bare: always, but "${form}" stands ${count} times in small letters: a word; bare: context or never would be right`;
      return { place: placeOf(figure.id), rule: 'everyday-surname', entry: figure.id, message };
    });
  }

  function placeOf(id: string): string {
    for (const { value, at } of files.figures) {
      const index = value.figures.findIndex((figure) => figure.id === id);
      if (index >= 0) return at(['figures', index, 'bare']);
    }
    throw new Error(`the figure ${id} stands in no file, though it was compiled from one`);
  }
}
