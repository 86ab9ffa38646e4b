// What happened, as a reader says it: the words of each event.
import type { EventId, Status } from '../model.ts';

type EventWords = {
  label: string;
  /** After one person, and after several. */
  asserted: { one: string; many: string };
  possible: string;
  /** What is denied, or recalled. */
  noun: string;
};

const eventWords: Record<EventId, EventWords> = {
  resigned: {
    label: 'Resignation',
    asserted: { one: 'resigns', many: 'resign' },
    possible: 'may resign',
    noun: 'resignation',
  },
  dismissed: {
    label: 'Dismissal',
    asserted: { one: 'is dismissed', many: 'are dismissed' },
    possible: 'may be dismissed',
    noun: 'dismissal',
  },
  'left-country': {
    label: 'Departure',
    asserted: { one: 'leaves Russia', many: 'leave Russia' },
    possible: 'may leave Russia',
    noun: 'departure from Russia',
  },
  defected: {
    label: 'Defection',
    asserted: { one: 'defects', many: 'defect' },
    possible: 'may defect',
    noun: 'defection',
  },
  'spoke-out': {
    label: 'Dissent',
    asserted: { one: 'speaks out', many: 'speak out' },
    possible: 'may speak out',
    noun: 'dissent',
  },
  rebelled: {
    label: 'Rebellion',
    asserted: { one: 'rebels', many: 'rebel' },
    possible: 'may rebel',
    noun: 'rebellion',
  },
  detained: {
    label: 'Arrest or charges',
    asserted: { one: 'is detained or charged', many: 'are detained or charged' },
    possible: 'may be detained or charged',
    noun: 'arrest or charges',
  },
  wanted: {
    label: 'Wanted or blacklisted',
    asserted: { one: 'is wanted or blacklisted', many: 'are wanted or blacklisted' },
    possible: 'may be wanted or blacklisted',
    noun: 'blacklisting',
  },
  sanctioned: {
    label: 'Sanctions',
    asserted: { one: 'is sanctioned', many: 'are sanctioned' },
    possible: 'may be sanctioned',
    noun: 'sanctions',
  },
  died: {
    label: 'Death',
    asserted: { one: 'dies', many: 'die' },
    possible: 'may have died',
    noun: 'death',
  },
  disappeared: {
    label: 'Disappearance',
    asserted: { one: 'disappears', many: 'disappear' },
    possible: 'may have disappeared',
    noun: 'disappearance',
  },
  returned: {
    label: 'Return',
    asserted: { one: 'returns', many: 'return' },
    possible: 'may return',
    noun: 'return',
  },
  rift: {
    label: 'Rift',
    asserted: { one: 'is in a rift', many: 'are in a rift' },
    possible: 'may be in a rift',
    noun: 'rift',
  },
};

/** `died` covers attempts on a life too; a trigger of these kinds does not say that anybody is dead. */
const attackWords: EventWords = {
  label: 'Attack or poisoning',
  asserted: { one: 'is attacked or poisoned', many: 'are attacked or poisoned' },
  possible: 'may have been attacked or poisoned',
  noun: 'attack or poisoning',
};
const attackTrigger = /attempt|attack|poison|surviv|wound|injur|покушен|отрав|пережи|ранен|замах|отруєн/iu;

export function wordsOf({ event, trigger }: Happening): EventWords {
  return event === 'died' && attackTrigger.test(trigger) ? attackWords : eventWords[event];
}

/** What happened to whom; `trigger` is the phrase that signalled it. */
export type Happening = { event: EventId; status: Status; trigger: string };

export const eventLabel = (happening: Happening): string => wordsOf(happening).label;
