// Where the links of a mail lead: pages of the web app, those about the subscriber signed.

import type { Hit } from '../hit.ts';
import { paths } from '../paths.ts';
import { mutedStory } from './preferences.ts';
import type { Subscriber } from './subscriber.ts';
import type { Tokens } from './tokens.ts';

/** Absolute URLs; without them (a local run without a site) a mail links to outlets only. Following one changes nothing: each leads to a page, and what its form posts acts. */
export type SubscriberLinks = {
  preferences: string;
  /** Also the target of RFC 8058's one-click POST. */
  unsubscribe: string;
  /** "Less of this", for one person's one event. */
  less(story: Pick<Hit, 'who' | 'event'>): string;
  /** Stories of these days, both included, `2024-05-12`. */
  stories(from: string, to: string): string;
  story(id: string): string;
  figure(id: string): string;
};

/** The links of one subscriber's mails. `site` is an origin, as FISSURE_SITE gives it. */
export async function subscriberLinks(
  { id, epoch }: Pick<Subscriber, 'id' | 'epoch'>,
  { tokens, site }: { tokens: Pick<Tokens, 'issue'>; site: string },
): Promise<SubscriberLinks> {
  const issue = (purpose: 'preferences' | 'unsubscribe' | 'less') => tokens.issue(purpose, id, { epoch });
  const [preferences, unsubscribe, less] = await Promise.all([
    issue('preferences'),
    issue('unsubscribe'),
    issue('less'),
  ]);
  return {
    preferences: site + paths.preferences(preferences),
    unsubscribe: site + paths.unsubscribe(unsubscribe),
    less: (story) => site + paths.less(less, mutedStory(story)),
    stories: (from, to) => site + paths.storiesOf(from, to),
    story: (id) => site + paths.story(id),
    figure: (id) => site + paths.figure(id),
  };
}
