// The loop of `fissure start`: what is due is polled and delivered, then it sleeps until something is due again.
import type { Outlet, OutletState } from '../shared/outlets/outlet.ts';
import { type PollResult, type PollServices, pollOutlets } from '../shared/outlets/poll.ts';
import { dueOutlets } from '../shared/outlets/schedule.ts';

export type LoopServices = PollServices & {
  /** Delivers the digests that are due; resolves when all have been tried. */
  deliverDue: (now: Date) => Promise<void>;
  /** Resolves after the time, or at once when the signal is aborted. */
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  onPolled: (results: readonly PollResult[]) => void;
  /** Throws where what is stored does not stay any more. */
  checkData?: () => void;
  /** Begins to read again what waits for the second reader, beside the polls; absent: none is on. */
  readAgain?: () => void;
};

/** It wakes at least this often: a digest may have become due, a laptop may have slept. */
const longestSleepMs = 60_000;
/** And never spins. */
const shortestSleepMs = 1_000;

/** Runs until the signal is aborted; finishes what is under way. Throws where the store fails, or what checkData throws. */
export async function runWatch(
  outlets: readonly Outlet[],
  services: LoopServices,
  { concurrency, signal }: { concurrency: number; signal: AbortSignal },
): Promise<void> {
  // A poll that found nothing new writes no state, so the schedule lives here; the stored one counts at the start.
  const states = new Map(await services.store.outletStates(outlets.map(({ id }) => id)));
  while (!signal.aborted) {
    services.checkData?.();
    const due = dueOutlets(outlets, states, services.clock.now(), undefined, services.longestIntervalMinutes);
    if (due.length > 0) {
      const results = await pollOutlets(due, services, { concurrency, signal });
      for (const { outletId, state } of results) states.set(outletId, state);
      services.onPolled(results);
    }
    services.readAgain?.();
    if (signal.aborted) return;
    await services.deliverDue(services.clock.now());
    await services.sleep(untilNext(outlets, states, services.clock.now()), signal);
  }
}

/** Milliseconds until the next outlet is due, within bounds. */
function untilNext(outlets: readonly Outlet[], states: ReadonlyMap<string, OutletState>, now: Date): number {
  const waits = outlets
    .filter(({ enabled }) => enabled)
    .map(({ id }) => Date.parse(states.get(id)?.nextPollAt ?? '') - now.getTime())
    .filter((wait) => !Number.isNaN(wait));
  return Math.max(shortestSleepMs, Math.min(longestSleepMs, ...waits));
}
