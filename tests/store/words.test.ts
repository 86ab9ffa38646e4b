import { DatabaseSync } from 'node:sqlite';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hit } from '../../shared/hit.ts';
import { hasWords, parseWords, stemFields, stemsOf, type Term } from '../../shared/match/text/stems.ts';
import { hitAttributes } from '../../shared/store/put-hit.ts';
import { createStore, type Store } from '../../shared/store/store.ts';
import { hitKey, hitMonthRegister, hitMonthShard } from '../../shared/store/table.ts';
import { openTestTable, type TestTable, testEngines } from './engines.ts';
import { sampleHit, sampleItem } from './samples.ts';

describe('words', () => {
  const hit = (title: string, language: Hit['language'], figure = 'Yevgeny Prigozhin') =>
    sampleHit(sampleItem('w', { title, language }), { figure });
  const mutiny = hit('Kremlin on Wagner’s mutiny outside Moscow: it is over', 'en');
  const german = hit('Minister verhaftet, Rücktritte erwartet', 'de', 'Sergei Shoigu');
  const мятеж = hit('Пригожин объявил о мятеже', 'ru');

  it.each([
    ['mutiny moscow', mutiny],
    ['MOSCOW, mutinies', mutiny],
    ['prigozhin mutiny', mutiny],
    ['"mutiny outside Moscow"', mutiny],
    ['"the mutiny" -war', undefined],
    // French stems it as "on", which stands in every second English sentence.
    ['one', undefined],
    ['«мятежа Пригожин»', мятеж],
    ['мятежом Пригожина', мятеж],
    ['мятеж Prigozhin', мятеж],
    ['Rücktritt', german],
    ['rücktritt -mutiny', german],
    ['mutiny -moscow', undefined],
    ['"moscow mutiny"', undefined],
    ['mutiny -"outside moscow"', undefined],
  ])('%s finds what it should', (text, expected) => {
    const words = parseWords(text);
    expect([mutiny, german, мятеж].filter((one) => hasWords(one, words))).toEqual(expected ? [expected] : []);
  });

  it.each(['the', '-mutiny', '"of the"', '...', '-', ''])('have nothing to look for in %j', (text) => {
    expect(parseWords(text).all).toEqual([]);
  });
});

const vocabulary = [
  'mutiny',
  'mutinies',
  'Moscow',
  'general',
  'generals',
  'arrested',
  'arrest',
  'мятеж',
  'мятежа',
  'the',
  'Пригожин',
];
const titles = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const hits: Hit[] = fc
  .sample(
    fc.record({ title: titles, hour: fc.integer({ min: 0, max: 20_000 }), who: fc.constantFrom('shoigu', 'putin') }),
    {
      numRuns: 250,
      seed: 16,
    },
  )
  .map(({ title, hour, who }, number) => {
    // Many in one minute, over more than two years.
    const publishedAt = new Date(Date.UTC(2021, 0, 1, hour - (hour % 50))).toISOString();
    const item = sampleItem(`${number}`, {
      title,
      publishedAt,
      firstSeenAt: publishedAt,
      language: /[а-я]/.test(title) ? 'ru' : 'en',
    });
    return sampleHit(item, { who });
  });

/** SQLite's own full text search over the same stems. */
function openFts(): (text: string) => string[] {
  const database = new DatabaseSync(':memory:');
  database.exec(
    `CREATE VIRTUAL TABLE texts USING fts5(title, sentence, figure, role, kept, id UNINDEXED, at UNINDEXED, tokenize="unicode61 remove_diacritics 0")`,
  );
  const add = database.prepare('INSERT INTO texts VALUES (?, ?, ?, ?, ?, ?, ?)');
  for (const hit of hits) {
    const [title = '', sentence = '', figure = '', role = ''] = stemFields(hit).map((stems) => stems.join(' '));
    add.run(title, sentence, figure, role, [...stemsOf(hit)].join(' '), hit.id, hit.publishedAt);
  }
  const find = database.prepare('SELECT id FROM texts WHERE texts MATCH ? ORDER BY at DESC, id DESC');
  const matchRow = (row: string[]) =>
    row.length === 1 ? `kept : "${row[0]}"` : `{title sentence figure role} : "${row.join(' ')}"`;
  const match = (term: Term) => `(${term.map(matchRow).join(' OR ')})`;
  return (text) => {
    const { all, none } = parseWords(text);
    const wanted = all.map(({ term }) => match(term)).join(' AND ');
    return find.all([wanted, ...none.map(match)].join(' NOT ')).map(({ id }) => String(id));
  };
}

