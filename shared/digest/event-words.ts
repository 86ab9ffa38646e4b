// What happened, as a reader says it: labels and headlines of events.
import type { EventId, Status } from '../model.ts';
import { inSeries } from './words.ts';

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

function wordsOf({ event, trigger }: Happening): EventWords {
  return event === 'died' && attackTrigger.test(trigger) ? attackWords : eventWords[event];
}

/** What happened to whom; `trigger` is the phrase that signalled it. */
export type Happening = { event: EventId; status: Status; trigger: string };

export const eventLabel = (happening: Happening): string => wordsOf(happening).label;

/** "Two generals", "oligarchs": roles are written as the text has them. */
const plural = /^(?:two|three|four|five|six|seven|eight|nine|ten|several|some|many|dozens|\d+)\b|[^s]s$/iu;

/** In which order one person's events are told in one breath: "resigns and leaves Russia", not the other way round. */
const inTelling: readonly EventId[] = [
  'spoke-out',
  'rift',
  'resigned',
  'dismissed',
  'rebelled',
  'defected',
  'left-country',
  'wanted',
  'detained',
  'sanctioned',
  'disappeared',
  'died',
  'returned',
];

/**
 * "Anatoly Chubais resigns and leaves Russia, arrest or charges denied": what happened to one person. `isRole`: `who` is a
 * role, which may stand for several people.
 */
export function headline(who: string, happenings: readonly Happening[], isRole: boolean): string {
  const number = isRole && plural.test(who) ? 'many' : 'one';
  const told = inTellingOrder(happenings);
  const verbs = told.filter(({ status }) => status === 'asserted').map((one) => wordsOf(one).asserted[number]);
  const may = told.filter(({ status }) => status === 'possible').map((one) => wordsOf(one).possible);
  const nouns = told
    .filter(({ status }) => status === 'denied' || status === 'past')
    .map((one) => `${wordsOf(one).noun} ${one.status === 'denied' ? 'denied' : 'recalled'}`);
  const does = [...(isUnsettled(told) ? eitherOr(verbs) : verbs), ...may];
  if (does.length === 0) return `${who}: ${inSeries(nouns)}`;
  return [`${who} ${inSeries(does)}`, ...nouns].join(', ');
}

export function inTellingOrder<T extends { event: EventId }>(happenings: readonly T[]): T[] {
  return happenings.toSorted((a, b) => inTelling.indexOf(a.event) - inTelling.indexOf(b.event));
}

/** Some outlets say that one left, others that one was made to: it is one event, and which of the two is open. */
function isUnsettled(told: readonly Happening[]): boolean {
  const asserted = new Set(told.filter(({ status }) => status === 'asserted').map(({ event }) => event));
  return asserted.has('resigned') && asserted.has('dismissed');
}

/** The two stand beside each other in the order of telling. */
function eitherOr(verbs: readonly string[]): string[] {
  const at = verbs.findIndex((verb) => /^resigns?$/.test(verb));
  return [...verbs.slice(0, at), `${verbs[at]} or ${verbs[at + 1]}`, ...verbs.slice(at + 2)];
}
