// What happened, as a reader says it: the words of each event and of how it happened, for mails, pages and exports.
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

type Cell = `${string} | ${string}`;
/** Label | of one | of several | possible | noun | brief | counted once | counted often; `{country}` is the watched one. */
type Row = `${Cell} | ${Cell} | ${Cell} | ${Cell}`;

const eventRows: Record<EventId, Row> = {
  resigned: 'Resignation | resigns | resign | may resign | resignation | resigns | resignation | resignations',
  dismissed:
    'Dismissal | is dismissed | are dismissed | may be dismissed | dismissal | dismissed | dismissal | dismissals',
  'left-country':
    'Departure | leaves {country} | leave {country} | may leave {country} | departure from {country} | leaves {country} | departure | departures',
  defected: 'Defection | defects | defect | may defect | defection | defects | defection | defections',
  'spoke-out':
    'Dissent | speaks out | speak out | may speak out | dissent | speaks out | case of dissent | cases of dissent',
  rebelled: 'Rebellion | rebels | rebel | may rebel | rebellion | rebels | rebellion | rebellions',
  detained:
    'Arrest or charges | is detained or charged | are detained or charged | may be detained or charged | arrest or charges | detained or charged | arrest | arrests',
  wanted:
    'Wanted or blacklisted | is wanted or blacklisted | are wanted or blacklisted | may be wanted or blacklisted | blacklisting | wanted or blacklisted | blacklisting | blacklistings',
  sanctioned:
    'Sanctions | is sanctioned | are sanctioned | may be sanctioned | sanctions | sanctioned | case of sanctions | cases of sanctions',
  died: 'Death or attack | is reported dead or hurt | are reported dead or hurt | may be dead or hurt | death or injury | reported dead or hurt | death or injury | deaths or injuries',
  disappeared:
    'Disappearance | disappears | disappear | may have disappeared | disappearance | disappears | disappearance | disappearances',
  returned: 'Return | returns | return | may return | return | returns | return | returns',
  rift: 'Rift | is in a rift | are in a rift | may be in a rift | rift | in a rift | rift | rifts',
};

type MannerRows = { [Event in keyof typeof manners]: Record<(typeof manners)[Event][number], Row> };

const mannerRows: MannerRows = {
  dismissed: {
    sacked: eventRows.dismissed,
    replaced:
      'Replacement | is replaced | are replaced | may be replaced | replacement | replaced | replacement | replacements',
    moved:
      'Move | is moved to another post | are moved to other posts | may be moved to another post | move to another post | moved | move | moves',
    demoted: 'Demotion | is demoted | are demoted | may be demoted | demotion | demoted | demotion | demotions',
    suspended:
      'Suspension | is suspended | are suspended | may be suspended | suspension | suspended | suspension | suspensions',
  },
  rebelled: {
    mutiny: 'Mutiny | mutinies | mutiny | may mutiny | mutiny | mutinies | mutiny | mutinies',
    defiance:
      'Defiance | defies orders | defy orders | may defy orders | defiance | defies orders | case of defiance | cases of defiance',
  },
  detained: {
    search: 'Search | is raided | are raided | may be raided | search | raided | search | searches',
    inquiry:
      'Investigation | is under investigation | are under investigation | may be under investigation | investigation | under investigation | investigation | investigations',
    capture: 'Capture | is captured | are captured | may be captured | capture | captured | capture | captures',
    arrest: 'Arrest | is arrested | are arrested | may be arrested | arrest | arrested | arrest | arrests',
    charge:
      'Charges | is charged | are charged | may be charged | charges | charged | case of charges | cases of charges',
    trial: 'Trial | goes on trial | go on trial | may go on trial | trial | on trial | trial | trials',
    sentence:
      'Sentence | is sentenced | are sentenced | may be sentenced | sentence | sentenced | sentence | sentences',
  },
  died: {
    death: 'Death | dies | die | may have died | death | dies | death | deaths',
    killing: 'Killing | is killed | are killed | may have been killed | killing | killed | killing | killings',
    attack:
      'Attack | survives an attack | survive an attack | may have been attacked | attack | survives an attack | attack | attacks',
    accident:
      'Crash, fall or blast | is in a crash, fall or blast | are in a crash, fall or blast | may have been in a crash, fall or blast | crash, fall or blast | in a crash, fall or blast | crash or fall | crashes or falls',
    illness:
      'Illness | is gravely ill | are gravely ill | is said to be gravely ill | illness | gravely ill | illness | illnesses',
  },
};

/** "… is the one who resigned". */
export const actorWords: Record<EventId, string> = {
  resigned: 'who resigned',
  dismissed: 'dismissed',
  'left-country': 'who left the country',
  defected: 'who went over',
  'spoke-out': 'who spoke out',
  rebelled: 'who rebelled',
  detained: 'arrested, charged or tried',
  wanted: 'wanted or blacklisted',
  sanctioned: 'sanctioned',
  died: 'who died or was attacked',
  disappeared: 'who disappeared',
  returned: 'who returned',
  rift: 'who fell out',
};

type Happened = { event: EventId; manner?: Manner | undefined };

/** Without a manner, or with one of another event: that of the event as such. */
function rowOf({ event, manner }: Happened): Row {
  const own: Partial<Record<Manner, Row>> = event in mannerRows ? mannerRows[event as keyof MannerRows] : {};
  return (manner === undefined ? undefined : own[manner]) ?? eventRows[event];
}

export function wordsOf(happened: Happened, { name }: Pick<CountryCard, 'name'>): EventWords {
  const cells = rowOf(happened).replaceAll('{country}', name).split(' | ');
  const [label, one, many, possible, noun, brief, once, often] = cells as [string, ...string[]] &
    Record<number, string>;
  return {
    label,
    asserted: { one: one!, many: many! },
    possible: possible!,
    noun: noun!,
    brief: brief!,
    counted: [once!, often!],
  };
}

/** The kind of event, which is the same in every country. */
export const eventLabel = (happened: Happened): string => wordsOf(happened, { name: '' }).label;
