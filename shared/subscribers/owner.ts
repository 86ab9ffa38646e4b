// The first subscriber: the owner, as the settings tell.
import type { Subscriber } from '../model.ts';
import type { Settings } from '../settings.ts';
import { nextDigestAt } from './due.ts';
import { firstTerms } from './preferences.ts';

/** The local hour at which a morning reader finds the digest. */
const hour = 7;

type OwnerSettings = Pick<Settings, 'FISSURE_OWNER' | 'FISSURE_TIME_ZONE'>;

/** As stored, with address and time zone brought up to date; what the digests have covered is kept. Nothing is written. */
export function ownerFrom(stored: Subscriber | undefined, settings: OwnerSettings, now: Date): Subscriber {
  const { FISSURE_OWNER: email, FISSURE_TIME_ZONE: timeZone } = settings;
  if (stored?.email === email && stored.timeZone === timeZone) return stored;
  const owner: Subscriber = {
    id: 'owner',
    status: 'confirmed',
    createdAt: now.toISOString(),
    hour,
    whenQuiet: true,
    ...firstTerms,
    ...stored,
    email,
    timeZone,
  };
  return { ...owner, nextDigestAt: nextDigestAt(owner, now) };
}

type OwnerStore = {
  subscriber(id: string): Promise<Subscriber | undefined>;
  saveSubscriber(subscriber: Subscriber): Promise<void>;
};

/** The owner, stored where the settings changed him. */
export async function enterOwner(store: OwnerStore, settings: OwnerSettings, now: Date): Promise<Subscriber> {
  const stored = await store.subscriber('owner');
  const owner = ownerFrom(stored, settings, now);
  if (owner !== stored) await store.saveSubscriber(owner);
  return owner;
}
