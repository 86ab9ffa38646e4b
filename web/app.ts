// The web app: one function from Request to Response, the same on this machine and in Lambda.
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { readersOnly } from './access.ts';
import { apiRoutes } from './api/routes.ts';
import { answerError, answerNotFound } from './errors.ts';
import { explorerRoutes } from './explorer/routes.ts';
import { createTally } from './explorer/tally.ts';
import { wrongRoutes } from './explorer/wrong.ts';
import { ownRequestsOnly } from './own-requests.ts';
import { isLoopbackHost, loopbackHosts, securityHeaders } from './security.ts';
import type { WebServices } from './services.ts';
import { shareReads } from './shared-reads.ts';
import { accountRoutes } from './sign-in/account.ts';
import { withinBudgets } from './sign-in/budgets.ts';
import { signInRoutes } from './sign-in/routes.ts';
import { styleSheet } from './style-sheet.ts';
import { subscribeRoutes } from './subscribe/routes.ts';

/** All routes. `app.fetch(request)` answers; nothing listens until an edge serves it. */
export function createApp(given: WebServices): Hono {
  const services = shareReads(given);
  const tally = createTally(services);
  const app = new Hono();
  app.onError(answerError(services.log));
  app.notFound(answerNotFound);
  app.use(securityHeaders());
  if (services.access === 'loopback') app.use(loopbackHosts());
  app.use(ownRequestsOnly(services.access === 'loopback' ? isLoopbackHost : hostOf(services.site)));
  app.use(etag());
  app.get(styleSheet.path, (context) =>
    context.body(styleSheet.css, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    }),
  );
  const subscribe = subscribeRoutes(services);
  app.route('/', subscribe.open);
  if (services.access === 'sign-in') app.route('/', signInRoutes(services));
  // Routes that are open to everybody stand above this line.
  if (services.access === 'sign-in') app.use(readersOnly(services));
  app.route('/', subscribe.own);
  app.route('/', accountRoutes(services));
  if (services.access === 'sign-in') app.use(withinBudgets(services));
  app.route('/', apiRoutes(services, tally));
  app.route('/', explorerRoutes(services, tally));
  const changed = () => {
    services.forgetReads();
    tally.forget();
  };
  app.route('/', wrongRoutes(services, changed));
  return app;
}

/** Through the gateway nobody can name a loopback host; a hosted app that is served on this machine is reached by one. */
const hostOf = (site: string) => (host: string) => host.toLowerCase() === new URL(site).host || isLoopbackHost(host);
