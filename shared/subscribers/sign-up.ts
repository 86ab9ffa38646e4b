// Asking for digests, and confirming it: nobody is subscribed by anybody else, or learns whether an address is.

import { bearerOf, nextEpoch } from './bearer.ts';
import { nextDigestAt } from './due.ts';
import { domainId, type Keys, mailboxId } from './keys.ts';
import { requestedMailLimits } from './limits.ts';
import { subscriberIdOf } from './owner.ts';
import { type RequestedMail, sendUsing, takeUses, type UseStore } from './requested-mail.ts';
import type { Erasure, Subscriber, SubscriberRows } from './subscriber.ts';
import type { Terms } from './terms.ts';
import type { Tokens } from './tokens.ts';

export type SignUpServices = {
  store: UseStore &
    SubscriberRows & {
      erasure(id: string): Promise<Erasure | undefined>;
    };
  keys: Pick<Keys, 'addresses'>;
  tokens: Pick<Tokens, 'issue' | 'verify'>;
  clock: { now(): Date };
  /** Throws when the mail was not accepted. */
  sendRequested(mail: RequestedMail): Promise<void>;
};

export type SignUp =
  /** A mail is on its way: to confirm, or with a link to the preferences of who is subscribed already. */
  | { kind: 'mailed'; mail: 'confirm' | 'preferences' }
  /** No mail, for now or for good; `why` is for the log alone. */
  | { kind: 'not-mailed'; why: 'limited' | 'daily-cap' | 'suppressed' }
  | { kind: 'failed'; cause: unknown };

/**
 * Takes a request to subscribe an address (as readAddress gives it). Whoever asks must be given one and the same answer,
 * whatever comes of it. A request that is pending takes the newest terms; a confirmed subscription is not touched.
 */
export async function requestDigests(address: string, terms: Terms, services: SignUpServices): Promise<SignUp> {
  const { store, keys, tokens, clock } = services;
  const id = await subscriberIdOf(address, services);
  const [stored, erasure] = await Promise.all([store.subscriber(id), store.erasure(id)]);
  if (stored?.status === 'suppressed' || erasure?.reason === 'suppressed')
    return { kind: 'not-mailed', why: 'suppressed' };

  const taken = await takeUses(
    [
      ...mailboxAllowances(address, keys),
      { name: `domain-${domainId(address, keys)}`, limits: requestedMailLimits.domain },
      { name: allAllowance, limits: requestedMailLimits.all },
    ],
    store,
  );
  if (taken.kind === 'refused') {
    if (stored?.status === 'pending') await store.changeSubscriber(id, withTerms(terms));
    return { kind: 'not-mailed', why: taken.by === allAllowance ? 'daily-cap' : 'limited' };
  }
  const subscriber = await store.changeSubscriber(id, (now) =>
    asPending(now, { id, address, terms, now: clock.now() }),
  );
  if (subscriber === undefined || subscriber.status === 'suppressed') return { kind: 'not-mailed', why: 'suppressed' };

  const kind = subscriber.status === 'confirmed' ? 'preferences' : 'confirm';
  const token = await tokens.issue(kind, id, { epoch: subscriber.epoch });
  const mail: RequestedMail = { kind, to: subscriber.email, subscriberId: id, token };
  const sent = await sendUsing(taken.uses, store, () => services.sendRequested(mail));
  return sent.kind === 'sent' ? { kind: 'mailed', mail: kind } : sent;
}

const allAllowance = 'requested-mail';

/** What counts the mails to confirm of one mailbox; forgotten with who has it. */
export const mailboxAllowances = (address: string, keys: Pick<Keys, 'addresses'>) => [
  { name: `mailbox-${mailboxId(address, keys)}`, limits: requestedMailLimits.mailbox },
];

const withTerms = (terms: Terms) => (stored: Subscriber | undefined) =>
  stored?.status === 'pending' ? { ...stored, ...terms } : undefined;

type Asked = { id: string; address: string; terms: Terms; now: Date };

/** Who is confirmed or suppressed stays as is. */
function asPending(stored: Subscriber | undefined, { id, address, terms, now }: Asked): Subscriber | undefined {
  if (stored?.status === 'confirmed' || stored?.status === 'suppressed') return undefined;
  const { epoch = nextEpoch(now), scheduleVersion = 0 } = stored ?? {};
  return { id, email: address, status: 'pending', createdAt: now.toISOString(), epoch, scheduleVersion, ...terms };
}

export type Confirmation = { kind: 'confirmed'; subscriber: Subscriber } | { kind: 'expired' } | { kind: 'invalid' };

/** Confirms what the token was mailed for. Repeating it changes nothing. */
export async function confirmDigests(
  token: string,
  services: Pick<SignUpServices, 'tokens' | 'clock'> & {
    store: Pick<SignUpServices['store'], 'subscriber' | 'changeSubscriber'>;
  },
): Promise<Confirmation> {
  const bearer = await bearerOf('confirm', token, services);
  if (bearer.kind !== 'valid') return bearer;
  const now = services.clock.now();
  const { id, epoch } = bearer.subscriber;
  const subscriber = await services.store.changeSubscriber(id, (stored) => {
    if (stored?.status !== 'pending' || stored.epoch !== epoch) return undefined;
    return { ...stored, status: 'confirmed', nextDigestAt: nextDigestAt(stored, now) };
  });
  return subscriber?.status === 'confirmed' ? { kind: 'confirmed', subscriber } : { kind: 'invalid' };
}
