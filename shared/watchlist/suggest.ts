// Did you mean: the known word nearest to one that is not known.
import { distance } from 'fastest-levenshtein';

/**
 * The best of `known` for a mistyped `word`: one that starts with it or contains it, else one that is, whole or in one of
 * its words (a surname), within a third of its length in edits. Case and diacritics do not count. Undefined where nothing
 * is near.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const wanted = fold(word);
  if (wanted === '') return undefined;
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  let best: { word: string; cost: number } | undefined;
  for (const candidate of known) {
    const text = fold(candidate);
    const part = wanted.length >= 3 && text.includes(wanted);
    const edits = Math.min(distance(wanted, text), ...text.split(' ').map((one) => distance(wanted, one) + 0.25));
    const cost = part ? (text.startsWith(wanted) ? 0 : 0.5) : Math.max(0.75, edits);
    if (cost <= allowed && (best === undefined || cost < best.cost)) best = { word: candidate, cost };
  }
  return best?.word;
}

/** Comparison form: no case, no diacritics, single spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/gu, ' ')
    .trim();
}

/** `unknown event "resignd"; did you mean "resigned"?` and, with `list`, all that is known. */
export function unknown(what: string, word: string, known: readonly string[], list = true): string {
  const near = nearest(word, known);
  const hint = near === undefined ? '' : `; did you mean "${near}"?`;
  return `unknown ${what} "${word}"${hint}${list ? `\n  known: ${known.join(', ')}` : ''}`;
}
