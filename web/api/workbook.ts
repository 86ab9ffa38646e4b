// Hits and stories as an Excel workbook (XLSX), with dates that are dates: a spreadsheet in any country sorts and counts them.

import { statusWords } from '../../shared/digest/words.ts';
import type { Hit } from '../../shared/hit.ts';
import type { Story } from '../../shared/stories/story.ts';
import { eventName, leadOf, outletOf, storyHeadline } from '../explorer/parts.ts';
import type { WebServices } from '../services.ts';
import { sheetTime } from './csv.ts';
import { wellFormedXml } from './entries.ts';

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** A workbook is made in memory; CSV takes any number. */
export const mostRows = 10_000;

type Shown = Pick<WebServices, 'watch' | 'timeZone'>;
type Value = string | number | Date;
type Columns<T> = { header: string; width: number; value: (thing: T) => Value }[];

/** A sheet knows no zones: the time as the reader's clock showed it. */
const asShown = (instant: string, timeZone: string): Date =>
  new Date(`${sheetTime(instant, timeZone).replace(' ', 'T')}:00.000Z`);

export const hitWorkbook = (hits: AsyncIterable<Hit>, limit: number, { watch, timeZone }: Shown): Promise<Buffer> =>
  workbook(hits, limit, 'Hits', [
    { header: `Published (${timeZone})`, width: 18, value: (hit) => asShown(hit.publishedAt, timeZone) },
    { header: 'Who', width: 24, value: ({ figure, role }) => figure ?? role ?? '' },
    { header: 'Event', width: 18, value: ({ event }) => eventName(event) },
    { header: 'Status', width: 12, value: ({ status }) => statusWords[status] },
    { header: 'Score', width: 8, value: ({ score }) => Math.round(score * 1000) / 1000 },
    { header: 'Outlet', width: 20, value: ({ outletId }) => outletOf(outletId, { watch }).name },
    { header: 'Language', width: 10, value: ({ language }) => language },
    { header: 'Headline', width: 50, value: ({ title }) => title },
    { header: 'Sentence', width: 60, value: ({ evidence }) => evidence.sentence },
    { header: 'Address', width: 40, value: ({ url }) => url },
    { header: 'Id', width: 20, value: ({ id }) => id },
  ]);

export const storyWorkbook = (
  stories: AsyncIterable<Story>,
  limit: number,
  { watch, timeZone }: Shown,
): Promise<Buffer> =>
  workbook(stories, limit, 'Stories', [
    { header: `First report (${timeZone})`, width: 18, value: (story) => asShown(story.firstSeenAt, timeZone) },
    { header: `Last report (${timeZone})`, width: 18, value: (story) => asShown(story.lastSeenAt, timeZone) },
    { header: 'Who', width: 24, value: ({ figure, role }) => figure ?? role ?? '' },
    { header: 'Event', width: 18, value: ({ event }) => eventName(event) },
    { header: 'Status', width: 12, value: ({ status }) => statusWords[status] },
    { header: 'Told as', width: 40, value: (story) => storyHeadline(story, { watch }) },
    { header: 'Reports', width: 8, value: ({ hits }) => hits.length },
    { header: 'Outlets', width: 30, value: ({ hits }) => outletNames(hits, watch) },
    { header: 'Headline', width: 50, value: (story) => leadOf(story).title },
    { header: 'Sentence', width: 60, value: (story) => leadOf(story).evidence.sentence },
    { header: 'Address', width: 40, value: (story) => leadOf(story).url },
    { header: 'Id', width: 20, value: ({ id }) => id },
  ]);

const outletNames = (hits: readonly Hit[], watch: Shown['watch']): string =>
  [...new Set(hits.map(({ outletId }) => outletOf(outletId, { watch }).name))].reverse().join(', ');

/** Excel's limit of a cell. */
const longestCell = 32_767;

async function workbook<T>(
  things: AsyncIterable<T>,
  limit: number,
  sheet: string,
  columns: Columns<T>,
): Promise<Buffer> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const rows: unknown[][] = [];
  for await (const thing of things) {
    rows.push(columns.map(({ value }) => cellOf(value(thing))));
    if (rows.length >= limit) break;
  }
  const head = columns.map(({ header }) => ({ value: header, fontWeight: 'bold' }));
  const options = {
    sheet,
    columns: columns.map(({ width }) => ({ width })),
    dateFormat: 'yyyy-mm-dd hh:mm',
    stickyRowsCount: 1,
  };
  return writeExcelFile([head, ...rows] as never, options).toBuffer();
}

/** Text is text: nothing in it is run as a formula. */
const cellOf = (value: Value) =>
  typeof value === 'string'
    ? { type: String, value: wellFormedXml(value).slice(0, longestCell) }
    : { type: value instanceof Date ? Date : Number, value };
