// What acts is asked for by this site's own pages alone: one rule for every route, on this machine and on the internet.
import type { MiddlewareHandler } from 'hono';
import { RequestError } from './errors.ts';

/** RFC 8058: mail programs post here, with whatever they bring along; the token in the address alone says who leaves. */
const oneClick = /^\/unsubscribe\/[^/]+$/;

/**
 * Refuses what a page of another site makes a browser send (cross-site request forgery): by Sec-Fetch-Site, which every browser
 * of these years sends, and by Origin, which they all send with a POST. A program sends neither, and brings nothing along that
 * it was not given. GET and HEAD pass: they change nothing.
 * @param hosts whether a host, as Host and Origin name it, is this site
 */
export function ownRequestsOnly(hosts: (host: string) => boolean): MiddlewareHandler {
  return async (context, next) => {
    const { method, path, url } = context.req;
    if (method !== 'GET' && method !== 'HEAD' && !oneClick.test(path)) {
      const from = context.req.header('sec-fetch-site') ?? 'none';
      const origin = context.req.header('origin');
      const host = context.req.header('host') ?? new URL(url).host;
      const foreign = (from !== 'same-origin' && from !== 'none') || (origin !== undefined && !isOwn(origin, host));
      if (foreign || !hosts(host)) {
        throw new RequestError(403, 'This was sent from another site. Open the page here and send it again.');
      }
    }
    await next();
  };
}

/** Also "null", the origin of sandboxed pages and files, is foreign. The gateway ends TLS, so the scheme tells nothing. */
const isOwn = (origin: string, host: string): boolean => URL.parse(origin)?.host === host.toLowerCase();
