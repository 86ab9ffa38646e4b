// The first subscriber: the owner, as the settings tell.

import type { Settings } from '../settings.ts';
import { sameInbox } from './address.ts';
import { nextDigestAt } from './due.ts';
import { addressId, type Keys } from './keys.ts';
import { firstTerms } from './preferences.ts';
import type { Subscriber } from './subscriber.ts';
import type { SubscriptionStore } from './subscriptions.ts';

/** The one subscriber whose id is no hash of an address, which the settings may change. */
export const ownerId = 'owner';

/** The local hour at which a morning reader finds the digest. */
const hour = 7;

type OwnerSettings = Pick<Settings, 'FISSURE_OWNER' | 'FISSURE_TIME_ZONE'>;

/**
 * As stored, with the address brought up to date, and the time zone too until the owner chose when digests come; what they
 * have covered is kept. What another address bounced is no fault of this one. Nothing is written.
 */
export function ownerFrom(stored: Subscriber | undefined, settings: OwnerSettings, now: Date): Subscriber {
  const { FISSURE_OWNER: email } = settings;
  const timeZone = stored !== undefined && stored.scheduleVersion > 0 ? stored.timeZone : settings.FISSURE_TIME_ZONE;
  if (stored?.email === email && stored.timeZone === timeZone) return stored;
  const owner: Subscriber = {
    id: ownerId,
    status: 'confirmed',
    createdAt: now.toISOString(),
    hour,
    whenQuiet: true,
    ...firstTerms,
    ...(stored && atNewAddress(stored, email)),
    email,
    timeZone,
  };
  return owner.ended === undefined ? { ...owner, nextDigestAt: nextDigestAt(owner, now) } : owner;
}

function atNewAddress(stored: Subscriber, email: string): Subscriber {
  if (stored.status !== 'suppressed' || stored.email === email) return stored;
  const { suppression: _, softBounces: __, ...rest } = stored;
  return { ...rest, status: 'confirmed' };
}

/** The id by which whoever has the address is known, or would be: one person is not subscribed twice. */
export async function subscriberIdOf(
  address: string,
  { store, keys }: { store: Pick<OwnerStore, 'subscriber'>; keys: Pick<Keys, 'addresses'> },
): Promise<string> {
  const owner = await store.subscriber(ownerId);
  return owner !== undefined && sameInbox(owner.email) === sameInbox(address) ? ownerId : addressId(address, keys);
}

type OwnerStore = Pick<SubscriptionStore, 'subscriptions' | 'changeSubscriber' | 'subscriber'> & {
  saveSubscriber(subscriber: Subscriber): Promise<void>;
};

/** The owner, stored where the settings changed him; further subscriptions go to the new address, too. */
export async function enterOwner(store: OwnerStore, settings: OwnerSettings, now: Date): Promise<Subscriber> {
  const stored = await store.subscriber(ownerId);
  const owner = ownerFrom(stored, settings, now);
  if (owner !== stored) await store.saveSubscriber(owner);
  if (stored !== undefined && owner.email !== stored.email)
    for (const { id } of await store.subscriptions(ownerId))
      if (id !== ownerId)
        await store.changeSubscriber(id, (one) => one && { ...atNewAddress(one, owner.email), email: owner.email });
  return owner;
}
