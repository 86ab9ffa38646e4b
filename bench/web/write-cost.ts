// What it costs to write a hit with its words, by the sizes of rows as the service bills them: a write unit for each KB begun.
import type { Hit } from '../../shared/hit.ts';
import { hitAttributes } from '../../shared/store/put-hit.ts';
import { hitKey, hitPosition, wordKey } from '../../shared/store/table.ts';
import { wordsOf } from '../../shared/store/word-index.ts';

export type WriteCost = { words: number; mostWords: number; unitsOfHit: number; unitsOfWords: number };

/** In the mean, of hits in the order in which they come, each written by itself: news that comes together shares its words. */
export function writeCostOf(hits: readonly Hit[]): WriteCost {
  const sizes = new Map<string, number>();
  const cost = { words: 0, mostWords: 0, unitsOfHit: 0, unitsOfWords: 0 };
  for (const hit of hits.toSorted((a, b) => (hitPosition(a) < hitPosition(b) ? -1 : 1))) {
    const words = wordsOf(hit);
    cost.words += words.size;
    cost.mostWords = Math.max(cost.mostWords, words.size);
    const bytes = Buffer.byteLength(JSON.stringify({ ...hitAttributes(hit), ...hitKey(hit) }));
    // The row, and its copy in each of two indexes.
    cost.unitsOfHit += 3 * Math.ceil(bytes / 1024);
    cost.unitsOfWords += 1; // where its postings lead
    for (const word of words) {
      const { pk, sk } = wordKey(word, hitPosition(hit).slice(0, 7));
      const size = (sizes.get(pk + sk) ?? Buffer.byteLength(`pk${pk}sk${sk}hits`)) + 8;
      sizes.set(pk + sk, size);
      cost.unitsOfWords += Math.ceil(size / 1024);
    }
  }
  const mean = (sum: number) => sum / hits.length;
  return {
    ...cost,
    words: mean(cost.words),
    unitsOfHit: mean(cost.unitsOfHit),
    unitsOfWords: mean(cost.unitsOfWords),
  };
}
