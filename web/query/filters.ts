// The filters of a query of hits, a row each: how one is written, and what it asks of the store. Pages, API, feeds, exports and the
// command line read them from here; a new one that lists values needs a row, its part of HitQuery and a line beside it.
import * as z from 'zod';
import { parseWords } from '../../shared/match/text/stems.ts';
import type { HitQuery } from '../../shared/store/hit-query.ts';
import { eventIds, languages, stances, statuses } from '../../shared/vocabulary.ts';
import { unknown } from '../../shared/watchlist/suggest.ts';
import { QueryError } from './error.ts';
import { findCircles, findOutlet, findWho, type Known } from './known.ts';
import { parseFrom, parseTo } from './period.ts';

type Filter<Form extends z.ZodType> = {
  /** Its value, and in words what it leaves: of the API and of the command line. */
  form: Form;
  /** What stands for its value in `--help`, and the words that there are to choose from. */
  value: string;
  words?: readonly string[] | undefined;
  /** Its part of the query. Throws QueryError for what is not known. */
  ask(value: z.infer<Form>, known: Known): Partial<HitQuery>;
};

const filter = <Form extends z.ZodType>(
  form: Form,
  value: string,
  ask: Filter<Form>['ask'],
  words?: readonly string[],
): Filter<Form> => ({ form, value, ask, words });

const word = z.string().trim().min(1).max(200);
const names = z.array(word).min(1);

/** Some of the words of the house. */
const wordsOf = <const Words extends readonly [string, ...string[]]>(what: string, words: Words) =>
  z
    .array(
      z
        .string()
        .trim()
        .toLowerCase()
        .pipe(z.enum(words, { error: ({ input }) => unknown(what, String(input), words) })),
    )
    .min(1);

export const filters = {
  figure: filter(
    names.describe('Only these people: ids or names in any script; name:… or role:… for people on no list.'),
    '<id or name...>',
    (asked, known) => ({ who: [...new Set(asked.map((one) => findWho(one, known)))] }),
  ),
  circle: filter(
    names.describe('Only figures of these circles, by file name under watch/figures; unlisted for people on no list.'),
    '<circle...>',
    (asked, known) => ({ figures: findCircles(asked, known.figures()) }),
  ),
  event: filter(
    wordsOf('event', eventIds).describe('Only these events.'),
    '<event...>',
    (events) => ({ events }),
    eventIds,
  ),
  status: filter(
    wordsOf('status', statuses).describe('Only these statuses.'),
    '<status...>',
    (some) => ({
      statuses: some,
    }),
    statuses,
  ),
  outlet: filter(names.describe('Only these outlets, by id or name.'), '<id or name...>', (asked, { outlets }) => ({
    outlets: asked.map((one) => findOutlet(one, outlets)),
  })),
  stance: filter(
    wordsOf('stance', stances).describe('Only outlets of these stances.'),
    '<stance...>',
    (some, { outlets }) => ({ outlets: outlets.filter(({ stance }) => some.includes(stance)).map(({ id }) => id) }),
    stances,
  ),
  language: filter(
    wordsOf('language', languages).describe('Only texts in these languages.'),
    '<code...>',
    (some) => ({
      languages: some,
    }),
    languages,
  ),
  from: filter(
    word.describe('Published on this day or later: 2022-03-23, or an instant with time and zone.'),
    '<date>',
    (day, { timeZone }) => ({ from: parseFrom(day, timeZone, 'from') }),
  ),
  to: filter(
    word.describe('Published on this day or earlier; the whole day counts.'),
    '<date>',
    (day, { timeZone }) => ({ to: parseTo(day, timeZone, 'to') }),
  ),
  seen: filter(
    word.describe('First found by this watch on this day or later: what is new since then.'),
    '<date>',
    (day, { timeZone }) => ({ seenFrom: parseFrom(day, timeZone, 'seen') }),
  ),
  text: filter(
    word.describe(
      'These words in any order and form, in headline, matched sentence or name; "a phrase" as it stands; -word without it.',
    ),
    '<words>',
    (text) => {
      if (parseWords(text).all.length > 0) return { text };
      throw new QueryError(
        'text',
        `"${text}" has no word to look for; give one that stands not in every sentence, and none but with a minus`,
      );
    },
  ),
  score: filter(
    z.coerce.number().min(0).max(1).describe('Only hits of at least this score, 0 to 1.'),
    '<least>',
    (minimumScore) => ({ minimumScore }),
  ),
};

type Rows = typeof filters;

export const filterSchema = z.strictObject(
  Object.fromEntries(Object.entries(filters).map(([name, { form }]) => [name, form.optional()])) as {
    [Name in keyof Rows]: z.ZodOptional<Rows[Name]['form']>;
  },
);

/** As asked, checked for form; names are not yet looked up. */
export type Filters = z.infer<typeof filterSchema>;

/** The query that the filters mean. Throws QueryError for a figure, circle, outlet or day that is none, and a period that is empty. */
export function toHitQuery(asked: Filters, known: Known): HitQuery {
  const rows = Object.entries(filters) as [keyof Rows, Filter<z.ZodType>][];
  const parts = rows.flatMap(([name, { ask }]) => (asked[name] === undefined ? [] : [ask(asked[name], known)]));
  // An outlet and a stance: both must hold.
  const outlets = parts.flatMap((part) => (part.outlets === undefined ? [] : [part.outlets]));
  const query: HitQuery = {
    ...Object.assign({}, ...parts),
    ...(outlets.length > 0 && { outlets: outlets.reduce((all, some) => all.filter((id) => some.includes(id))) }),
  };
  if (query.from !== undefined && query.to !== undefined && query.from >= query.to)
    throw new QueryError('from', `${asked.from} is not before the end of ${asked.to}; nothing can match`);
  return query;
}
