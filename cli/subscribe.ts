// What the pages about subscriptions are given in a local run: keys of the data folder, and a real pause.
import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../shared/services.ts';
import type { Settings } from '../shared/settings.ts';
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
