// What is kept of a person: handed over whole, and erased.

import { spendingNames } from './budgets.ts';
import type { DigestRecord } from './digest-record.ts';
import type { Keys } from './keys.ts';
import { signInUses } from './sign-in.ts';
import { mailboxAllowances } from './sign-up.ts';
import type { Erasure, Subscriber } from './subscriber.ts';

/** All that the table holds under the subscriber's id. */
export type PersonalData = { subscriber: Subscriber; digests: DigestRecord[] };

export async function exportPerson(
  subscriber: Subscriber,
  store: { digests(subscriberId: string): AsyncIterable<DigestRecord> },
): Promise<PersonalData> {
  return { subscriber, digests: await Array.fromAsync(store.digests(subscriber.id)) };
}

type EraseServices = {
  store: { eraseSubscriber(erasure: Erasure, limits: readonly string[]): Promise<void> };
  clock: { now(): Date };
  keys: Pick<Keys, 'addresses'>;
};

/**
 * Erases all of it but the id (a keyed hash of the address), the date and the reason. A suppressed address keeps that it is:
 * it must not be mailed because someone typed it in again.
 */
export async function erasePerson(
  subscriber: Pick<Subscriber, 'id' | 'status' | 'email'>,
  { store, clock, keys }: EraseServices,
): Promise<Erasure> {
  const reason = subscriber.status === 'suppressed' ? 'suppressed' : 'asked';
  const erasure: Erasure = { id: subscriber.id, erasedAt: clock.now().toISOString(), reason };
  const limits = [
    ...mailboxAllowances(subscriber.email, keys).map(({ name }) => name),
    ...signInUses(subscriber.email, keys),
    ...spendingNames(subscriber.id, clock.now()),
  ];
  await store.eraseSubscriber(erasure, limits);
  return erasure;
}
