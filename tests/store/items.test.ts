import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Hit } from '../../shared/hit.ts';
import { createStore, type Store } from '../../shared/store/store.ts';
import { hasDynamoDbLocal } from './dynamodb-local.ts';
import { openTestTable, type TestTable, testEngines } from './engines.ts';
import { sampleHit, sampleItem } from './samples.ts';

test.skipIf(hasDynamoDbLocal)(
  'AWS’s own DynamoDB Local is not here: `npm run test:dynamodb` runs all of this on it',
  (context) => context.skip('it needs Java and 58 MB'),
);

describe.each(testEngines)('items in the store on %s', (engine) => {
  let table: TestTable;
  let store: Store;
  const start = new Date('2023-06-24T08:00:00Z');
  let now = start;

  beforeAll(async () => {
    table = await openTestTable(engine);
    store = createStore({ ...table, keepItemsDays: 180, now: () => now });
  });
  afterAll(() => table.close());

  const hitsOf = async (who: string): Promise<Hit[]> => {
    await table.indexed();
    return Array.fromAsync(store.hits({ who }));
  };
  const itemNamed = async (id: string) => (await Array.fromAsync(store.items())).find((item) => item.id === id);

  describe('items', () => {
    test('an item is new once, and known with its hits unchanged after', async () => {
      const item = sampleItem('once');
      const hit = sampleHit(item, { who: 'once' });
      const answers = [await store.addItem(item, [hit]), await store.addItem(item, [hit])];
      expect([answers, await hitsOf('once')]).toEqual([['new', 'known'], [hit]]);
    });

    test('of many writers of one item a single one is told that it is new', async () => {
      const item = sampleItem('raced');
      const answers = await Promise.all(Array.from({ length: 12 }, () => store.addItem(item, [])));
      expect(answers.filter((answer) => answer === 'new')).toHaveLength(1);
    });

    test('a known item stays as it was', async () => {
      await store.addItem(sampleItem('kept'), []);
      await store.addItem(sampleItem('kept', { title: 'Another title' }), []);
      expect(await itemNamed('outlet:kept')).toEqual(sampleItem('kept'));
    });

    test('an edited item takes the new text and keeps its dates; one that is not stored is new', async () => {
      const edit = { ...sampleItem('edited'), title: 'Another title', firstSeenAt: '2023-06-26T09:00:00.000Z' };
      const answers = [
        await store.addItem(edit, [], { edited: true }),
        await store.addItem(sampleItem('edited', { title: 'A third title' }), [], { edited: true }),
      ];
      expect([answers, await itemNamed('outlet:edited')]).toEqual([
        ['new', 'updated'],
        { ...edit, title: 'A third title' },
      ]);
    });

    test('an item is forgotten once its time is over, whether or not the engine has deleted it, and is new again', async () => {
      const item = sampleItem('expiring');
      await store.addItem(item, []);
      now = new Date('2023-12-22T08:00:00Z'); // 181 days on
      const kept = await itemNamed(item.id);
      const again = await store.addItem(item, []);
      now = start;
      expect([kept, again]).toEqual([undefined, 'new']);
    });

    test('half a surrogate pair, as a cut text has it, is stored as a replacement character', async () => {
      await store.addItem(sampleItem('half', { title: 'cut \ud83d' }), []);
      expect((await itemNamed('outlet:half'))?.title).toBe('cut \ufffd');
    });

    test('a text longer than a row may be is cut, and the item kept', async () => {
      const item = sampleItem('long', { summary: 'д'.repeat(500_000), body: '漢'.repeat(2_000_000) });
      await store.addItem(item, []);
      const stored = await itemNamed(item.id);
      expect([stored?.summary.length, stored?.body?.length]).toEqual([20_000, 100_000]);
    });

    test('an edited item keeps the text of its article where the edit brings none', async () => {
      await store.addItem(sampleItem('edited-body', { body: 'What the article says.' }), []);
      await store.addItem(sampleItem('edited-body', { title: 'Another title' }), [], { edited: true });
      expect(await itemNamed('outlet:edited-body')).toMatchObject({
        title: 'Another title',
        body: 'What the article says.',
      });
    });

    test('an edited text is cut like a new one, a surrogate pair on the edge included', async () => {
      const long = { summary: `${'д'.repeat(19_999)}🙂`, body: `${'漢'.repeat(99_999)}🙂` };
      await store.addItem(sampleItem('edited-long'), []);
      const answer = await store.addItem(sampleItem('edited-long', long), [], { edited: true });
      const stored = await itemNamed('outlet:edited-long');
      expect([answer, stored?.summary.slice(-2), stored?.body?.slice(-2)]).toEqual(['updated', 'д\ufffd', '漢\ufffd']);
    });

    test('an item with more hits than a batch holds keeps all of them', async () => {
      const item = sampleItem('sanctions-list');
      const hits = Array.from({ length: 60 }, (_, number) =>
        sampleHit(item, { who: `listed-${number}`, event: 'sanctioned' }),
      );
      await store.addItem(item, hits);
      await table.indexed();
      const found = await Array.fromAsync(store.hits({ events: ['sanctioned'] }));
      expect(found.map((hit) => hit.who).sort()).toEqual(hits.map((hit) => hit.who).sort());
    });
  });

  describe('many items at once', () => {
    const entries = Array.from({ length: 230 }, (_, number) => {
      const item = sampleItem(`batch-${number}`, { outletId: 'batches' });
      return { item, hits: number % 10 === 0 ? [sampleHit(item, { who: 'batched' })] : [] };
    });

    test('are each new once, in whatever batches they come', async () => {
      const first = await store.addItems(entries.slice(0, 120));
      const second = await store.addItems([...entries.slice(100), entries[200]!]);
      const stored = (await Array.fromAsync(store.items())).filter(({ outletId }) => outletId === 'batches');
      expect([
        new Set(first),
        second.slice(0, 20).every((answer) => answer === 'known'),
        second.slice(20, -1).every((answer) => answer === 'new'),
        second.at(-1),
        stored.length,
        (await hitsOf('batched')).length,
      ]).toEqual([new Set(['new']), true, true, 'known', 230, 23]);
    });

    test('stay as they were where they are known', async () => {
      await store.addItems(entries.map(({ item }) => ({ item: { ...item, title: 'Another title' }, hits: [] })));
      expect(await itemNamed('outlet:batch-0')).toEqual(entries[0]!.item);
    });

    test('are told apart, where asked, by when they were first seen', async () => {
      const known = entries.slice(0, 5).map(({ item }) => ({ item, hits: [] }));
      const since = known[0]!.item.firstSeenAt;
      const earlier = new Date(Date.parse(since) - 1).toISOString();
      const [many, few] = [known, known.slice(0, 1)];
      const answers = [
        await store.addItems(many, { since: earlier }),
        await store.addItems(many, { since }),
        await store.addItems(few, { since: earlier }),
        await store.addItems(few, { since }),
      ];
      expect(answers.map((all) => [...new Set(all)])).toEqual([['recent'], ['known'], ['recent'], ['known']]);
    });

    test('are new again once their time is over', async () => {
      now = new Date('2023-12-22T08:00:00Z');
      const answers = await store.addItems(entries.slice(0, 10));
      now = start;
      expect(new Set(answers)).toEqual(new Set(['new']));
    });
  });

  describe('hits written again', () => {
    test('keep the dates of the first sighting: a feed without dates has a new "now" at every attempt', async () => {
      const first = sampleItem('undated', { publishedAt: '2023-06-30T23:59:00.000Z' });
      const later = sampleItem('undated', {
        publishedAt: '2023-07-01T00:01:00.000Z',
        firstSeenAt: '2023-07-01T00:01:00.000Z',
      });
      const hit = sampleHit(first, { who: 'undated' });
      await store.addItem(first, [hit]);
      await store.addItem(later, [sampleHit(later, { who: 'undated' })]);
      expect(await hitsOf('undated')).toEqual([hit]);
    });

    test('are brought up to date otherwise', async () => {
      const item = sampleItem('corrected');
      await store.addItem(item, [sampleHit(item, { who: 'corrected', status: 'possible' })]);
      await store.addItem(item, [sampleHit(item, { who: 'corrected', status: 'asserted' })]);
      expect((await hitsOf('corrected')).map((hit) => hit.status)).toEqual(['asserted']);
    });

    test('are there before their item: a crash between loses none and the repeat adds none', async () => {
      const item = sampleItem('crashed');
      const hit = sampleHit(item, { who: 'crashed' });
      // The item's expiry is no number, which the client refuses to send; hits ask for none.
      const { client, table: name } = table;
      const crashing = createStore({ client, table: name, keepItemsDays: Number.NaN, now: () => new Date() });
      await expect(crashing.addItem(item, [hit])).rejects.toThrow();
      const between = await hitsOf('crashed');
      const answer = await store.addItem(item, [hit]);
      expect([between, answer, await hitsOf('crashed')]).toEqual([[hit], 'new', [hit]]);
    });
  });

  test('a store opened later finds what an earlier one wrote', async () => {
    const item = sampleItem('earlier');
    await store.addItem(item, [sampleHit(item, { who: 'earlier' })]);
    await table.indexed();
    const later = createStore({ ...table, keepItemsDays: 180, now: () => now });
    expect(await Array.fromAsync(later.hits({ who: 'earlier' }))).toHaveLength(1);
  });
});
