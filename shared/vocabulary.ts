// The fixed words: languages, events and how they happen, statuses, stances. What each means: README.md, "Words".

export const languages = ['en', 'ru', 'uk', 'de', 'fr', 'es'] as const;
export type Language = (typeof languages)[number];

export const eventIds = [
  'resigned',
  'dismissed',
  'left-country',
  'defected',
  'spoke-out',
  'rebelled',
  'detained',
  'wanted',
  'sanctioned',
  'died',
  'disappeared',
  'returned',
  'rift',
] as const;
export type EventId = (typeof eventIds)[number];

/** How an event happened, where its words say so; what headlines are made of. Absent on a hit: the event as such. */
export const manners = {
  rebelled: ['mutiny', 'defiance'],
  died: ['death', 'killing', 'attack', 'accident', 'illness'],
  detained: ['search', 'inquiry', 'capture', 'arrest', 'charge', 'trial', 'sentence'],
  dismissed: ['sacked', 'replaced', 'moved', 'demoted', 'suspended'],
} as const satisfies Partial<Record<EventId, readonly string[]>>;
export type Manner = (typeof manners)[keyof typeof manners][number];

/** Of what is told as `died`: whoever was attacked or is ill may live. */
export const isSurvivable = (manner: Manner | undefined): boolean => manner === 'attack' || manner === 'illness';

export const statuses = ['asserted', 'possible', 'denied', 'past'] as const;
/** How certain the report is: told as fact, as possibility, as denied, or as background of an older event. */
export type Status = (typeof statuses)[number];

export const stances = ['independent', 'state', 'western', 'ukrainian', 'other'] as const;
/** Who stands behind an outlet; wire copies of one stance count once when a story is weighed. */
export type Stance = (typeof stances)[number];

/** Whose denial an outlet reports: those who speak for the leader, another authority, the person's own, or somebody else's. */
export type Denier = 'leader' | 'state' | 'self' | 'other';
