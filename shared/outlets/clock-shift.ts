// Tells states of a time that has not come: the clock stood wrong when they were written, or was put back since. Pure.
import type { OutletState } from './outlet.ts';

/** Clocks of two machines differ by less. */
const clockSlackMilliseconds = 5 * 60_000;

/** Whether a state is of a time that has not come: the clock was put back since, and what it says of times counts for nothing. */
export function isAhead({ lastPollAt }: { lastPollAt?: string | undefined }, now: Date): boolean {
  return lastPollAt !== undefined && Date.parse(lastPollAt) > now.getTime() + clockSlackMilliseconds;
}

/** A state without the times that have not come; it is due, and learns them anew. */
export function untimely(state: OutletState, now: Date): OutletState {
  if (!isAhead(state, now)) return state;
  const { nextPollAt: _, lastReadAt: __, lastNewItemAt, ...rest } = state;
  const time = now.toISOString();
  return {
    ...rest,
    ...(lastNewItemAt !== undefined && { lastNewItemAt: lastNewItemAt < time ? lastNewItemAt : time }),
  };
}
