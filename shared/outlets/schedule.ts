// When each outlet is polled: by its interval, less often where it is quiet, later after failures. Pure.
import { hash } from 'node:crypto';
import { isAhead } from './clock-shift.ts';
import type { FailureKind, Outlet, OutletState } from './outlet.ts';

/** A failing outlet is asked at least this often, so that its return is seen. */
const longestPauseMinutes = 24 * 60;
/** Answered 410, the feed is gone for good (RFC 9110 15.5.11): it is asked weekly, in case it was a mistake. */
const gonePauseMinutes = 7 * 24 * 60;
/** Polls within the usual time between new items: enough that a new one waits a fraction of it. */
const pollsPerGap = 4;
/** Longest interval of a quiet outlet (FISSURE_LONGEST_INTERVAL_MINUTES). */
const defaultLongest = 60;
/** A pause after failures is longer by up to this part, so that outlets that failed together do not come back together. */
const jitter = 0.25;

/**
 * Minutes between polls: the outlet's own interval at the shortest; where new items usually lie further apart, a quarter of that gap, but
 * no more than `longest`.
 */
export function intervalOf(
  outlet: Pick<Outlet, 'interval'>,
  state?: Pick<OutletState, 'usualGapMinutes'>,
  longest = defaultLongest,
): number {
  const wanted = Math.round((state?.usualGapMinutes ?? 0) / pollsPerGap);
  return Math.max(outlet.interval, Math.min(wanted, longest));
}

/**
 * Enabled outlets whose time has come, the longest overdue first; one never polled comes before all.
 * @param tickMinutes how often the caller asks. A poll that found nothing new writes no state, so the stored `nextPollAt` may be
 *   long past: with a tick, such an outlet is due in only one tick of each of its intervals; without, it is due.
 */
export function dueOutlets(
  outlets: readonly Outlet[],
  states: ReadonlyMap<string, OutletState>,
  now: Date,
  tickMinutes?: number,
  longest = defaultLongest,
): Outlet[] {
  const tick = (tickMinutes ?? 0) * 60_000;
  const tickOf = (time: number) => (tick === 0 ? time : Math.floor(time / tick) * tick);
  const overdue = (outlet: Outlet) => {
    const { nextPollAt, failure, lastPollAt } = states.get(outlet.id) ?? {};
    if (nextPollAt === undefined || isAhead({ lastPollAt }, now)) return Number.POSITIVE_INFINITY;
    const next = Date.parse(nextPollAt);
    // A tick comes a second earlier or later; only who asked for patience is never asked too soon.
    return tickOf(now.getTime()) - (failure ? next : tickOf(next));
  };
  return outlets
    .filter((outlet) => {
      const interval = intervalOf(outlet, states.get(outlet.id), longest) * 60_000;
      return outlet.enabled && isDue(overdue(outlet), interval, tick || Infinity);
    })
    .sort((left, right) => (overdue(left) < overdue(right) ? 1 : overdue(left) > overdue(right) ? -1 : 0));
}

/** Whether one of the instants at which the outlet is due, an interval apart, lies in the tick that ends now. */
function isDue(overdue: number, interval: number, tick: number): boolean {
  return overdue === Number.POSITIVE_INFINITY || (overdue >= 0 && (overdue < tick || overdue % interval < tick));
}

/** Polls that failed in a row, and what the outlet asked for. */
export type Failures = { kind: FailureKind; count: number; retryAfterSeconds?: number | undefined };

/** ISO 8601 UTC. After failures the pause doubles each time, and is never shorter than the outlet asked for (Retry-After). */
export function nextPollAt(outlet: Outlet, now: Date, interval = outlet.interval, failures?: Failures): string {
  const minutes = failures ? pauseAfter(failures, outlet, interval) : interval;
  const seconds = Math.max(minutes * 60, failures?.retryAfterSeconds ?? 0);
  return new Date(now.getTime() + Math.round(seconds) * 1000).toISOString();
}

function pauseAfter({ kind, count }: Failures, outlet: Outlet, interval: number): number {
  if (kind === 'gone') return gonePauseMinutes;
  const doubled = outlet.interval * 2 ** Math.min(count - 1, 10);
  const pause = Math.min(Math.max(doubled, interval), Math.max(longestPauseMinutes, interval));
  return pause * (1 + jitter * fraction(`${outlet.id} ${count}`));
}

/** 0 to 1 from a text: chance that a test can repeat. */
function fraction(text: string): number {
  return Number.parseInt(hash('sha256', text).slice(0, 8), 16) / 2 ** 32;
}
