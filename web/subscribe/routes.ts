// All pages about subscriptions. GET and HEAD never change anything: scanners of mails follow every link.
import { Hono } from 'hono';
import type { Choices } from '../../shared/subscribers/terms.ts';
import { leavePages } from './leave.ts';
import { formLimit } from './posted.ts';
import { preferencePages } from './preferences.ts';
import { createPreview } from './preview.ts';
import type { PageServices, SubscribeServices } from './services.ts';
import { signUpPages } from './sign-up.ts';

/** Open to everybody: who acts is said by the token in the address, so neither cookie nor Origin is asked for. */
export function subscribeRoutes(given: SubscribeServices): Hono {
  const services: PageServices = { ...given, choices: toChoices(given) };
  const preview = createPreview(services);
  const routes = new Hono();
  for (const path of ['/subscribe', '/confirm/*', '/preferences/*', '/unsubscribe/*', '/less/*']) {
    routes.use(path, async (context, next) => {
      await next();
      // Addresses of these pages hold tokens, and the pages what a person chose.
      context.header('Cache-Control', 'no-store');
    });
  }
  for (const path of ['/subscribe', '/preferences/*']) routes.use(path, formLimit);
  routes.route('/', signUpPages(services, preview));
  routes.route('/', preferencePages(services, preview));
  routes.route('/', leavePages(services));
  return routes;
}

/** Samples and outlets that are switched off bring nothing. */
function toChoices({ watch, timeZone }: SubscribeServices): Choices {
  return {
    figures: watch.figures,
    outlets: watch.outlets.filter(({ enabled, sample }) => enabled && !sample),
    timeZone,
  };
}
