// Counts over the whole history, and how long they are kept.
import { expect, test } from 'vitest';
import { createTally } from '../../web/explorer/tally.ts';
import { givenHit } from '../digest/given.ts';

test('what another process took back goes out of the counts within half a minute, however old it is', async () => {
  let now = new Date('2024-06-03T10:00:00Z').getTime();
  let marked: string | undefined;
  const store = {
    hitSummaries: async function* ({ to }: { to?: string }) {
      if (to !== undefined && marked === undefined) yield givenHit({ publishedAt: '2020-01-01T00:00:00.000Z' });
    },
    markedAt: async () => marked,
  };
  const tally = createTally({ store, clock: { now: () => new Date(now) } });
  const countAfter = async (seconds: number) => {
    now += seconds * 1000;
    return (await tally()).hits.length;
  };
  expect(await countAfter(0)).toBe(1);
  marked = '2024-06-03T10:00:10.000Z';
  expect([await countAfter(20), await countAfter(11)]).toEqual([1, 0]);
});
