// What the second reader keeps in the table, on every engine.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStore, type Store } from '../../shared/store/store.ts';
import { openTestTable, type TestTable, testEngines } from './engines.ts';
import { sampleHit, sampleItem } from './samples.ts';

describe.each(testEngines)('the second reader on %s', (engine) => {
  let table: TestTable;
  let store: Store;
  let now = new Date('2026-03-02T12:00:00.000Z');
  beforeAll(async () => {
    table = await openTestTable(engine);
    store = createStore({ ...table, keepItemsDays: 180, now: () => now });
  });
  afterAll(() => table.close());

  it('takes a hit back, and gives it back, with all that a version of it no longer has', async () => {
    const item = sampleItem('back', { publishedAt: '2023-05-01T07:00:00.000Z' });
    const hit = sampleHit(item);
    const withdrawn = { by: 'reader', reason: 'unconfirmed', at: '2026-03-02T12:00:00.000Z' } as const;
    const reader = { state: 'read', at: withdrawn.at, model: 'm', prompt: 'p' } as const;
    await store.addItem(item, [hit]);
    await store.putHits([{ ...hit, manner: 'sacked', withdrawn, reader }]);
    expect(await store.hitsOf(item.id)).toEqual([{ ...hit, manner: 'sacked', withdrawn, reader }]);
    const standing = await Array.fromAsync(store.hits({ standing: true }));
    const counted = await Array.fromAsync(
      store.hitSummaries({ from: '2023-05-01T00:00:00.000Z', to: '2023-05-02T00:00:00.000Z' }),
    );
    const all = await Array.fromAsync(store.hits({}));
    expect([standing.length, counted.length, all.length]).toEqual([0, 0, 1]);
    await store.putHits([hit]);
    expect([await store.hitsOf(item.id), await Array.fromAsync(store.hits({ standing: true }))]).toEqual([
      [hit],
      [hit],
    ]);
  });

  it('keeps answers for a month', async () => {
    const answers = new Map(
      Array.from({ length: 30 }, (_, n) => [`key${n}`, { relevant: true, hits: [{ who: `“${n}”` }] }]),
    );
    await store.keepReaderAnswers(answers);
    expect(await store.readerAnswers(['key3', 'key29', 'none'])).toEqual(
      new Map([
        ['key3', answers.get('key3')],
        ['key29', answers.get('key29')],
      ]),
    );
    now = new Date('2026-04-02T12:00:00.000Z');
    expect(await store.readerAnswers(['key3'])).toEqual(new Map());
    now = new Date('2026-03-02T12:00:00.000Z');
  });

  it('sets money aside below the limit alone, whoever asks at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => store.reserveReading('2026-01', 100, 750)));
    expect(answers.filter((answer) => answer === 'reserved')).toHaveLength(7);
    expect(await store.readingOf('2026-01')).toEqual({
      month: '2026-01',
      sums: { nanos: 700 },
      usedUpAt: now.toISOString(),
    });
    await store.countReading('2026-01', { nanos: -650, items: 3, 'dropped-quote': 1 });
    expect(await store.reserveReading('2026-01', 100, 750)).toBe('reserved');
    expect(await store.readingOf('2026-01')).toEqual({
      month: '2026-01',
      sums: { nanos: 150, items: 3, 'dropped-quote': 1 },
    });
    expect(await store.reserveReading('2026-02', 800, 750)).toBe('used-up');
  });

  it('knows what waits, once each, until it is done with', async () => {
    await store.addItems([{ item: sampleItem('w'), hits: [] }]);
    await store.addWaiting(['outlet:w', 'outlet:x', 'outlet:w']);
    await store.addWaiting(['outlet:x']);
    expect((await Array.fromAsync(store.waiting())).sort()).toEqual(['outlet:w', 'outlet:x']);
    expect([await store.item('outlet:w'), await store.item('outlet:x')]).toEqual([sampleItem('w'), undefined]);
    await store.doneWaiting(['outlet:w', 'outlet:x', 'outlet:x']);
    expect(await Array.fromAsync(store.waiting())).toEqual([]);
  });
});
