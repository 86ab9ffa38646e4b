import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../bench/delivery/memory-store.ts';
import { otherOrders } from '../../bench/delivery/orders.ts';
import { runWorld, type WorldOptions } from '../../bench/delivery/world.ts';
import { deliverDigest } from '../../shared/digest/deliver.ts';

/** bench/delivery/deliver.ts runs it at full size, and on an engine. */
const world: WorldOptions = {
  seed: 7,
  subscribers: 40,
  days: 5,
  crash: 0.05,
  lose: 0.04,
  stall: 0.01,
  store: (_, hits) => createMemoryStore(hits),
};

describe('where processes die at any await and answers are lost', () => {
  test.each([1, 2, 3])(
    'every digest is sent once, and each begins where the one before ended (seed %i)',
    async (seed) => {
      const figures = await runWorld((subscriber, _, process) => deliverDigest(subscriber, process), {
        ...world,
        seed,
      });
      expect(figures).toMatchObject({ digests: 200, duplicates: 0, lost: 0, gaps: 0 });
      expect(figures.crashes).toBeGreaterThan(50);
    },
  );

  test('noting after sending sends some twice, and claiming without reconciling loses some', async () => {
    const [noted, claimed] = await Promise.all(Object.values(otherOrders).map((order) => runWorld(order, world)));
    expect([noted!.duplicates > 5, noted!.lost, claimed!.duplicates, claimed!.lost > 5]).toEqual([true, 0, 0, true]);
  });

  test('the same seed gives the same figures', async () => {
    const run = () => runWorld((subscriber, _, process) => deliverDigest(subscriber, process), { ...world, days: 2 });
    expect(await run()).toEqual(await run());
  });
});
