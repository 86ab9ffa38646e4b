// Ways to look texts over for names, measured in a process of its own that may be ended: some take minutes to build.
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { AhoCorasick } from '@monyone/aho-corasick/fast';
// @ts-expect-error has no types
import Classic from 'ahocorasick';
import Modern from 'modern-ahocorasick';
import type { Item } from '../../shared/item.ts';
import { matchItem } from '../../shared/match/match.ts';
import { openBuiltWatchlist } from '../../shared/watchlist/built.ts';
import { mayMention } from '../../shared/watchlist/filter.ts';
import { buildFilter, nameSignal } from '../../shared/watchlist/filter-words.ts';
import { madeSurnames } from './made-names.ts';

export type Task = {
  /** Measured by turns in one process, so that other programs slow them alike. */
  looks: Contender[];
  /** Files of items, JSON Lines, gzipped or not; `every` so manieth item of the first is looked at, and as many of the others. */
  files: readonly string[];
  every: number;
};
/** @param names how many names it looks for, or a compiled watchlist */
type Contender = { way: string; names?: number; watchlist?: string };
export type Row = {
  /** Milliseconds until the first text can be looked at. */
  build: number;
  itemsPerSecond: number;
  megabytesPerSecond: number;
  /** Share of the items in which something was found. */
  found: number;
};

/** A look at one item; true where something is found. */
type Look = (item: Item) => boolean;
const text = ({ title, summary }: Item) => `${title}\n${summary}`;
/** What the scanning stage does to letters within its one pass; the others need it done before. */
const plain = (item: Item) =>
  text(item)
    .normalize('NFD')
    .replace(/(?<!и)\p{M}+/gu, '')
    .normalize('NFC')
    .replaceAll('ё', 'е');
const folded = (item: Item) => plain(item).toLowerCase();

const ways: Record<string, (contender: Contender, items: readonly Item[]) => Look> = {
  'matching, whole': ({ watchlist }) => {
    const opened = openBuiltWatchlist(watchlist!);
    return (item) => matchItem(item, opened).length > 0;
  },
  'the scanning stage': ({ watchlist, names }, items) => {
    const words = () => namesFor(names, items).map((word) => ({ word, prefix: false, signal: nameSignal('surname') }));
    const filter = watchlist ? openBuiltWatchlist(watchlist).filter : buildFilter(words());
    return (item) => mayMention(item, filter);
  },
  'one RegExp on folded text': ({ names }, items) => {
    const expression = new RegExp(`(?<![\\p{L}\\p{N}])(?:${namesFor(names, items).join('|')})(?![\\p{L}\\p{N}])`, 'u');
    return (item) => expression.test(folded(item));
  },
  'one RegExp that folds case': ({ names }, items) => {
    const expression = new RegExp(`(?<!\\p{L})(?:${namesFor(names, items).join('|')})(?!\\p{L})`, 'iu');
    return (item) => expression.test(text(item));
  },
  'keywords and surnames as two RegExps': ({ watchlist }) => {
    const surnames = openBuiltWatchlist(watchlist!).figures.map(({ name }) => name.split(' ').at(-1) ?? name);
    const whole = (words: readonly string[]) => new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'iu');
    const [events, people] = [whole(keywords), whole(surnames)];
    return (item) => events.test(text(item)) && people.test(text(item));
  },
  // The packages look in parts of words too.
  '@monyone/aho-corasick/fast': ({ names }, items) => {
    const trie = new AhoCorasick(namesFor(names, items));
    return (item) => trie.hasKeywordInText(folded(item));
  },
  'modern-ahocorasick': ({ names }, items) => {
    const trie = new Modern(namesFor(names, items));
    return (item) => trie.match(folded(item));
  },
  ahocorasick: ({ names }, items) => {
    const trie = new Classic(namesFor(names, items));
    return (item) => trie.search(folded(item)).length > 0;
  },
};

const keywords = 'resign\\w*|fled|flee\\w*|sack\\w*|fired|arrest\\w*|detain\\w*|died|dies|killed|mutiny'.split('|');

/** As many names of the news themselves are looked for, so that some are found: capitalised words of few items. */
const mostReal = 500;
const scripts = [
  { word: /[A-Za-z]{4,}/g, endings: ['a', 'u', 'om', 'e', 'ov', 'ova', 'in', 'sky', 'enko'] },
  { word: /[А-Яа-яЁёІіЇїЄєҐґ]{4,}/g, endings: ['а', 'у', 'ом', 'е', 'ов', 'ова', 'ин', 'ский', 'енко'] },
];

