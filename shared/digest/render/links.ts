// What a mail links to beside the outlets; made by the edge, which knows the site and signs what is the subscriber's own.
import type { Hit } from '../../hit.ts';

/** Absolute URLs, as `subscriberLinks` makes them. Without them (a local run without a site) a mail links to outlets only. */
export type DigestLinks = {
  preferences: string;
  unsubscribe: string;
  /** "Less of this", for one person's one event. */
  less(story: Pick<Hit, 'who' | 'event'>): string;
  /** What outlets published from one day to another, both included, `2024-05-12`. */
  stories(from: string, to: string): string;
  story(id: string): string;
  figure(id: string): string;
};
