import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { outletOfItem } from '../../cli/import-outlet.ts';
import { makeFolder, runCli } from './run.ts';

const lines = [
  { id: '1', lang: 'en', title: 'Kremlin envoy Chubais resigns', date: '2022-03-23T12:00:00Z', outlet: 'moscow-times' },
  { id: '2', lang: 'en', title: 'Tennis results', date: '2022-03-23T13:00:00Z', outlet: 'moscow-times' },
  {
    id: '3',
    lang: 'en',
    title: 'Shoigu sacked Dmitry Bulgakov',
    date: '2022-09-24',
    outlet: 'http://feeds.bbci.co.uk/x',
  },
].map((item) => JSON.stringify(item));

it('keeps what hits as history, once however often it is imported, and tells lines that are none', async () => {
  const folder = makeFolder();
  const file = join(folder, 'items.jsonl');
  writeFileSync(file, [...lines, '{"id":', ''].join('\n'));
  const environment = { FISSURE_DATA: join(folder, 'data') };
  const first = await runCli(['import', file, '--json'], environment);
  expect(JSON.parse(first.stdout)).toEqual({ items: 3, stored: 2, known: 0, hits: 2, relevant: 2 });
  expect([first.code, first.stderr]).toEqual([1, expect.stringContaining('items.jsonl, line 4: no JSON')]);
  const second = await runCli(['import', file], environment);
  expect(second.stdout).toBe('3 items read: 2 hits in 2 items, 2 of them known before; 2 are news.\n');
  const { stdout } = await runCli(['hits', '--json'], environment);
  const hits: { outletId: string; figure: string; backfill: boolean }[] = JSON.parse(stdout);
  expect(hits.map(({ outletId, figure, backfill }) => [outletId, figure, backfill])).toEqual([
    ['bbc-europe', 'Dmitry Bulgakov', true],
    ['moscow-times', 'Anatoly Chubais', true],
  ]);
});

it('refuses a file that is not there', async () => {
  const { code, stderr } = await runCli(['import', 'nowhere.jsonl'], { FISSURE_DATA: makeFolder() });
  expect([code, stderr]).toEqual([2, expect.stringContaining('file: nowhere.jsonl cannot be read')]);
});

it.each([
  ['moscow-times', 'moscow-times'],
  ['The Moscow Times', 'moscow-times'],
  ['https://www.themoscowtimes.com/rss/news/', 'moscow-times'],
  ['https://www.theguardian.com/world/rss', 'guardian-russia'],
  ['http://feeds.bbci.co.uk/news/rss.xml', 'bbc-europe'],
  ['www.skynews.com.au', 'skynews.com.au'],
  ['https://www.pravda.com.ua/', 'pravda.com.ua'],
  ['Новая газета', 'новая-газета'],
  ['', 'import'],
])('takes the outlet %j for %s', (outletId, expected) => {
  const outlets = [
    { id: 'moscow-times', name: 'The Moscow Times', url: 'https://www.themoscowtimes.com/rss/news', language: 'en' },
    { id: 'bbc-russian', name: 'BBC', url: 'https://feeds.bbci.co.uk/russian/rss.xml', language: 'ru' },
    { id: 'bbc-europe', name: 'BBC', url: 'https://feeds.bbci.co.uk/news/world/europe/rss.xml', language: 'en' },
    { id: 'guardian-russia', name: 'Guardian', url: 'https://www.theguardian.com/world/russia/rss', language: 'en' },
  ];
  expect(outletOfItem({ outletId, language: 'en' }, outlets as never)).toBe(expected);
});
