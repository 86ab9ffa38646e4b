// Every command that shows a table, on terminals of several widths, over names and addresses that are wide.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { loadOutletList } from '../../cli/outlet-list.ts';
import { pollReport } from '../../cli/poll-report.ts';
import { processTerminal } from '../../cli/terminal.ts';
import type { PollResult } from '../../shared/outlets/poll.ts';
import { keepDatabase, makeFolder, runCli } from './run.ts';

const longUrl = `https://example.org/${'news/'.repeat(20)}1`;
const items = [
  [
    'moscow-times',
    'en',
    '2022-03-23T12:00:00Z',
    'Kremlin envoy Chubais resigns 🦊🦊 and 習近平 said nothing of it at all',
  ],
  [
    'an-outlet-that-nobody-watches-any-more-and-has-a-long-name',
    'ru',
    '2022-03-23T13:00:00Z',
    'Анатолий Чубайс ушёл в отставку',
  ],
  [
    'meduza',
    'ru',
    '2022-05-23T10:00:00Z',
    'Российский дипломат Борис Бондарев подал в отставку из-за войны, сказал он в письме коллегам',
  ],
  ['moscow-times', 'en', '2024-05-12T19:00:00Z', 'Putin sacks Shoigu'],
] as const;

const undo: (() => void | Promise<void>)[] = [];
let environment: Record<string, string> = {};
beforeAll(async () => {
  const folder = makeFolder((remove) => undo.push(remove));
  environment = { FISSURE_DATA: join(folder, 'data') };
  await keepDatabase(join(folder, 'data'), (close) => undo.push(close));
  const lines = items.map(([outlet, lang, date, title], id) =>
    JSON.stringify({ id: `${id}`, outlet, lang, date, title, url: longUrl }),
  );
  writeFileSync(join(folder, 'items.jsonl'), lines.join('\n'));
  await runCli(['import', join(folder, 'items.jsonl')], environment);
  await runCli(['demo'], environment);
  await runCli(['subscribers', 'add', `${'long'.repeat(15)}@example.org`, '--confirmed'], environment);
});
afterAll(async () => {
  for (const step of undo.reverse()) await step();
});

const commands = [
  ['demo'],
  ['hits'],
  ['stories'],
  ['figures'],
  ['figures', '--circle', 'unlisted'],
  ['figure', 'chubais'],
  ['timeline'],
  ['timeline', '--by', 'year'],
  ['outlets'],
  ['outlets', '--verbose'],
  ['subscribers', 'list'],
  ['corrections'],
  ['cost'],
  ['reader'],
  ['backtest'],
  ['explain', 'Kremlin envoy Chubais resigns and leaves Russia over the war, sources say'],
];

describe.each([40, 80])('at %i columns', (columns) => {
  it.each(commands)('fissure %s %s %s fits', async (...words) => {
    const given = words.filter((word) => word !== undefined);
    const { stdout } = await runCli(given, environment, { columns });
    const wide = stdout.split('\n').filter((line) => stringWidth(line) > columns && !/^ *\S*\/\S*\/\S*$/.test(line));
    expect(wide).toEqual([]);
    if (given[0] !== 'corrections') expect(stdout).not.toBe('');
  });
});

it('tells what a poll brought on a narrow terminal', () => {
  const [outlet] = loadOutletList({ FISSURE_WATCH: 'watch' });
  const result = { ...{ outletId: outlet!.id, outcome: 'read', entries: 12, textless: 3, added: 10, hits: [] } };
  const lines = pollReport([result as unknown as PollResult], [outlet!], { columns: 30 }).split('\n');
  expect(lines.slice(0, 3)).toEqual(['Outlet            Listed  New', 'The Moscow Times  12      10', '  Hits: 0']);
});

it('is as wide as COLUMNS says', () => {
  vi.stubEnv('COLUMNS', '57');
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(processTerminal().columns).toBe(57);
  vi.stubEnv('COLUMNS', 'wide');
  expect(processTerminal().columns).toBe(120);
});
