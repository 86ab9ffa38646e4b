// How many outlets the owner should look at: a figure for an alarm, told some times a day.
import type { Outlet, OutletState } from '../model.ts';
import { healthOf, needsAttention } from './health.ts';

/** A metric costs by the hour in which it is told: four are enough for what lasts for days. */
const hoursBetween = 6;

/** Whether the run at `now` is the one of a quarter of a day that tells; runs are `runMinutes` apart. */
export const isTimeToTell = (now: Date, runMinutes: number): boolean =>
  now.getUTCHours() % hoursBetween === 0 && now.getUTCMinutes() < runMinutes;

/** Those that fail, fell silent, are gone or went haywire; by id, so that the log names them. */
export async function outletsInNeed(
  outlets: readonly Outlet[],
  store: { outletStates(ids: readonly string[]): Promise<Map<string, OutletState>> },
  now: Date,
): Promise<string[]> {
  const states = await store.outletStates(outlets.map(({ id }) => id));
  return healthOf(outlets, states, now)
    .filter((health) => !health.sample && needsAttention(health))
    .map(({ outletId }) => outletId);
}
