// What happened, as a reader says it: the words of each event and of how it happened.
import type { EventId, Manner, manners } from '../vocabulary.ts';
import type { CountryCard } from '../watchlist/country.ts';

export type EventWords = {
  label: string;
  /** After one person, and after several. */
  asserted: { one: string; many: string };
  possible: string;
  /** What is denied, recalled or newly known of. */
  noun: string;
  /** In a subject, after a name. */
  brief: string;
  /** Counted in a subject: "2 dismissals". */
  counted: [one: string, many: string];
};

const words = (
  label: string,
  one: string,
  many: string,
  possible: string,
  noun: string,
  brief: string,
  counted: [string, string],
): EventWords => ({ label, asserted: { one, many }, possible, noun, brief, counted });

type Named = Pick<CountryCard, 'name'>;

const departure = 'Departure';
const departureFrom = ({ name }: Named): EventWords =>
  words(departure, `leaves ${name}`, `leave ${name}`, `may leave ${name}`, `departure from ${name}`, `leaves ${name}`, [
    'departure',
    'departures',
  ]);

const eventWords: Record<Exclude<EventId, 'left-country'>, EventWords> = {
  resigned: words('Resignation', 'resigns', 'resign', 'may resign', 'resignation', 'resigns', [
    'resignation',
    'resignations',
  ]),
  dismissed: words('Dismissal', 'is dismissed', 'are dismissed', 'may be dismissed', 'dismissal', 'dismissed', [
    'dismissal',
    'dismissals',
  ]),
  defected: words('Defection', 'defects', 'defect', 'may defect', 'defection', 'defects', ['defection', 'defections']),
  'spoke-out': words('Dissent', 'speaks out', 'speak out', 'may speak out', 'dissent', 'speaks out', [
    'case of dissent',
    'cases of dissent',
  ]),
  rebelled: words('Rebellion', 'rebels', 'rebel', 'may rebel', 'rebellion', 'rebels', ['rebellion', 'rebellions']),
  detained: words(
    'Arrest or charges',
    'is detained or charged',
    'are detained or charged',
    'may be detained or charged',
    'arrest or charges',
    'detained or charged',
    ['arrest', 'arrests'],
  ),
  wanted: words(
    'Wanted or blacklisted',
    'is wanted or blacklisted',
    'are wanted or blacklisted',
    'may be wanted or blacklisted',
    'blacklisting',
    'wanted or blacklisted',
    ['blacklisting', 'blacklistings'],
  ),
  sanctioned: words('Sanctions', 'is sanctioned', 'are sanctioned', 'may be sanctioned', 'sanctions', 'sanctioned', [
    'case of sanctions',
    'cases of sanctions',
  ]),
  died: words(
    'Death or attack',
    'is reported dead or hurt',
    'are reported dead or hurt',
    'may be dead or hurt',
    'death or injury',
    'reported dead or hurt',
    ['death or injury', 'deaths or injuries'],
  ),
  disappeared: words(
    'Disappearance',
    'disappears',
    'disappear',
    'may have disappeared',
    'disappearance',
    'disappears',
    ['disappearance', 'disappearances'],
  ),
  returned: words('Return', 'returns', 'return', 'may return', 'return', 'returns', ['return', 'returns']),
  rift: words('Rift', 'is in a rift', 'are in a rift', 'may be in a rift', 'rift', 'in a rift', ['rift', 'rifts']),
};

type MannerWords = { [Event in keyof typeof manners]: Record<(typeof manners)[Event][number], EventWords> };

const mannerWords: MannerWords = {
  rebelled: {
    mutiny: words('Mutiny', 'mutinies', 'mutiny', 'may mutiny', 'mutiny', 'mutinies', ['mutiny', 'mutinies']),
    defiance: words('Defiance', 'defies orders', 'defy orders', 'may defy orders', 'defiance', 'defies orders', [
      'case of defiance',
      'cases of defiance',
    ]),
  },
  died: {
    death: words('Death', 'dies', 'die', 'may have died', 'death', 'dies', ['death', 'deaths']),
    killing: words('Killing', 'is killed', 'are killed', 'may have been killed', 'killing', 'killed', [
      'killing',
      'killings',
    ]),
    attack: words(
      'Attack',
      'survives an attack',
      'survive an attack',
      'may have been attacked',
      'attack',
      'survives an attack',
      ['attack', 'attacks'],
    ),
    accident: words(
      'Crash, fall or blast',
      'is in a crash, fall or blast',
      'are in a crash, fall or blast',
      'may have been in a crash, fall or blast',
      'crash, fall or blast',
      'in a crash, fall or blast',
      ['crash or fall', 'crashes or falls'],
    ),
    illness: words(
      'Illness',
      'is gravely ill',
      'are gravely ill',
      'is said to be gravely ill',
      'illness',
      'gravely ill',
      ['illness', 'illnesses'],
    ),
  },
  detained: {
    search: words('Search', 'is raided', 'are raided', 'may be raided', 'search', 'raided', ['search', 'searches']),
    inquiry: words(
      'Investigation',
      'is under investigation',
      'are under investigation',
      'may be under investigation',
      'investigation',
      'under investigation',
      ['investigation', 'investigations'],
    ),
    capture: words('Capture', 'is captured', 'are captured', 'may be captured', 'capture', 'captured', [
      'capture',
      'captures',
    ]),
    arrest: words('Arrest', 'is arrested', 'are arrested', 'may be arrested', 'arrest', 'arrested', [
      'arrest',
      'arrests',
    ]),
    charge: words('Charges', 'is charged', 'are charged', 'may be charged', 'charges', 'charged', [
      'case of charges',
      'cases of charges',
    ]),
    trial: words('Trial', 'goes on trial', 'go on trial', 'may go on trial', 'trial', 'on trial', ['trial', 'trials']),
    sentence: words('Sentence', 'is sentenced', 'are sentenced', 'may be sentenced', 'sentence', 'sentenced', [
      'sentence',
      'sentences',
    ]),
  },
  dismissed: {
    sacked: eventWords.dismissed,
    replaced: words('Replacement', 'is replaced', 'are replaced', 'may be replaced', 'replacement', 'replaced', [
      'replacement',
      'replacements',
    ]),
    moved: words(
      'Move',
      'is moved to another post',
      'are moved to other posts',
      'may be moved to another post',
      'move to another post',
      'moved',
      ['move', 'moves'],
    ),
    demoted: words('Demotion', 'is demoted', 'are demoted', 'may be demoted', 'demotion', 'demoted', [
      'demotion',
      'demotions',
    ]),
    suspended: words('Suspension', 'is suspended', 'are suspended', 'may be suspended', 'suspension', 'suspended', [
      'suspension',
      'suspensions',
    ]),
  },
};

/** Without a manner, or with one of another event: the words of the event as such. */
export function wordsOf(
  { event, manner }: { event: EventId; manner?: Manner | undefined },
  country: Named,
): EventWords {
  if (event === 'left-country') return departureFrom(country);
  const own: Partial<Record<Manner, EventWords>> = event in mannerWords ? mannerWords[event as keyof MannerWords] : {};
  return (manner === undefined ? undefined : own[manner]) ?? eventWords[event];
}

/** The kind of event, which is the same in every country. */
export const eventLabel = (happening: { event: EventId; manner?: Manner | undefined }): string =>
  happening.event === 'left-country' ? departure : wordsOf(happening, { name: '' }).label;
