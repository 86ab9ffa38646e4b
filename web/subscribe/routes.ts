// All pages about subscriptions. GET and HEAD never change anything: scanners of mails follow every link.
import { Hono, type MiddlewareHandler } from 'hono';
import type { Choices } from '../../shared/subscribers/terms.ts';
import { formLimit } from '../posted.ts';
import { furtherRoutes } from './further.ts';
import { leavePages } from './leave.ts';
import { preferencePages } from './preferences.ts';
import { createPreview } from './preview.ts';
import type { PageServices, SubscribeServices } from './services.ts';
import { signUpPages } from './sign-up.ts';

/**
 * `open`: to everybody; who acts is said by the token in the address. `own`: of who is signed in, or of this machine; to be
 * mounted behind the door.
 */
export function subscribeRoutes(given: SubscribeServices): { open: Hono; own: Hono } {
  const services: PageServices = { ...given, choices: toChoices(given) };
  const preview = createPreview(services);
  const routes = new Hono();
  for (const path of ['/subscribe', '/confirm/*', '/preferences/*', '/unsubscribe/*', '/less/*'])
    routes.use(path, noStore);
  for (const path of ['/subscribe', '/preferences/*']) routes.use(path, formLimit);
  routes.route('/', signUpPages(services, preview));
  routes.route('/', preferencePages(services, preview));
  routes.route('/', leavePages(services));
  const own = new Hono();
  own.use('/subscriptions/*', formLimit, noStore);
  own.route('/', furtherRoutes(services, preview));
  return { open: routes, own };
}

/** Addresses of these pages hold tokens, and the pages what a person chose. */
const noStore: MiddlewareHandler = async (context, next) => {
  await next();
  context.header('Cache-Control', 'no-store');
};

/** Samples and outlets that are switched off bring nothing. */
function toChoices({ watch, timeZone }: SubscribeServices): Choices {
  return {
    figures: watch.figures,
    outlets: watch.outlets.filter(({ enabled, sample }) => enabled && !sample),
    timeZone,
  };
}
