// Signing in by a link in a mail: for confirmed subscribers and the owner; nobody learns whether an address is one.
import { createHash, randomUUID } from 'node:crypto';
import type { Subscriber } from '../model.ts';
import { bearerOf } from './bearer.ts';
import { type Keys, mailboxId } from './keys.ts';
import { signInMailLimits } from './limits.ts';
import { subscriberIdOf } from './owner.ts';
import { type RequestedMail, sendUsing, takeUses, type UseStore } from './requested-mail.ts';
import type { Tokens } from './tokens.ts';

export type SignInServices = {
  store: UseStore & {
    subscriber(id: string): Promise<Subscriber | undefined>;
  };
  keys: Pick<Keys, 'addresses'>;
  tokens: Tokens;
  /** Throws when the mail was not accepted. */
  sendRequested(mail: RequestedMail): Promise<void>;
};

export type SignInRequest =
  | { kind: 'mailed' }
  /** `why` is for the log alone. */
  | { kind: 'not-mailed'; why: 'unknown' | 'limited' }
  | { kind: 'failed'; cause: unknown };

/**
 * Mails a link to sign in to an address (as readAddress gives it), if it is a confirmed subscriber's. Whoever asks must be
 * given one and the same answer, whatever comes of it.
 * @param to path of this site to go on to once signed in
 */
export async function requestSignIn(address: string, to: string, services: SignInServices): Promise<SignInRequest> {
  const { store, keys, tokens, sendRequested } = services;
  const reader = await readerOf(address, services);
  if (reader === undefined) return { kind: 'not-mailed', why: 'unknown' };
  const uses = await takeUses(
    [
      { name: `sign-in-${mailboxId(address, keys)}`, limits: signInMailLimits.mailbox },
      { name: 'sign-in-mail', limits: signInMailLimits.all },
    ],
    store,
  );
  if (uses === undefined) return { kind: 'not-mailed', why: 'limited' };
  // Its id parts it from another of the same second: each signs in once.
  const token = await tokens.issue('sign-in', reader.id, { epoch: reader.epoch, to, jti: randomUUID() });
  const mail: RequestedMail = { kind: 'sign-in', to: reader.email, subscriberId: reader.id, token };
  const sent = await sendUsing(uses, store, () => sendRequested(mail));
  return sent.kind === 'sent' ? { kind: 'mailed' } : sent;
}

async function readerOf(
  address: string,
  services: Pick<SignInServices, 'store' | 'keys'>,
): Promise<Subscriber | undefined> {
  const stored = await services.store.subscriber(await subscriberIdOf(address, services));
  return stored?.status === 'confirmed' ? stored : undefined;
}

export type SignedIn =
  /** `session` is the token that a browser shows from then on; `to` as it was asked for. */
  | { kind: 'signed-in'; session: string; to: string }
  /** A link signs in once: whoever finds the mail later gets in no more. */
  | { kind: 'used' | 'expired' | 'invalid' };

/** Opens a session by the token of the mail. */
export async function signIn(token: string, services: Pick<SignInServices, 'store' | 'tokens'>): Promise<SignedIn> {
  const bearer = await bearerOf('sign-in', token, services);
  if (bearer.kind !== 'valid') return bearer;
  const { subscriber, claims } = bearer;
  const name = `signed-in-${createHash('sha256').update(token).digest('base64url').slice(0, 22)}`;
  // The token itself is over after a quarter of an hour.
  const use = await services.store.takeUse(name, [{ most: 1, hours: 1 }]);
  if (use.kind === 'refused') return { kind: 'used' };
  const session = await services.tokens.issue('session', subscriber.id, { epoch: subscriber.epoch });
  return { kind: 'signed-in', session, to: typeof claims.to === 'string' ? claims.to : '/' };
}
