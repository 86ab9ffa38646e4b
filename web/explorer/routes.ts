// The explorer's addresses.
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { WebServices } from '../services.ts';
import { addFigureRoutes } from './add-figure.ts';
import { comparePage } from './compare.ts';
import { figurePage } from './figure.ts';
import { figuresPage } from './figures.ts';
import { followPage } from './follow.ts';
import { hitsPage } from './hits.ts';
import { outletsPage } from './outlets.ts';
import { overviewPage } from './overview.ts';
import { storiesPage, storyPage } from './stories.ts';
import type { Tally } from './tally.ts';
import { longestText, refuseLength, tryAnswer, tryPage, wrongTry } from './try.ts';

export function explorerRoutes(services: WebServices, tally: () => Promise<Tally>): Hono {
  const app = new Hono();
  app.get('/', (context) => overviewPage(context, services, tally));
  app.get('/stories', (context) => storiesPage(context, services, tally));
  app.get('/stories/:id', (context) => storyPage(context, services, tally));
  app.get('/figures', (context) => figuresPage(context, services, tally));
  app.route('/', addFigureRoutes(services));
  app.get('/figures/:id', (context) => figurePage(context, services, tally));
  app.get('/hits', (context) => hitsPage(context, services, tally));
  app.get('/compare', (context) => comparePage(context, services, tally));
  app.get('/outlets', (context) => outletsPage(context, services));
  app.get('/follow', (context) => followPage(context, services));
  app.get('/try', tryPage);
  app.post('/try', bodyLimit({ maxSize: 6 * longestText, onError: refuseLength }), (context) =>
    tryAnswer(context, services),
  );
  app.post('/try/wrong', bodyLimit({ maxSize: 6 * longestText, onError: refuseLength }), (context) =>
    wrongTry(context, services),
  );
  return app;
}
