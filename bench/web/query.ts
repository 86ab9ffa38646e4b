// How fast the history answers: after an import of the corpus, and over a history of years made from its hits.
//   npm run bench:query -- [--corpus ../shared/corpus/feeds-2022-2023.jsonl.gz] [--hits 100000] [--years 10] [--runs 200] [--only words] [--keep FOLDER]
// Beside it SQLite's FTS5 in this process, on the same hits. Without the corpus beside the checkout it says that it was skipped.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import pc from 'picocolors';
import { runCommand } from '../../cli/program.ts';
import type { Hit } from '../../shared/hit.ts';
import { parseWords } from '../../shared/match/text/stems.ts';
import { readSettings } from '../../shared/settings.ts';
import type { HitQuery } from '../../shared/store/hit-query.ts';
import { mostRead } from '../../web/explorer/take-along.ts';
import { measure } from '../measure.ts';
import { type CountedStore, layHits, madeHits, withCountedStore } from './history.ts';
import { randomWords } from './random-words.ts';
import { type Contender, openContender } from './search-contender.ts';
import { writeCostOf } from './write-cost.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus/feeds-2022-2023.jsonl.gz' },
    hits: { type: 'string', default: '100000' },
    years: { type: 'string', default: '10' },
    runs: { type: 'string', default: '200' },
    /** Only questions whose name has this in it. */
    only: { type: 'string', default: '' },
    /** A folder that keeps the history made, which the next run reads again; absent: it is laid anew. */
    keep: { type: 'string' },
  },
});

const importFloor = 3_000;
const pageSize = 50;

async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fissure-query-'));
  try {
    await importCorpus(folder);
    const real = await withCountedStore(folder, async (counted) => {
      const hits = await Array.fromAsync(counted.store.hits({}));
      await compare(`The corpus as imported: ${hits.length} hits`, counted, hits);
      return hits;
    });
    const isLaid = values.keep !== undefined && existsSync(values.keep);
    const end = new Date('2026-01-01T00:00:00Z');
    const read = async (counted: CountedStore) => {
      const years = Number(values.years);
      const made = [...madeHits(real, Number(values.hits), years, end)];
      if (!isLaid) await layHits(counted.database, made);
      await compare(
        `Made: ${made.length} hits of ${years} years, the real ones under new ids and dates`,
        counted,
        made,
      );
    };
    await withCountedStore(values.keep, read, { now: () => end });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function importCorpus(folder: string): Promise<void> {
  let told = '';
  const stdout = new Writable({
    write: (chunk, _, done) => {
      told += chunk;
      done();
    },
  });
  const terminal = { stdin: process.stdin, stdout, stderr: process.stderr, columns: 120 };
  const { result: code, seconds } = await measure(() =>
    runCommand(['import', values.corpus, '--json'], {
      terminal: { ...terminal, interactive: false, colors: pc.createColors(false) },
      clock: { now: () => new Date() },
      settings: () => ({ ...readSettings(), FISSURE_DATA: folder }),
      signal: new AbortController().signal,
    }),
  );
  if (code !== 0) throw new Error(`The import ended with ${code}.`);
  const { items, stored, hits } = JSON.parse(told) as { items: number; stored: number; hits: number };
  const rate = items / seconds;
  console.log(
    `Import: ${items} items, ${hits} hits in ${stored} items, ${seconds.toFixed(1)} s: ${rate.toFixed(0)} items a second`,
  );
  if (rate < importFloor) {
    console.log(`MISSED: the floor is ${importFloor} items a second.`);
    process.exitCode = 1;
  }
}

type Question = { name: string; query: (number: number) => HitQuery; limit: number | undefined };

/** Each with parameters drawn from the hits themselves, so that most find something. */
function questionsOn(hits: readonly Hit[]): Question[] {
  const of = (number: number) => hits[(number * 7919) % hits.length]!;
  const month = (number: number) => {
    const start = new Date(`${of(number).publishedAt.slice(0, 7)}-01T00:00:00Z`);
    const end = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 1));
    return { from: start.toISOString(), to: end.toISOString() };
  };
  const year = (number: number) => {
    const name = Number(of(number).publishedAt.slice(0, 4));
    return { from: `${name}-01-01T00:00:00.000Z`, to: `${name + 1}-01-01T00:00:00.000Z` };
  };
  const figureIds = [...new Set(hits.flatMap(({ figureId }) => figureId ?? []))].sort();
  const some = (number: number) => new Set(figureIds.filter((_, index) => index % 8 === number % 8));
  const kept = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => parseWords(word).all.length > 0);
  const trigger = (number: number) => kept(of(number).evidence.trigger.text)[0] ?? 'Moscow';
  const words = (number: number) =>
    kept(of(number + 1).evidence.sentence)
      .slice(0, 3)
      .join(' ');
  const phrase = (number: number) =>
    `"${words(number).split(' ').slice(0, 1).join('')}" ${trigger(number + 1)} -mutiny`;
  return [
    { name: 'figure, a page', query: (number) => ({ who: of(number).who }), limit: pageSize },
    { name: 'figure, all', query: (number) => ({ who: of(number).who }), limit: undefined },
    { name: 'month, a page', query: month, limit: pageSize },
    { name: 'month, all', query: month, limit: undefined },
    { name: 'frequent words in a year', query: (n) => ({ ...year(n), text: trigger(n) }), limit: pageSize },
    { name: 'three words in a year', query: (n) => ({ ...year(n), text: words(n) }), limit: pageSize },
    { name: 'three words, any time', query: (n) => ({ text: words(n) }), limit: pageSize },
    { name: 'words, a phrase and a minus, any time', query: (n) => ({ text: phrase(n) }), limit: pageSize },
    { name: 'words, phrases and minuses at random', query: (n) => ({ text: randomWords(hits, n) }), limit: pageSize },
    {
      name: 'circle, event, status, score in a year',
      query: (n) => ({
        ...year(n),
        figures: some(n),
        events: [of(n).event],
        statuses: ['asserted'],
        minimumScore: 0.5,
      }),
      limit: pageSize,
    },
    {
      name: 'figure, event, words',
      query: (n) => ({ who: of(n).who, events: [of(n).event], text: trigger(n) }),
      limit: pageSize,
    },
  ];
}

