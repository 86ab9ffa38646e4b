// What was written in a format, as an answer: downloads under the name of what was asked, CSV as spreadsheets take it.
import { Readable } from 'node:stream';
import type { Context } from 'hono';
import { filterWords } from '../explorer/filter-words.ts';
import type { Filters } from '../query/filters.ts';

/** By it Excel knows UTF-8. */
export const byteOrderMark = '\ufeff';

type Written = Promise<string | Buffer> | AsyncIterable<string>;

export async function answerWith(
  context: Context,
  {
    of,
    ending,
    type,
    filters,
    written,
  }: { of: 'hits' | 'stories'; ending: string; type: string; filters: Filters; written: Written },
): Promise<Response> {
  const isFile = ['csv', 'jsonl', 'xlsx'].includes(ending);
  const headers: Record<string, string> = {
    'Content-Type': type,
    ...(isFile && { 'Content-Disposition': `attachment; filename="${fileName(of, filters)}.${ending}"` }),
  };
  if (written instanceof Promise) {
    const body = await written;
    return context.body(typeof body === 'string' ? body : new Uint8Array(body), 200, headers);
  }
  const pieces = ending === 'csv' ? marked(written) : written;
  return context.body(Readable.toWeb(Readable.from(pieces, { objectMode: false })) as ReadableStream, 200, headers);
}

async function* marked(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  yield byteOrderMark;
  yield* pieces;
}

/** "fissure-hits-shoigu-dismissal-2023-06-01-to-2023-06-30": what any system takes for a name. */
export function fileName(of: 'hits' | 'stories', filters: Filters): string {
  const words = filterWords(filters, (figure) => figure)
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 100);
  return ['fissure', of, ...(words === '' ? [] : [words])].join('-');
}
