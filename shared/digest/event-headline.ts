// One person's events in one line, the gravest first.
import type { Denier, EventId, Manner, Status } from '../vocabulary.ts';
import { type CountryCard, seatInShort } from '../watchlist/country.ts';
import type { Called } from './called.ts';
import { type EventWords, wordsOf } from './event-words.ts';
import { gravityOf } from './rank.ts';
import { inSeries } from './words.ts';

/** What happened; `years` of a sentence, `denials` of what is reported all the same. */
export type Happening = {
  event: EventId;
  status: Status;
  manner?: Manner | undefined;
  years?: string | undefined;
  denials?: readonly Denier[] | undefined;
};

/** In which order events of one gravity are told in one breath: "resigns and leaves Russia", not the other way round. */
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
 * "Anatoly Chubais resigns and leaves Russia", "Timur Ivanov is sentenced to 13 years", "Elvira Nabiullina resigns, sources say;
 * Kremlin denies". `sides`: who else is in a rift.
 */
export function headline(
  who: Called,
  happenings: readonly Happening[],
  country: CountryCard,
  sides: readonly Called[] = [],
): string {
  const told = inTellingOrder(happenings);
  const other = sides.find(({ isNamed }) => isNamed) ?? sides[0];
  const isRift = told.length === 1 && told[0]!.event === 'rift' && other !== undefined;
  const subject = isRift ? `${who.name} and ${other.name}` : who.name;
  const number = who.isMany || isRift ? 'many' : 'one';
  const verbs = told
    .filter((one) => one.status === 'asserted' || isBack(one))
    .map((one) => (isBack(one) ? back[number] : withYears(wordsOf(one, country).asserted[number], one)));
  const may = told
    .filter(({ status }) => status === 'possible')
    .map((one) => several(wordsOf(one, country).possible, number));
  const nouns = told
    .filter((one) => (one.status === 'denied' && !isBack(one)) || one.status === 'past')
    .map(
      (one) =>
        `${one.status === 'past' ? 'new about the ' : ''}${wordsOf(one, country).noun}${one.status === 'past' ? '' : ' denied'}`,
    );
  const does = [...(isUnsettled(told) ? eitherOr(verbs) : verbs), ...may];
  const line =
    does.length === 0 ? `${subject}: ${inSeries(nouns)}` : [`${subject} ${inSeries(does)}`, ...nouns].join(', ');
  const denial = told.find(({ denials = [] }) => denials.length > 0)?.denials?.[0];
  return denial === undefined ? line : `${line}, sources say; ${denierWords(denial, who, country)}`;
}

/** Those that happened before those that may have, each the gravest first. */
export function inTellingOrder<T extends { event: EventId; status: Status; manner?: Manner | undefined }>(
  happenings: readonly T[],
): T[] {
  const certain = ({ status }: T) => (status === 'asserted' ? 0 : status === 'possible' ? 1 : 2);
  return happenings.toSorted(
    (a, b) =>
      certain(a) - certain(b) || gravityOf(b) - gravityOf(a) || inTelling.indexOf(a.event) - inTelling.indexOf(b.event),
  );
}

const withYears = (verb: string, { manner, years }: Happening): string =>
  manner === 'sentence' && years !== undefined ? `${verb} to ${years} ${years === '1' ? 'year' : 'years'}` : verb;

const several = (verb: string, number: 'one' | 'many'): string =>
  number === 'many' ? verb.replace(/^is /, 'are ') : verb;

/** Whose disappearance is over. */
const isBack = ({ event, status }: Happening): boolean => event === 'disappeared' && status === 'denied';
const back = { one: 'is seen again', many: 'are seen again' };

function denierWords(by: Denier, { name, isMany }: Called, country: CountryCard): string {
  const surname = name.slice(name.lastIndexOf(' ') + 1);
  return {
    leader: `${seatInShort(country)} denies`,
    state: 'authorities deny',
    self: `${surname} ${isMany ? 'deny' : 'denies'}`,
    other: 'others deny',
  }[by];
}

/** Some outlets say that one left, others that one was made to: it is one event, and which of the two is open. */
function isUnsettled(told: readonly Happening[]): boolean {
  const asserted = new Set(told.filter(({ status }) => status === 'asserted').map(({ event }) => event));
  return asserted.has('resigned') && asserted.has('dismissed');
}

function eitherOr(verbs: readonly string[]): string[] {
  const left = verbs.find((verb) => /^resigns?$/.test(verb));
  const made = verbs.find((verb) => /^(?:is|are) (?:dismissed|replaced|moved|demoted|suspended)/.test(verb));
  if (left === undefined || made === undefined) return [...verbs];
  return verbs.flatMap((verb) => (verb === left ? [`${left} or ${made}`] : verb === made ? [] : [verb]));
}

/** "Timur Ivanov arrested": a headline's first words, for a subject. */
export function briefOf(who: Called, happenings: readonly Happening[], country: CountryCard): string {
  const told = inTellingOrder(happenings);
  const one = told.find(({ status }) => status === 'asserted') ?? told[0]!;
  const words: EventWords = wordsOf(one, country);
  if (one.status !== 'asserted' || who.isMany || (one.denials ?? []).length > 0) return headline(who, [one], country);
  return `${who.name} ${withYears(words.brief, one)}`;
}
