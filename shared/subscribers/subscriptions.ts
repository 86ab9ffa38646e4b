// Several subscriptions of one person: the first stands under the person's id, each further one under `<person>.<its own>`. All are
// subscribers to whatever sends, so that each has its own schedule, links and end; signing in, erasing and bounces are the person's.
import { randomBytes } from 'node:crypto';
import { nextEpoch } from './bearer.ts';
import { nextDigestAt } from './due.ts';
import type { Subscriber, SubscriberChange } from './subscriber.ts';
import { leave } from './subscription.ts';
import type { Terms } from './terms.ts';

/** Neither a hashed address nor `owner` has it. */
const mark = '.';

/** Further ones beside the first: mails must stay what a person reads. */
export const mostFurther = 9;

export const personOf = (id: string): string => id.split(mark, 1)[0]!;
export const isFurther = (id: string): boolean => id.includes(mark);
/** How the ids of a person's further subscriptions begin. */
export const furtherIds = (person: string): string => `${person}${mark}`;

export type SubscriptionStore = {
  subscriber(id: string): Promise<Subscriber | undefined>;
  /** The person's own row first, then the further ones; those that were erased or forgotten are absent. */
  subscriptions(person: string): Promise<Subscriber[]>;
  changeSubscriber(id: string, change: SubscriberChange): Promise<Subscriber | undefined>;
};

type Services = { store: SubscriptionStore; clock: { now(): Date } };

/** That digests of it come. */
export const isLive = ({ status, ended }: Subscriber): boolean => status === 'confirmed' && ended === undefined;

/**
 * A further subscription of somebody who is signed in: the address was confirmed, so no mail asks again. Where the first one was
 * ended it begins again with these terms. `unknown`: the person is no confirmed subscriber (any more).
 */
export async function subscribeFurther(
  personId: string,
  terms: Terms,
  { store, clock }: Services,
): Promise<{ kind: 'subscribed'; subscriber: Subscriber } | { kind: 'full' | 'unknown' }> {
  const now = clock.now();
  const [person, ...further] = await store.subscriptions(personId);
  if (person?.id !== personId || person.status !== 'confirmed') return { kind: 'unknown' };
  if (further.filter(isLive).length >= mostFurther) return { kind: 'full' };
  const id = `${furtherIds(personId)}${randomBytes(6).toString('base64url')}`;
  const subscriber = await store.changeSubscriber(id, () => ({
    ...{ id, email: person.email, status: 'confirmed', createdAt: now.toISOString(), epoch: nextEpoch(now) },
    ...{ scheduleVersion: 0, ...terms, nextDigestAt: nextDigestAt(terms, now) },
  }));
  return { kind: 'subscribed', subscriber: subscriber! };
}

/** Ends one subscription; with the last of them the person leaves. The first, while others go on, stays as what signs in. */
export async function endSubscription({ id }: Pick<Subscriber, 'id'>, { store, clock }: Services): Promise<void> {
  const now = clock.now();
  const [person, ...others] = (await store.subscriptions(personOf(id))).filter(
    (one) => one.id !== id || !isFurther(id),
  );
  const goOn = others.some(isLive);
  if (isFurther(id)) await store.changeSubscriber(id, leave(now));
  else await store.changeSubscriber(id, goOn ? endFirst(now) : leave(now));
  if (isFurther(id) && person?.ended !== undefined && !goOn) await store.changeSubscriber(person.id, leave(now));
}

const endFirst =
  (now: Date): SubscriberChange =>
  (stored) => {
    if (stored === undefined || !isLive(stored)) return undefined;
    const { nextDigestAt: _, ...rest } = stored;
    return { ...rest, ended: now.toISOString() };
  };

/** The same change for all of a person's subscriptions, the first one first. */
export async function changeAll(
  person: string,
  change: SubscriberChange,
  { store }: Pick<Services, 'store'>,
): Promise<void> {
  for (const { id } of await store.subscriptions(personOf(person))) await store.changeSubscriber(id, change);
}
