// What browsers are told to refuse, and which hosts are answered.
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { RequestError } from './errors.ts';

/**
 * Everything comes from this site itself, no script or style stands in a page, and no other site may frame it. The
 * referrer stays within the site: addresses of pages hold tokens.
 */
export function securityHeaders(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: false, microphone: false, geolocation: false },
  });
}

/** Hosts by which a browser on this machine reaches it. */
export const isLoopbackHost = (host: string): boolean => hostOfThisMachine.test(host);

const hostOfThisMachine = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

/** A page of the internet may point its own name at 127.0.0.1 and read what answers there: such names get no answer. */
export function loopbackHosts(): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host') ?? new URL(context.req.url).host;
    if (!isLoopbackHost(host)) {
      throw new RequestError(403, 'host: this copy answers only to localhost; open it under http://localhost.');
    }
    await next();
  };
}
