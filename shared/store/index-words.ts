// Enters the words of hits that were stored before there was an index of words.
import type { Database } from './client.ts';
import { toHit } from './hit-row.ts';
import { hitKey } from './table.ts';
import { walkHits } from './walk-hits.ts';
import { changeWords, markIndexed, type WordEntry, wordsOf } from './word-index.ts';

/** Hits whose words are entered together: those of one month share rows. */
const batch = 200;

export async function indexWords(database: Database, onProgress: (hits: number) => void = () => {}): Promise<number> {
  let entries: WordEntry[] = [];
  let done = 0;
  const enter = async () => {
    await changeWords(database, entries, 'ADD');
    done += entries.length;
    entries = [];
    onProgress(done);
  };
  for await (const { row } of walkHits(database, {})) {
    if (row === undefined) continue;
    const hit = toHit(row);
    entries.push({ words: wordsOf(hit), hit: hitKey(hit), hitAt: String(row.hitAt) });
    if (entries.length === batch) await enter();
  }
  await enter();
  await markIndexed(database);
  return done;
}
