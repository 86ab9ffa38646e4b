// The subscriber that a word of the command line means: an address as it was typed, an id, or `owner`.
import { SSMClient } from '@aws-sdk/client-ssm';
import type { Subscriber } from '../shared/model.ts';
import { resourceNames } from '../shared/settings.ts';
import type { Store } from '../shared/store/store.ts';
import { readAddress, sameInbox } from '../shared/subscribers/address.ts';
import { parameterKeys } from '../shared/subscribers/key-parameter.ts';
import { addressId, type Keys } from '../shared/subscribers/keys.ts';
import { ownerId } from '../shared/subscribers/owner.ts';
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
  const [address, owner] = [readAddress(who), await store.subscriber(ownerId)];
  if (owner !== undefined && sameInbox(who) === sameInbox(owner.email)) return owner;
  return store.subscriber(address.kind === 'valid' ? addressId(address.address, keys) : who);
}
