// Matches what a listing brings, in the light of the history, and chooses what the second reader is to read.
import { setImmediate as breathe } from 'node:timers/promises';
import type { Hit } from '../hit.ts';
import type { Item } from '../item.ts';
import type { OnDemandServices } from './on-demand.ts';
import type { Outlet } from './outlet.ts';
import type { Seen } from './seen.ts';

/** The way to the second reader, where one is on. */
export type ReaderDoor = {
  /** Whether it is to read an item with these hits of the rules. */
  wants(item: Item, hits: readonly Hit[], outlet: Outlet): boolean;
  /** Keeps the items for it, durably. May be repeated: what was read is not paid for again. */
  add(itemIds: readonly string[]): Promise<void>;
};

export type Matched = Seen & { hits: Hit[] };

/** Characters matched in one go: the other outlets, the pages and Ctrl-C wait no longer than for these. */
const charactersAtOnce = 10_000;

/** Items that cannot be matched are left out, and so tried again at the next poll. Rejects with the reason of an aborted signal. */
export async function matchAll(
  compared: readonly Seen[],
  flood: boolean,
  match: OnDemandServices['match'],
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
export function chooseForReader(
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

/** Where the history knows what one of them tells, all are matched again in that light: "the crash" of the next item may be the same man's. */
export async function recalled(
  matched: readonly Matched[],
  { match, recall }: OnDemandServices,
  signal: AbortSignal | undefined,
): Promise<{ matched: readonly Matched[]; fault?: string }> {
  const since = await recall?.(matched.flatMap(({ hits }) => hits));
  return since ? matchAll(matched, false, (item) => match(item, since), signal) : { matched };
}

function attempt<T>(work: () => T): { value: T } | { fault: string } {
  try {
    return { value: work() };
  } catch (error) {
    return { fault: (error as Error).message };
  }
}
