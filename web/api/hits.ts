// The API's hits: one query, in whichever format the address ends with.
import { Readable } from 'node:stream';
import type { Context } from 'hono';
import { mostRead } from '../explorer/hits.ts';
import { knownTo, parametersOf } from '../explorer/parameters.ts';
import { writeCursor } from '../query/cursor.ts';
import { type PagedQuery, readPagedQuery, writeFilters } from '../query/read.ts';
import type { WebServices } from '../services.ts';
import { type HitFormat, hitFormats, type LineFormat, lineFormats } from './formats.ts';
import { readPart } from './part.ts';

export async function apiHits(context: Context, format: HitFormat, services: WebServices): Promise<Response> {
  const asked = readPagedQuery(parametersOf(context), knownTo(services));
  const lines = lineFormats[format];
  if (lines !== undefined && services.parts !== undefined && asked.limit === undefined)
    return answerPart(context, format, lines, asked, services);
  const { type, write } = hitFormats[format];
  const headers: Record<string, string> = { 'Content-Type': type };
  if (lines !== undefined) headers['Content-Disposition'] = `attachment; filename="hits.${format}"`;
  const written = write({ ...asked, mostRead, services });
  if (written instanceof Promise) return context.body(await written, 200, headers);
  const stream = Readable.toWeb(Readable.from(written, { objectMode: false })) as ReadableStream;
  return context.body(stream, 200, headers);
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
    'Content-Disposition': `attachment; filename="hits${days}.${format}"`,
  };
  if (next !== undefined) {
    const address = `${services.site}/api/hits.${format}${writeFilters(filters, { cursor: writeCursor(next) })}`;
    headers.Link = `<${address}>; rel="next"`;
  }
  return context.body(text, 200, headers);
}