/**
 * Half in Latin, half in Cyrillic letters, as in a watchlist: capitalised words of the items with endings. As forms of one name do, they
 * share their beginnings with each other, and as surnames do, with everyday words. Invented names where there are too few.
 */
function namesFor(count = 0, items: readonly Item[] = []): string[] {
  const made = madeSurnames(count / 2);
  return scripts.flatMap(({ word, endings }, script) => {
    const numbers = new Map<string, number>();
    const small = new Set<string>();
    for (const item of items)
      for (const [found] of plain(item).matchAll(word)) {
        const form = found.toLowerCase();
        if (found.charAt(0) === form.charAt(0)) small.add(form);
        else numbers.set(form, (numbers.get(form) ?? 0) + 1);
      }
    const stems = [...numbers.keys()].filter((stem) => !small.has(stem));
    const real = stems.filter((stem) => stem.length > 4 && numbers.get(stem)! <= 3).slice(0, mostReal);
    const forms = endings.flatMap((ending) => stems.map((stem) => stem + ending)).filter((form) => !small.has(form));
    const invented = made.map((name) => (script === 0 ? name.latin : name.cyrillic));
    return [...new Set([...real, ...forms, ...invented])].slice(0, count / 2);
  });
}

/** Processor milliseconds of looking for one row: other programs take their share of the others. */
const budget = 1_200;
const perChunk = 500;
/** A process that has read for an hour, not one that compiles: what a start costs is measured by bench:bundles. */
const warmUp = 40;
const processor = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** A row for each, in their order. @returns undefined where it did not end within the limit */
export function race(task: Task, limitMs: number): Promise<Row[] | undefined> {
  const child = fork(import.meta.filename, { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return new Promise((resolve) => {
    const stop = setTimeout(() => child.kill('SIGKILL'), limitMs);
    let rows: Row[] | undefined;
    child.once('message', (message) => {
      rows = message as Row[];
    });
    child.once('exit', () => {
      clearTimeout(stop);
      resolve(rows);
    });
    child.send(task);
  });
}

function measure({ looks, files, every }: Task): Row[] {
  const items = readItems(files, every);
  const sizes = items.map(({ title, summary }) => Buffer.byteLength(title) + Buffer.byteLength(summary));
  const runners = looks.map((contender) => {
    const from = performance.now();
    const look = ways[contender.way]!(contender, items);
    look(items[0]!); // a RegExp is compiled when it is first used
    const build = performance.now() - from;
    return { look, build, milliseconds: 0, bytes: 0, items: 0, found: new Set<number>() };
  });
  let began = processor();
  // All look at the same items, a chunk at a time; the first chunks warm up.
  for (
    let at = 0, chunk = 0;
    chunk <= warmUp || processor() - began < budget * looks.length;
    at = (at + perChunk) % items.length, chunk++
  ) {
    if (chunk === warmUp) began = processor();
    for (const runner of runners) {
      const started = processor();
      for (let index = at; index < Math.min(at + perChunk, items.length); index++)
        if (runner.look(items[index]!) && chunk >= warmUp) runner.found.add(index);
      if (chunk < warmUp) continue;
      runner.milliseconds += processor() - started;
      for (let index = at; index < Math.min(at + perChunk, items.length); index++) runner.bytes += sizes[index]!;
      runner.items += Math.min(perChunk, items.length - at);
    }
  }
  return runners.map(({ build, milliseconds, bytes, items: looked, found }) => ({
    build,
    itemsPerSecond: (looked / milliseconds) * 1000,
    megabytesPerSecond: bytes / milliseconds / 1000,
    found: found.size / Math.min(looked, items.length),
  }));
}

function readItems([first, ...others]: readonly string[], every: number): Item[] {
  const items = readFile(first!).filter((_, index) => index % every === 0);
  const rest = others.flatMap(readFile).filter(({ language }) => language === 'ru' || language === 'uk');
  if (rest.length === 0) return items;
  return items.flatMap((item, index) => [item, { ...rest[index % rest.length]!, id: `other-${index}` }]);
}

function readFile(file: string): Item[] {
  const bytes = readFileSync(file);
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString().split('\n').filter(Boolean);
  return lines.map((line) => {
    const { id, title = '', summary = '', date = '2022-03-24', outlet = '', lang: language = 'en' } = JSON.parse(line);
    const publishedAt = new Date(date.replace(' ', 'T')).toISOString();
    return {
      id,
      title,
      summary,
      publishedAt,
      outletId: outlet,
      url: '',
      firstSeenAt: publishedAt,
      backfill: false,
      language,
    };
  });
}

if (process.send && process.argv[1] === import.meta.filename)
  process.once('message', (task) => {
    process.send!(measure(task as Task));
    process.disconnect();
  });
