// Invented subscribers for bench/digest/digest.ts, and links as long as theirs.
import type { SubscriberLinks } from '../../shared/subscribers/links.ts';
import { firstTerms } from '../../shared/subscribers/preferences.ts';
import type { Subscriber } from '../../shared/subscribers/subscriber.ts';
import { type EventId, eventIds } from '../../shared/vocabulary.ts';

export const circles = ['government', 'army', 'oligarchs', 'state-media', 'regions'];
const zones = ['Europe/Berlin', 'Europe/Kyiv', 'Europe/London', 'America/New_York', 'Asia/Tbilisi', 'UTC'];

/** Half want everything; the others leave out rumours, some circles or some events, in some forty combinations. */
export function subscriberOf(index: number, pick: <T>(list: readonly T[]) => T, next: () => number): Subscriber {
  const narrow = next() < 0.5;
  return {
    id: `subscriber-${index}`,
    email: `reader-${index}@example.org`,
    status: 'confirmed',
    createdAt: '2022-01-01T00:00:00.000Z',
    timeZone: pick(zones),
    hour: 7,
    whenQuiet: true,
    ...firstTerms,
    preferences: {
      ...firstTerms.preferences,
      ...(narrow && next() < 0.5 ? { leastStatus: 'asserted' as const } : {}),
      ...(narrow && next() < 0.6 ? { circles: [pick(circles), 'unlisted'] } : {}),
      ...(narrow && next() < 0.3 ? { events: ['resigned', 'dismissed', 'died', pick(eventIds)] as EventId[] } : {}),
    },
  };
}

/** Links as long as those that the site signs. */
export function linksOf({ id }: Pick<Subscriber, 'id'>): SubscriberLinks {
  const token = `${Buffer.from(id).toString('base64url')}.${'x'.repeat(180)}`;
  const site = 'https://fissure.example.org';
  return {
    preferences: `${site}/preferences/${token}`,
    unsubscribe: `${site}/unsubscribe/${token}`,
    less: ({ who, event }) => `${site}/less/${token}?story=${encodeURIComponent(`${who}#${event}`)}`,
    stories: (from, to) => `${site}/stories?from=${from}&to=${to}`,
    story: (story) => `${site}/stories/${encodeURIComponent(story)}`,
    figure: (figure) => `${site}/figures/${figure}`,
  };
}
