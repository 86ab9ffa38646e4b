// What the owner may write in watch/: figures, roles and events. Unknown keys are errors.
import * as z from 'zod';
import { ignoredPhrases, ignoreKey } from '../lint-rules.ts';
import { eventIds, languages, type Manner, manners } from '../vocabulary.ts';
import { type NameLanguage, nameScripts } from './name-languages.ts';

export const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens');
const words = z.array(z.string().min(1));

const everyManner = Object.values(manners).flat();

const known = z.partialRecord(z.enum(eventIds), z.iso.date()).default({});

const nameIn = (language: NameLanguage) => {
  const { name, called } = nameScripts[language];
  return z.string().regex(name, `a ${called} given name and surname`).optional();
};

const figure = z.strictObject({
  id,
  /** Canonical English "Given Surname". */
  name: z
    .string()
    .regex(
      /^[\p{Script=Latin}\p{M}'’.-]+( [\p{Script=Latin}\p{M}'’.-]+)+$/u,
      'a given name and a surname in Latin letters',
    ),
  /** "Given Patronymic Surname" or "Given Surname", Russian with ё; which of them a figure must have is the country's to say. */
  ru: nameIn('ru'),
  uk: nameIn('uk'),
  be: nameIn('be'),
  gender: z.enum(['m', 'f']),
  role: z.string().optional(),
  /** Year or ISO date, in quotes or not: tells namesakes apart when lists are imported. */
  born: z
    .union([
      z.number().int().min(1800).max(2100).transform(String),
      z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/, 'a year or an ISO date'),
    ])
    .optional(),
  /** Ids of this person in the lists that told of him. */
  sources: words.default([]),
  /** Spellings and second names that no rule derives. */
  aliases: words.default([]),
  /** Epithets that mean nobody else. */
  nicknames: words.default([]),
  /** The surname alone: always this person; only beside words about Russia; never without the full name in the item. */
  bare: z.enum(['always', 'context', 'never']).default('context'),
  /** Beginnings of words by which a text tells this bearer of a surname from others of the same office. */
  beside: words.optional(),
  /** Days on which events of this figure became known; told again more than ten days later, they are background. */
  known,
  /** Only these events, or events that happened in these ways, are looked for: for those who stand in every text, such as the president. */
  only: z.array(z.enum([...eventIds, ...everyManner])).optional(),
  /** A standing source: mostly quoted, seldom the news. */
  speaker: z.boolean().default(false),
  /** Of a figure of tier `opposition`: was of the elite once. The second reader, which can tell his acts apart, may report them. */
  belonged: z.boolean().optional(),
  ignore: ignoreKey,
});

export const figuresFile = z.strictObject({
  circle: id,
  /** Figures of tier `opposition` are recognised but make no item relevant: they never belonged to the system. */
  tier: z.enum(['elite', 'opposition']).default('elite'),
  figures: z.array(figure).min(1),
});

export const perLanguage = z.partialRecord(z.enum(languages), words);

export const role = z.strictObject({
  id,
  /** Circles whose figures bear this role; licenses a bare surname behind it. */
  circles: z.array(id).default([]),
  /** A vocation: nobody but figures of these circles is ever called so. */
  bearers: z.array(id).optional(),
  /** How the role is bound to Russia: by a word about Russia beside it (adjacent), anywhere in the item (item), or by itself (always). */
  bound: z.enum(['adjacent', 'item', 'always']).default('adjacent'),
  /** The role by itself, without a name, is somebody whose acts are news. False: it only introduces a name. */
  alone: z.boolean().default(true),
  /** A name on no list that stands with the role is somebody of the elite. False: too many bear it (singer, spy). */
  introduces: z.boolean().default(true),
  known,
  /** Beginnings of words, one of which the text must have before the role's deeds are told from its topic alone. */
  beside: words.optional(),
  /** A group: what befalls its rank and file (deaths, arrests) is not an event of the elite. */
  collective: z.boolean().default(false),
  /** Arrests, tries and searches others: what befalls somebody near the role is its own only where the grammar says so outright. */
  enforces: z.boolean().default(false),
  /** Of somebody's deputy: a figure whose `role` never says so is not meant by it. */
  deputy: z.boolean().default(false),
  /** A rank: people of every circle may have it beside their office. */
  rank: z.boolean().default(false),
  /** What a reader is told of somebody unnamed, one of them, "army officer"; or a whole by its name, "the Wagner Group". Absent: the id. */
  label: z.string().min(1).optional(),
  /** Id of the figure who leads this group, or who is meant by the role: what both did is one story. */
  leader: id.optional(),
  /** Somebody's man: stands beside the name of one of the elite, "Kadyrov ally", "an aide to Shoigu". */
  of: z.literal('figure').optional(),
  /** Many bear it: only these events are told of whoever is of the elite by this role alone, named or not. Absent: all. */
  tells: z.array(z.enum(eventIds)).optional(),
  /** Only these events are looked for; for others the role is as if it did not stand there. */
  only: z.array(z.enum(eventIds)).optional(),
  /** Several words are a phrase; a star at the end of a word stands for any ending. Russian and Ukrainian words decline by rule. */
  words: perLanguage,
  ignore: ignoreKey,
});

