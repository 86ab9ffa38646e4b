// Signing in by a link in a mail: for confirmed subscribers and the owner; nobody learns whether an address is one.
import { createHash, randomUUID } from 'node:crypto';
import { bearerOf } from './bearer.ts';
import { grantAccess } from './grants.ts';
import { type Keys, mailboxId } from './keys.ts';
import { signInMailLimits } from './limits.ts';
import { subscriberIdOf } from './owner.ts';
import { type RequestedMail, sendUsing, takeUses, type UseStore } from './requested-mail.ts';
import type { Subscriber, SubscriberRows } from './subscriber.ts';
import type { Tokens } from './tokens.ts';

export type SignInServices = {
  store: UseStore & SubscriberRows;
  clock: { now(): Date };
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
 * @param asked.to path of this site to go on to once signed in
 * @param asked.asker what stands for who asks: strangers share no allowance with each other
 * @param asked.known the subscriber whom the asking browser has been signed in as, if any: readers share none with strangers
 */
export async function requestSignIn(
  asked: { address: string; to: string; asker: string; known?: string },
  services: SignInServices,
): Promise<SignInRequest> {
  const { address, to } = asked;
  const { store, keys, tokens, sendRequested } = services;
  const reader = await readerOf(address, services);
  if (reader === undefined) return { kind: 'not-mailed', why: 'unknown' };
  const taken = await takeLink(asked, reader, { store, keys });
  if (taken.kind === 'refused') return { kind: 'not-mailed', why: 'limited' };
  // Its id parts it from another of the same second: each signs in once.
  const token = await tokens.issue('sign-in', reader.id, {
    ...{ epoch: reader.epoch, to, jti: randomUUID() },
    uses: taken.uses.map(({ name, at }) => [name, at]),
  });
  const mail: RequestedMail = { kind: 'sign-in', to: reader.email, subscriberId: reader.id, token };
  const sent = await sendUsing(taken.uses, store, () => sendRequested(mail));
  return sent.kind === 'sent' ? { kind: 'mailed' } : sent;
}

async function takeLink(
  { address, asker, known }: { address: string; asker: string; known?: string },
  reader: Subscriber,
  { store, keys }: Pick<SignInServices, 'store' | 'keys'>,
): ReturnType<typeof takeUses> {
  const mailbox = mailboxId(address, keys);
  if (known === reader.id) return takeUses([{ name: `sign-in-own-${mailbox}`, limits: signInMailLimits.own }], store);
  const first = [{ name: `sign-in-first-${mailbox}-${asker}`, limits: signInMailLimits.first }];
  const taken = await takeUses(first, store);
  if (taken.kind === 'taken') return taken;
  const further = [
    { name: `sign-in-${mailbox}-${asker}`, limits: signInMailLimits.asker },
    { name: `sign-in-${mailbox}`, limits: signInMailLimits.mailbox },
  ];
  return takeUses(further, store);
}

/** Names of what counts the links mailed to one reader, but for those by network, which end with the day. */
export const signInUses = (address: string, keys: Pick<Keys, 'addresses'>): string[] => [
  `sign-in-${mailboxId(address, keys)}`,
  `sign-in-own-${mailboxId(address, keys)}`,
  `sign-in-followed-${mailboxId(address, keys)}`,
];

/** A link that was followed was asked for by the reader: strangers' asks are all that stays counted, and never lock him out. */
async function giveBack(
  uses: unknown,
  { email }: Subscriber,
  { store, keys }: Pick<SignInServices, 'store' | 'keys'>,
): Promise<void> {
  if (!Array.isArray(uses)) return;
  const name = `sign-in-followed-${mailboxId(email, keys)}`;
  if ((await store.takeUse(name, signInMailLimits.followed)).kind === 'refused') return;
  await Promise.all((uses as [string, string][]).map(([used, at]) => store.returnUse(used, at)));
}

async function readerOf(
  address: string,
  services: Pick<SignInServices, 'store' | 'keys'>,
): Promise<Subscriber | undefined> {
  const stored = await services.store.subscriber(await subscriberIdOf(address, services));
  return stored?.status === 'confirmed' ? stored : undefined;
}

export type SignedIn =
  /** `session` is the token that a browser shows from then on, `known` what it keeps when the session is over; `to` as it was asked for. */
  | { kind: 'signed-in'; session: string; known: string; to: string }
  /** A link signs in once: whoever finds the mail later gets in no more. */
  | { kind: 'used' | 'expired' | 'invalid' };

/** Opens a session by the token of the mail. */
export async function signIn(
  token: string,
  services: Pick<SignInServices, 'store' | 'tokens' | 'clock' | 'keys'>,
): Promise<SignedIn> {
  const bearer = await bearerOf('sign-in', token, services);
  if (bearer.kind !== 'valid') return bearer;
  const { subscriber, claims } = bearer;
  const name = `signed-in-${createHash('sha256').update(token).digest('base64url').slice(0, 22)}`;
  // The token itself is over after a quarter of an hour.
  const use = await services.store.takeUse(name, [{ most: 1, hours: 1 }]);
  if (use.kind === 'refused') return { kind: 'used' };
  const session = await grantAccess('session', subscriber, services);
  if (session.kind !== 'granted') return { kind: 'invalid' };
  await giveBack(claims.uses, subscriber, services);
  const known = await services.tokens.issue('known', subscriber.id, { epoch: subscriber.epoch });
  return { kind: 'signed-in', session: session.token, known, to: typeof claims.to === 'string' ? claims.to : '/' };
}
