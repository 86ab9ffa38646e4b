// The API's addresses.
import type { Context } from 'hono';
import { Hono } from 'hono';
import { askedOf } from '../explorer/ask.ts';
import { storiesIn } from '../explorer/find-stories.ts';
import { mostRead } from '../explorer/hits.ts';
import { outletHealth } from '../explorer/outlets.ts';
import type { Tally } from '../explorer/tally.ts';
import { writeCursor } from '../query/cursor.ts';
import { cursorSchema } from '../query/schema.ts';
import type { WebServices } from '../services.ts';
import { type HitFormat, hitFormats } from './formats.ts';
import { apiHits } from './hits.ts';
import { openApi } from './openapi.ts';
import { toStoryAnswer } from './stories.ts';

export function apiRoutes(services: WebServices, tally: () => Promise<Tally>): Hono {
  const app = new Hono();
  for (const format of Object.keys(hitFormats) as HitFormat[]) {
    app.get(`/api/hits.${format}`, (context) => apiHits(context, format, services, tally));
  }
  app.get('/api/stories.json', (context) => apiStories(context, services, tally));
  app.get('/api/outlets.json', async (context) => context.json({ outlets: await outletHealth(services) }));
  app.get('/api/openapi.json', (context) => context.json(openApi(services.site)));
  return app;
}

async function apiStories(context: Context, services: WebServices, tally: () => Promise<Tally>): Promise<Response> {
  const { query } = await askedOf(context, services, tally, cursorSchema);
  const { stories, older } = await storiesIn(query, services, mostRead);
  return context.json({
    stories: stories.map(toStoryAnswer),
    older: older === undefined ? null : writeCursor(older),
  });
}
