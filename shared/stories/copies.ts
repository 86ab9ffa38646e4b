// Near-duplicate reports of one story: wire copy carried by several outlets, and an outlet's own second version.
import type { Hit } from '../hit.ts';
import { compareByTime } from './status.ts';

/** Runs of so many words are compared: one edited word changes three of them. */
const shingleWords = 3;
/** Fewer runs (under nine words) say nothing: "Chubais resigns and leaves Russia" is written twice without copying. */
const fewestShingles = 7;
/** Share of the shorter text's runs that must stand in the other; wire copy is cut at the end more often than reworded. */
const copied = 0.7;

/**
 * Of the hits that carry another one's text, its id: the earliest with that text, which carries nobody else's. Two hits of one
 * item are one report and no copies. The result depends on the set of hits alone. Compared are title and telling sentence, by
 * containment of word runs (Broder 1997, "On the resemblance and containment of documents"); a story has too few reports
 * for MinHash to save anything: runs are looked up in an index instead.
 */
export function copiesIn(hits: readonly Hit[]): Record<string, string> {
  if (hits.length < 2) return {};
  const originals: { hit: Hit; size: number }[] = [];
  const holders = new Map<string, number[]>();
  const copies: Record<string, string> = {};
  for (const hit of hits.toSorted(compareByTime)) {
    const shingles = keptShingles(hit);
    if (shingles.size < fewestShingles) continue;
    const shared = new Map<number, number>();
    for (const shingle of shingles) {
      for (const index of holders.get(shingle) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    const best = [...shared]
      .filter(([index]) => originals[index]!.hit.itemId !== hit.itemId)
      .map(([index, common]) => ({ index, share: common / Math.min(shingles.size, originals[index]!.size) }))
      .filter(({ share }) => share >= copied)
      .reduce<{ index: number; share: number } | undefined>(
        (most, next) => (most === undefined || next.share > most.share ? next : most),
        undefined,
      );
    if (best !== undefined) {
      copies[hit.id] = originals[best.index]!.hit.id;
      continue;
    }
    const index = originals.push({ hit, size: shingles.size }) - 1;
    for (const shingle of shingles) {
      const holding = holders.get(shingle);
      if (holding) holding.push(index);
      else holders.set(shingle, [index]);
    }
  }
  return copies;
}

/** Stories are gathered again and again of the same hits. */
const kept = new WeakMap<Hit, Set<string>>();
function keptShingles(hit: Hit): Set<string> {
  const shingles = kept.get(hit) ?? shinglesOf(hit);
  kept.set(hit, shingles);
  return shingles;
}

function shinglesOf({ title, evidence: { field, sentence } }: Hit): Set<string> {
  const runs = new Set<string>();
  for (const text of field === 'title' ? [title] : [title, sentence]) {
    const words = wordsIn(text);
    for (let at = 0; at + shingleWords <= words.length; at += 1) {
      runs.add(words.slice(at, at + shingleWords).join(' '));
    }
  }
  return runs;
}

/** Letters and digits in lower case, ё as е, whatever the marks between them. */
function wordsIn(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
