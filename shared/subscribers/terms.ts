// What a subscriber chooses, as forms and options give it: checked, each problem told beside its field.
import * as z from 'zod';
import { parseWords } from '../match/text/stems.ts';
import type { Outlet } from '../outlets/outlet.ts';
import { eventIds, languages, type Stance, stances } from '../vocabulary.ts';
import { findFigure, type NamedFigure } from '../watchlist/find-figure.ts';
import { unknown } from '../watchlist/suggest.ts';
import { defaultPreferences, type HitContext, unlistedCircle } from './preferences.ts';
import { frequencies, type Preferences, type Subscriber } from './subscriber.ts';
import { zoneNamed, zoneNames } from './zone-names.ts';

export type Terms = Pick<Subscriber, 'timeZone' | 'hour' | 'whenQuiet' | 'preferences'>;

/** Text as it was typed, and the words chosen where there are several. An absent field takes the default. */
export type TermsGiven = Partial<Record<(typeof textFields)[number], string>> &
  Partial<Record<(typeof listFields)[number], readonly string[]>>;

export const textFields = [
  'text',
  'leastStatus',
  'minimumScore',
  'frequency',
  'weekday',
  'hour',
  'timeZone',
  'whenQuiet',
] as const;
export const listFields = ['figures', 'circles', 'events', 'outlets', 'stances', 'languages', 'muted'] as const;

type TermsField = (typeof textFields)[number] | (typeof listFields)[number];
export type Problem = { field: TermsField; message: string };
export type ReadTerms = { kind: 'valid'; terms: Terms } | { kind: 'invalid'; problems: Problem[] };

/** What can be chosen: the figures with their circles, and the outlets, of the watch files. */
export type Choices = {
  figures: readonly (NamedFigure & { circle: string })[];
  outlets: readonly Pick<Outlet, 'id' | 'name' | 'stance'>[];
  /** Where none is given. */
  timeZone: string;
  /** Chosen before: may stay, though the watch files name it no more. */
  kept?: Pick<Preferences, 'figures' | 'circles' | 'outlets'>;
};

/** A longer list is no choice but a mistake; it must also fit in a row of the table. */
const longestList = 500;

/** The hour at which a morning reader finds the digest. */
export const defaultHour = 7;

/** The circles of the figures, and that of people on no list. */
export function circlesOf({ figures }: Pick<Choices, 'figures'>): string[] {
  return [...new Set(figures.map(({ circle }) => circle)), unlistedCircle];
}

/** For `wants`: what the watch files know of hits. */
export function hitContext({ figures, outlets }: Pick<Choices, 'figures' | 'outlets'>): HitContext {
  const circles = new Map(figures.map(({ id, circle }) => [id, circle]));
  const stances = new Map<string, Stance>(outlets.map(({ id, stance }) => [id, stance]));
  return { circleOf: (id) => circles.get(id), stanceOf: (id) => stances.get(id) };
}

/** The terms given, or every problem with them. Figures may go by any of their names. */
export function readTerms(given: TermsGiven, choices: Choices): ReadTerms {
  const result = termsSchema(choices).safeParse(withoutEmpty(given));
  if (!result.success) {
    const problems = result.error.issues.map(({ path, message }) => ({ field: path[0] as TermsField, message }));
    return { kind: 'invalid', problems: firstOfEach(problems) };
  }
  const { timeZone, hour, whenQuiet, weekday, ...rest } = result.data;
  const chosen = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as Preferences;
  const preferences: Preferences = {
    ...chosen,
    ...(chosen.frequency === 'weekly' && { weekday: weekday ?? 1 }),
  };
  // Whoever hears at once would be told every quarter of an hour that there is nothing.
  return {
    kind: 'valid',
    terms: { timeZone, hour, whenQuiet: whenQuiet && chosen.frequency !== 'immediate', preferences },
  };
}

function termsSchema({ figures, outlets, timeZone, kept = {} }: Choices) {
  const { leastStatus, minimumScore, frequency } = defaultPreferences;
  return z.object({
    figures: list((word) => {
      if (/^(name|role):\S/.test(word) || kept.figures?.includes(word)) return { value: word };
      const found = findFigure(word, figures);
      return found.kind === 'found' ? { value: found.id } : { problem: found.message };
    }),
    circles: oneOf('circle', circlesOf({ figures }), kept.circles),
    events: oneOf('event', eventIds),
    outlets: oneOf(
      'outlet',
      outlets.map(({ id }) => id),
      kept.outlets,
    ),
    stances: oneOf('stance', stances),
    languages: oneOf('language', languages),
    text: z
      .string()
      .max(200, 'at most 200 characters')
      .refine((text) => parseWords(text).all.length > 0, {
        error: 'has no word to look for; give one that stands not in every sentence, and none but with a minus',
      })
      .optional(),
    muted: list((word) => ({ value: word.slice(0, 300) })),
    leastStatus: z.enum(['asserted', 'possible'], 'expected asserted or possible').default(leastStatus),
    minimumScore: number(0, 1, 'expected a number between 0 and 1, such as 0.6').default(minimumScore),
    frequency: z.enum(frequencies, `expected one of ${frequencies.join(', ')}`).default(frequency),
    weekday: whole(1, 7, 'expected a day from 1, Monday, to 7, Sunday').optional(),
    hour: whole(0, 23, 'expected a whole hour between 0 and 23').default(defaultHour),
    timeZone: z
      .string()
      .transform((text, context) => {
        const zone = zoneNamed(text);
        if (zone !== undefined) return zone;
        context.addIssue({
          code: 'custom',
          message: unknown('time zone', text, zoneNames(), false),
        });
        return z.NEVER;
      })
      .default(timeZone),
    whenQuiet: z
      .enum(['yes', 'no'], 'expected yes or no')
      .default('no')
      .transform((word) => word === 'yes'),
  });
}

function list<T extends string>(read: (word: string) => { value: T } | { problem: string }) {
  return z
    .array(z.string())
    .max(longestList, `at most ${longestList} can be chosen`)
    .transform((words, context) => {
      const values = words.map(read);
      for (const value of values) {
        if ('problem' in value) context.addIssue({ code: 'custom', message: value.problem });
      }
      return [...new Set(values.flatMap((value) => ('value' in value ? [value.value] : [])))];
    })
    .optional();
}

const oneOf = <T extends string>(what: string, known: readonly T[], kept: readonly T[] = []) =>
  list<T>((word) => {
    const value = [...known, ...kept].find((one) => one === word);
    return value === undefined ? { problem: unknown(what, word, known, known.length <= 20) } : { value };
  });

const number = (least: number, most: number, message: string) =>
  z
    .string()
    .regex(/^\d+([.,]\d+)?$/, message)
    .transform((text) => Number(text.replace(',', '.')))
    .pipe(z.number().min(least, message).max(most, message));

const whole = (least: number, most: number, message: string) =>
  z.string().regex(/^\d+$/, message).transform(Number).pipe(z.number().min(least, message).max(most, message));

/** An empty field was left out, and an empty choice leaves nothing out. */
function withoutEmpty(given: TermsGiven): TermsGiven {
  const entries = Object.entries(given).map(([name, value]) => {
    if (value === undefined || typeof value === 'string') return [name, value?.trim()];
    return [name, value.map((word) => word.trim()).filter((word) => word !== '')];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value.length > 0)) as TermsGiven;
}

const firstOfEach = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.toReversed().map((problem) => [problem.field, problem])).values(),
];
