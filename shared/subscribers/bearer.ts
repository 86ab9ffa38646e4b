// Who shows a token: the subscriber it was issued to, if it still stands.
import type { Subscriber } from './subscriber.ts';
import type { Purpose, Tokens } from './tokens.ts';

export type Bearer =
  | { kind: 'valid'; subscriber: Subscriber; claims: Readonly<Record<string, unknown>> }
  /** Over, or revoked: asking for a new link helps. */
  | { kind: 'expired' }
  /** No token of ours, or of someone who is no longer known. */
  | { kind: 'invalid' };

/** What shows the history: open to confirmed subscribers alone, not to who was asked to confirm, left, or cannot be mailed. */
const ofReaders: ReadonlySet<Purpose> = new Set(['sign-in', 'session', 'api']);

/** What is kept with its subscriber, and ended alone. */
const granted: ReadonlySet<Purpose> = new Set(['session', 'api']);

type BearerServices = {
  tokens: Pick<Tokens, 'verify'>;
  store: { subscriber(id: string): Promise<Subscriber | undefined> };
};

/**
 * A token of an earlier epoch is revoked, but for the one that unsubscribes: whoever holds an old mail may still end it.
 */
export async function bearerOf(purpose: Purpose, token: string, { tokens, store }: BearerServices): Promise<Bearer> {
  const verified = await tokens.verify(purpose, token);
  if (verified.kind !== 'valid') return { kind: verified.kind };
  const subscriber = await store.subscriber(verified.subject);
  if (subscriber === undefined) return { kind: 'invalid' };
  if (purpose !== 'unsubscribe' && verified.epoch !== subscriber.epoch) return { kind: 'expired' };
  if (ofReaders.has(purpose) && subscriber.status !== 'confirmed') return { kind: 'invalid' };
  const isEnded = !subscriber.grants?.some(({ id, kind }) => id === verified.claims.jti && kind === purpose);
  if (granted.has(purpose) && isEnded) return { kind: 'expired' };
  return { kind: 'valid', subscriber, claims: verified.claims };
}

/** An epoch later than any before, also than those of a row that was forgotten: it is reckoned from the time. */
export const nextEpoch = (now: Date, earlier = 0): number => Math.max(earlier + 1, Math.floor(now.getTime() / 1000));
