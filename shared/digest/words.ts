// The digest's wording: statuses, events, stances, languages and failures as a reader says them. Data, but for headlines.
import type { EventId, FailureKind, Language, Stance, Status } from '../model.ts';
import type { Condition } from '../outlets/health.ts';

export const statusWords: Record<Status, string> = {
  asserted: 'reported',
  possible: 'rumoured or possible',
  denied: 'denied',
  past: 'background',
};

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

/**
 * "Anatoly Chubais resigns and leaves Russia, dismissal denied": one person's happenings in the order given. `isRole`:
 * `who` is a role, which may stand for several people.
 */
export function headline(who: string, happenings: readonly Happening[], isRole: boolean): string {
  const number = isRole && plural.test(who) ? 'many' : 'one';
  const verbs: string[] = [];
  const nouns: string[] = [];
  for (const happening of happenings) {
    const words = wordsOf(happening);
    if (happening.status === 'asserted') verbs.push(words.asserted[number]);
    else if (happening.status === 'possible') verbs.push(words.possible);
    else nouns.push(`${words.noun} ${happening.status === 'denied' ? 'denied' : 'recalled'}`);
  }
  const [does, isSaid] = [[...new Set(verbs)], [...new Set(nouns)]];
  if (does.length === 0) return `${who}: ${inSeries(isSaid)}`;
  return [`${who} ${inSeries(does)}`, ...isSaid].join(', ');
}

/** "a", "a and b", "a, b and c". */
export function inSeries(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

const grouped = new Intl.NumberFormat('en-GB');

/** "1 outlet", "2 stories": `many` where adding an s is not enough. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${grouped.format(number)} ${number === 1 ? one : many}`;
}

export const stanceWords: Record<Stance, string> = {
  independent: 'independent',
  state: 'state',
  western: 'Western',
  ukrainian: 'Ukrainian',
  other: 'other',
};

export const languageWords: Record<Language, string> = {
  en: 'English',
  ru: 'Russian',
  uk: 'Ukrainian',
  de: 'German',
  fr: 'French',
};

/** What is wrong with an outlet that answers; said before "since 23 Mar, 14:05". */
export const conditionWords: Partial<Record<Condition, string>> = {
  silent: 'it answers, but brought nothing new',
  haywire: 'it sent far more than usual, kept out of digests,',
  empty: 'it answers, but nothing readable was in it',
};

export const failureWords: Record<FailureKind, string> = {
  dns: 'its host name is not found',
  connect: 'no connection',
  tls: 'its certificate or encryption is refused',
  timeout: 'no answer in time',
  'too-large': 'its answer is too large',
  redirects: 'it redirects without end',
  'forbidden-address': 'it leads to an address that must not be fetched',
  'http-status': 'it answers with an error',
  'rate-limited': 'it asks for fewer requests',
  gone: 'it is gone for good',
  'not-a-feed': 'what it sends is no feed',
  empty: 'it sends an empty answer',
  unreadable: 'what it sends cannot be read',
  internal: 'reading it failed in Fissure itself',
};
