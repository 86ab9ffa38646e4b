// Words as readers may ask for them, drawn at random from a history: from one hit or several, phrases and minuses among them.
import type { Hit } from '../../shared/hit.ts';
import { parseWords } from '../../shared/match/text/stems.ts';

/** The same for a number every time. At least one word by which something can be found. */
export function randomWords(hits: readonly Hit[], number: number): string {
  let state = number * 2_654_435_761 + 1;
  const below = (count: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    return state % count;
  };
  const textOf = ({ title, evidence }: Hit): string => (below(2) === 0 ? title : evidence.sentence);
  const wordsOf = (hit: Hit): string[] => textOf(hit).match(/[\p{L}\p{N}]+/gu) ?? [];
  const drawn = Array.from({ length: 1 + below(3) }, () => {
    const words = wordsOf(hits[below(hits.length)]!);
    const start = below(Math.max(1, words.length));
    const kind = below(8);
    if (kind === 0) return `-${words[start] ?? ''}`;
    if (kind <= 2) return `"${words.slice(start, start + 2).join(' ')}"`;
    return words.slice(start, start + 1 + below(2)).join(' ');
  });
  const asked = drawn.join(' ');
  return parseWords(asked).all.length > 0 ? asked : `${asked} Moscow`;
}
