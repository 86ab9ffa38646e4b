// Proof of quiet: how much was read, from how many outlets, and which of them are broken.
import type { FailureKind, Outlet, OutletState } from '../model.ts';

export type BrokenOutlet = {
  name: string;
  sample: boolean;
  /** Absent: not read even once yet. */
  failure?: { kind: FailureKind; message: string; since: string; count: number };
};

export type Health = {
  /** Items read since the subscriber's last digest, or in all where there was none. */
  itemsRead: number;
  /** Enabled outlets, and those among them whose newest poll succeeded. */
  outlets: number;
  healthy: number;
  /** The others, longest broken first, those never read last. */
  broken: BrokenOutlet[];
};

/** Sum of the outlets' counters; compared with Subscriber.itemsReadUntil it says what was read since. */
export function itemsReadInAll(outlets: readonly Outlet[], states: ReadonlyMap<string, OutletState>): number {
  return outlets.reduce((sum, outlet) => sum + (states.get(outlet.id)?.itemsRead ?? 0), 0);
}

/** `itemsReadUntil`: the sum at the subscriber's last digest; where outlets were removed since, never less than 0 is read. */
export function outletHealth(
  outlets: readonly Outlet[],
  states: ReadonlyMap<string, OutletState>,
  itemsReadUntil = 0,
): Health {
  const enabled = outlets.filter((outlet) => outlet.enabled);
  const broken = enabled.flatMap((outlet): BrokenOutlet[] => {
    const state = states.get(outlet.id);
    if (state?.failure !== undefined) return [{ name: outlet.name, sample: outlet.sample, failure: state.failure }];
    return state?.lastSuccessAt === undefined ? [{ name: outlet.name, sample: outlet.sample }] : [];
  });
  const since = (outlet: BrokenOutlet) =>
    outlet.failure ? Date.parse(outlet.failure.since) : Number.POSITIVE_INFINITY;
  return {
    itemsRead: Math.max(0, itemsReadInAll(outlets, states) - itemsReadUntil),
    outlets: enabled.length,
    healthy: enabled.length - broken.length,
    broken: broken.sort((a, b) => (since(a) < since(b) ? -1 : since(a) > since(b) ? 1 : a.name < b.name ? -1 : 1)),
  };
}
