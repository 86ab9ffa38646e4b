// Hits as a table for a terminal: when, who, what, where, and the words that say so.
import { calledOf } from '../shared/digest/called.ts';
import type { Hit } from '../shared/hit.ts';
import { renderTable } from './table.ts';
import { printable, type Terminal } from './terminal.ts';
import { formatTime } from './time.ts';

/** @param outletName what to call an outlet: its name, marked where it is a sample. */
export function hitTable(
  hits: readonly Hit[],
  options: Pick<Terminal, 'columns' | 'colors'> & { timeZone: string; outletName: (id: string) => string },
): string {
  const { colors, timeZone, outletName } = options;
  const rows = hits.map((hit) => ({
    cells: [
      formatTime(hit.publishedAt, timeZone),
      colors.bold(printable(nameOf(hit))),
      eventCell(hit, colors),
      outletName(hit.outletId),
    ],
    notes: [markedSentence(hit, sentenceRoom(options), colors)],
  }));
  return renderTable(['When', { head: 'Who', weight: 2 }, { head: 'What', weight: 1 }, 'Where'], rows, options);
}

/** What of a sentence is shown: a line, or on a narrow terminal some. */
export const sentenceRoom = ({ columns }: Pick<Terminal, 'columns'>): number => Math.max(columns - 2, 76);

/** The event, and its status where that is no plain report. */
export const eventCell = ({ event, status }: Pick<Hit, 'event' | 'status'>, colors: Terminal['colors']): string =>
  status === 'asserted' ? event : `${event} ${colors.yellow(`(${status})`)}`;

/** The name, or the office of someone unnamed. */
export const nameOf = (who: Pick<Hit, 'figure' | 'role' | 'office' | 'who'>): string => calledOf(who).name;

/** The part of the sentence around the trigger that fits into `width`, with mention and trigger marked. */
export function markedSentence(hit: Hit, width: number, colors: Terminal['colors']): string {
  const { sentence, mention, trigger } = hit.evidence;
  const { start, end } = clipAround(sentence, trigger.start, trigger.end, width);
  const marks = [trigger, mention]
    .flatMap(({ start, end }) => (start === undefined || end === undefined ? [] : [{ start, end }]))
    .sort((one, other) => one.start - other.start);
  let text = start > 0 ? '…' : '';
  let at = start;
  for (const mark of marks) {
    const [from, to] = [Math.max(at, mark.start), Math.min(end, mark.end)];
    if (from >= to) continue;
    text += colors.dim(printable(sentence.slice(at, from))) + colors.yellow(printable(sentence.slice(from, to)));
    at = to;
  }
  return text + colors.dim(printable(sentence.slice(at, end))) + (end < sentence.length ? '…' : '');
}

/**
 * The window of at most `width` UTF-16 units, two of them kept for the … at its ends, that shows `start` to `end` with words
 * before and after. Cut between words where that costs little, never within a surrogate pair.
 */
export function clipAround(text: string, start: number, end: number, width: number): { start: number; end: number } {
  if (text.length <= width) return { start: 0, end: text.length };
  const room = width - 2;
  const before = Math.max(0, Math.floor((room - (end - start)) / 2));
  let from = Math.max(0, Math.min(start - before, text.length - room));
  let to = Math.min(text.length, from + room);
  const space = text.indexOf(' ', from);
  if (from > 0 && space !== -1 && space < Math.min(start, from + 12)) from = space + 1;
  const lastSpace = text.lastIndexOf(' ', to);
  if (to < text.length && lastSpace > Math.max(end - 1, to - 12)) to = lastSpace;
  if (isLowSurrogate(text, from)) from += 1;
  if (isLowSurrogate(text, to)) to -= 1;
  return { start: from, end: to };
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
