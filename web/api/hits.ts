// The API's hits: one query, in whichever format the address ends with.
import type { Context } from 'hono';
import { askedOf } from '../explorer/ask.ts';
import { mostRead } from '../explorer/hits.ts';
import type { Tally } from '../explorer/tally.ts';
import type { WebServices } from '../services.ts';
import { answerWith } from './answer.ts';
import { type HitFormat, hitFormats } from './formats.ts';

export async function apiHits(
  context: Context,
  format: HitFormat,
  services: WebServices,
  tally: () => Promise<Tally>,
): Promise<Response> {
  const { type, write } = hitFormats[format];
  const asked = await askedOf(context, services, tally);
  const written = write({ ...asked, mostRead, services });
  return answerWith(context, { of: 'hits', ending: format, type, filters: asked.filters, written });
}
