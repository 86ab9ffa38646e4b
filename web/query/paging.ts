// How an answer is parted into pages: what may be asked beside the filters.
import * as z from 'zod';

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
