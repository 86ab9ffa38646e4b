// Hits as CSV for spreadsheets.
import { stringify } from 'csv-stringify/sync';
import type { Hit } from '../../shared/model.ts';

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
  url: (hit) => hit.url,
  id: (hit) => hit.id,
});

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
 * tab or carriage return) gets a leading apostrophe (OWASP, "CSV Injection").
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  // By itself csv-stringify quotes only the row's own line break (CRLF), and a lone LF would split the row in a spreadsheet.
  return stringify(rows as string[][], { record_delimiter: 'windows', escape_formulas: true, quoted_match: /[\r\n]/ });
}
