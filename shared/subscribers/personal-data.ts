// What is kept of a person: handed over whole, and erased.

import { spendingNames } from './budgets.ts';
import type { DigestRecord } from './digest-record.ts';
import type { Keys } from './keys.ts';
import { forgetObjector, type ObjectionStore, objectionUses, type Said, saidBy } from './objections.ts';
import { signInUses } from './sign-in.ts';
import { mailboxAllowances } from './sign-up.ts';
import type { Erasure, Subscriber } from './subscriber.ts';
import { personOf } from './subscriptions.ts';

/** All that the table holds of a person, whichever subscription is asked for. */
export type PersonalData = {
  subscriber: Subscriber;
  subscriptions?: Subscriber[];
  digests: DigestRecord[];
  objections?: Said[];
};

export async function exportPerson(
  subscriber: Subscriber,
  store: {
    subscriptions(person: string): Promise<Subscriber[]>;
    digests(subscriberId: string): AsyncIterable<DigestRecord>;
    objections: ObjectionStore['objections'];
  },
): Promise<PersonalData> {
  const [first = subscriber, ...further] = await store.subscriptions(personOf(subscriber.id));
  const digests: DigestRecord[] = [];
  for (const { id } of [first, ...further]) for await (const digest of store.digests(id)) digests.push(digest);
  const objections = await saidBy(subscriber.id, { store });
  return {
    subscriber: first,
    ...(further.length > 0 && { subscriptions: further }),
    digests,
    ...(objections.length > 0 && { objections }),
  };
}

type EraseServices = {
  store: {
    subscriptions(person: string): Promise<Subscriber[]>;
    eraseSubscriber(erasure: Erasure, limits?: readonly string[]): Promise<void>;
  } & Pick<ObjectionStore, 'objections' | 'changeObjection'>;
  clock: { now(): Date };
  keys: Pick<Keys, 'addresses'>;
};

/**
 * Erases all of it, of every subscription of the person, but the id (a keyed hash of the address), the date and the reason. A suppressed address keeps that it is:
 * it must not be mailed because someone typed it in again.
 */
export async function erasePerson(
  subscriber: Pick<Subscriber, 'id' | 'status' | 'email'>,
  { store, clock, keys }: EraseServices,
): Promise<Erasure> {
  const reason = subscriber.status === 'suppressed' ? 'suppressed' : 'asked';
  const person = personOf(subscriber.id);
  const erasure: Erasure = { id: person, erasedAt: clock.now().toISOString(), reason };
  const limits = [
    ...mailboxAllowances(subscriber.email, keys).map(({ name }) => name),
    ...signInUses(subscriber.email, keys),
    ...spendingNames(person, clock.now()),
    objectionUses(person),
  ];
  const further = (await store.subscriptions(person)).filter(({ id }) => id !== person);
  await forgetObjector(person, { store });
  for (const { id } of further) await store.eraseSubscriber({ ...erasure, id });
  await store.eraseSubscriber(erasure, limits);
  return erasure;
}
