// The sentence that matched, cut to a readable length, with the words that matched told apart.
import type { Evidence } from '../hit.ts';
import { cleanPiece } from './clean.ts';

export type Piece = { text: string; marked: boolean };

type Span = { start: number; end: number };

/** UTF-16 units kept of a sentence; what matched is kept whatever its place. */
const longest = 420;
/** Of a long sentence, so much is kept before the first match. */
const lead = 140;

/**
 * The sentence as pieces, marked where mention and trigger stand, of `also` too where it is of the same sentence; offsets that
 * do not fit the sentence mark nothing. Joined, the pieces are the cleaned sentence, with "…" where it was cut.
 */
export function excerptOf(evidence: Evidence, also: readonly Evidence[] = []): Piece[] {
  const { sentence } = evidence;
  const same = [evidence, ...also.filter((other) => other.sentence === sentence)];
  const spans = mergeSpans(
    same
      .flatMap(({ mention, trigger }) => [spanIn(sentence, mention), spanIn(sentence, trigger)])
      .filter((span) => span !== undefined),
  );
  const window = windowOf(sentence, spans);
  const pieces: Piece[] = [{ text: window.start > 0 ? '…' : '', marked: false }];
  let position = window.start;
  for (const { start, end } of spans) {
    const from = Math.max(start, position);
    const to = Math.min(end, window.end);
    if (from >= to) continue;
    pieces.push(
      { text: sentence.slice(position, from), marked: false },
      { text: sentence.slice(from, to), marked: true },
    );
    position = to;
  }
  pieces.push({ text: sentence.slice(position, window.end), marked: false });
  pieces.push({ text: window.end < sentence.length ? '…' : '', marked: false });
  return trimEnds(
    pieces.map(({ text, marked }) => ({ text: cleanPiece(text), marked })).filter(({ text }) => text !== ''),
  );
}

function spanIn(sentence: string, { start, end }: { start?: number; end?: number }): Span | undefined {
  if (start === undefined || end === undefined) return undefined;
  const fits = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= sentence.length;
  return fits ? { start: wholeCharacter(sentence, start), end: wholeCharacter(sentence, end) } : undefined;
}

/** Moves an offset that would split a surrogate pair to the pair's start. */
function wholeCharacter(text: string, offset: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(offset)) && /[\ud800-\udbff]/.test(text.charAt(offset - 1))
    ? offset - 1
    : offset;
}

/** Spans in order, those that overlap or touch joined. */
function mergeSpans(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

/** The part of a long sentence to show: from a little before the first match, stretched to hold the last. */
function windowOf(sentence: string, spans: Span[]): Span {
  if (sentence.length <= longest) return { start: 0, end: sentence.length };
  const firstMatch = spans[0]?.start ?? 0;
  const lastMatch = Math.min(spans.at(-1)?.end ?? 0, firstMatch + 2 * longest);
  const start = firstMatch <= lead ? 0 : wordStart(sentence, firstMatch - lead);
  const end = Math.min(sentence.length, Math.max(start + longest, lastMatch));
  return { start, end: end === sentence.length ? end : Math.max(lastMatch, wordEnd(sentence, end)) };
}

/** The first place after a space at or after `offset`, within 40 units; else `offset` itself. */
function wordStart(text: string, offset: number): number {
  const space = text.indexOf(' ', offset);
  return space >= 0 && space < offset + 40 ? space + 1 : wholeCharacter(text, offset);
}

/** The last space before `offset`, within 40 units; else `offset` itself. */
function wordEnd(text: string, offset: number): number {
  const space = text.lastIndexOf(' ', offset);
  return space > offset - 40 ? space : wholeCharacter(text, offset);
}

function trimEnds(pieces: Piece[]): Piece[] {
  return pieces
    .map((piece, index) => {
      const start = index === 0 ? piece.text.trimStart() : piece.text;
      return { ...piece, text: index === pieces.length - 1 ? start.trimEnd() : start };
    })
    .filter(({ text }) => text !== '');
}
