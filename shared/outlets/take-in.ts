// Takes in a fetched document: decode, read, give identity, match, store.
import type { Listing } from './entry.ts';
import type { Failed, Fetched } from './fetched.ts';
import { countTextless, toItems } from './item.ts';
import { chooseForReader, matchAll, type ReaderDoor, recalled } from './match-seen.ts';
import { type OnDemandServices, readOnDemand } from './on-demand.ts';
import type { Outlet, OutletState } from './outlet.ts';
import { readEntries } from './read.ts';
import { datedGap, isFlood } from './rhythm.ts';
import { compareWithSeen, type Seen } from './seen.ts';
import type { Counts, Outcome } from './state.ts';
import { type ItemStore, storeSeen } from './store-seen.ts';
import { decodeText } from './text.ts';

export type TakeInServices = OnDemandServices & {
  reader?: ReaderDoor;
  store: ItemStore;
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
  const { matched: first, fault: atFirst } = await matchAll(told, flood, services.match, signal);
  const { matched, fault = atFirst } = await recalled(first, services, signal);
  counts.seen = matched.map(({ key }) => key);
  const { marked, chosen } = chooseForReader(matched, outlet, services.reader, now);
  await storeSeen(marked, counts, before, services, signal);
  if (chosen.length > 0) await services.reader?.add(chosen);
  const moved = fetched.movedTo === undefined ? {} : { movedTo: fetched.movedTo };
  if (fault !== undefined) return { kind: 'failed', failure: 'internal', message: fault, ...counts, ...moved };
  // A document that broke off comes whole at the next poll only if it is asked for without condition.
  const validators = listing.partly === 'broken-off' || fetched.cutShort ? {} : fetched.validators;
  return { kind: 'read', validators, ...counts, ...moved };
}

async function readListing(fetched: Extract<Fetched, { kind: 'body' }>, outlet: Outlet): Promise<Listing | Failed> {
  try {
    return await readEntries(decodeText(fetched.bytes, fetched.contentType), outlet, fetched.url);
  } catch (error) {
    return { kind: 'failed', failure: 'internal', message: `reading failed: ${(error as Error).message}` };
  }
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
