// Hits as a table for a terminal: when, who, what, where, and the words that say so.
import Table from 'cli-table3';
import { calledOf } from '../shared/digest/called.ts';
import type { Hit } from '../shared/hit.ts';
import { printable, type Terminal } from './terminal.ts';
import { formatTime } from './time.ts';

/** @param outletName what to call an outlet: its name, marked where it is a sample. */
export function hitTable(
  hits: readonly Hit[],
  options: Pick<Terminal, 'columns' | 'colors'> & { timeZone: string; outletName: (id: string) => string },
): string {
  const { columns, colors, timeZone, outletName } = options;
  const table = plainTable(['When', 'Who', 'What', 'Where']);
  for (const hit of hits) {
    table.push([
      formatTime(hit.publishedAt, timeZone),
      colors.bold(printable(nameOf(hit))),
      eventCell(hit, colors),
      outletName(hit.outletId),
    ]);
  }
  return withSentences(table, hits, { columns, colors });
}

/** The table's lines, below each the words of its hit. A cell over all columns would widen them, so they are laid between. */
export function withSentences(
  table: Table.Table,
  hits: readonly Hit[],
  { columns, colors }: Pick<Terminal, 'columns' | 'colors'>,
): string {
  const [head, ...rows] = renderTable(table);
  return [head, ...hits.flatMap((hit, row) => [rows[row], `  ${markedSentence(hit, columns - 2, colors)}`])].join('\n');
}

/** The event, and its status where that is no plain report. */
export const eventCell = ({ event, status }: Pick<Hit, 'event' | 'status'>, colors: Terminal['colors']): string =>
  status === 'asserted' ? event : `${event} ${colors.yellow(`(${status})`)}`;

/** Lines of a table; cli-table3 fills each with spaces to its full width. */
export function renderTable(table: Table.Table): string[] {
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}

/** A table without frames. */
export function plainTable(head: string[]): Table.Table {
  const none = ['top', 'bottom', 'left', 'right', 'mid', 'middle'].flatMap((side) =>
    side === 'middle' ? [side] : [side, `${side}-mid`, `${side}-left`, `${side}-right`],
  );
  return new Table({
    head,
    chars: Object.fromEntries(none.map((name) => [name, ''])),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2, compact: true },
  });
}

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
