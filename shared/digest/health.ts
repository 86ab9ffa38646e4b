// Proof of quiet: how much was read, from how many outlets, and which of them are broken.

import { healthOf, needsAttention, type OutletHealth } from '../outlets/health.ts';
import type { Outlet, OutletState } from '../outlets/outlet.ts';

/** An outlet whose silence means nothing: it fails, fell silent, went haywire, was never read, or gives nothing to read. */
type BrokenOutlet = Pick<OutletHealth, 'outletId' | 'name' | 'sample' | 'condition' | 'since' | 'failure'>;

export type Health = {
  /** Items read since the subscriber's last digest, or in all where there was none. */
  itemsRead: number;
  /** Enabled outlets, and those among them that can be trusted to be read. */
  outlets: number;
  healthy: number;
  /** The others, longest broken first, those of unknown date last. */
  broken: BrokenOutlet[];
  /** Since when the second reader rests because its budget is used up, ISO 8601 UTC. */
  readerRestsSince?: string;
  /** By outlet, since when it was read without a break of a day, ISO 8601 UTC; absent where that is not known. */
  unbroken: ReadonlyMap<string, string>;
};

/** Sum of the outlets' counters; compared with Subscriber.itemsReadUntil it says what was read since. */
export function itemsReadInAll(outlets: readonly Outlet[], states: ReadonlyMap<string, OutletState>): number {
  return outlets.reduce((sum, outlet) => sum + (states.get(outlet.id)?.itemsRead ?? 0), 0);
}

/** `itemsReadUntil`: the sum at the subscriber's last digest; where outlets were removed since, never less than 0 is read. */
export function outletHealth(
  outlets: readonly Outlet[],
  states: ReadonlyMap<string, OutletState>,
  now: Date,
  itemsReadUntil = 0,
): Health {
  const enabled = outlets.filter((outlet) => outlet.enabled);
  const broken = healthOf(enabled, states, now).filter(
    (outlet) => needsAttention(outlet) || outlet.condition === 'not read yet',
  );
  const since = (outlet: BrokenOutlet) => (outlet.since ? Date.parse(outlet.since) : Number.POSITIVE_INFINITY);
  return {
    itemsRead: Math.max(0, itemsReadInAll(outlets, states) - itemsReadUntil),
    outlets: enabled.length,
    healthy: enabled.length - broken.length,
    unbroken: new Map(
      enabled.flatMap(({ id }) => {
        const since = states.get(id)?.unbrokenSince;
        return since === undefined ? [] : [[id, since] as const];
      }),
    ),
    broken: broken.sort((a, b) => (since(a) < since(b) ? -1 : since(a) > since(b) ? 1 : a.name < b.name ? -1 : 1)),
  };
}
