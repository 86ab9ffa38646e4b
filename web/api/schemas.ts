// What the API answers, as zod schemas: the OpenAPI document is made from them, and tests hold the answers to them.
import * as z from 'zod';
import { withdrawalReasons } from '../../shared/hit.ts';
import { conditions } from '../../shared/outlets/health.ts';
import { eventIds, languages, manners, statuses } from '../../shared/vocabulary.ts';

const instant = z.iso.datetime().describe('ISO 8601, UTC.');
const offset = z.int().min(0).describe('UTF-16 offset within the sentence.');

const evidenceSchema = z
  .strictObject({
    field: z.enum(['title', 'summary', 'body']),
    sentence: z.string().describe('The sentence that matched, as the outlet wrote it.'),
    mention: z.strictObject({ text: z.string(), rule: z.string(), start: offset.optional(), end: offset.optional() }),
    trigger: z.strictObject({ text: z.string(), phrase: z.string(), start: offset, end: offset }),
    attribution: z.string().describe('The rule that joined the two.'),
    distance: z.number().describe('Tokens between mention and trigger.'),
    cues: z.array(z.strictObject({ kind: z.string(), text: z.string() })),
    score: z.array(z.strictObject({ part: z.string(), value: z.number() })),
    denier: z.enum(['leader', 'state', 'self', 'other']).optional().describe('Of a denial: whose it is.'),
    watchlist: z.string().describe('Version of the watchlist that matched.'),
  })
  .meta({ id: 'Evidence' });

const whoParts = {
  who: z.string().describe('Key of the person: id of a figure, name:… or role:….'),
  figureId: z.string().nullable(),
  figure: z.string().nullable().describe('Canonical English name; null where only a role is known.'),
  role: z.string().nullable(),
  office: z.string().optional().describe('What an unnamed role is called: “army officer”.'),
  leader: z.string().optional().describe('Id of the figure who leads the group that the role names.'),
  event: z.enum(eventIds),
  status: z.enum(statuses),
  score: z.number().min(0).max(1),
};

const readerSchema = z
  .discriminatedUnion('state', [
    z.strictObject({ state: z.literal('awaited'), at: instant }),
    z.strictObject({
      state: z.literal('unread'),
      at: instant,
      reason: z.enum(['budget', 'failed', 'refused', 'not-shown']),
    }),
    z.strictObject({
      state: z.literal('read'),
      at: instant,
      model: z.string(),
      prompt: z.string().describe('Version of the instructions.'),
      quote: z.string().optional().describe('Words of the item; absent where the reader did not confirm the hit.'),
      rules: z
        .strictObject({
          status: z.enum(statuses),
          score: z.number(),
          relevant: z.boolean(),
          phrase: z.string(),
          attribution: z.string(),
        })
        .optional()
        .describe('What the rules had said; absent where they had not found it.'),
    }),
  ])
  .meta({ id: 'SecondReading' });

const withdrawalSchema = z
  .strictObject({
    at: instant,
    by: z.enum(['reader', 'owner', 'subscriber']),
    reason: z.enum(withdrawalReasons),
    note: z.string().optional(),
  })
  .meta({ id: 'Withdrawal', description: 'That it is no longer held to be true, and who said so.' });

const hitSchema = z
  .strictObject({
    id: z.string(),
    itemId: z.string(),
    outletId: z.string(),
    url: z.string(),
    title: z.string(),
    language: z.enum(languages),
    publishedAt: instant,
    firstSeenAt: instant,
    backfill: z.boolean().describe('History: never in a digest.'),
    ...whoParts,
    relevant: z.boolean(),
    manner: z.enum(Object.values(manners).flat()).optional().describe('How it happened, where the words say so.'),
    withdrawn: withdrawalSchema.optional().describe('Taken back: kept here, in no story, feed or digest.'),
    reader: readerSchema.optional().describe('The second reader; absent where none was to read it.'),
    evidence: evidenceSchema,
  })
  .meta({ id: 'Hit' });

export const hitsSchema = z
  .strictObject({
    hits: z.array(hitSchema).describe('Newest first.'),
    next: z
      .string()
      .nullable()
      .describe('Cursor of the following page; null at the end. A page may be short or empty before it.'),
  })
  .meta({ id: 'Hits' });

const storySchema = z
  .strictObject({
    id: z.string(),
    ...whoParts,
    headline: z.string(),
    firstSeenAt: instant,
    lastSeenAt: instant,
    outlets: z.array(z.string()).describe('Ids of the outlets that tell it, first report first.'),
    track: z.array(
      z.strictObject({
        status: z.enum(statuses),
        at: instant,
        outletId: z.string(),
        hitId: z.string(),
        by: z.string().optional().describe('Of a denial that leaves the status as reports made it: whose it is.'),
      }),
    ),
    sides: z
      .array(
        z.strictObject({
          who: z.string(),
          figureId: z.string().nullable(),
          figure: z.string().nullable(),
          role: z.string().nullable(),
          office: z.string().optional(),
        }),
      )
      .optional()
      .describe('Of a quarrel: who else is told to be in it.'),
    recalled: z
      .strictObject({ times: z.int(), last: instant })
      .optional()
      .describe('Reports that recall it after its last one.'),
    hits: z.array(z.string()).describe('Ids of its hits, newest first.'),
  })
  .meta({ id: 'Story' });

export const storiesSchema = z
  .strictObject({
    stories: z
      .array(storySchema)
      .describe('With a report in the period asked for, by the last one in it, newest first.'),
    older: z.string().nullable().describe('What to give as `cursor` for older ones; null at the end.'),
  })
  .meta({ id: 'Stories' });

export const outletsSchema = z
  .strictObject({
    outlets: z.array(
      z.strictObject({
        outletId: z.string(),
        name: z.string(),
        sample: z.boolean(),
        condition: z.enum(conditions),
        since: instant.optional(),
        lastSuccessAt: instant.optional(),
        lastNewItemAt: instant.optional(),
        usualGapMinutes: z.number().optional(),
        failure: z.strictObject({ kind: z.string(), message: z.string(), since: instant, count: z.int() }).optional(),
        advice: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'Outlets' });

export const errorSchema = z
  .strictObject({
    error: z.strictObject({
      status: z.int(),
      message: z.string(),
      parameter: z.string().optional().describe('Which parameter is wrong.'),
    }),
  })
  .meta({ id: 'Error' });

/** By their ids the components of the OpenAPI document. */
export const answerSchemas = [
  hitsSchema,
  hitSchema,
  evidenceSchema,
  readerSchema,
  withdrawalSchema,
  storiesSchema,
  storySchema,
  outletsSchema,
  errorSchema,
] as const;
