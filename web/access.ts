// Who may see the history on the internet: a browser with a session, a program or feed reader with a personal token.

import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { paths } from '../shared/paths.ts';
import { type Bearer, bearerOf } from '../shared/subscribers/bearer.ts';
import { endGrant } from '../shared/subscribers/grants.ts';
import { ownerId } from '../shared/subscribers/owner.ts';
import type { Subscriber } from '../shared/subscribers/subscriber.ts';
import { lifetimeSeconds } from '../shared/subscribers/tokens.ts';
import { RequestError } from './errors.ts';
import { safePath } from './safe-path.ts';
import type { WebServices } from './services.ts';

const sessionName = 'fissure';
// As "__Host-fissure": no other host, no plain HTTP and no subdomain can have set it (RFC 6265bis, 4.1.3.2).
const sessionOptions = { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;

/** Kept when the session is over, so that who asks for a link here again is counted with no stranger. */
const knownName = 'fissure-known';
const knownOptions = { ...sessionOptions, sameSite: 'Strict', maxAge: lifetimeSeconds.known } as const;

export function openSession(context: Context, { session, known }: { session: string; known: string }): void {
  setCookie(context, sessionName, session, { ...sessionOptions, maxAge: lifetimeSeconds.session });
  setCookie(context, knownName, known, knownOptions);
}

export const closeSession = (context: Context): void => void deleteCookie(context, sessionName, sessionOptions);

/** Ends the session of this browser for good: whoever kept a copy of its cookie gets in no more. */
export async function endSession(context: Context, services: EndServices): Promise<void> {
  const session = getCookie(context, sessionName, 'host');
  closeSession(context);
  const bearer = session === undefined ? undefined : await bearerOf('session', session, services);
  if (bearer?.kind === 'valid')
    await services.store.changeSubscriber(bearer.subscriber.id, endGrant(String(bearer.claims.jti)));
}

/** The subscriber whom this browser has been signed in as, in an epoch that still stands. */
export async function knownReader(context: Context, services: AccessServices): Promise<string | undefined> {
  const known = getCookie(context, knownName, 'host');
  const bearer = known === undefined ? undefined : await bearerOf('known', known, services);
  return bearer?.kind === 'valid' ? bearer.subscriber.id : undefined;
}

const readerKey = 'reader';

/** Id of the subscriber whom readersOnly has let in. */
export const readerOf = (context: Context): string => String(context.get(readerKey));

/** The same where this machine alone is let in, as the owner. */
export const readerIdOf = (context: Context, { access }: Pick<WebServices, 'access'>): string =>
  access === 'loopback' ? ownerId : readerOf(context);

type AccessServices = Pick<WebServices, 'tokens'> & { store: Pick<WebServices['store'], 'subscriber'> };
type EndServices = AccessServices & { store: Pick<WebServices['store'], 'changeSubscriber'> };

/** Lets in who shows that they are a confirmed subscriber; throws RequestError (401) for everybody else. */
export function readersOnly(services: AccessServices): MiddlewareHandler {
  return async (context, next) => {
    const isApi = context.req.path.startsWith('/api/');
    const { id } = await (isApi ? readerOfApi : readerOfPages)(context, services);
    context.set(readerKey, id);
    await next();
    // The browser may keep it, no cache between may: it is for subscribers.
    if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', 'private, no-cache');
  };
}

/** The subscriber whose session the browser shows. Throws RequestError (401) with the way to sign in, and back here after. */
export async function readerOfPages(context: Context, services: AccessServices): Promise<Subscriber> {
  const session = getCookie(context, sessionName, 'host');
  const bearer: Bearer | { kind: 'none' } =
    session === undefined ? { kind: 'none' } : await bearerOf('session', session, services);
  if (bearer.kind === 'valid') return bearer.subscriber;
  if (bearer.kind !== 'none') closeSession(context);
  const { pathname, search } = new URL(context.req.url);
  const here = context.req.method === 'GET' ? safePath(`${pathname}${search}`) : '/';
  const why = bearer.kind === 'none' ? '' : 'You were signed in, and that is over. ';
  throw new RequestError(401, `${why}The history is open to subscribers who are signed in.`, {
    way: { href: here === '/' ? '/sign-in' : paths.signIn(here), words: 'Sign in' },
  });
}

/** Who reads, where the page is open to everybody: on this machine the owner, elsewhere whose session the browser shows. */
export async function readerIfAny(
  context: Context,
  { access, ...services }: AccessServices & Pick<WebServices, 'access'>,
): Promise<Subscriber | undefined> {
  if (access === 'loopback') {
    const owner = await services.store.subscriber(ownerId);
    return owner?.status === 'confirmed' ? owner : undefined;
  }
  const session = getCookie(context, sessionName, 'host');
  const bearer = session === undefined ? undefined : await bearerOf('session', session, services);
  return bearer?.kind === 'valid' ? bearer.subscriber : undefined;
}

/** By the header "Authorization: Bearer", by `token` in the address (feed readers know no headers), or as in pages. */
async function readerOfApi(context: Context, services: AccessServices): Promise<Subscriber> {
  const header = /^Bearer +(\S+) *$/i.exec(context.req.header('authorization') ?? '')?.[1];
  const token = header ?? context.req.query('token');
  // RFC 6750, 3.
  const challenge = (error: string) => context.header('WWW-Authenticate', `Bearer realm="Fissure"${error}`);
  if (token === undefined) {
    return readerOfPages(context, services).catch((error) => {
      challenge('');
      throw error;
    });
  }
  const bearer = await bearerOf('api', token, services);
  if (bearer.kind === 'valid') return bearer.subscriber;
  challenge(', error="invalid_token"');
  const why = bearer.kind === 'expired' ? 'is over or was revoked' : 'is none of this site';
  throw new RequestError(401, `token: it ${why}. Make a new one at /account, or with "fissure token".`, {
    parameter: 'token',
  });
}
