// Everything that ranks stories, in one table: how grave what happened is, to whom, how certain, how many say so, how new.
import type { EventId, Manner, Status } from '../vocabulary.ts';

/** How grave an event is for the system: what shakes it, then what it does to its own, then words. */
export const gravity: Record<EventId, number> = {
  rebelled: 1,
  defected: 0.9,
  died: 0.85,
  detained: 0.8,
  'left-country': 0.75,
  resigned: 0.75,
  wanted: 0.7,
  dismissed: 0.7,
  disappeared: 0.65,
  'spoke-out': 0.65,
  rift: 0.6,
  returned: 0.45,
  sanctioned: 0.3,
};

/** Where how it happened makes it more or less grave. */
export const mannerGravity: Partial<Record<Manner, number>> = {
  mutiny: 1,
  defiance: 0.8,
  killing: 0.95,
  death: 0.9,
  attack: 0.8,
  accident: 0.75,
  illness: 0.4,
  arrest: 0.85,
  capture: 0.7,
  sentence: 0.8,
  charge: 0.75,
  trial: 0.65,
  search: 0.6,
  inquiry: 0.55,
  sacked: 0.72,
  demoted: 0.62,
  suspended: 0.58,
  replaced: 0.56,
  moved: 0.45,
};

/** Who: the tier of the office by the circle of the watchlist. */
export const tiers: Record<string, number> = {
  administration: 1,
  government: 1,
  security: 1,
  army: 0.95,
  'armed-groups': 0.95,
  'state-companies': 0.8,
  oligarchs: 0.8,
  diplomats: 0.75,
  liberals: 0.7,
  parliament: 0.7,
  regions: 0.7,
  'state-media': 0.65,
  broke: 0.6,
  church: 0.5,
  culture: 0.5,
  occupied: 0.5,
  science: 0.4,
};
/** Named and on no list, or in a circle of the owner's own; and unnamed: a name is news, an office often is a guess. */
export const unlistedTier = 0.5;
export const unnamedTier = 0.35;

/** Reports are ranked by what they say happened; a new finding about an old event stands below the event. */
export const certainty: Record<Status, number> = { asserted: 1, possible: 0.6, denied: 0.45, past: 0.4 };

/** Each doubling of the outlets that speak for themselves adds so much. */
export const perDoubling = 0.4;

/** Told before: with another status now, and with nothing but further reports. */
export const changed = 0.9;
export const developing = 0.5;
