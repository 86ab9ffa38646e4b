// One person's events in one line, in the order in which one tells them.
import type { EventId } from '../model.ts';
import { type Happening, wordsOf } from './event-words.ts';
import { inSeries } from './words.ts';

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
