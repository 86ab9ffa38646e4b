// Polls outlets: fetch, decode, read, match, store; what fails is recorded on its outlet and stops no other.
import pLimit, { type LimitFunction } from 'p-limit';
import type { FailureKind, Hit, Item, Outlet, OutletState } from '../model.ts';
import type { Listing } from './entry.ts';
import type { Failed, Fetched, Http } from './http.ts';
import { toItems } from './item.ts';
import { readEntries } from './read.ts';
import { type Counts, countsOf, isWorthWriting, neverPolled, type Outcome, seenKey, stateAfter } from './state.ts';
import { decodeText } from './text.ts';

/** Polls at once of one host, as a browser of good manners. */
const perHost = 2;

/** What polling needs of the world. */
export type PollServices = {
  store: {
    outletStates(outletIds: readonly string[]): Promise<Map<string, OutletState>>;
    saveOutletState(state: OutletState): Promise<void>;
    addItem(item: Item, hits: readonly Hit[]): Promise<'new' | 'known'>;
  };
  http: Http;
  clock: { now(): Date };
  log: { warn(message: string, fields?: Record<string, unknown>): void };
  match: (item: Item) => Hit[];
};

export type PollResult = {
  outletId: string;
  outcome: 'unchanged' | 'read' | 'failed';
  /** Entries that the outlet listed; 0 unless read. */
  entries: number;
  /** Items that were not stored before. */
  added: number;
  /** Hits of the added items. */
  hits: Hit[];
  failure?: { kind: FailureKind; message: string };
  /** As it is now, also where it was not worth a write: what a running process schedules by. */
  state: OutletState;
  milliseconds: number;
};

/**
 * Polls one outlet. Validators are saved last, once every hit they vouch for is stored: a crash repeats work and loses nothing.
 * Rejects where the store fails, or with the reason of an aborted signal; every fault of the outlet is a result.
 * @param options.state as last read or returned; read from the store where it is not given
 */
export async function pollOutlet(
  outlet: Outlet,
  services: PollServices,
  options: { state?: OutletState; signal?: AbortSignal | undefined } = {},
): Promise<PollResult> {
  const started = services.clock.now();
  const before =
    options.state ?? (await services.store.outletStates([outlet.id])).get(outlet.id) ?? neverPolled(outlet.id);

  const fetched = await services.http.get(outlet.url, before.validators, options.signal);
  const outcome = fetched.kind === 'body' ? await takeIn(fetched, outlet, before, services, options.signal) : fetched;

  const now = services.clock.now();
  const state = stateAfter(outcome, outlet, before, now);
  if (isWorthWriting(state, before)) await services.store.saveOutletState(state);
  if (outcome.kind === 'failed')
    services.log.warn('outlet failed', { outlet: outlet.id, failure: outcome.failure, detail: outcome.message });
  return {
    outletId: outlet.id,
    outcome: outcome.kind,
    ...countsOf(outcome),
    ...(outcome.kind === 'failed' && { failure: { kind: outcome.failure, message: outcome.message } }),
    state,
    milliseconds: now.getTime() - started.getTime(),
  };
}

/**
 * Polls many, `concurrency` at once and at most two of one host. An outlet that fails is a result among the others; where the store fails, the
 * others are finished first and an AggregateError follows. An aborted signal ends the polls under way and gives the results so far.
 */
export async function pollOutlets(
  outlets: readonly Outlet[],
  services: PollServices,
  options: { concurrency?: number; onResult?: (result: PollResult) => void; signal?: AbortSignal | undefined } = {},
): Promise<PollResult[]> {
  const { concurrency = 20, onResult, signal } = options;
  const states = await services.store.outletStates(outlets.map(({ id }) => id));
  const overall = pLimit(concurrency);
  const hosts = new Map<string, LimitFunction>();
  const settled = await Promise.allSettled(
    outlets.map((outlet) => {
      const { host } = new URL(outlet.url);
      const ofHost = hosts.get(host) ?? pLimit(perHost);
      hosts.set(host, ofHost);
      // The host's turn comes first, so that outlets waiting for it take no place of the others.
      return ofHost(() =>
        overall(async () => {
          signal?.throwIfAborted();
          const state = states.get(outlet.id) ?? neverPolled(outlet.id);
          const result = await pollOutlet(outlet, services, { state, signal });
          onResult?.(result);
          return result;
        }),
      );
    }),
  );
  const errors = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  if (errors.length > 0 && !signal?.aborted)
    throw new AggregateError(
      errors,
      `polling broke off for ${errors.length} of ${outlets.length} outlets: ${errors[0]}`,
    );
  return settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}

/** Stores what is new in a document. A fault in reading or matching, ours or the document's, is the outlet's failure; one of the store is thrown. */
async function takeIn(
  fetched: Extract<Fetched, { kind: 'body' }>,
  outlet: Outlet,
  before: OutletState,
  services: PollServices,
  signal: AbortSignal | undefined,
): Promise<Outcome> {
  const listing = await readListing(fetched, outlet);
  if (listing.kind === 'failed') return listing;

  const known = new Set(before.seen);
  const items = toItems(listing.entries, outlet, services.clock.now(), before.lastSuccessAt === undefined);
  const counts: Counts = { entries: listing.entries.length, added: 0, hits: [], seen: [] };
  let fault: string | undefined;
  for (const item of items) {
    const key = seenKey(item);
    if (!known.has(key)) {
      signal?.throwIfAborted();
      const matched = attempt(() => services.match(item));
      if ('fault' in matched) {
        fault ??= `matching "${item.title}" failed: ${matched.fault}`;
        continue;
      }
      if ((await services.store.addItem(item, matched.value)) === 'new') {
        counts.added++;
        counts.hits.push(...matched.value);
      }
    }
    counts.seen.push(key);
  }
  if (fault !== undefined) return { kind: 'failed', failure: 'internal', message: fault, ...counts };
  return { kind: 'read', validators: fetched.validators, ...counts };
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
