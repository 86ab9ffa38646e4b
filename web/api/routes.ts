// The API's addresses.
import type { Context } from 'hono';
import { Hono } from 'hono';
import { storiesIn } from '../explorer/find-stories.ts';
import { mostRead } from '../explorer/hits.ts';
import { outletHealth } from '../explorer/outlets.ts';
import { knownTo, parametersOf } from '../explorer/parameters.ts';
import { writeCursor } from '../query/cursor.ts';
import { readPagedQuery } from '../query/read.ts';
import { cursorSchema } from '../query/schema.ts';
import type { WebServices } from '../services.ts';
import { type HitFormat, hitFormats } from './formats.ts';
import { apiHits } from './hits.ts';
import { openApi } from './openapi.ts';
import { toStoryAnswer } from './stories.ts';

export function apiRoutes(services: WebServices): Hono {
  const app = new Hono();
  for (const format of Object.keys(hitFormats) as HitFormat[]) {
    app.get(`/api/hits.${format}`, (context) => apiHits(context, format, services));
  }
  app.get('/api/stories.json', (context) => apiStories(context, services));
  app.get('/api/outlets.json', async (context) => context.json({ outlets: await outletHealth(services) }));
  app.get('/api/openapi.json', (context) => context.json(openApi(services.site)));
  return app;
}

async function apiStories(context: Context, services: WebServices): Promise<Response> {
  const { query } = readPagedQuery(parametersOf(context), knownTo(services), cursorSchema);
  const { stories, older } = await storiesIn(query, services, mostRead);
  return context.json({
    stories: stories.map(toStoryAnswer),
    older: older === undefined ? null : writeCursor(older),
  });
}
