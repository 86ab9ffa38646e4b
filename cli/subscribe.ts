// What the pages about subscriptions are given in a local run: keys of the data folder, mails into the outbox.
import { setTimeout as wait } from 'node:timers/promises';
import type { Services } from '../shared/services.ts';
import type { Settings } from '../shared/settings.ts';
import { createTokens } from '../shared/subscribers/tokens.ts';
import type { Watchlist } from '../shared/watchlist/compile.ts';
import { toChoices } from '../web/subscribe/choices.ts';
import type { SubscribeServices } from '../web/subscribe/services.ts';
import { localKeys } from './keys.ts';
import { loadWatchedOutlets } from './outlet-list.ts';

export async function localSubscribe(
  { clock }: Pick<Services, 'clock'>,
  watchlist: Pick<Watchlist, 'figures'>,
  settings: Settings,
): Promise<Omit<SubscribeServices, 'store' | 'mailer' | 'clock' | 'log'>> {
  const keys = await localKeys(settings.FISSURE_DATA);
  const choices = toChoices(watchlist.figures, loadWatchedOutlets(settings), settings.FISSURE_TIME_ZONE);
  return {
    keys,
    tokens: createTokens({ keys: keys.tokens, clock }),
    sender: settings.FISSURE_SENDER,
    site: settings.FISSURE_SITE,
    choices: () => choices,
    sleep: wait,
  };
}
