// The one model of a query of hits: what may be asked, for pages, API, feeds, exports and the command line alike.
import * as z from 'zod';
import { eventIds, languages, stances, statuses } from '../../shared/vocabulary.ts';
import { unknown } from '../../shared/watchlist/suggest.ts';

const listOf = <const T extends readonly [string, ...string[]]>(what: string, words: T) =>
  z
    .array(
      z
        .string()
        .trim()
        .toLowerCase()
        .pipe(z.enum(words, { error: ({ input }) => unknown(what, String(input), words) })),
    )
    .min(1);

const word = z.string().trim().min(1).max(200);

export const filterSchema = z.strictObject({
  figure: z
    .array(word)
    .min(1)
    .optional()
    .describe('Only these people: ids or names in any script; name:… or role:… for people on no list.'),
  circle: z
    .array(word)
    .min(1)
    .optional()
    .describe('Only figures of these circles, by file name under watch/figures; unlisted for people on no list.'),
  event: listOf('event', eventIds).optional().describe('Only these events.'),
  status: listOf('status', statuses).optional().describe('Only these statuses.'),
  outlet: z.array(word).min(1).optional().describe('Only these outlets, by id or name.'),
  stance: listOf('stance', stances).optional().describe('Only outlets of these stances.'),
  language: listOf('language', languages).optional().describe('Only texts in these languages.'),
  from: word.optional().describe('Published on this day or later: 2022-03-23, or an instant with time and zone.'),
  to: word.optional().describe('Published on this day or earlier; the whole day counts.'),
  seen: word.optional().describe('First found by this watch on this day or later: what is new since then.'),
  text: word
    .optional()
    .describe(
      'These words in any order and form, in headline, matched sentence or name; "a phrase" as it stands; -word without it.',
    ),
  score: z.coerce.number().min(0).max(1).optional().describe('Only hits of at least this score, 0 to 1.'),
});

/** As asked, checked for form; names are not yet looked up. */
export type Filters = z.infer<typeof filterSchema>;

/** Hits of one answer. */
const mostHits = 200;
/** Hits of one answer where nobody says how many. */
export const usualLimit = 50;

export const pagingSchema = z.strictObject({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(mostHits)
    .optional()
    .describe(`Hits of one answer; ${usualLimit} where absent, in csv and jsonl all.`),
  cursor: z.string().max(500).optional().describe('Where to go on, as the answer before gave it.'),
});

/** Of stories, whose pages are as long as their time is. */
export const cursorSchema = pagingSchema.pick({ cursor: true });
