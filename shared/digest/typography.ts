// Text of the outside world set as its language sets it: quotation marks, and right-to-left words kept to themselves.
import { wordings } from '../languages/registry.ts';
import type { Language } from '../vocabulary.ts';
import { shorten } from './clean.ts';
import type { Piece } from './excerpt.ts';

/** The pieces in quotation marks; marks of the same kind within become inner ones, everything else stays as it was written. */
export function quotePieces(pieces: readonly Piece[], language: Language): Piece[] {
  const { outer, inner } = wordings[language].marks;
  const [open, close] = [outer[0].trim(), outer[1].trim()];
  const withinMarks = (text: string) => text.replaceAll(open, inner[0]).replaceAll(close, inner[1]);
  return [
    { text: outer[0], marked: false },
    ...pieces.map(({ text, marked }) => ({ text: withinMarks(text), marked })),
    { text: outer[1], marked: false },
  ];
}

export function quoted(text: string, language: Language): string {
  return quotePieces([{ text, marked: false }], language)
    .map((piece) => piece.text)
    .join('');
}

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Clean text between isolates where it holds letters that run to the left, so that they reorder nothing beside (UAX #9, 2.4). */
export function isolated(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}

/** `shorten` for a line that may hold isolates: one that is cut in two is closed. */
export function shortenLine(line: string, length: number): string {
  const short = shorten(line, length);
  return short.includes('\u2068') && !short.includes('\u2069') ? `${shorten(line, length - 1)}\u2069` : short;
}
