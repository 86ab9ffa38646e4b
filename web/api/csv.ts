// Hits as CSV for spreadsheets.
import { stringify } from 'csv-stringify/sync';
import { withoutControls } from '../../shared/digest/clean.ts';
import type { Hit } from '../../shared/hit.ts';

const columns = (timeZone: string): Record<string, (hit: Hit) => string> => ({
  published: (hit) => sheetTime(hit.publishedAt, timeZone),
  publishedAt: (hit) => hit.publishedAt,
  firstSeenAt: (hit) => hit.firstSeenAt,
  figure: (hit) => hit.figure ?? '',
  figureId: (hit) => hit.figureId ?? '',
  role: (hit) => hit.role ?? '',
  event: (hit) => hit.event,
  status: (hit) => hit.status,
  score: (hit) => hit.score.toFixed(3),
  relevant: (hit) => String(hit.relevant),
  outlet: (hit) => hit.outletId,
  language: (hit) => hit.language,
  title: (hit) => hit.title,
  sentence: (hit) => hit.evidence.sentence,
  mention: (hit) => hit.evidence.mention.text,
  trigger: (hit) => hit.evidence.trigger.text,
  ...verdictColumns(),
  url: (hit) => hit.url,
  id: (hit) => hit.id,
});

/** What the second reader made of the hit, and what the rules had said. */
function verdictColumns(): Record<string, (hit: Hit) => string> {
  const read = ({ reader }: Hit) => (reader?.state === 'read' ? reader : undefined);
  return {
    manner: (hit) => hit.manner ?? '',
    withdrawn: (hit) => hit.withdrawn?.reason ?? '',
    reader: (hit) => hit.reader?.state ?? '',
    readerModel: (hit) => read(hit)?.model ?? '',
    readerQuote: (hit) => read(hit)?.quote ?? '',
    rulesStatus: (hit) => (hit.reader?.state === 'read' ? (hit.reader.rules?.status ?? '') : hit.status),
  };
}

/** What begins a cell, and would run, where cells are parted by semicolons or tabs. */
const hiddenCell = /([;\t\r\n][\s"']*)(?=[=+\-@\uff0b\uff0d\uff1d\uff20])/g;

const guarded = (cell: string): string => withoutControls(cell).replace(hiddenCell, "$1'");

/** `published` is in the zone; the instants beside it are UTC. */
export const hitCsvIn = (timeZone: string) => csvOf(columns(timeZone));
export const hitCsv = hitCsvIn('UTC');

/** "2023-06-24 10:05": what spreadsheets of every country take for a time. */
export const sheetTime = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(instant));

/** The header line of these columns, and the line of one thing. */
export function csvOf<T>(columns: Record<string, (thing: T) => string>): {
  header: string;
  line: (thing: T) => string;
} {
  const values = Object.values(columns);
  return { header: toCsv([Object.keys(columns)]), line: (thing) => toCsv([values.map((value) => value(thing))]) };
}

/**
 * Rows as CSV by RFC 4180: CRLF, quotes doubled. A cell that a spreadsheet would run as a formula (it begins with = + - @,
 * tab or carriage return) gets a leading apostrophe (OWASP, "CSV Injection"), and so does what becomes a cell of its own where
 * the spreadsheet parts cells by semicolons or tabs, as in most of Europe: there our quotes are text, and lines end within them.
 * Characters that nobody sees, or that turn the order of others around, are left out.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  // By itself csv-stringify quotes only the row's own line break (CRLF), and a lone LF would split the row in a spreadsheet.
  return stringify(
    rows.map((row) => row.map(guarded)),
    { record_delimiter: 'windows', escape_formulas: true, quoted_match: /[\r\n]/ },
  );
}
