// Reads what a model wrote: one JSON object with an answer for each item. What is none is nothing; nothing is mended. Pure.
import * as z from 'zod';

/** An item's answer as it came, its hits not looked at yet. */
const itemSchema = z.object({ n: z.int(), relevant: z.boolean(), hits: z.array(z.unknown()) });
const answerShape = z.object({ items: z.array(z.unknown()) });

export type ItemAnswer = { relevant: boolean; hits: unknown[] };

/** More hits than any item tells of. */
const mostHits = 12;

/** `broken`: the whole is no answer. `strays`: answers for no item of the request, or for one that was answered before, or of no shape. */
export type Answers = { byItem: Map<number, ItemAnswer>; strays: number; broken: boolean };

/** @param items how many the request held; their numbers go from 1 */
export function readAnswers(text: string, items: number): Answers {
  const answers: Answers = { byItem: new Map(), strays: 0, broken: false };
  const whole = answerShape.safeParse(parsed(text));
  if (!whole.success) return { ...answers, broken: true };
  for (const one of whole.data.items) {
    const item = itemSchema.safeParse(one);
    const isOne = item.success && item.data.n >= 1 && item.data.n <= items && !answers.byItem.has(item.data.n);
    if (!isOne || item.data.hits.length > mostHits) answers.strays += 1;
    else answers.byItem.set(item.data.n, { relevant: item.data.relevant, hits: item.data.hits });
  }
  return answers;
}

/** The object alone, or as models wrap it: behind their thoughts, and fenced. */
function parsed(text: string): unknown {
  const bare = text
    .replace(/^\s*<think>[\s\S]*?<\/think>/, '')
    .trim()
    .replace(/^```(?:json)?\s*([\s\S]*?)\s*```$/, '$1');
  try {
    return JSON.parse(bare);
  } catch {
    return undefined;
  }
}
