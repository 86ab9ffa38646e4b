// The subscriber of a local run: the owner, as the settings tell.
import type { Subscriber } from '../shared/model.ts';
import type { Settings } from '../shared/settings.ts';
import type { Store } from '../shared/store/store.ts';
import { nextDigestAt } from '../shared/subscribers/due.ts';
import { firstTerms } from '../shared/subscribers/preferences.ts';

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

/** The owner, stored where the settings changed him. */
export async function enterOwner(store: Store, settings: OwnerSettings, now: Date): Promise<Subscriber> {
  const stored = await store.subscriber('owner');
  const owner = ownerFrom(stored, settings, now);
  if (owner !== stored) await store.saveSubscriber(owner);
  return owner;
}
