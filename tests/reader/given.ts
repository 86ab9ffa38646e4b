// Items of a small world, a model whose answers a test writes, and what reading needs around them.
import { createReaderStore } from '../../bench/reader/memory-store.ts';
import type { Item } from '../../shared/item.ts';
import { lookAt } from '../../shared/match/match.ts';
import type { Asked, Model } from '../../shared/reader/model.ts';
import type { Prompt } from '../../shared/reader/prompt.ts';
import { compileWatchlist, type Watchlist } from '../../shared/watchlist/compile.ts';
import { loadWatchSources } from '../../shared/watchlist/load.ts';
import { loadWatchlist } from '../../shared/watchlist/watchlist.ts';
import { writeWatch } from '../watchlist/small-watch.ts';

/** The owner's own list. */
export const watched = loadWatchlist('watch');
let small: Watchlist | undefined;
/** Two generals and two events; within a test. */
export function smallWatch(): Watchlist {
  small ??= compileWatchlist(loadWatchSources(writeWatch()));
  return small;
}

let made = 0;
export function item(title: string, fields: Partial<Item> = {}): Item {
  made += 1;
  return {
    id: `outlet:${made}`,
    outletId: 'outlet',
    url: `https://news.test/${made}`,
    title,
    summary: '',
    language: 'en',
    publishedAt: '2026-03-02T10:00:00.000Z',
    firstSeenAt: '2026-03-02T10:05:00.000Z',
    backfill: false,
    ...fields,
  };
}

/** An item as a request holds it. */
export type Sent = { n: number; title: string; summary: string; text?: string };
const sentIn = ({ user }: Prompt): Sent[] =>
  user
    .split('\n')
    .slice(1)
    .map((line) => JSON.parse(line) as Sent);

export type SaidHit = { who: string; event: string; status: string; quote: string; manner?: string };

/** A model that says of each item what `say` does. */
export function modelOf(say: (sent: Sent) => SaidHit[] | undefined): Model & { asked: number } {
  const model = {
    name: 'test-model',
    asked: 0,
    async ask(prompt: Prompt): Promise<Asked> {
      model.asked += 1;
      const items = sentIn(prompt).flatMap((sent) => {
        const hits = say(sent);
        return hits === undefined
          ? []
          : [{ n: sent.n, relevant: hits.some(({ status }) => status === 'asserted'), hits }];
      });
      return { kind: 'answer', text: JSON.stringify({ items }), usage: { input: 1000, output: 100 } };
    },
  };
  return model;
}

export const asking = (ask: Model['ask']): Model => ({ name: 'test-model', ask });

/** Time passes only where the reader waits; the waits are told. */
export function readServices(model: Model, fields: { limit?: number; watchlist?: typeof watched } = {}) {
  const time = { now: new Date('2026-03-02T12:00:00.000Z') };
  const waits: number[] = [];
  const warnings: string[] = [];
  const watchlist = fields.watchlist ?? smallWatch();
  return {
    model,
    store: createReaderStore(),
    price: { input: 0.06, output: 0.24 },
    limit: fields.limit ?? 1e9,
    watchlist,
    look: (one: Item) => lookAt(one, watchlist),
    clock: { now: () => time.now },
    log: { warn: (message: string) => void warnings.push(message) },
    sleep: async (milliseconds: number) => {
      waits.push(milliseconds);
      time.now = new Date(time.now.getTime() + milliseconds);
    },
    time,
    waits,
    warnings,
  };
}

export const forever = new AbortController().signal;
