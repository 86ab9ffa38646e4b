// When each outlet is polled: by its interval, later after failures.
import type { Outlet, OutletState } from '../model.ts';

/** A failing outlet is asked at least this often, so that its return is seen. */
const longestPauseMinutes = 24 * 60;

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
): Outlet[] {
  const time = tickMinutes ? Math.floor(now.getTime() / (tickMinutes * 60_000)) * tickMinutes * 60_000 : now.getTime();
  const overdue = (outlet: Outlet) => time - Date.parse(states.get(outlet.id)?.nextPollAt ?? '1970-01-01');
  return outlets
    .filter(
      (outlet) =>
        outlet.enabled && isDue(overdue(outlet), outlet.interval * 60_000, (tickMinutes ?? Infinity) * 60_000),
    )
    .sort((left, right) => overdue(right) - overdue(left));
}

/** Whether one of the instants at which the outlet is due, an interval apart, lies in the tick that ends now. */
function isDue(overdue: number, interval: number, tick: number): boolean {
  return overdue >= 0 && (overdue < tick || overdue % interval < tick);
}

/** ISO 8601 UTC. After failures the pause doubles each time, and is never shorter than the outlet asked for. */
export function nextPollAt(outlet: Outlet, now: Date, failures = 0, retryAfterSeconds = 0): string {
  const pause = Math.min(
    outlet.interval * 2 ** Math.min(Math.max(failures - 1, 0), 10),
    Math.max(longestPauseMinutes, outlet.interval),
  );
  return new Date(now.getTime() + Math.max(pause * 60, retryAfterSeconds) * 1000).toISOString();
}
