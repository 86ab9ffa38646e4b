// One line of `fissure match`: JSON in, JSON out. Other commands read items from such lines too.
import * as z from 'zod';
import type { Hit } from '../shared/hit.ts';
import type { Item } from '../shared/item.ts';
import { type Language, languages } from '../shared/vocabulary.ts';

/** What stands on an input line; further keys are ignored. Null is as good as absent. */
const inputSchema = z.object({
  id: z.union([z.string().min(1), z.number()]),
  lang: z.enum(languages).nullish(),
  title: z.string().nullish(),
  summary: z.string().nullish(),
  body: z.string().nullish(),
  date: z.string().nullish(),
  outlet: z.string().nullish(),
  url: z.string().nullish(),
});

/** The functions of the core that an answer is made with. */
export type Matching = {
  match: (item: Item) => readonly Hit[];
  isRelevant: (hits: readonly Hit[]) => boolean;
  detectLanguage: (text: string) => Language;
};

/** An output line, without its line break; or why the input line cannot be answered. */
export type Answer = { kind: 'answer'; json: string } | { kind: 'problem'; message: string };

/** An item as read from an input line, with its id as it was written; or why the line is none. */
export type Input = { kind: 'item'; id: string | number; item: Item } | { kind: 'problem'; message: string };

/** `now` (ISO 8601 UTC) stands in for a date that is missing or unreadable. */
export function readItemLine(text: string, detectLanguage: Matching['detectLanguage'], now: string): Input {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return { kind: 'problem', message: `no JSON: ${(error as Error).message}` };
  }
  const result = inputSchema.safeParse(raw);
  if (!result.success) {
    const wrong = result.error.issues.map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`);
    return { kind: 'problem', message: wrong.join('; ') };
  }
  const input = result.data;
  const { title, summary, body } = input;
  if (typeof (title ?? summary ?? body) !== 'string') {
    return { kind: 'problem', message: 'nothing to match: expected a title, a summary or a body' };
  }
  const words = { title: title ?? '', summary: summary ?? '', ...(typeof body === 'string' && { body }) };
  const item: Item = {
    ...words,
    language: input.lang ?? detectLanguage(`${words.title}\n${words.summary}\n${body ?? ''}`),
    id: String(input.id),
    outletId: input.outlet ?? '',
    url: input.url ?? '',
    publishedAt: readDate(input.date) ?? now,
    firstSeenAt: now,
    backfill: false,
  };
  return { kind: 'item', id: input.id, item };
}

/** `now` as for readItemLine; the answer does not carry it. */
export function answerLine(text: string, matching: Matching, now: string): Answer {
  const input = readItemLine(text, matching.detectLanguage, now);
  if (input.kind === 'problem') return input;
  try {
    // What the second reader took back is no answer.
    const hits = matching.match(input.item).filter(({ withdrawn }) => withdrawn === undefined);
    const answer = { id: input.id, relevant: matching.isRelevant(hits), hits: hits.map(toPrediction) };
    return { kind: 'answer', json: JSON.stringify(answer) };
  } catch (error) {
    // A fault of ours in one item must not keep the others from their answers.
    return { kind: 'problem', message: `matching failed: ${(error as Error).message}` };
  }
}

function readDate(text: string | null | undefined): string | undefined {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function toPrediction({ figure, figureId, role, event, manner, status, score, reader, evidence }: Hit) {
  const told = { ...(manner !== undefined && { manner }), ...(reader !== undefined && { reader }) };
  return { figure, figureId, ...(figure === null && { role }), event, status, score, ...told, evidence };
}
