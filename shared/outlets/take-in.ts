// Takes in a fetched document: decode, read, give identity, match, store.
import { setImmediate as breathe } from 'node:timers/promises';
import type { Hit } from '../hit.ts';
import type { Item } from '../item.ts';
import type { Listing } from './entry.ts';
import type { Failed, Fetched } from './http.ts';
import { countTextless, toItems } from './item.ts';
import { type OnDemandServices, readOnDemand } from './on-demand.ts';
import type { Outlet, OutletState } from './outlet.ts';
import { readEntries } from './read.ts';
import { datedGap, isFlood } from './rhythm.ts';
import { compareWithSeen, type Seen } from './seen.ts';
import type { Counts, Outcome } from './state.ts';
import { decodeText } from './text.ts';

/** Items stored at once: an outlet that lists thousands must be stoppable between. */
const itemsAtOnce = 100;

/** The way to the second reader, where one is on. */
export type ReaderDoor = {
  /** Whether it is to read an item with these hits of the rules. */
  wants(item: Item, hits: readonly Hit[], outlet: Outlet): boolean;
  /** Keeps the items for it, durably. May be repeated: what was read is not paid for again. */
  add(itemIds: readonly string[]): Promise<void>;
};

export type TakeInServices = OnDemandServices & {
  reader?: ReaderDoor;
  store: {
    addItem(item: Item, hits: readonly Hit[], options?: { edited?: boolean }): Promise<'new' | 'updated' | 'known'>;
    /** `recent`: known, and first seen after `since`. */
    addItems(
      entries: readonly { item: Item; hits: readonly Hit[] }[],
      options?: { since: string },
    ): Promise<('new' | 'recent' | 'known')[]>;
  };
  clock: { now(): Date };
};

/** Stores what is new in a document. A fault in reading or matching, ours or the document's, is the outlet's failure; one of the store is thrown. */
export async function takeIn(
  fetched: Extract<Fetched, { kind: 'body' }>,
  outlet: Outlet,
  before: OutletState,
  services: TakeInServices,
  signal: AbortSignal | undefined,
): Promise<Outcome> {
  const listing = await readListing(fetched, outlet);
  if (listing.kind === 'failed') return listing;

  const now = services.clock.now();
  const items = toItems(listing.entries, outlet, now, before.lastSuccessAt === undefined);
  const compared = compareWithSeen(items, before.seen, outlet);
  const flood = isFlood(compared.filter(({ kind }) => kind === 'new').length, before, now);
  const gap =
    before.lastNewItemAt === undefined ? datedGap(listing.entries.map((entry) => entry.publishedAt)) : undefined;
  const textless = countTextless(listing.entries);
  const counts: Counts = { entries: listing.entries.length, textless, added: 0, updated: 0, hits: [], seen: [], flood };
  if (gap !== undefined) counts.datedGapMinutes = gap;
  const told = flood ? compared : await withArticles(compared, outlet, services, signal);
  const { matched: first, fault } = await matchAll(told, flood, services.match, signal);
  const matched = await recalled(first, services);
  counts.seen = matched.map(({ key }) => key);
  const { marked, chosen } = chooseForReader(matched, outlet, services.reader, now);
  await storeAll(marked, counts, before, services, signal);
  if (chosen.length > 0) await services.reader?.add(chosen);
  const moved = fetched.movedTo === undefined ? {} : { movedTo: fetched.movedTo };
  if (fault !== undefined) return { kind: 'failed', failure: 'internal', message: fault, ...counts, ...moved };
  // A document that broke off comes whole at the next poll only if it is asked for without condition.
  const validators = listing.partly === 'broken-off' || fetched.cutShort ? {} : fetched.validators;
  return { kind: 'read', validators, ...counts, ...moved };
}

/** Where the rules fail on an item it stays as it is: that is told when it is matched. */
async function withArticles(
  compared: readonly Seen[],
  outlet: Outlet,
  services: TakeInServices,
  signal: AbortSignal | undefined,
): Promise<Seen[]> {
  const read = readOnDemand(outlet, services, signal);
  const told: Seen[] = [];
  for (const seen of compared) {
    if (seen.kind === 'known') told.push(seen);
    else
      try {
        told.push({ ...seen, item: (await read(seen.item)).item });
      } catch {
        signal?.throwIfAborted();
        told.push(seen);
      }
  }
  return told;
}

