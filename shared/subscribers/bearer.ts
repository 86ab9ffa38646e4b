// Who shows a token: the subscriber it was issued to, if it still stands.
import type { Subscriber } from '../model.ts';
import type { Purpose, Tokens } from './tokens.ts';

export type Bearer =
  | { kind: 'valid'; subscriber: Subscriber }
  /** Over, or revoked: asking for a new link helps. */
  | { kind: 'expired' }
  /** No token of ours, or of someone who is no longer known. */
  | { kind: 'invalid' };

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
  const revoked = purpose !== 'unsubscribe' && verified.epoch !== subscriber.epoch;
  return revoked ? { kind: 'expired' } : { kind: 'valid', subscriber };
}

/** An epoch later than any before, also than those of a row that was forgotten: it is reckoned from the time. */
export const nextEpoch = (now: Date, earlier = 0): number => Math.max(earlier + 1, Math.floor(now.getTime() / 1000));