const words = fc.constantFrom(...vocabulary);
const parts = fc.oneof(
  { weight: 3, arbitrary: words },
  { weight: 1, arbitrary: fc.tuple(words, words).map((pair) => `"${pair.join(' ')}"`) },
  { weight: 1, arbitrary: words.map((word) => `-${word}`) },
);
const queries = fc.array(parts, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));

describe.each(testEngines)('words in %s', (engine) => {
  let opened: TestTable;
  let store: Store;
  beforeAll(async () => {
    opened = await openTestTable(engine);
    store = createStore({ ...opened, keepItemsDays: 180, now: () => new Date('2024-06-01T00:00:00Z') });
    for (let start = 0; start < hits.length; start += 50) {
      const some = hits.slice(start, start + 50);
      await store.addItems(some.map((hit) => ({ item: sampleItem(hit.itemId), hits: [hit] })));
    }
    await opened.indexed();
  }, 60_000);
  afterAll(() => opened?.close());

  const find = async (text: string) =>
    (await store.hitPage({ text }, { limit: 30, mostRead: 1000 })).hits.map(({ id }) => id);

  it('give the answers of SQLite’s FTS5, newest first', async () => {
    const fts = openFts();
    await fc.assert(
      fc.asyncProperty(queries, async (text) => {
        if (parseWords(text).all.length === 0) return;
        expect(await find(text)).toEqual(fts(text).slice(0, 30));
      }),
      { seed: 500, numRuns: engine === 'dynoxide' ? 100 : 20 },
    );
  }, 60_000);

  it('come by the page, with other filters', async () => {
    const query = { text: 'general', who: 'putin', from: '2021-06-01T00:00:00.000Z' };
    const all = (await Array.fromAsync(store.hits(query))).map(({ id }) => id);
    const paged: string[] = [];
    for (let before: { publishedAt: string; id: string } | undefined; ; ) {
      const page = await store.hitPage({ ...query, ...(before && { before }) }, { limit: 7, mostRead: 1000 });
      paged.push(...page.hits.map(({ id }) => id));
      before = page.next;
      if (before === undefined) break;
    }
    expect(all.length).toBeGreaterThan(10);
    expect(paged).toEqual(all);
  });

  it('follow a hit whose text was edited', async () => {
    const item = sampleItem('edited', { title: 'Zaporozhye governor resigns' });
    await store.addItem(item, [sampleHit(item)]);
    const edited = { ...item, title: 'Kherson governor resigns' };
    await store.addItem(edited, [sampleHit(edited)], { edited: true });
    await opened.indexed();
    expect([await find('zaporozhye'), await find('kherson governors')]).toEqual([[], [sampleHit(item).id]]);
  });
});

it('are found by reading everything until old hits are entered in the index, and then by it', async () => {
  const opened = await openTestTable(testEngines[0]!);
  try {
    const hit = hits[0]!;
    const put = (Item: Record<string, unknown>) =>
      opened.client.send(new PutCommand({ TableName: opened.table, Item }));
    await put({ pk: hitMonthRegister, sk: hitMonthShard(hit) });
    await put({ ...hitAttributes(hit), ...hitKey(hit) });
    const store = createStore({ ...opened, keepItemsDays: 180, now: () => new Date('2024-06-01T00:00:00Z') });
    const found = async () => (await Array.fromAsync(store.hits({ text: hit.title }))).length;
    expect(await found()).toBe(1);
    expect(await store.indexWords()).toBe(1);
    expect(await found()).toBe(1);
  } finally {
    await opened.close();
  }
});
