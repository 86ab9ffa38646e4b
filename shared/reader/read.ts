// Reads items a second time: answers that are kept, else asks; checks them, and puts the verdict in the place of the rules'.

import type { Hit } from '../hit.ts';
import type { Item } from '../item.ts';
import type { Reading } from '../match/match.ts';
import { toSentences } from '../match/text/sentences.ts';
import type { Watchlist } from '../watchlist/compile.ts';
import type { ItemAnswer } from './answer.ts';
import { type AskServices, askBatch, batchesOf, type Missing } from './ask.ts';
import { type Checked, checkAnswer, type Dropped } from './check.ts';
import { hitOf, type Stamp } from './evidence.ts';
import { answerKey, type Excerpt, excerptFor } from './excerpt.ts';
import { addSums, monthOf, type Sums } from './ledger.ts';
import { mergeVerdicts, unread } from './merge.ts';
import { promptVersion } from './prompt.ts';

export type ReaderStore = AskServices['store'] & {
  /** Answers that are kept, by their keys. */
  readerAnswers(keys: readonly string[]): Promise<Map<string, ItemAnswer>>;
  keepReaderAnswers(answers: ReadonlyMap<string, ItemAnswer>): Promise<void>;
  /** The hits of one item, withdrawn ones too. */
  hitsOf(itemId: string): Promise<Hit[]>;
  /** Over whatever stands of the same hits, which keep their dates. */
  putHits(hits: readonly Hit[]): Promise<void>;
};

export type ReadServices = Omit<AskServices, 'store'> & {
  store: ReaderStore;
  /** The item as the rules see it. */
  look: (item: Item) => { reading: Reading; hits: Hit[] };
  watchlist: Watchlist;
};

/** `verdict`: how a text was read, for whoever asks about one. */
export type ItemReading = {
  item: Item;
  hits: Hit[];
  rules: Hit[];
  outcome: 'read' | Missing;
  answer?: ItemAnswer;
  checked: Checked[];
  dropped: Dropped;
};

type Looked = { item: Item; reading: Reading; rules: Hit[]; excerpt: Excerpt; key: string };

/**
 * Reads items and stores what comes of it, some at a time. Who is answered `busy` may be given again; all others are done with. May
 * be repeated after a death at any point: answers that were paid for are kept before anything is made of them. Rejects where the
 * store fails, or with the reason of an aborted signal.
 * @param options.store false: the items are nobody's, and their hits are only told
 */
export async function readItems(
  items: readonly Item[],
  services: ReadServices,
  { signal, store: isStored = true }: { signal: AbortSignal; store?: boolean },
): Promise<ItemReading[]> {
  const { store, clock, model } = services;
  const looked = items.map((item) => look(item, services));
  const answers = await store.readerAnswers(looked.map(({ key }) => key));
  const kept = new Set(answers.keys());
  const missing = new Map<string, Missing>();
  const open = [...new Map(looked.map((one) => [one.key, one])).values()].filter(({ key }) => !answers.has(key));
  const readings: ItemReading[] = [];
  const finish = async (some: readonly Looked[]) => {
    const stamp = {
      at: clock.now().toISOString(),
      model: model.name,
      prompt: promptVersion(services.watchlist.country),
    };
    const told: ItemReading[] = [];
    let sums: Sums = {};
    for (const one of some) {
      const done = await settle(one, answers.get(one.key), missing.get(one.key), stamp, services, isStored);
      told.push(done.reading);
      sums = addSums(sums, { ...done.sums, ...(kept.has(one.key) ? { kept: 1 } : {}) });
    }
    if (some.length > 0) await store.countReading(monthOf(clock.now()), sums);
    readings.push(...told);
  };
  await finish(looked.filter(({ key }) => answers.has(key)));
  let ended: Missing | undefined;
  for (const batch of batchesOf(open)) {
    if (ended === undefined) {
      const asked = await askBatch(batch, services, signal);
      if (asked.answers.size > 0) await store.keepReaderAnswers(asked.answers);
      for (const [key, answer] of asked.answers) answers.set(key, answer);
      if (asked.sums.strays) await store.countReading(monthOf(clock.now()), asked.sums);
      // What stopped this request would stop the next.
      if (asked.missing !== 'failed') ended = asked.missing;
    }
    const keys = new Set(batch.map(({ key }) => key));
    for (const key of keys) if (!answers.has(key)) missing.set(key, ended ?? 'failed');
    await finish(looked.filter(({ key }) => keys.has(key)));
  }
  const order = new Map(items.map(({ id }, index) => [id, index]));
  return readings.sort((a, b) => order.get(a.item.id)! - order.get(b.item.id)!);
}

function look(item: Item, { look: lookAt, model, watchlist }: ReadServices): Looked {
  const { reading, hits } = lookAt(item);
  // The rules leave a text unread in which none of their words stands.
  const whole = reading.sentences.length > 0 ? reading : { ...reading, sentences: toSentences(item) };
  const excerpt = excerptFor(item, whole);
  return {
    item,
    reading: whole,
    rules: hits,
    excerpt,
    key: answerKey(excerpt, model.name, promptVersion(watchlist.country)),
  };
}

async function settle(
  { item, reading, rules, excerpt }: Looked,
  answer: ItemAnswer | undefined,
  missing: Missing | undefined,
  stamp: Stamp,
  { store, watchlist }: ReadServices,
  isStored: boolean,
): Promise<{ reading: ItemReading; sums: Sums }> {
  const told = { item, rules, checked: [], dropped: {} };
  if (answer === undefined) {
    const outcome = missing ?? 'failed';
    // Who may be asked later still waits.
    const hits = outcome === 'busy' ? rules : unread(rules, stamp.at, outcome);
    if (isStored && outcome !== 'busy') await store.putHits(hits);
    return { reading: { ...told, hits, outcome }, sums: outcome === 'busy' ? {} : { unread: 1 } };
  }
  const text = { ...reading, watchlist };
  const { checked, dropped } = checkAnswer(answer, item, text);
  const read = checked.map((one) => hitOf(one, item, text, stamp));
  const stored = isStored ? await store.hitsOf(item.id) : [];
  const { hits, agreement } = mergeVerdicts({ rules, read, stored, excerpt }, stamp);
  if (isStored) await store.putHits(hits);
  const drops = Object.fromEntries(Object.entries(dropped).map(([check, count]) => [`dropped-${check}`, count]));
  return {
    reading: { ...told, hits, outcome: 'read', answer, checked, dropped },
    sums: { items: 1, ...agreement, ...drops },
  };
}
