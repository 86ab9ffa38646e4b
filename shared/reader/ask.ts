// Asks a model for a request's items: paid for from the budget, patient with a busy one, and again for those it left out.
import type { Item } from '../item.ts';
import { type ItemAnswer, readAnswers } from './answer.ts';
import type { Excerpt } from './excerpt.ts';
import { addSums, type Ledger, monthOf, type Sums } from './ledger.ts';
import type { Asked, Model } from './model.ts';
import { nanosOf, type Price, type Usage } from './prices.ts';
import { type Prompt, promptFor } from './prompt.ts';

export type AskServices = {
  store: Ledger;
  model: Model;
  price: Price;
  /** Billionths of a dollar a month. */
  limit: number;
  watchlist: { country: Parameters<typeof promptFor>[1] };
  clock: { now(): Date };
  log: { warn(message: string, fields?: Record<string, unknown>): void };
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
};

/** Why an item has no answer. `busy`: it may have one later. */
export type Missing = 'budget' | 'refused' | 'failed' | 'busy';

export type Question = { item: Pick<Item, 'id'>; key: string; excerpt: Excerpt };

/** By the questions' keys; `missing`: why those that are not among them are not. */
export type Answered = { answers: Map<string, ItemAnswer>; missing?: Missing; sums: Sums };

/** Items of a request: in the first round as many as share its instructions well, in the second few, should one have spoilt it for the others. */
const rounds = [10, 4] as const;
/** Characters of a request's items: small models lose the beginning of what is longer. */
const mostCharacters = 8000;

/** Tokens of an answer: its frame, and a hit or two an item. */
const tokensOfAnswer = (items: number): number => 200 + 160 * items;

/** Questions in batches of one request each. */
export function batchesOf<T extends Pick<Question, 'excerpt'>>(
  questions: readonly T[],
  most: number = rounds[0],
): T[][] {
  const batches: T[][] = [];
  let characters = 0;
  for (const question of questions) {
    const { title, summary, text = '' } = question.excerpt;
    const own = title.length + summary.length + text.length;
    const open = batches.at(-1);
    if (open === undefined || open.length >= most || characters + own > mostCharacters) {
      batches.push([question]);
      characters = own;
    } else {
      open.push(question);
      characters += own;
    }
  }
  return batches;
}

/** Rejects only where the ledger fails, or with the reason of an aborted signal. */
export async function askBatch(
  questions: readonly Question[],
  services: AskServices,
  signal: AbortSignal,
): Promise<Answered> {
  const answers = new Map<string, ItemAnswer>();
  let sums: Sums = {};
  let missing: Missing = 'failed';
  for (const most of rounds) {
    const open = questions.filter(({ key }) => !answers.has(key));
    for (const batch of batchesOf(open, most)) {
      const asked = await askPatiently(
        promptFor(
          batch.map(({ excerpt }) => excerpt),
          services.watchlist.country,
        ),
        batch.length,
        services,
        signal,
      );
      if (asked.kind !== 'answer') return { answers, missing: asked.kind, sums };
      const { byItem, strays, broken } = readAnswers(asked.text, batch.length);
      sums = addSums(sums, { strays });
      if (broken) services.log.warn('reader answered no JSON', { model: services.model.name, items: batch.length });
      for (const [number, answer] of byItem) answers.set(batch[number - 1]!.key, answer);
    }
    if (answers.size === questions.length) return { answers, sums };
    missing = 'failed';
  }
  return { answers, missing, sums };
}

const mostTries = 4;
/** A model that did not answer may have done the work, and will be paid for it. */
const mostSilences = 2;
const firstWaitMs = 1000;
const longestWaitMs = 30_000;

type Paid = Extract<Asked, { kind: 'answer' }> | { kind: Missing };

/** One prompt, again while the model is busy. */
async function askPatiently(prompt: Prompt, items: number, services: AskServices, signal: AbortSignal): Promise<Paid> {
  const { model, log, sleep } = services;
  let silences = 0;
  for (let tries = 1; ; tries++) {
    signal.throwIfAborted();
    const asked = await askOnce(prompt, items, services, signal);
    if (asked === 'used-up') return { kind: 'budget' };
    if (asked.kind === 'answer') return asked;
    log.warn(`reader ${asked.kind}`, { model: model.name, detail: asked.message, try: tries });
    if (asked.kind === 'refused') return asked;
    if (asked.kind === 'silent' && ++silences === mostSilences) return { kind: 'busy' };
    if (tries === mostTries) return { kind: 'busy' };
    const wait =
      (asked.kind === 'busy' ? asked.waitMs : undefined) ?? firstWaitMs * 2 ** (tries - 1) * (1 + Math.random());
    if (wait > longestWaitMs) return { kind: 'busy' };
    await sleep(wait, signal);
  }
}

/** Bytes of a token, less than in any text, so that rather too much is set aside. */
const bytesOfToken = 3;

/** Sets aside what the request may cost at most, asks, and gives back what it did not. */
async function askOnce(
  prompt: Prompt,
  items: number,
  { store, model, price, limit, clock }: AskServices,
  signal: AbortSignal,
): Promise<Asked | 'used-up'> {
  const mostTokens = tokensOfAnswer(items);
  const input = Math.ceil(Buffer.byteLength(prompt.system + prompt.user) / bytesOfToken);
  const most = nanosOf({ input, output: mostTokens }, price);
  const month = monthOf(clock.now());
  if ((await store.reserveReading(month, most, limit)) === 'used-up') return 'used-up';
  const asked = await model.ask(prompt, { mostTokens, signal });
  if (asked.kind === 'answer')
    await store.countReading(month, settled(asked.usage, nanosOf(asked.usage, price) - most));
  // What may have been worked on stays set aside; the others cost nothing.
  else if (asked.kind !== 'silent') await store.countReading(month, { nanos: -most });
  return asked;
}

const settled = ({ input, output }: Usage, nanos: number): Sums => ({
  nanos,
  requests: 1,
  tokensIn: input,
  tokensOut: output,
});
