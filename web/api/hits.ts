// The API's hits: one query, in whichever format the address ends with.
import { Readable } from 'node:stream';
import type { Context } from 'hono';
import { askedOf } from '../explorer/ask.ts';
import { mostRead } from '../explorer/hits.ts';
import type { Tally } from '../explorer/tally.ts';
import type { WebServices } from '../services.ts';
import { type HitFormat, hitFormats } from './formats.ts';

export async function apiHits(
  context: Context,
  format: HitFormat,
  services: WebServices,
  tally: () => Promise<Tally>,
): Promise<Response> {
  const { type, write } = hitFormats[format];
  const asked = await askedOf(context, services, tally);
  const headers: Record<string, string> = { 'Content-Type': type };
  if (format === 'csv' || format === 'jsonl') headers['Content-Disposition'] = `attachment; filename="hits.${format}"`;
  const written = write({ ...asked, mostRead, services });
  if (written instanceof Promise) return context.body(await written, 200, headers);
  const stream = Readable.toWeb(Readable.from(written, { objectMode: false })) as ReadableStream;
  return context.body(stream, 200, headers);
}