export const rolesFile = z.strictObject({
  roles: z.array(role).min(1),
});

/** How a phrase says who: its subject did it; its object, dative or the subject of its passive suffered it; a noun whose owner it befell. */
export const slots = [
  'subject',
  'object',
  'dative',
  'passive',
  'refuted',
  'noun',
  'said',
  'sides',
  'against',
  'topic',
  'hint',
] as const;
export type Slot = (typeof slots)[number];

const event = z.strictObject({
  subject: words.optional(),
  object: words.optional(),
  /** Languages with cases: «предъявили обвинение Чубайсу», «дали пять лет»; also behind «у», «на», «против», where the event is done to somebody. */
  dative: words.optional(),
  passive: words.optional(),
  /** The phrase itself says that the event did not happen or is over: "reappears" refutes disappeared. */
  refuted: words.optional(),
  noun: words.optional(),
  /** What is said, of whoever says it: "'The war is lost,' says X". */
  said: words.optional(),
  /** What is between people, of all of the elite whom the sentence names: "X and Y are at each other's throats". */
  sides: words.optional(),
  /** What one does to another in public; of both, and of nobody where either is none of the elite: "X slams Y". */
  against: words.optional(),
  topic: words.optional(),
  /** Words that tell the event only of somebody of whom it became known in these days (`known`): "plane" after a crash. */
  hint: words.optional(),
  /** Phrases that look like the event and are not. */
  not: words.optional(),
});

const mannersOf = <Name extends string>(names: readonly [Name, ...Name[]]) =>
  z.partialRecord(z.enum(names), words).default({});

export const eventsFile = z.strictObject({
  language: z.enum(languages),
  ignore: ignoredPhrases,
  /** Word lists that phrases name as @class. */
  classes: z.record(z.string(), words).default({}),
  /** How an event happened, by phrases within the words that signalled it; the longest decides, then the first listed. */
  manners: z
    .strictObject({
      died: mannersOf(manners.died),
      detained: mannersOf(manners.detained),
      dismissed: mannersOf(manners.dismissed),
      rebelled: mannersOf(manners.rebelled),
    })
    .partial()
    .default({}),
  events: z.partialRecord(z.enum(eventIds), event),
});

export type FigureEntry = z.infer<typeof figure>;
export type FiguresFile = z.infer<typeof figuresFile>;
/** A role as matching reads it. */
export type RoleEntry = Omit<z.infer<typeof role>, 'ignore'>;
export type RolesFile = z.infer<typeof rolesFile>;
export type EventsFile = z.infer<typeof eventsFile>;

/** The phrases of `manners` in order, each with its place in the file. */
export const mannerLines = ({ manners: byEvent }: EventsFile) =>
  Object.entries(byEvent).flatMap(([event, byManner]) =>
    Object.entries(byManner ?? {}).flatMap(([manner, sources]) =>
      sources.map((source, index) => ({
        event: event as keyof typeof manners,
        manner: manner as Manner,
        source,
        path: ['manners', event, manner, index],
      })),
    ),
  );
