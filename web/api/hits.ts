// The API's hits: one query, in whichever format the address ends with.

import type { Context } from 'hono';
import { paths } from '../../shared/paths.ts';
import { askedOf } from '../explorer/ask.ts';
import { mostRead } from '../explorer/take-along.ts';
import type { Tally } from '../explorer/tally.ts';
import { writeCursor } from '../query/cursor.ts';
import { type PagedQuery, writeFilters } from '../query/read.ts';
import type { WebServices } from '../services.ts';
import { answerWith, byteOrderMark, fileName } from './answer.ts';
import { type HitFormat, hitFormats, type LineFormat, lineFormats } from './formats.ts';
import { readPart } from './part.ts';

export async function apiHits(
  context: Context,
  format: HitFormat,
  services: WebServices,
  tally: () => Promise<Tally>,
): Promise<Response> {
  const asked = await askedOf(context, services, tally);
  const isLong = format === 'csv' || format === 'jsonl';
  if (isLong && services.parts !== undefined && asked.limit === undefined)
    return answerPart(context, format, lineFormats(services)[format], asked, services);
  const { type, write } = hitFormats[format];
  const written = write({ ...asked, mostRead, services });
  return answerWith(context, { of: 'hits', ending: format, type, filters: asked.filters, written });
}

/** Where to go on stands in the Link header (RFC 8288) for programs, and in the file's name, by its days, for people. */
async function answerPart(
  context: Context,
  format: HitFormat,
  lines: LineFormat,
  { filters, query }: PagedQuery,
  services: WebServices,
): Promise<Response> {
  const { text, next, oldest, newest } = await readPart(query, lines, services.parts!, { ...services, mostRead });
  const isWhole = next === undefined && query.before === undefined;
  const days = isWhole || oldest === undefined ? '' : `-${oldest.slice(0, 10)}-to-${newest?.slice(0, 10)}`;
  const headers: Record<string, string> = {
    'Content-Type': hitFormats[format].type,
    'Content-Disposition': `attachment; filename="${fileName('hits', filters)}${days}.${format}"`,
  };
  if (next !== undefined) {
    const address = services.site + paths.api('hits', format, writeFilters(filters, { cursor: writeCursor(next) }));
    headers.Link = `<${address}>; rel="next"`;
  }
  return context.body(format === 'csv' ? `${byteOrderMark}${text}` : text, 200, headers);
}
