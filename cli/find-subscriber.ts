// The subscriber that a word of the command line means: an address as it was typed, an id, or `owner`.
import { SSMClient } from '@aws-sdk/client-ssm';
import { resourceNames } from '../shared/settings.ts';
import type { Store } from '../shared/store/store.ts';
import { readAddress } from '../shared/subscribers/address.ts';
import { parameterKeys } from '../shared/subscribers/key-parameter.ts';
import type { Keys } from '../shared/subscribers/keys.ts';
import { subscriberIdOf } from '../shared/subscribers/owner.ts';
import type { Subscriber } from '../shared/subscribers/subscriber.ts';
import { clientOptions } from './account.ts';
import type { Context } from './context.ts';
import { localKeys } from './keys.ts';

/** The keys of this machine, or of the deployment that --aws names. */
export function keysOf({ settings, deployment }: Pick<Context, 'settings' | 'deployment'>): Promise<Keys> {
  const meant = deployment();
  if (meant === undefined) return localKeys(settings().FISSURE_DATA);
  return parameterKeys(new SSMClient(clientOptions(meant)), resourceNames(meant.stage).keyParameter);
}

type Services = { store: Pick<Store, 'subscriber'>; keys: Pick<Keys, 'addresses'> };

/** Whatever the state; undefined where nobody is known by it. */
export async function findSubscriber(who: string, { store, keys }: Services): Promise<Subscriber | undefined> {
  const read = readAddress(who);
  return store.subscriber(read.kind === 'valid' ? await subscriberIdOf(read.address, { store, keys }) : who);
}
