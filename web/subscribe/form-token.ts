// What a form carries to show that this visitor was shown it here: bound to the visitor, and to when.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Keys } from '../../shared/subscribers/keys.ts';
import type { SubscribeServices } from './services.ts';

/** Whom a form was shown to, by a cookie of this browser session. */
export type Visitor = string;

const cookieName = 'fissure-form';
/** A tab left open over night is still good. */
const goodForMs = 24 * 3_600_000;

/** By the cookie, which is set where there is none. It says nothing but that it is the same browser, and ends with it. */
export function visitorOf(context: Context, { access }: Pick<SubscribeServices, 'access'>): Visitor {
  // A browser takes "__Host-" on http://localhost too, but not every browser does.
  const isHosted = access === 'sign-in';
  const prefix = isHosted ? 'host' : undefined;
  const kept = prefix ? getCookie(context, cookieName, prefix) : getCookie(context, cookieName);
  if (kept !== undefined && /^[\w-]{22}$/.test(kept)) return `visitor ${kept}`;
  const made = randomBytes(16).toString('base64url');
  const options = { path: '/', httpOnly: true, sameSite: 'Strict' } as const;
  setCookie(context, cookieName, made, prefix ? { ...options, prefix, secure: true } : options);
  return `visitor ${made}`;
}

/** `<seconds, base 36>-<132 bits>` */
export function makeFormToken(visitor: Visitor, keys: Pick<Keys, 'addresses'>, now: Date): string {
  const at = Math.floor(now.getTime() / 1000).toString(36);
  return `${at}-${codeOf(at, visitor, keys)}`;
}

/** How long ago it was made, in milliseconds; undefined where it is none, of somebody else or over. */
export function ageOfFormToken(
  token: string,
  visitor: Visitor,
  keys: Pick<Keys, 'addresses'>,
  now: Date,
): number | undefined {
  const [, at, code] = /^([0-9a-z]{1,9})-([\w-]{22})$/.exec(token) ?? [];
  if (at === undefined || code === undefined) return undefined;
  if (!timingSafeEqual(Buffer.from(code), Buffer.from(codeOf(at, visitor, keys)))) return undefined;
  const age = now.getTime() - Number.parseInt(at, 36) * 1000;
  return age >= 0 && age <= goodForMs ? age : undefined;
}

function codeOf(at: string, visitor: Visitor, { addresses }: Pick<Keys, 'addresses'>): string {
  const key = Buffer.from(addresses, 'base64url');
  return createHmac('sha256', key).update(`form\n${at}\n${visitor}`).digest('base64url').slice(0, 22);
}
