// Paging while others write: a reader who goes on from page to page misses nothing that was there, and sees nothing twice.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Hit } from '../../shared/hit.ts';
import type { HitQuery } from '../../shared/store/hit-query.ts';
import { createStore, type Store } from '../../shared/store/store.ts';
import { openTestTable, type TestTable, testEngines } from './engines.ts';
import { sampleHit, sampleItem } from './samples.ts';

const people = ['chubais', 'shoigu', 'role:diplomat'];

/** Each run has an outlet of its own, so that runs share one table and not their hits. */
const hitSeed = fc.record({
  day: fc.integer({ min: 0, max: 100 }),
  who: fc.constantFrom(...people),
  event: fc.constantFrom('resigned' as const, 'died' as const),
  word: fc.constantFrom('minister', 'general'),
  archive: fc.boolean(),
});
type Seed = typeof hitSeed extends fc.Arbitrary<infer T> ? T : never;

function makeHit(run: number, name: string, { day, who, event, word, archive }: Seed): Hit {
  const publishedAt = new Date(Date.UTC(2022, 0, 1 + day)).toISOString();
  const firstSeenAt = archive ? '2023-06-24T07:00:00.000Z' : publishedAt;
  const id = `outlet-${run}:${name}`;
  const item = sampleItem(id, { id, outletId: `outlet-${run}`, title: `A ${word} resigns`, publishedAt, firstSeenAt });
  return sampleHit(item, { who, event });
}

const queries: fc.Arbitrary<HitQuery> = fc.record(
  {
    who: fc.constantFrom(...people),
    events: fc.constant(['died' as const]),
    text: fc.constantFrom('minister', 'General'),
    from: fc.constant('2022-01-20T00:00:00.000Z'),
    to: fc.constant('2022-03-20T00:00:00.000Z'),
  },
  { requiredKeys: [] },
);

describe.each(testEngines)('pages on %s', (engine) => {
  let table: TestTable;
  let store: Store;
  beforeAll(async () => {
    table = await openTestTable(engine);
    store = createStore({ ...table, keepItemsDays: 180, now: () => new Date('2023-06-24T08:00:00Z') });
  });
  afterAll(() => table.close());

  const put = async (hits: readonly Hit[]) => {
    await Promise.all(hits.map((hit) => store.addItem(sampleItem(hit.itemId, { id: hit.itemId }), [hit])));
    await table.indexed();
  };

  test('give what was there once and in order, whatever is written between and beside them', async () => {
    let run = 0;
    const there = fc.array(hitSeed, { minLength: 5, maxLength: 15 });
    const coming = fc.array(fc.array(hitSeed, { maxLength: 2 }), { minLength: 1, maxLength: 4 });
    const size = fc.record({ limit: fc.integer({ min: 1, max: 7 }), mostRead: fc.integer({ min: 1, max: 20 }) });
    await fc.assert(
      fc.asyncProperty(there, coming, queries, size, async (first, later, asked, { limit, mostRead }) => {
        run += 1;
        const query = { ...asked, outlets: [`outlet-${run}`] };
        const own = first.map((seed, index) => makeHit(run, `first-${index}`, seed));
        await put(own);
        const before = await Array.fromAsync(store.hits(query), ({ id }) => id);
        const given: Hit[] = [];
        let next: HitQuery['before'];
        for (let page = 0; page === 0 || next !== undefined; page += 1) {
          const fresh = (later[page] ?? []).map((seed, index) => makeHit(run, `page-${page}-${index}`, seed));
          // Some of what was there is matched again and stored anew: it keeps its place.
          const again = own.filter((_, index) => index % 5 === page % 5).map((hit) => ({ ...hit, score: 0.8 }));
          const [read] = await Promise.all([
            store.hitPage({ ...query, ...(next && { before: next }) }, { limit, mostRead }),
            put([...fresh, ...again]),
          ]);
          given.push(...read.hits);
          next = read.next;
        }
        const ids = given.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => id.includes(':first-'))).toEqual(before);
        const places = given.map(({ publishedAt, id }) => `${publishedAt}#${id}`);
        expect(places).toEqual(places.toSorted().reverse());
      }),
      { numRuns: 8, seed: 7 },
    );
  });
});
