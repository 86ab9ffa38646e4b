import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { matchItem } from '../../shared/match/match.ts';
import { loadWatchlist } from '../../shared/watchlist/watchlist.ts';

const spellings = readFileSync(join(import.meta.dirname, 'official-spellings.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .flatMap((line) => {
    const [id = '', names = ''] = line.split(': ');
    return names.split('; ').map((name) => ({ id, name }));
  });

/** As the American list has it: SHOIGU, Sergei Kuzhugetovich. */
const surnameFirst = (name: string): string => name.replace(/^(.*?) ((?:[A-Z-]{2,} ?)+)$/, '$2, $1');

it.each<[string, (name: string) => string]>([
  ['in the order of a text', (name) => name],
  ['with the surname first', surnameFirst],
])('finds 95 of 100 watched people by the spellings of official lists, %s', (_, written) => {
  const watchlist = loadWatchlist('watch');
  const missed = spellings.filter(({ id, name }) => {
    const at = '2022-02-01T00:00:00.000Z';
    const hits = matchItem(
      {
        ...{ id: 'spelling', outletId: 'local', url: '', summary: '', language: 'en', backfill: false },
        title: `${written(name)} was arrested in Moscow on Monday`,
        publishedAt: at,
        firstSeenAt: at,
      },
      watchlist,
    );
    return !hits.some((hit) => hit.figureId === id);
  });
  const told = `${missed.length} of ${spellings.length} missed: ${missed.map(({ id, name }) => `${id} ${name}`).join(', ')}`;
  expect(missed.length / spellings.length, told).toBeLessThanOrEqual(0.05);
});
