// The words that decide a report's status, each language's compiled on first use.
import type { Cue } from '../../languages/cue-words.ts';
import { readings } from '../../languages/readings.ts';
import type { Language } from '../../vocabulary.ts';
import { type PhraseTable, phraseTable } from '../../watchlist/phrase-table.ts';
import { compilePhrase } from '../../watchlist/phrases.ts';

function tableOf(language: Language): PhraseTable<Cue> {
  return phraseTable(
    Object.entries(readings[language].cues).flatMap(([key, phrases]) => {
      const split = key.lastIndexOf('-');
      const cue = { kind: key.slice(0, split), side: key.slice(split + 1) } as Cue;
      return phrases
        .split('\n')
        .map((phrase) => [compilePhrase(phrase.replace(/( ~\d)+$/, ''), language), cue] as const);
    }),
  );
}

const built = new Map<Language, PhraseTable<Cue>>();

export function cuesOf(language: Language): PhraseTable<Cue> {
  const known = built.get(language);
  if (known) return known;
  const table = tableOf(language);
  built.set(language, table);
  return table;
}
