// Reads expected.jsonl: what a careful reader finds in each sample item.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { eventIds, languages, statuses } from '../shared/vocabulary.ts';

const labelSchema = z.strictObject({
  outlet: z.string(),
  /** Address of the item, the same as the outlet gives it. */
  url: z.url(),
  lang: z.enum(languages),
  relevant: z.boolean(),
  hits: z.array(
    z.strictObject({
      /** Canonical English name, or `role: ` and the role in lower case. */
      who: z.string().regex(/^(role: \p{Ll}[\p{Ll} ]+|\p{Lu}[\p{L}-]+( \p{Lu}[\p{L}-]+)+)$/u),
      event: z.enum(eventIds),
      status: z.enum(statuses),
      /** Of people who never belonged to the system; such a hit does not make its item relevant. */
      tier: z.literal('opposition').optional(),
    }),
  ),
  note: z.string().optional(),
});

export type SampleLabel = z.infer<typeof labelSchema>;

/** In the order of the file. Throws where a line is no label. */
export function readSampleLabels(): SampleLabel[] {
  const text = readFileSync(join(import.meta.dirname, 'expected.jsonl'), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => labelSchema.parse(JSON.parse(line)));
}
