import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { withStore } from '../../cli/local.ts';
import { processTerminal } from '../../cli/terminal.ts';
import type { Item } from '../../shared/item.ts';
import { matchItem } from '../../shared/match/match.ts';
import { readSettings } from '../../shared/settings.ts';
import { loadWatchlist } from '../../shared/watchlist/watchlist.ts';
import { writeWatch } from '../watchlist/small-watch.ts';
import { makeFolder, runCli } from './run.ts';

const lines = [
  { id: '1', lang: 'en', date: '2024-05-12', title: 'Putin sacks Gennady Bulavin' },
  { id: '2', lang: 'en', date: '2024-05-13', title: 'Gennady Bulavin resigns' },
  { id: '3', lang: 'en', date: '2024-05-14', title: 'Kremlin drops Oleg Tokarsky' },
];

/** `drops` instead of `sacks`. */
const dropping = { 'events/en.yaml': (text: string) => text.replace('sacks|sacked\n', 'drops|dropped\n') };

function writeItems(name: string, text: string): string {
  const file = join(makeFolder(), name);
  writeFileSync(file, name.endsWith('.gz') ? gzipSync(text) : text);
  return file;
}

it.each(['items.jsonl', 'items.jsonl.gz'])('holds a changed watchlist against the present one, on %s', async (name) => {
  const items = writeItems(name, lines.map((line) => JSON.stringify(line)).join('\n'));
  const environment = { FISSURE_WATCH: writeWatch() };
  const words = ['backtest', '--watch', writeWatch(dropping), '--items', items];
  const { code, stdout } = await runCli([...words, '--json'], environment);
  expect(code).toBe(0);
  const result = JSON.parse(stdout);
  expect(result).toMatchObject({
    items: 3,
    counts: { gained: 1, lost: 1, changed: 0 },
    byEvent: { dismissed: { gained: 1, lost: 1, changed: 0 } },
    relevantItems: { before: 2, after: 2, became: 1, ceased: 1 },
  });
  expect(result.differences.map(({ kind, hit, reason }: never) => [kind, (hit as Item).id, reason])).toEqual([
    ['lost', '1#bulavin#dismissed', 'no phrase signals dismissed'],
    ['gained', '3#tokarsky#dismissed', 'no phrase signals dismissed'],
  ]);
  const report = (await runCli(words, environment)).stdout;
  expect(report).toMatch(/^3 items, watchlist \w+ against watchlist \w+: 1 gained, 1 lost, 0 changed\.\n/);
  expect(report).toMatch(
    /\+ Oleg Tokarsky dismissed, asserted, [\d.]+ {2}2024-05-14 00:00\n +Kremlin drops Oleg Tokarsky\n/,
  );
  expect(report).toMatch(/now: no phrase signals dismissed\n/);
});

it('looks only at the days asked for', async () => {
  const items = writeItems('items.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
  const words = [
    'backtest',
    '--watch',
    writeWatch(dropping),
    '--items',
    items,
    '--from',
    '2024-05-13',
    '--to',
    '2024-05-13',
  ];
  const { stdout } = await runCli(words, { FISSURE_WATCH: writeWatch() });
  expect(stdout).toMatch(/^1 item, watchlist \w+ against watchlist \w+: 0 gained, 0 lost, 0 changed\.\n$/);
});

it('answers with 1 where a line could not be read, and compares the others', async () => {
  const items = writeItems('items.jsonl', `${JSON.stringify(lines[0])}\n{"id":\n${JSON.stringify(lines[1])}\n`);
  const { code, stdout, stderr } = await runCli(['backtest', '--watch', writeWatch(), '--items', items], {
    FISSURE_WATCH: writeWatch(),
  });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^2 items/);
  expect(stderr).toMatch(/items\.jsonl, line 2: no JSON/);
});

it('holds the watchlist as it stands against the stored hits, and writes nothing', async () => {
  const environment = { FISSURE_DATA: makeFolder(), FISSURE_WATCH: writeWatch() };
  const watchlist = loadWatchlist(environment.FISSURE_WATCH);
  const items = lines.map(({ id, title, date }): Item => {
    const at = new Date(date).toISOString();
    return {
      id,
      title,
      summary: '',
      language: 'en',
      outletId: 'local',
      url: '',
      publishedAt: at,
      firstSeenAt: at,
      backfill: false,
    };
  });
  await withStore(contextOf(environment), (store) =>
    store.addItems(items.map((item) => ({ item, hits: matchItem(item, watchlist) }))),
  );
  expect((await runCli(['backtest'], environment)).stdout).toMatch(
    /^3 items.* the stored hits: 0 gained, 0 lost, 0 changed/,
  );
  const changed = { ...environment, FISSURE_WATCH: writeWatch(dropping) };
  const before = JSON.parse((await runCli(['hits', '--json'], environment)).stdout);
  expect((await runCli(['backtest'], changed)).stdout).toMatch(
    /^3 items.* the stored hits: 1 gained, 1 lost, 0 changed/,
  );
  expect(JSON.parse((await runCli(['hits', '--json'], environment)).stdout)).toEqual(before);
});

it.each([
  [['--items', 'items.jsonl'], /--items: needs --watch/],
  [['--watch', 'no-such-folder'], /The watch files cannot be used[\s\S]*no-such-folder/],
  [['--from', '2024-05-02', '--to', '2024-05-01'], /--from: 2024-05-02 is not before/],
  [['--examples', '0'], /--examples.*at least 1/],
])('refuses %j', async (words, message) => {
  const { code, stdout, stderr } = await runCli(['backtest', ...words], { FISSURE_WATCH: writeWatch() });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
});

it('refuses a file of items that is not there', async () => {
  const words = ['backtest', '--watch', writeWatch(), '--items', join(makeFolder(), 'none.jsonl')];
  const { code, stderr } = await runCli(words, { FISSURE_WATCH: writeWatch() });
  expect(code).toBe(2);
  expect(stderr).toMatch(/--items: .*none\.jsonl cannot be read/);
});

function contextOf(environment: Record<string, string>) {
  return {
    terminal: processTerminal(),
    settings: () => readSettings(environment),
    clock: { now: () => new Date() },
    deployment: () => undefined,
    log: () => ({ info: () => {}, warn: () => {}, error: () => {} }),
    signal: new AbortController().signal,
    end: () => {},
  };
}
