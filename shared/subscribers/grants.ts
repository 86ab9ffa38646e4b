// What lets a reader in: sessions of browsers and personal tokens, each kept with its subscriber so that each can be ended alone.
import { randomUUID } from 'node:crypto';
import type { Grant, Subscriber, SubscriberChange } from './subscriber.ts';
import { lifetimeSeconds, type Tokens } from './tokens.ts';

/** Of each kind; a further session ends the oldest, a further token is refused. */
export const mostGrants = { session: 20, api: 10 } as const;

/** Of a token, in characters. */
export const longestName = 60;

type GrantStore = {
  changeSubscriber(id: string, change: SubscriberChange): Promise<Subscriber | undefined>;
};
type GrantServices = { store: GrantStore; tokens: Pick<Tokens, 'issue'>; clock: { now(): Date } };

/** Those of a kind that are not over, oldest first. */
export function grantsOf({ grants = [] }: Pick<Subscriber, 'grants'>, kind: Grant['kind'], now: Date): Grant[] {
  const since = now.getTime() - lifetimeSeconds[kind] * 1000;
  return grants.filter((one) => one.kind === kind && Date.parse(one.at) > since);
}

/** A token and its grant. `full`: there are as many personal tokens as there may be. */
export async function grantAccess(
  kind: Grant['kind'],
  { id }: Pick<Subscriber, 'id'>,
  { store, tokens, clock }: GrantServices,
  name?: string,
): Promise<{ kind: 'granted'; token: string } | { kind: 'full' | 'unknown' }> {
  const now = clock.now();
  const grant: Grant = { id: randomUUID(), kind, at: now.toISOString(), ...(name !== undefined && { name }) };
  let full = false;
  const stored = await store.changeSubscriber(id, (subscriber) => {
    if (subscriber?.status !== 'confirmed') return undefined;
    const kept = { session: grantsOf(subscriber, 'session', now), api: grantsOf(subscriber, 'api', now) };
    full = kind === 'api' && kept.api.length >= mostGrants.api;
    if (full) return undefined;
    kept[kind].push(grant);
    return { ...subscriber, grants: [...kept.session.slice(-mostGrants.session), ...kept.api] };
  });
  if (full) return { kind: 'full' };
  if (stored?.status !== 'confirmed') return { kind: 'unknown' };
  return { kind: 'granted', token: await tokens.issue(kind, id, { epoch: stored.epoch, jti: grant.id }) };
}

/** For store.changeSubscriber: ends one; undefined where it is none. */
export const endGrant =
  (grantId: string) =>
  (stored: Subscriber | undefined): Subscriber | undefined => {
    const grants = stored?.grants?.filter(({ id }) => id !== grantId);
    return stored && grants && grants.length < stored.grants!.length ? { ...stored, grants } : undefined;
  };
