// Polls outlets: fetch, decode, read, match, store; what fails is recorded on its outlet and stops no other.
import pLimit, { type LimitFunction } from 'p-limit';
import type { Hit } from '../hit.ts';
import { untimely } from './clock-shift.ts';
import type { Fetched, Http, Validators } from './fetched.ts';
import { addressOf } from './moved.ts';
import type { FailureKind, Outlet, OutletState } from './outlet.ts';
import { refused } from './robots.ts';
import { countsOf, isWorthWriting, neverPolled, stateAfter } from './state.ts';
import { type TakeInServices, takeIn } from './take-in.ts';

/** Polls at once of one host, as a browser of good manners. */
const perHost = 2;

/** A server that answers 304 for ever is asked without condition after this long: some never notice their own news (FreshRSS#1020). */
const longestUnchanged = 7 * 86_400_000;

/** What polling needs of the world. */
export type PollServices = TakeInServices & {
  store: {
    outletStates(outletIds: readonly string[]): Promise<Map<string, OutletState>>;
    /** Unless the stored state is newer than the one it was made from, which a poll beside this one wrote: then that stays. */
    saveOutletState(state: OutletState, before?: OutletState): Promise<'saved' | 'overtaken'>;
  };
  http: Http;
  log: { warn(message: string, fields?: Record<string, unknown>): void };
  /** Minutes between polls of a quiet outlet, at most (FISSURE_LONGEST_INTERVAL_MINUTES). */
  longestIntervalMinutes?: number;
};

export type PollResult = {
  outletId: string;
  outcome: 'unchanged' | 'read' | 'failed';
  /** Entries that the outlet listed; 0 unless read. */
  entries: number;
  /** Of these, entries without any text, of which nothing is made. */
  textless: number;
  /** Items that were not stored before. */
  added: number;
  /** Items whose text changed since they were stored. */
  updated: number;
  /** Hits of the added and updated items. */
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
  const stored = async () => (await services.store.outletStates([outlet.id])).get(outlet.id);
  const kept = options.state ?? (await stored()) ?? neverPolled(outlet.id);
  const before = untimely(kept, started);

  const validators = isStale(before, started) ? undefined : before.validators;
  const fetched = await fetchListing(outlet, addressOf(outlet, before, started), validators, services, options.signal);
  const outcome = fetched.kind === 'body' ? await takeIn(fetched, outlet, before, services, options.signal) : fetched;

  const now = services.clock.now();
  // From its start on, so that what another poll stores meanwhile is of a later time than the state that does not know it.
  const after = stateAfter(outcome, outlet, before, now, services.longestIntervalMinutes);
  const own = { ...after, lastPollAt: started.toISOString() };
  const overtaken = isWorthWriting(own, kept) && (await services.store.saveOutletState(own, kept)) === 'overtaken';
  const state = (overtaken ? await stored() : undefined) ?? own;
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
  options: {
    concurrency?: number;
    onResult?: (result: PollResult) => void;
    signal?: AbortSignal | undefined;
    /** As just read; read from the store where they are not given. */
    states?: ReadonlyMap<string, OutletState>;
  } = {},
): Promise<PollResult[]> {
  const { concurrency = 20, onResult, signal } = options;
  const states = options.states ?? (await services.store.outletStates(outlets.map(({ id }) => id)));
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

/** A feed is there for programs that subscribe; a page is asked for as a robot asks (RFC 9309). */
async function fetchListing(
  { kind }: Outlet,
  url: string,
  validators: Validators | undefined,
  { http, articles }: PollServices,
  signal: AbortSignal | undefined,
): Promise<Fetched> {
  if (kind === 'page' && articles && !(await articles.allows(url, signal))) return refused(url);
  return http.get(url, validators, signal);
}

function isStale({ lastReadAt }: OutletState, now: Date): boolean {
  return lastReadAt !== undefined && now.getTime() - Date.parse(lastReadAt) > longestUnchanged;
}
