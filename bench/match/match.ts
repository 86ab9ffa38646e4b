// How fast matching is, beside what else could look items over; everything in one run, so that the ratios hold.
//   npm run bench:match -- [--corpus ../shared/corpus/feeds-2022-2023.jsonl.gz] [--russian ../shared/gold/items-ml.dev.jsonl]
// Says which floors are missed. Without the corpus beside the checkout it says that it was skipped.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { writeBinary } from '../../shared/watchlist/binary.ts';
import { loadWatchSources } from '../../shared/watchlist/load.ts';
import { compileTables } from '../../shared/watchlist/tables.ts';
import { type Row, race } from './contenders.ts';
import { withMadeFigures } from './made-names.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus/feeds-2022-2023.jsonl.gz' },
    russian: { type: 'string', default: '../shared/gold/items-ml.dev.jsonl' },
  },
});

/** Ten times the figures may take so many times the time. */
const mostGrowth = 1.2;
const leastItemsPerSecond = 50_000;
/** Times as fast as one RegExp, by names looked for. */
const leastOverRegExp: Record<number, number> = { 10000: 10, 100000: 20 };
/** Milliseconds to open a watchlist of 100,000 words, which 3,000 figures have. */
const longestOpening = 20;
/** What takes longer is ended, and told so; so is what would begin after the last minute. */
const longestMs = 20_000;
const deadline = Date.now() + 110_000;
const limit = () => Math.max(0, Math.min(longestMs, deadline - Date.now()));

const contenders = [
  'one RegExp on folded text',
  'one RegExp that folds case',
  '@monyone/aho-corasick/fast',
  'modern-ahocorasick',
  'ahocorasick',
];

const missed: string[] = [];
const check = (held: boolean, floor: string) => {
  if (!held) missed.push(floor);
};

async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fissure-match-'));
  try {
    const { corpus } = values;
    const sources = loadWatchSources('watch');
    const own = sources.figures.length;
    const watchlists = [own, 3_000, 10 * own].map((figures) => {
      const file = join(folder, `${figures}.bin`);
      writeFileSync(file, writeBinary(compileTables(withMadeFigures(sources, figures - own))));
      return { figures, file };
    });
    await compareWatchlists(corpus, watchlists);
    await compareContenders(existsSync(values.russian) ? [corpus, values.russian] : [corpus]);
    openThem(watchlists);
  } finally {
    rmSync(folder, { recursive: true });
  }
  for (const floor of missed) console.log(`MISSED: ${floor}`);
}

type Built = { figures: number; file: string };

async function compareWatchlists(corpus: string, watchlists: readonly Built[]) {
  const table = makeTable(['way', 'watchlist', 'items/s', 'MB/s', 'time, of the first']);
  const own = watchlists[0]!;
  for (const way of ['matching, whole', 'the scanning stage']) {
    const looks = watchlists.map(({ file }) => ({ way, watchlist: file }));
    const rows = await race({ looks, files: [corpus], every: 1 }, limit());
    for (const [index, { figures }] of watchlists.entries()) {
      const growth = rows && rows[0]!.megabytesPerSecond / rows[index]!.megabytesPerSecond;
      table.push([way, `${figures} figures`, ...speed(rows?.[index]), growth?.toFixed(2) ?? '']);
      if (figures === 10 * own.figures)
        check((growth ?? mostGrowth) < mostGrowth, `${way}: ten times the figures took ${growth} times the time`);
    }
    if (way === 'matching, whole')
      check((rows?.[0]?.itemsPerSecond ?? 0) >= leastItemsPerSecond, `${leastItemsPerSecond} items a second`);
  }
  const way = 'keywords and surnames as two RegExps';
  const rows = await race({ looks: [{ way, watchlist: own.file }], files: [corpus], every: 20 }, limit());
  table.push([way, `${own.figures} figures`, ...speed(rows?.[0]), '']);
  console.log(`${table}\n`);
}

async function compareContenders(files: readonly string[]) {
  const table = makeTable(['way', 'names', 'items/s', 'MB/s', 'scanning is faster', 'built in ms', 'found in']);
  for (const names of [10_000, 100_000]) {
    let told = false;
    for (const way of contenders) {
      const looks = ['the scanning stage', way].map((one) => ({ way: one, names }));
      const [ours, theirs] = (await race({ looks, files, every: 10 }, limit())) ?? [];
      if (ours && !told) table.push(['the scanning stage', names, ...speed(ours), '', ...rest(ours)]);
      told ||= ours !== undefined;
      const faster = ours && theirs && ours.megabytesPerSecond / theirs.megabytesPerSecond;
      table.push([way, names, ...speed(theirs), faster ? `${faster.toFixed(1)} times` : '', ...rest(theirs)]);
      const least = way === contenders[0] ? leastOverRegExp[names] : undefined;
      if (least)
        check(faster === undefined || faster >= least, `${names} names: ${faster} times one RegExp, ${least} wanted`);
    }
  }
  console.log(`${table}\n`);
}

function openThem(watchlists: readonly Built[]) {
  const table = makeTable([
    'watchlist',
    'words to look for',
    'file MB',
    'opened in CPU ms',
    'memory MB',
    'of that heap MB',
  ]);
  for (const { figures, file } of watchlists) {
    const script = join(import.meta.dirname, 'opening.ts');
    const runs = Array.from({ length: 5 }, () => JSON.parse(execFileSync(process.execPath, [script, file]).toString()));
    const best = runs.sort((one, other) => one.milliseconds - other.milliseconds)[0];
    const { milliseconds, words, rssMb, heapMb } = best;
    const size = (statSync(file).size / 2 ** 20).toFixed(1);
    table.push([`${figures} figures`, words, size, milliseconds.toFixed(1), rssMb.toFixed(1), heapMb.toFixed(1)]);
    if (figures === 3_000)
      check(milliseconds <= longestOpening, `a watchlist of ${words} words took ${milliseconds} ms to open`);
  }
  console.log(String(table));
}

const speed = (row: Row | undefined) =>
  row ? [Math.round(row.itemsPerSecond), row.megabytesPerSecond.toFixed(1)] : ['not in time', ''];
const rest = (row: Row | undefined) => (row ? [row.build.toFixed(0), `${(100 * row.found).toFixed(1)} %`] : ['', '']);

function makeTable(head: string[]): Table.Table {
  return new Table({
    head,
    style: { head: [], border: [] },
    colAligns: head.map((_, index) => (index < 2 ? 'left' : 'right')),
  });
}

if (existsSync(values.corpus)) await run();
else console.log(`Skipped: no corpus at ${values.corpus}.`);
