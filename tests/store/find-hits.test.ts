import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Hit } from '../../shared/hit.ts';
import type { HitQuery } from '../../shared/store/hit-query.ts';
import { createStore, type Store } from '../../shared/store/store.ts';
import { eventIds, type Language, languages, statuses } from '../../shared/vocabulary.ts';
import { openTestTable, type TestTable, testEngines } from './engines.ts';
import { sampleHit, sampleItem } from './samples.ts';

const people = ['chubais', 'shoigu', 'role:diplomat', 'name:бондарев'];
const outlets = ['moscow-times', 'meduza', 'tass'];
const titles = ['Чубайс покинул Россию', 'CHUBAIS LEAVES', 'A minister resigns'];

/** 300 hits of one seed over 15 months, many at the same instant, written as differently as ISO 8601 allows. */
const corpus: Hit[] = fc
  .sample(
    fc.record({
      day: fc.integer({ min: 0, max: 450 }),
      who: fc.constantFrom(...people),
      event: fc.constantFrom(...eventIds),
      status: fc.constantFrom(...statuses),
      outletId: fc.constantFrom(...outlets),
      title: fc.constantFrom(...titles),
      precise: fc.boolean(),
      language: fc.constantFrom(...languages),
      score: fc.constantFrom(0.4, 0.9),
    }),
    { numRuns: 300, seed: 20220324 },
  )
  .map(({ day, precise, who, event, status, outletId, title, language, score }, number) => {
    const time = new Date(Date.UTC(2022, 0, 1 + day, 0, 0, 0, precise ? 500 : 0)).toISOString();
    const publishedAt = precise ? time : time.replace('.000Z', 'Z');
    // News is seen at once and takes all shards; archives are first seen long after and share one.
    const firstSeenAt = number % 2 === 0 ? time : '2023-06-24T07:05:00.000Z';
    const named = { id: `${outletId}:${number}`, outletId, title, language, publishedAt, firstSeenAt };
    const item = sampleItem(`${number}`, named);
    return sampleHit(item, { who, event, status, score });
  });

/** What a query means, without keys, shards or pages. */
function expectedHits(hits: readonly Hit[], query: HitQuery): string[] {
  const time = (text: string) => new Date(text).getTime();
  return hits
    .filter((hit) => query.who === undefined || hit.who === query.who)
    .filter((hit) => query.events === undefined || query.events.includes(hit.event))
    .filter((hit) => query.statuses === undefined || query.statuses.includes(hit.status))
    .filter((hit) => query.outlets === undefined || query.outlets.includes(hit.outletId))
    .filter((hit) => query.languages === undefined || query.languages.includes(hit.language))
    .filter((hit) => query.figures === undefined || query.figures.has(hit.figureId ?? ''))
    .filter((hit) => hit.score >= (query.minimumScore ?? 0))
    .filter((hit) => query.from === undefined || time(hit.publishedAt) >= time(query.from))
    .filter((hit) => query.to === undefined || time(hit.publishedAt) < time(query.to))
    .filter((hit) => query.text === undefined || hit.title.toLowerCase().includes(query.text.toLowerCase()))
    .toSorted((a, b) => time(b.publishedAt) - time(a.publishedAt) || (a.id < b.id ? 1 : -1))
    .map((hit) => hit.id);
}

const instants = fc
  .integer({ min: -10, max: 470 })
  .map((day) => new Date(Date.UTC(2022, 0, 1 + day)).toISOString().replace('.000Z', 'Z'));
const queries: fc.Arbitrary<HitQuery> = fc.record(
  {
    who: fc.constantFrom(...people, 'nobody'),
    events: fc.subarray([...eventIds]),
    statuses: fc.subarray([...statuses], { minLength: 1 }),
    outlets: fc.subarray(outlets, { minLength: 1 }),
    from: instants,
    to: instants,
    languages: fc.constantFrom<Language[]>(['en'], ['ru', 'uk']),
    figures: fc.constantFrom(new Set(['chubais', 'shoigu'])),
    minimumScore: fc.constantFrom(0.5, 0.95),
    text: fc.constantFrom('чубайс', 'Leaves', 'minister', 'tennis'),
  },
  { requiredKeys: [] },
);

