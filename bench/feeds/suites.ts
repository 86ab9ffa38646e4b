// Reads the files of public feed suites with Fissure, with its walk alone, with rss-parser alone and with feedsmith, and compares what each gets right.
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import Parser from 'rss-parser';
import { cleanXml } from '../../shared/outlets/clean-xml.ts';
import { readDate } from '../../shared/outlets/dates.ts';
import { toEntry } from '../../shared/outlets/entry.ts';
import { walkFeed } from '../../shared/outlets/feed-walk.ts';
import { plainLine } from '../../shared/outlets/plain.ts';
import { readEntries } from '../../shared/outlets/read.ts';
import { decodeText } from '../../shared/outlets/text.ts';
import { type Case, type Expected, readCases } from './suite-cases.ts';

const usage = `usage: npm run bench:suites -- FOLDER... [options]
  FOLDER            of a suite, unpacked: feedparser's tests/wellformed, gofeed's testdata, feedsmith's src
  --feedsmith FILE  feedsmith's main module, to measure it too
  --wrong READER    list the files in which the reader is wrong`;

type Field = keyof Expected;
const fields: Field[] = ['title', 'link', 'guid', 'date'];

type Read = (text: string, url: string) => Promise<Expected[]>;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { feedsmith: { type: 'string' }, wrong: { type: 'string' }, help: { type: 'boolean', default: false } },
});
if (values.help || positionals.length === 0) console.log(usage);
else {
  await run(positionals.flatMap(readCases), await readers());
  await measureSpeed(await readers());
}

async function readers(): Promise<Record<string, Read>> {
  return {
    'rss-parser': readWithRssParser,
    ...(values.feedsmith && { feedsmith: await feedsmithReader(values.feedsmith) }),
    fissure: async (text, url) => {
      const listing = await readEntries(text, { kind: 'feed' }, url);
      if (listing.kind === 'failed' && listing.failure !== 'empty') throw new Error(listing.message);
      return listing.kind === 'failed' ? [] : listing.entries.map(fromEntry);
    },
    'walk alone': async (text, url) => {
      const clean = cleanXml(text);
      if (clean.kind === 'failed') throw new Error(clean.message);
      return walkFeed(clean.xml, url).entries.map((raw) => fromEntry(toEntry(raw, url)));
    },
  };
}

async function run(cases: Case[], all: Record<string, Read>): Promise<void> {
  const feeds = cases.filter(({ isFeed }) => isFeed);
  const withItems = feeds.filter(({ hasItems }) => hasItems);
  console.log(`${cases.length} files, ${feeds.length} feeds, ${withItems.length} with items`);
  const table = new Table({
    head: ['reader', 'read %', 'items %', ...fields.map((name) => `${name} %`)],
    style: { head: [] },
  });
  for (const [name, read] of Object.entries(all)) {
    const results = await Promise.all(feeds.map(async (one) => ({ one, found: await attempt(read, one) })));
    const wrong = (what: string, one: Case, found: unknown) => {
      if (values.wrong === name) console.log(what, one.file, JSON.stringify(one.expected), JSON.stringify(found));
    };
    const share = (of: typeof results, right: (result: (typeof results)[number]) => boolean, what: string) => {
      const good = of.filter((result) => right(result) || wrong(what, result.one, result.found));
      return `${((100 * good.length) / of.length).toFixed(1)} (${of.length})`;
    };
    table.push([
      name,
      share(results, ({ found }) => Array.isArray(found), 'unread'),
      share(
        results.filter(({ one }) => one.hasItems),
        ({ found }) => Array.isArray(found) && found.length > 0,
        'no items',
      ),
      ...fields.map((field) =>
        share(
          results.filter(({ one }) => one.expected.some((entry) => entry[field] !== undefined)),
          ({ one, found }) => Array.isArray(found) && isRight(one, found, field),
          field,
        ),
      ),
    ]);
  }
  console.log(table.toString());
}

