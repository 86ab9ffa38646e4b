// How fast matching is, beside what else could look items over; everything in one run, so that the ratios hold.
//   node bench/match.ts [--items 89873] [--corpus ../shared/corpus/feeds-2022-2023.jsonl.gz]
// Without the corpus beside the checkout it says that it was skipped.
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { matchItem } from '../shared/match/match.ts';
import type { Item } from '../shared/model.ts';
import { buildFilter, mayMention, nameSignal } from '../shared/watchlist/filter.ts';
import { buildWatchlist, loadWatchlist } from '../shared/watchlist/watchlist.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus/feeds-2022-2023.jsonl.gz' },
    items: { type: 'string', default: '100000' },
  },
});

type Row = { way: string; items: number; 'items a second': number; 'MB a second': number };

function readItems(file: string, most: number): Item[] {
  const lines = gunzipSync(readFileSync(file)).toString().split('\n').filter(Boolean).slice(0, most);
  return lines.map((line) => {
    const { id, title = '', summary = '', date, outlet } = JSON.parse(line);
    const publishedAt = new Date(date.replace(' ', 'T')).toISOString();
    const rest = { url: '', firstSeenAt: publishedAt, backfill: false, language: 'en' } as const;
    return { id, title, summary, publishedAt, outletId: outlet, ...rest };
  });
}

/** The best of three passes; the first warms up. */
function time(way: string, items: readonly Item[], look: (item: Item) => unknown): Row {
  let best = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < 3; pass++) {
    const from = performance.now();
    for (const item of items) look(item);
    best = Math.min(best, performance.now() - from);
  }
  const bytes = items.reduce(
    (sum, { title, summary }) => sum + Buffer.byteLength(title) + Buffer.byteLength(summary),
    0,
  );
  const perSecond = (amount: number) => Math.round((amount / best) * 1000);
  return {
    way,
    items: items.length,
    'items a second': perSecond(items.length),
    'MB a second': Math.round(bytes / best) / 1000,
  };
}

/** Invented surnames of two to five syllables, no two the same. */
function generatedNames(count: number): string[] {
  const syllables = 'ba ko ri nu de lo vi ma sa te gu po zi ha fe ju shu khe ra yu si do an el'.split(' ');
  const endings = ['ov', 'ev', 'in', 'sky', 'enko', 'uk', 'yan', 'adze', 'er', 'kin'];
  const names = new Set<string>();
  for (let state = 1; names.size < count; ) {
    const draw = (most: number) => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return Math.floor((state / 2147483648) * most);
    };
    const stem = Array.from({ length: 2 + draw(4) }, () => syllables[draw(syllables.length)]).join('');
    names.add(stem + endings[draw(endings.length)]);
  }
  return [...names];
}

const words = (list: readonly string[]) =>
  list.map((word) => ({ word, prefix: false, signal: nameSignal('nickname') }));
const expression = (list: readonly string[]) => new RegExp(`(?<!\\p{L})(?:${list.join('|')})(?!\\p{L})`, 'iu');

function millisecondsToLoad(file: string): number {
  const from = performance.now();
  loadWatchlist(file);
  return Math.round((performance.now() - from) * 10) / 10;
}

if (!existsSync(values.corpus)) console.log(`Skipped: no corpus at ${values.corpus}.`);
else {
  const items = readItems(values.corpus, Number(values.items));
  const few = items.filter((_, index) => index % 300 === 0);
  const watchlist = loadWatchlist('watch');
  const surnames = watchlist.figures.map(({ name }) => name.split(' ').at(-1) ?? name);
  const keywords = expression([
    'resign\\w*',
    'fled',
    'flee\\w*',
    'sack\\w*',
    'fired',
    'arrest\\w*',
    'detain\\w*',
    'died',
    'dies',
    'killed',
    'mutiny',
  ]);
  const names = expression(surnames);
  const text = ({ title, summary }: Item) => `${title}\n${summary}`;
  const rows = [
    time('matching, whole', items, (item) => matchItem(item, watchlist)),
    time('scanning stage alone', items, (item) => mayMention(item, watchlist.filter)),
    time(
      'keywords and surnames as two expressions',
      few,
      (item) => keywords.test(text(item)) && names.test(text(item)),
    ),
  ];
  for (const count of [10_000, 100_000]) {
    const generated = generatedNames(count);
    const filter = buildFilter(words(generated));
    rows.push(time(`scanning ${count} generated names`, items, (item) => mayMention(item, filter)));
  }
  console.table(rows);
  const file = join(mkdtempSync(join(tmpdir(), 'fissure-match-')), 'watchlist.bin');
  const binary = buildWatchlist('watch');
  writeFileSync(file, binary);
  console.log(
    `watchlist of ${watchlist.figures.length} figures: ${Math.round(binary.length / 1024)} KB, opened in ${millisecondsToLoad(file)} ms`,
  );
}
