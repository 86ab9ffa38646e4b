// Asking for digests, and confirming it: nobody is subscribed by anybody else, or learns whether an address is.
import type { Erasure, Subscriber } from '../model.ts';
import { bearerOf, nextEpoch } from './bearer.ts';
import { nextDigestAt } from './due.ts';
import { addressId, type Keys, mailboxId } from './keys.ts';
import { type Limit, requestedMailLimits } from './limits.ts';
import type { Terms } from './terms.ts';
import type { Tokens } from './tokens.ts';

/** A mail that someone asked for by typing an address; where its one link leads, and which subscriber it is for. */
export type RequestedMail = {
  kind: 'confirm' | 'preferences';
  to: string;
  subscriberId: string;
  token: string;
};

export type SignUpServices = {
  store: {
    subscriber(id: string): Promise<Subscriber | undefined>;
    changeSubscriber(
      id: string,
      change: (stored: Subscriber | undefined) => Subscriber | undefined,
    ): Promise<Subscriber | undefined>;
    erasure(id: string): Promise<Erasure | undefined>;
    takeUse(name: string, limits: readonly Limit[]): Promise<{ kind: 'taken'; at: string } | { kind: 'refused' }>;
    returnUse(name: string, at: string): Promise<void>;
  };
  keys: Pick<Keys, 'addresses'>;
  tokens: Pick<Tokens, 'issue' | 'verify'>;
  clock: { now(): Date };
  /** Throws when the mail was not accepted. */
  sendRequested(mail: RequestedMail): Promise<void>;
};

export type SignUp =
  /** A mail is on its way: to confirm, or with a link to the preferences of who is subscribed already. */
  | { kind: 'mailed'; mail: RequestedMail['kind'] }
  /** No mail, for now or for good; `why` is for the log alone. */
  | { kind: 'not-mailed'; why: 'limited' | 'suppressed' }
  | { kind: 'failed'; cause: unknown };

/**
 * Takes a request to subscribe an address (as readAddress gives it). Whoever asks must be given one and the same answer,
 * whatever comes of it. A request that is pending takes the newest terms; a confirmed subscription is not touched.
 */
export async function requestDigests(address: string, terms: Terms, services: SignUpServices): Promise<SignUp> {
  const { store, keys, tokens, clock } = services;
  const id = addressId(address, keys);
  const [stored, erasure] = await Promise.all([store.subscriber(id), store.erasure(id)]);
  if (stored?.status === 'suppressed' || erasure?.reason === 'suppressed')
    return { kind: 'not-mailed', why: 'suppressed' };

  const uses = await takeUses(mailboxId(address, keys), store);
  if (uses === undefined) {
    if (stored?.status === 'pending') await store.changeSubscriber(id, withTerms(terms));
    return { kind: 'not-mailed', why: 'limited' };
  }
  const subscriber = await store.changeSubscriber(id, (now) =>
    asPending(now, { id, address, terms, now: clock.now() }),
  );
  if (subscriber === undefined || subscriber.status === 'suppressed') return { kind: 'not-mailed', why: 'suppressed' };

  const kind = subscriber.status === 'confirmed' ? 'preferences' : 'confirm';
  const token = await tokens.issue(kind, id, { epoch: subscriber.epoch });
  try {
    await services.sendRequested({ kind, to: subscriber.email, subscriberId: id, token });
    return { kind: 'mailed', mail: kind };
  } catch (cause) {
    // A mail whose answer was lost may have been sent.
    const unanswered = cause instanceof Error && 'kind' in cause && cause.kind === 'unanswered';
    if (!unanswered) await Promise.all(uses.map(({ name, at }) => store.returnUse(name, at)));
    return { kind: 'failed', cause };
  }
}

type Use = { name: string; at: string };

/** One use of the mailbox's allowance and one of all; none where either is spent. */
async function takeUses(mailbox: string, store: SignUpServices['store']): Promise<Use[] | undefined> {
  // The mailbox first: whoever repeats one address must not spend what is there for all.
  const own = { name: `mailbox-${mailbox}`, limits: requestedMailLimits.mailbox };
  const all = { name: 'requested-mail', limits: requestedMailLimits.all };
  const first = await store.takeUse(own.name, own.limits);
  if (first.kind === 'refused') return undefined;
  const second = await store.takeUse(all.name, all.limits);
  if (second.kind === 'refused') {
    await store.returnUse(own.name, first.at);
    return undefined;
  }
  return [
    { name: own.name, at: first.at },
    { name: all.name, at: second.at },
  ];
}

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