async function firstOf(count: number, hits: AsyncIterable<Hit>): Promise<Hit[]> {
  const taken: Hit[] = [];
  for await (const hit of hits) if (taken.push(hit) === count) break;
  return taken;
}

describe.each(testEngines)('hits on %s', (engine) => {
  let table: TestTable;
  let store: Store;
  const idsOf = async (query: HitQuery) => (await Array.fromAsync(store.hits(query))).map((hit) => hit.id);

  beforeAll(async () => {
    table = await openTestTable(engine);
    store = createStore({ ...table, keepItemsDays: 180, now: () => new Date('2023-06-24T08:00:00Z') });
    for (let start = 0; start < corpus.length; start += 50) {
      const part = corpus.slice(start, start + 50);
      await Promise.all(part.map((hit) => store.addItem(sampleItem(hit.itemId, { id: hit.itemId }), [hit])));
    }
    await table.indexed();
  });
  afterAll(() => table.close());

  test('come back whole', async () => {
    const [hit] = await Array.fromAsync(store.hits({ who: corpus[0]!.who, text: corpus[0]!.title }));
    expect(hit).toEqual(corpus.find(({ id }) => id === hit?.id));
  });

  test('any query gives what it asks for, newest first, over all shards, months and pages', async () => {
    await fc.assert(
      fc.asyncProperty(queries, async (query) => {
        expect(await idsOf(query)).toEqual(expectedHits(corpus, query));
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  test('pages by cursor add up to the whole, each hit once', async () => {
    const pages: string[] = [];
    let before: HitQuery['before'];
    do {
      const page = await firstOf(17, store.hits({ ...(before && { before }) }));
      pages.push(...page.map((hit) => hit.id));
      before = page.at(-1);
    } while (before !== undefined);
    expect(pages).toEqual(expectedHits(corpus, {}));
  });

  test('pages of any query, however little may be read for one, add up to the whole', async () => {
    const size = fc.record({ limit: fc.integer({ min: 1, max: 40 }), mostRead: fc.integer({ min: 1, max: 90 }) });
    await fc.assert(
      fc.asyncProperty(queries, size, async (query, { limit, mostRead }) => {
        const given: string[] = [];
        let next: HitQuery['before'];
        do {
          const page = await store.hitPage({ ...query, ...(next && { before: next }) }, { limit, mostRead });
          expect(page.hits.length).toBeLessThanOrEqual(limit);
          given.push(...page.hits.map(({ id }) => id));
          next = page.next;
        } while (next !== undefined);
        expect(given).toEqual(expectedHits(corpus, query));
      }),
      { numRuns: 12, seed: 2 },
    );
  });

  test('summaries are the same hits with less of each', async () => {
    const summaries = await Array.fromAsync(store.hitSummaries({ events: ['died'] }));
    expect(summaries.map(({ id }) => id)).toEqual(expectedHits(corpus, { events: ['died'] }));
    expect(summaries[0]).not.toHaveProperty('evidence');
  });

  test('a page after a cursor is the same when newer hits have come meanwhile', async () => {
    const before = corpus.find(({ publishedAt }) => publishedAt.startsWith('2022-11'))!;
    const earlier = await idsOf({ before });
    const item = sampleItem('breaking', { publishedAt: '2024-01-01T00:00:00Z' });
    await store.addItem(item, [sampleHit(item, { who: 'newcomer' })]);
    expect(await idsOf({ before })).toEqual(earlier);
  });

  test('whoever takes the first few reads no more than the newest month', async () => {
    const asked: string[] = [];
    const name = 'countQueries';
    table.client.middlewareStack.add(
      (next) => (input) => {
        asked.push(...(JSON.stringify(input.input).match(/HIT#[\d-]+/) ?? []));
        return next(input);
      },
      { step: 'initialize', name },
    );
    for await (const _ of store.hits({ to: '2023-02-28T12:00:00Z' })) break;
    table.client.middlewareStack.remove(name);
    expect(new Set(asked)).toEqual(new Set(['HIT#2023-02']));
  });

  test('a range that ends before it begins is empty', async () => {
    expect(await idsOf({ from: '2023-01-01T00:00:00Z', to: '2022-01-01T00:00:00Z' })).toEqual([]);
  });

  test('a date that is none is refused by name', async () => {
    await expect(idsOf({ from: 'yesterday' })).rejects.toThrow('"yesterday" is no instant');
  });
});
