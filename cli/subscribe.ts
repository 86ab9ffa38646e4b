// What subscriptions need in a local run: keys of the data folder, signed links for mails, and a real pause for the pages.
import { setTimeout as wait } from 'node:timers/promises';
import type { DeliverServices } from '../shared/digest/deliver.ts';
import type { Clock } from '../shared/services.ts';
import type { Settings } from '../shared/settings.ts';
import { subscriberLinks } from '../shared/subscribers/links.ts';
import { createTokens } from '../shared/subscribers/tokens.ts';
import type { SubscribeServices } from '../web/subscribe/services.ts';
import { localKeys } from './keys.ts';

export async function localSubscribe(
  clock: Clock,
  settings: Settings,
): Promise<Pick<SubscribeServices, 'keys' | 'tokens' | 'sender' | 'sleep'>> {
  const keys = await localKeys(settings.FISSURE_DATA);
  const tokens = createTokens({ keys: keys.tokens, clock });
  return { keys, tokens, sender: settings.FISSURE_SENDER, sleep: wait };
}

/** What digests link to: pages that `fissure start` serves. */
export async function localLinks(clock: Clock, settings: Settings): Promise<NonNullable<DeliverServices['links']>> {
  const { tokens } = await localSubscribe(clock, settings);
  return (subscriber) => subscriberLinks(subscriber, { tokens, site: settings.FISSURE_SITE });
}