/** Megabytes a second on an ordinary feed: 100 items of mixed text, read until a second has passed. */
async function measureSpeed(all: Record<string, Read>): Promise<void> {
  const words = 'Министр объявил, что уходит с поста. The minister said that he would leave &amp; not return. ';
  const items = Array.from(
    { length: 100 },
    (_, index) =>
      `<item><title>Заголовок ${index}: a headline</title><link>https://news.test/${index}</link><guid>g-${index}</guid>` +
      `<pubDate>Mon, 02 Mar 2026 10:00:00 +0300</pubDate><description>${words.repeat(3)}</description>` +
      `<content:encoded><![CDATA[<p>${words.repeat(20)}</p><p>${words}</p>]]></content:encoded></item>`,
  );
  const text = Buffer.from(
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title>${items.join('\n')}</channel></rss>`,
  );
  const table = new Table({ head: ['reader', 'ms a feed', 'MB/s'], style: { head: [] } });
  for (const [name, read] of Object.entries(all)) {
    const decoded = text.toString();
    for (let warm = 0; warm < 5; warm++) await read(decoded, 'https://news.test/');
    const started = performance.now();
    let rounds = 0;
    for (; performance.now() - started < 2_000; rounds++) await read(decoded, 'https://news.test/');
    const milliseconds = (performance.now() - started) / rounds;
    table.push([name, milliseconds.toFixed(1), (text.length / 1e3 / milliseconds).toFixed(1)]);
  }
  console.log(`an ordinary feed of 100 items, ${(text.length / 1e3).toFixed(0)} KB`);
  console.log(table.toString());
}

async function attempt(read: Read, one: Case): Promise<Expected[] | string> {
  try {
    return await read(decodeText(one.bytes, one.contentType), one.url);
  } catch (error) {
    return (error as Error).message;
  }
}

/**
 * All expected values of the field, compared as a reader of text would: without markup, links absolute, dates as instants. A relative link
 * may be taken against the document or against the site that the feed names: readers differ.
 */
function isRight(one: Case, found: Expected[], field: Field): boolean {
  const comparable = (value: string | undefined) => {
    if (field === 'title') return plainLine(value ?? '');
    if (field === 'date') return readDate(value ?? '') ?? value?.trim() ?? '';
    return field === 'link' ? (URL.parse(value ?? '', one.url)?.href ?? value) : value?.trim();
  };
  return one.expected.every(
    (entry, index) =>
      entry[field] === undefined ||
      (field === 'link' && entry.link!.startsWith('/') && found[index]?.link?.endsWith(entry.link!)) ||
      comparable(entry[field]) === found[index]?.[field] ||
      comparable(entry[field]) === comparable(found[index]?.[field]),
  );
}

function fromEntry({ title, url, guid, publishedAt }: ReturnType<typeof toEntry>): Expected {
  return defined({ title, link: url, guid, date: publishedAt });
}

async function readWithRssParser(text: string): Promise<Expected[]> {
  const feed = await new Parser().parseString(text);
  return feed.items.map(({ title, link, guid, id, isoDate, pubDate }) =>
    defined({ title: asText(title), link: asText(link), guid: asText(guid ?? id), date: isoDate ?? pubDate }),
  );
}

async function feedsmithReader(file: string): Promise<Read> {
  const { parseFeed } = await import(file);
  return async (text) => {
    const { format, feed } = parseFeed(text);
    // biome-ignore lint/suspicious/noExplicitAny: its types are not installed here
    return (feed.items ?? feed.entries ?? []).map((entry: any) => {
      const title = typeof entry.title === 'object' ? entry.title?.value : entry.title;
      const alternate = entry.links?.find((link: { rel?: string }) => (link.rel ?? 'alternate') === 'alternate');
      const date =
        entry.pubDate ??
        entry.published ??
        entry.dc?.dates?.[0] ??
        entry.dc?.date ??
        entry.updated ??
        entry.date_published;
      return defined({
        title,
        link: entry.link ?? entry.url ?? alternate?.href,
        guid: entry.guid?.value ?? entry.id ?? entry.rdf?.about,
        date: format === 'json' ? entry.date_published : date,
      });
    });
  };
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function defined(fields: Record<string, string | undefined>): Expected {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
