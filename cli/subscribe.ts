// What subscriptions need in a local run: keys of the data folder, signed links for mails, DNS, and mails sent behind the pages.
import { Resolver } from 'node:dns/promises';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { DeliverServices } from '../shared/digest/deliver.ts';
import type { Clock } from '../shared/services.ts';
import type { Settings } from '../shared/settings.ts';
import { subscriberLinks } from '../shared/subscribers/links.ts';
import { createMailDomains } from '../shared/subscribers/mail-domain.ts';
import { createTokens } from '../shared/subscribers/tokens.ts';
import { carryOut } from '../web/subscribe/asked-mail.ts';
import type { SubscribeServices } from '../web/subscribe/services.ts';
import { localKeys } from './keys.ts';

type Signing = Pick<SubscribeServices, 'keys' | 'tokens' | 'sender'>;

async function localSigning(clock: Clock, settings: Settings, options: { passing?: boolean } = {}): Promise<Signing> {
  const keys = await localKeys(settings.FISSURE_DATA, options);
  return { keys, tokens: createTokens({ keys: keys.tokens, clock }), sender: settings.FISSURE_SENDER };
}

export async function localSubscribe(
  services: Pick<SubscribeServices, 'clock' | 'log' | 'mailer' | 'store'> & {
    watch: Pick<SubscribeServices['watch'], 'country'>;
  },
  settings: Settings,
  options: { passing?: boolean },
): Promise<Signing & Pick<SubscribeServices, 'queue' | 'mailDomains' | 'remoteAddress' | 'signUp' | 'site'>> {
  const signing = await localSigning(services.clock, settings, options);
  const site = settings.FISSURE_SITE;
  return {
    ...signing,
    site,
    signUp: settings.FISSURE_SIGN_UP,
    // One after the other, behind the pages; a run that ends in between leaves the visitor without a mail, who asks again.
    queue: inTurn((asked) => carryOut(asked, { ...services, ...signing, site })),
    mailDomains: createMailDomains(new Resolver({ timeout: 1_000, tries: 2 }), services.clock),
    remoteAddress: (context) => getConnInfo(context).remote.address,
  };
}

function inTurn<T>(work: (given: T) => Promise<unknown>): (given: T) => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  return async (given) => {
    last = last.then(() => work(given));
  };
}

/** What digests link to: pages that `fissure start` serves. */
export async function localLinks(clock: Clock, settings: Settings): Promise<NonNullable<DeliverServices['links']>> {
  const { tokens } = await localSigning(clock, settings);
  return (subscriber) => subscriberLinks(subscriber, { tokens, site: settings.FISSURE_SITE });
}
