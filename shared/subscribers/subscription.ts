// What a subscriber does with a subscription: change it, hear less of something, void its links, leave.
import type { Hit } from '../hit.ts';
import { nextEpoch } from './bearer.ts';
import { nextDigestAt } from './due.ts';
import { mutedStory } from './preferences.ts';
import type { Subscriber } from './subscriber.ts';
import type { Terms } from './terms.ts';

/** More than anybody mutes by hand; the row must stay small. */
const mostMuted = 500;

// Each is given to store.changeSubscriber, which asks it again when another process was faster: pure, and undefined where
// there is nothing to change.
type Change = (stored: Subscriber | undefined) => Subscriber | undefined;

/** By the owner's word that whoever has the address agreed. Who is subscribed already, or must not be mailed, stays as is. */
export const enter =
  ({ id, address }: { id: string; address: string }, terms: Terms, now: Date): Change =>
  (stored) => {
    if (stored?.status === 'confirmed' || stored?.status === 'suppressed') return undefined;
    const { epoch = nextEpoch(now), scheduleVersion = 0 } = stored ?? {};
    const base = { id, email: address, createdAt: now.toISOString(), epoch, scheduleVersion, ...terms };
    return { ...base, status: 'confirmed', nextDigestAt: nextDigestAt(terms, now) };
  };

/** New terms. Where they move the digests, the next one is due by the new schedule; one that was ended begins again. */
export const changeTerms =
  (terms: Terms, now: Date): Change =>
  (stored) => {
    if (stored === undefined || stored.status === 'left') return undefined;
    const { ended, ...rest } = stored;
    const changed = { ...rest, ...terms };
    if (ended === undefined && scheduleOf(changed) === scheduleOf(stored)) return changed;
    const scheduled = { ...changed, scheduleVersion: stored.scheduleVersion + 1 };
    return stored.nextDigestAt === undefined && ended === undefined
      ? scheduled
      : { ...scheduled, nextDigestAt: nextDigestAt(scheduled, now) };
  };

const scheduleOf = ({ timeZone, hour, preferences: { frequency, weekday } }: Subscriber): string =>
  JSON.stringify([timeZone, hour, frequency, weekday]);

/** "Less of this": that event of that person is told no more. The oldest of very many is forgotten. */
export const muteStory =
  (story: Pick<Hit, 'who' | 'event'>): Change =>
  (stored) => {
    const muted = stored?.preferences.muted ?? [];
    const name = mutedStory(story);
    if (stored === undefined || muted.includes(name)) return undefined;
    return { ...stored, preferences: { ...stored.preferences, muted: [...muted, name].slice(-mostMuted) } };
  };

/** Voids every link, session and API token issued so far, but for those that unsubscribe. */
export const revokeTokens =
  (now: Date): Change =>
  (stored) =>
    stored && { ...stored, grants: [], epoch: nextEpoch(now, stored.epoch) };

/** Ends the mails at once. What the subscriber was is forgotten a month later; a suppressed address stays suppressed. */
export const leave =
  (now: Date): Change =>
  (stored) => {
    if (stored === undefined || stored.status === 'left' || stored.status === 'suppressed') return undefined;
    const { nextDigestAt: _, ended: __, ...rest } = stored;
    return { ...rest, status: 'left', leftAt: now.toISOString(), epoch: nextEpoch(now, stored.epoch) };
  };