type Matched = Seen & { hits: Hit[] };

/** Characters matched in one go: the other outlets, the pages and Ctrl-C wait no longer than for these. */
const charactersAtOnce = 10_000;

/** Items that cannot be matched are left out, and so tried again at the next poll. Rejects with the reason of an aborted signal. */
async function matchAll(
  compared: readonly Seen[],
  flood: boolean,
  match: TakeInServices['match'],
  signal: AbortSignal | undefined,
): Promise<{ matched: Matched[]; fault?: string }> {
  const faults: string[] = [];
  const matched: Matched[] = [];
  let characters = 0;
  for (const seen of compared) {
    if (seen.kind === 'known') {
      matched.push({ ...seen, hits: [] });
      continue;
    }
    const item = flood ? { ...seen.item, backfill: true } : seen.item;
    const result = attempt(() => match(item));
    if ('value' in result) matched.push({ ...seen, item, hits: result.value });
    else faults.push(`matching "${item.title}" failed: ${result.fault}`);
    characters += item.title.length + item.summary.length + (item.body?.length ?? 0);
    if (characters < charactersAtOnce) continue;
    characters = 0;
    await breathe();
    signal?.throwIfAborted();
  }
  return { matched, ...(faults[0] !== undefined && { fault: faults[0] }) };
}

/** Hits of what the second reader is to read say that they wait for it; `chosen`: ids of those items. */
function chooseForReader(
  matched: readonly Matched[],
  outlet: Outlet,
  reader: ReaderDoor | undefined,
  now: Date,
): { marked: readonly Matched[]; chosen: string[] } {
  if (reader === undefined) return { marked: matched, chosen: [] };
  const chosen: string[] = [];
  const marked = matched.map((one): Matched => {
    if (one.kind === 'known' || !reader.wants(one.item, one.hits, outlet)) return one;
    chosen.push(one.item.id);
    return { ...one, hits: one.hits.map((hit) => ({ ...hit, reader: { state: 'awaited', at: now.toISOString() } })) };
  });
  return { marked, chosen };
}

/** What the history knows already is matched again in that light. */
async function recalled(matched: readonly Matched[], { match, recall }: TakeInServices): Promise<readonly Matched[]> {
  const since = await recall?.(matched.flatMap(({ hits }) => hits));
  if (!since) return matched;
  return matched.map((one) => (one.hits.length > 0 ? { ...one, hits: match(one.item, since) } : one));
}

/** Stores what is new, many at once, and what was edited; counts what came of it. */
async function storeAll(
  matched: readonly Matched[],
  counts: Counts,
  { lastPollAt: since = '' }: OutletState,
  { store }: TakeInServices,
  signal: AbortSignal | undefined,
): Promise<void> {
  const added = matched.filter(({ kind }) => kind === 'new');
  for (let from = 0; from < added.length; from += itemsAtOnce) {
    signal?.throwIfAborted();
    const batch = added.slice(from, from + itemsAtOnce);
    const answers = await store.addItems(batch, { since });
    const stored = batch.filter((_, index) => answers[index] === 'new');
    counts.added += stored.length;
    counts.hits.push(...stored.flatMap(({ hits }) => hits));
    // Stored by a poll whose state does not tell: it was killed, or goes on beside this one.
    const untold = batch.filter((_, index) => answers[index] === 'recent');
    const { items, hits } = counts.regained ?? { items: 0, hits: 0 };
    counts.regained = { items: items + untold.length, hits: hits + untold.flatMap(({ hits }) => hits).length };
  }
  for (const { item, hits } of matched.filter(({ kind }) => kind === 'edited')) {
    signal?.throwIfAborted();
    const answer = await store.addItem(item, hits, { edited: true });
    if (answer === 'updated') counts.updated++;
    else if (answer === 'new') counts.added++;
    counts.hits.push(...hits);
  }
}

async function readListing(fetched: Extract<Fetched, { kind: 'body' }>, outlet: Outlet): Promise<Listing | Failed> {
  try {
    return await readEntries(decodeText(fetched.bytes, fetched.contentType), outlet, fetched.url);
  } catch (error) {
    return { kind: 'failed', failure: 'internal', message: `reading failed: ${(error as Error).message}` };
  }
}

function attempt<T>(work: () => T): { value: T } | { fault: string } {
  try {
    return { value: work() };
  } catch (error) {
    return { fault: (error as Error).message };
  }
}
