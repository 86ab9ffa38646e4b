// The commands that ask the history, over a small one of real facts.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import ICAL from 'ical.js';
import pc from 'picocolors';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { timelineChart } from '../../cli/timeline-chart.ts';
import type { Hit } from '../../shared/hit.ts';
import { storiesSchema } from '../../web/api/schemas.ts';
import { keepDatabase, makeFolder, runCli } from './run.ts';

const items = [
  ['moscow-times', 'en', '2022-03-23T12:00:00Z', 'Kremlin envoy Chubais resigns'],
  ['meduza', 'ru', '2022-03-23T13:00:00Z', 'Анатолий Чубайс ушёл в отставку'],
  ['meduza', 'ru', '2022-05-23T10:00:00Z', 'Российский дипломат Борис Бондарев подал в отставку'],
  ['moscow-times', 'en', '2022-09-24T09:00:00Z', 'Shoigu sacked Dmitry Bulgakov'],
  ['moscow-times', 'en', '2024-05-12T19:00:00Z', 'Putin sacks Shoigu'],
] as const;

let remove = () => {};
let close = async () => {};
let folder = '';
let environment: Record<string, string> = {};
beforeAll(async () => {
  folder = makeFolder((gone) => {
    remove = gone;
  });
  environment = { FISSURE_DATA: join(folder, 'data') };
  await keepDatabase(join(folder, 'data'), (closing) => {
    close = closing;
  });
  const lines = items.map(([outlet, lang, date, title], id) =>
    JSON.stringify({ id: `${id}`, outlet, lang, date, title }),
  );
  writeFileSync(join(folder, 'items.jsonl'), lines.join('\n'));
  const { code, stdout } = await runCli(['import', join(folder, 'items.jsonl')], environment);
  expect([code, stdout]).toEqual([0, expect.stringContaining('5 items read: 5 hits')]);
});
afterAll(async () => {
  await close();
  remove();
});

const run = (...words: string[]) => runCli(words, environment);
const json = async (...words: string[]) => JSON.parse((await run(...words, '--json')).stdout);

it('tells a story of two outlets once, last reported first', async () => {
  const { stdout } = await run('stories');
  const [, first, , , , , , last, words] = stdout.trimEnd().split('\n');
  expect(first).toMatch(/^2024-05-12 19:00 {2}Sergei Shoigu +dismissed +The Moscow Times$/);
  expect(last).toMatch(/^2022-03-23 13:00 {2}Anatoly Chubais +resigned +The Moscow Times and 1 more$/);
  expect(words).toMatch(/^ {2}\S/);
});

it('gives stories to programs as the API does, and to spreadsheets', async () => {
  const stories = await json('stories', '--figure', 'Чубайс');
  expect(storiesSchema.parse({ stories, older: null }).stories).toMatchObject([
    { headline: 'Anatoly Chubais resigns', outlets: ['moscow-times', 'meduza'] },
  ]);
  const rows = parseCsv((await run('stories', '--csv')).stdout, { columns: true });
  expect(rows).toHaveLength(4);
  expect(rows.at(-1)).toMatchObject({ figureId: 'chubais', event: 'resigned', hits: '2' });
});

it('lists who was in the news first, and then all who are watched', async () => {
  const people: { who: string; hits: number }[] = await json('figures');
  expect(people.slice(0, 4).map(({ who, hits }) => [who, hits])).toEqual([
    ['shoigu', 1],
    ['bulgakov-dmitry', 1],
    ['bondarev', 1],
    ['chubais', 2],
  ]);
  expect(people.length).toBeGreaterThan(100);
  const filtered = await json('figures', '--event', 'dismissed');
  expect(filtered.map(({ who }: { who: string }) => who)).toEqual(['shoigu', 'bulgakov-dmitry']);
});

it('finds a figure by a name in another spelling', async () => {
  const { stdout } = await run('figures', 'Tschubais', '--csv');
  expect(parseCsv(stdout, { columns: true })).toContainEqual(expect.objectContaining({ who: 'chubais', hits: '2' }));
});

it('tells of one person over time', async () => {
  const { stdout } = await run('figure', 'Чубайс');
  expect(stdout).toMatch(/^Anatoly Chubais {2}chubais · liberals/);
  expect(stdout).toContain('2 hits; last in the news 2022-03-23 13:00.');
  expect(stdout).toMatch(/2022-03-01 +█+ +2 +resigned 2/);
  const report = await json('figure', 'shoigu');
  expect(report).toMatchObject({ who: 'shoigu', hits: 1, lastAt: '2024-05-12T19:00:00.000Z', quiet: null });
  expect(report.stories).toMatchObject([{ event: 'dismissed' }]);
  expect((await run('figure', 'shoigu', '--event', 'died')).stdout).toContain('No hit fits these filters.');
});

