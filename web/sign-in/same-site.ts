// Forms that act by what the browser itself brings along are taken from this site's own pages alone.
import type { MiddlewareHandler } from 'hono';
import { RequestError } from '../errors.ts';

/**
 * Refuses a POST that a page of another site made the browser send (cross-site request forgery): by Sec-Fetch-Site, or by Origin
 * where a browser does not send that. A program sends neither; it brings no session that it was not given.
 */
export function sameSiteOnly(site: string): MiddlewareHandler {
  return async (context, next) => {
    const { method, url } = context.req;
    if (method !== 'GET' && method !== 'HEAD') {
      const from = context.req.header('sec-fetch-site');
      const origin = context.req.header('origin');
      const own = origin === undefined || origin === new URL(url).origin || origin === site;
      if (from === undefined ? !own : from !== 'same-origin' && from !== 'none') {
        throw new RequestError(403, 'This form was sent from another site. Open the page here and send it again.');
      }
    }
    await next();
  };
}
