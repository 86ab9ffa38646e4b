// What a subscriber wants to be told of what was found.

import type { Hit } from '../hit.ts';
import { hasWords, parseWords, type Words } from '../match/text/stems.ts';
import type { Stance } from '../vocabulary.ts';
import type { Preferences } from './subscriber.ts';

/** Everything, once a day. */
export const defaultPreferences: Preferences = { leastStatus: 'possible', minimumScore: 0, frequency: 'daily' };

/** What every subscriber begins with. */
export const firstTerms = { preferences: defaultPreferences, epoch: 0, scheduleVersion: 0 } as const;

/** The circle of people on no list, found by their role. */
export const unlistedCircle = 'unlisted';

/** What the watch files know of a hit's person and outlet; undefined where they no longer name them. */
export type HitContext = {
  circleOf: (figureId: string) => string | undefined;
  stanceOf: (outletId: string) => Stance | undefined;
};

/**
 * Whether the hit is one that the subscriber asked for. A denial is as firm as an assertion: whoever leaves out rumours
 * still hears that something is not so.
 */
export function wants(preferences: Preferences, hit: Hit, { circleOf, stanceOf }: HitContext): boolean {
  const { figures, circles, events, outlets, stances, languages, text, muted = [] } = preferences;
  const { leastStatus, minimumScore } = preferences;
  if (hit.score < minimumScore || (leastStatus === 'asserted' && hit.status === 'possible')) return false;
  if (muted.includes(hit.who) || muted.includes(mutedStory(hit))) return false;
  const circle = hit.figureId === null ? unlistedCircle : circleOf(hit.figureId);
  return (
    inEither(figures, hit.who, circles, circle) &&
    inEither(outlets, hit.outletId, stances, stanceOf(hit.outletId)) &&
    (events === undefined || events.includes(hit.event)) &&
    (languages === undefined || languages.includes(hit.language)) &&
    (text === undefined || hasWords(hit, wordsIn(text)))
  );
}

/** All hits of a run are asked for the same words. */
let parsed: { text: string; words: Words } | undefined;
function wordsIn(text: string): Words {
  if (parsed?.text !== text) parsed = { text, words: parseWords(text) };
  return parsed.words;
}

/** How `muted` names one person's one event. */
export const mutedStory = ({ who, event }: Pick<Hit, 'who' | 'event'>): string => `${who}#${event}`;

function inEither<A, B>(
  some: readonly A[] | undefined,
  one: A,
  others: readonly B[] | undefined,
  other: B | undefined,
) {
  if (some === undefined && others === undefined) return true;
  return some?.includes(one) === true || (other !== undefined && others?.includes(other) === true);
}