it('counts hits over time by event', async () => {
  expect(await json('timeline', '--by', 'year')).toEqual([
    { from: '2022-01-01', hits: 4, events: { resigned: 3, dismissed: 1 } },
    { from: '2024-01-01', hits: 1, events: { dismissed: 1 } },
  ]);
  const [first] = parseCsv((await run('timeline', '--csv', '--by', 'week')).stdout, { columns: true }) as object[];
  expect(first).toMatchObject({ from: '2022-03-21', hits: '2', resigned: '2', died: '0' });
});

it('tells of the silence between two months', () => {
  const months = [
    { from: '2021-11-01', events: { died: 1 } },
    { from: '2022-03-01', events: { resigned: 2, died: 1 } },
  ];
  expect(timelineChart(months, 'month', { columns: 80, colors: pc.createColors(false) }).split('\n')).toEqual([
    'From                          Hits  Events',
    `2021-11-01  ${'█'.repeat(5).padEnd(16)}  1     died 1`,
    '  nothing for 3 months',
    `2022-03-01  ${'█'.repeat(16)}  3     resigned 2, died 1`,
  ]);
});

it('exports every format, which others read back', async () => {
  const hits: Hit[] = await json('hits');
  const urls = hits.map(({ id }) => id);
  const csv: { id: string }[] = parseCsv((await run('export')).stdout, { columns: true });
  expect(csv.map(({ id }) => id)).toEqual(urls);
  const lines = (await run('export', '--format', 'jsonl', '--limit', '2')).stdout.trim().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as Hit).id)).toEqual(urls.slice(0, 2));
  expect(parseAtomFeed((await run('export', '--format', 'atom')).stdout).entries).toHaveLength(5);
  expect(parseJsonFeed((await run('export', '--format', 'json-feed', '--text', 'Shoigu')).stdout).items).toHaveLength(
    2,
  );
  const calendar = new ICAL.Component(ICAL.parse((await run('export', '--format', 'ics')).stdout));
  expect(calendar.getAllSubcomponents('vevent')).toHaveLength(4);
});

it('writes a file whole or not at all, in the format of its ending', async () => {
  const file = join(folder, 'bulgakov.csv');
  writeFileSync(file, 'before');
  expect((await runCli(['export', file], environment, { signal: AbortSignal.abort() })).code).toBe(130);
  expect(readFileSync(file, 'utf8')).toBe('before');
  const done = await run('export', file, '--text', 'bulgakov');
  expect(done).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(parseCsv(readFileSync(file, 'utf8'), { columns: true })).toMatchObject([{ figureId: 'bulgakov-dmitry' }]);
  expect(existsSync(`${file}.part`)).toBe(false);
});

it.each([
  [['figure', 'Bondareff'], /^fissure: figure: unknown figure "Bondareff"; did you mean "bondarev"\?\n$/],
  [['figure', 'name:nobody-at-all'], /figure: unknown figure "name:nobody-at-all"/],
  [['figure'], /missing required argument 'id or name'/],
  [['stories', '--from', 'tomorrow'], /--from: "tomorrow" is no date; expected a day like 2022-03-23/],
  [['timeline', '--by', 'decade'], /'decade' is invalid\. Allowed choices are day, week, month, year/],
  [['stories', '--limit', '9'.repeat(20)], /--limit.* Expected a whole number of at least 1 and at most 1000000000/],
  [['export', '--format', 'atom', '--limit', '5000'], /--limit: a feed has 1000 entries at most/],
  [['export', 'hits.doc'], /file: the ending of "hits\.doc" tells no format; use \.csv, .*or --format \(csv, jsonl,/],
  [['export', join('no', 'such', 'folder.csv')], /file: .*folder\.csv cannot be written: .*ENOENT/],
  [['export', '--format', 'pdf'], /'pdf' is invalid\. Allowed choices are csv, jsonl, atom, json-feed, ics/],
])('refuses %j with what would be right', async (words, message) => {
  const { code, stdout, stderr } = await run(...words);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
});

it('tells an empty history from filters that fit nothing', async () => {
  const empty = await runCli(['stories'], { FISSURE_DATA: makeFolder() });
  expect([empty.code, empty.stderr]).toEqual([0, expect.stringContaining('No hits are stored yet')]);
  expect((await run('timeline', '--text', 'tennis')).stderr).toBe('No hit fits --text tennis.\n');
});