async function compare(title: string, counted: CountedStore, hits: readonly Hit[]): Promise<void> {
  const contender = openContender(hits);
  const table = new Table({
    head: ['query', 'p50 ms', 'p99 ms', 'hits', 'rows read', 'per hit', 'requests', 'read units', 'FTS5 p50', 'p99'],
    style: { head: [], border: [] },
    colAligns: ['left', ...Array.from({ length: 9 }, () => 'right' as const)],
  });
  const questions = questionsOn(hits).filter(({ name }) => name.includes(values.only));
  for (const question of questions) table.push(await ask(question, counted, contender));
  contender.close();
  console.log(`\n${title}; ${values.runs} of each, ${pageSize} a page\n${table.toString()}`);
  const { words, mostWords, unitsOfHit, unitsOfWords } = writeCostOf(hits);
  console.log(
    `A hit has ${words.toFixed(1)} words (${mostWords} at most); it takes ${unitsOfHit.toFixed(1)} write units, its words ${unitsOfWords.toFixed(1)} more`,
  );
}

async function ask({ name, query, limit }: Question, { store, reads }: CountedStore, contender: Contender) {
  const runs = Number(values.runs);
  const sums = { hits: 0, ...reads };
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let number = 0; number < runs; number++) {
    const asked = query(number);
    const { result, seconds } = await measure(async () =>
      limit === undefined ? Array.fromAsync(store.hits(asked)) : (await store.hitPage(asked, { limit, mostRead })).hits,
    );
    ours.push(seconds * 1000);
    sums.hits += result.length;
    const other = await measure(async () => contender.find(asked, limit));
    theirs.push(other.seconds * 1000);
    checkSame(name, asked, result, other.result);
  }
  const [requests, rows, units] = (['requests', 'rows', 'units'] as const).map((key) => reads[key] - sums[key]);
  const mean = (sum: number) => (sum / runs).toFixed(1);
  return [
    name,
    at(ours, 0.5),
    at(ours, 0.99),
    mean(sums.hits),
    mean(rows!),
    sums.hits === 0 ? '-' : (rows! / sums.hits).toFixed(1),
    mean(requests!),
    mean(units!),
    at(theirs, 0.5),
    at(theirs, 0.99),
  ];
}

/** A fast wrong answer is worth nothing. One that ended because it had read enough holds the newest. */
function checkSame(name: string, query: HitQuery, ours: readonly Hit[], theirs: readonly Hit[]): void {
  const differs = ours.findIndex(({ id }, index) => id !== theirs[index]?.id);
  const short = ours.length < theirs.length && query.text === undefined;
  if (differs === -1 && !short) return;
  throw new Error(
    `${name}: another answer than SQLite's to ${JSON.stringify(query)}: ${ours.length} and ${theirs.length} hits`,
  );
}

const at = (milliseconds: number[], part: number): string =>
  milliseconds
    .toSorted((a, b) => a - b)
    [Math.min(milliseconds.length - 1, Math.floor(milliseconds.length * part))]!.toFixed(1);

if (existsSync(values.corpus)) await run();
else console.log(`Skipped: no corpus at ${values.corpus}.`);
