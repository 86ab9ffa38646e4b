import { expect, it } from 'vitest';
import { runWatch } from '../../cli/watch-loop.ts';
import type { Outlet, OutletState } from '../../shared/outlets/outlet.ts';

const minute = 60_000;
const outlet = (id: string, interval: number, enabled = true): Outlet => ({
  id,
  name: id,
  url: `https://${id}.example/feed`,
  kind: 'feed',
  language: 'en',
  country: 'GB',
  stance: 'western',
  interval,
  enabled,
  sample: false,
});

/** Runs on a clock that sleeping moves, until `until` minutes have passed; tells what was fetched and delivered when. */
async function simulate(
  outlets: Outlet[],
  until: number,
  fetch: (minute: number) => void = () => {},
  checkData: (minute: number) => void = () => {},
) {
  const start = Date.parse('2026-01-01T00:00:00Z');
  let now = start;
  const stop = new AbortController();
  const states = new Map<string, OutletState>();
  const fetched: string[] = [];
  let deliveries = 0;
  const passed = () => (now - start) / minute;
  const services = {
    store: {
      outletStates: async () => states,
      saveOutletState: async (state: OutletState) => {
        states.set(state.outletId, state);
        return 'saved' as const;
      },
      addItem: async () => 'new' as const,
      addItems: async (entries: readonly unknown[]) => entries.map(() => 'new' as const),
    },
    http: {
      get: async (url: string) => {
        fetch(passed());
        fetched.push(`${new URL(url).host.replace('.example', '')} ${passed()}`);
        return { kind: 'unchanged' as const };
      },
    },
    clock: { now: () => new Date(now) },
    log: { warn: () => {} },
    match: () => [],
    deliverDue: async () => {
      deliveries += 1;
    },
    sleep: async (milliseconds: number) => {
      now += milliseconds;
      if (passed() >= until) stop.abort();
    },
    onPolled: () => {},
    checkData: () => checkData(passed()),
  };
  await runWatch(outlets, services, { concurrency: 5, signal: stop.signal });
  return { fetched, deliveries, passed: passed() };
}

it('polls every outlet at its own interval, and never a disabled one', async () => {
  const { fetched } = await simulate([outlet('fast', 2), outlet('slow', 5), outlet('off', 1, false)], 6);
  expect(fetched).toEqual(['fast 0', 'slow 0', 'fast 2', 'fast 4', 'slow 5']);
});

it('looks for due digests every minute, also where no outlet is due for long', async () => {
  const { deliveries } = await simulate([outlet('slow', 600)], 10);
  expect(deliveries).toBe(10);
});

it('waits without spinning where there is nothing to watch', async () => {
  const { deliveries, fetched } = await simulate([], 3);
  expect({ deliveries, fetched }).toEqual({ deliveries: 3, fetched: [] });
});

it('ends before it polls what could not be kept', async () => {
  const gone = (minute: number) => {
    if (minute >= 20) throw new Error('The data folder was deleted');
  };
  let polls = 0;
  const count = () => {
    polls += 1;
  };
  await expect(simulate([outlet('often', 15)], 60, count, gone)).rejects.toThrow('The data folder was deleted');
  expect(polls).toBe(2);
});
