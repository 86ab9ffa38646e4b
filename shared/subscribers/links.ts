// Where the links of a mail lead: pages of the web app, those about the subscriber signed.
import type { Hit } from '../hit.ts';
import { mutedStory } from './preferences.ts';
import type { Subscriber } from './subscriber.ts';
import type { Tokens } from './tokens.ts';

/** Absolute URLs. Following one changes nothing: each leads to a page, and what its form posts acts. */
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
  const [preferences, unsubscribe, less] = await Promise.all(
    (['preferences', 'unsubscribe', 'less'] as const).map((purpose) => tokens.issue(purpose, id, { epoch })),
  );
  return {
    preferences: `${site}/preferences/${preferences}`,
    unsubscribe: `${site}/unsubscribe/${unsubscribe}`,
    less: (story) => `${site}/less/${less}?story=${encodeURIComponent(mutedStory(story))}`,
    stories: (from, to) => `${site}/stories?from=${from}&to=${to}`,
    story: (id) => `${site}/stories/${encodeURIComponent(id)}`,
    figure: (id) => `${site}/figures/${encodeURIComponent(id)}`,
  };
}
