// The API's addresses.

import type { Context } from 'hono';
import { Hono } from 'hono';
import { paths } from '../../shared/paths.ts';
import { askedOf } from '../explorer/ask.ts';
import { outletHealth } from '../explorer/outlets.ts';
import { mostRead } from '../explorer/take-along.ts';
import type { Tally } from '../explorer/tally.ts';
import { writeCursor } from '../query/cursor.ts';
import { cursorSchema } from '../query/paging.ts';
import { writeFilters } from '../query/read.ts';
import type { WebServices } from '../services.ts';
import { answerWith, byteOrderMark, fileName } from './answer.ts';
import { type HitFormat, hitFormats } from './formats.ts';
import { apiHits } from './hits.ts';
import { openApi } from './openapi.ts';
import { type StoryFormat, storyFormats, storyPart } from './story-formats.ts';

export function apiRoutes(services: WebServices, tally: () => Promise<Tally>): Hono {
  const app = new Hono();
  for (const format of Object.keys(hitFormats) as HitFormat[]) {
    app.get(paths.api('hits', format), (context) => apiHits(context, format, services, tally));
  }
  for (const format of Object.keys(storyFormats) as StoryFormat[]) {
    app.get(paths.api('stories', format), (context) => apiStories(context, format, services, tally));
  }
  app.get('/api/outlets.json', async (context) => context.json({ outlets: await outletHealth(services) }));
  app.get('/api/openapi.json', (context) => context.json(openApi(services.site, services.watch.country)));
  return app;
}

async function apiStories(
  context: Context,
  format: StoryFormat,
  services: WebServices,
  tally: () => Promise<Tally>,
): Promise<Response> {
  const { type, write } = storyFormats[format];
  const asked = await askedOf(context, services, tally, cursorSchema);
  const { filters, query } = asked;
  if (format === 'csv' && services.parts !== undefined) {
    const { text, next } = await storyPart(query, services.parts, { ...services, tally });
    const address =
      next && services.site + paths.api('stories', 'csv', writeFilters(filters, { cursor: writeCursor(next) }));
    const headers = { 'Content-Type': type, ...(address !== undefined && { Link: `<${address}>; rel="next"` }) };
    const name = `${fileName('stories', filters)}${query.before || next ? '-part' : ''}.csv`;
    return context.body(`${byteOrderMark}${text}`, 200, {
      ...headers,
      'Content-Disposition': `attachment; filename="${name}"`,
    });
  }
  const written = write({ ...asked, mostRead, services: { ...services, tally } });
  return answerWith(context, { of: 'stories', ending: format, type, filters, written });
}
