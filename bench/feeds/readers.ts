// Reads ordinary feeds with Fissure, with rss-parser and with feedsmith in one run, by turns, and compares what each takes of a processor.
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import Parser from 'rss-parser';
import { readEntries } from '../../shared/outlets/read.ts';

const usage = `usage: npm run bench:readers -- [options]
  --feedsmith FILE  feedsmith's main module, to measure it too
  --rounds N        times that each reader has its turn, of which the fastest counts (5)`;

type Read = (text: string) => Promise<unknown>;

/** A sentence of each script, in the proportions of news: one reference in a paragraph. */
const sentences = {
  Latin: 'The minister said on Monday that he would leave his post by the end of the month and not return to it. ',
  Cyrillic: 'Министр заявил в понедельник, что до конца месяца уйдёт со своего поста и больше на него не вернётся. ',
};

const paragraph = (sentence: string) => `<p>${sentence.repeat(3)}AT&amp;T <a href="https://news.test/a">more</a></p>\n`;
const escaped = (markup: string) => markup.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const each = (count: number, item: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => item(index)).join('\n');

/** Feeds as newsrooms write them. */
const feeds: Record<string, (count: number, sentence: string) => string> = {
  'RSS, summaries': (count, sentence) =>
    `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>News</title><link>https://news.test/</link>${each(
      count,
      (index) =>
        `<item><title>${sentence.slice(0, 60)} ${index}</title><link>https://news.test/${index}</link><guid>https://news.test/${index}</guid>` +
        `<pubDate>Mon, 02 Mar 2026 10:00:00 +0300</pubDate><description>${sentence.repeat(2)}</description></item>`,
    )}</channel></rss>`,
  'RSS, whole texts': (count, sentence) =>
    `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title><link>https://news.test/</link>${each(
      count,
      (index) =>
        `<item><title>${sentence.slice(0, 60)} ${index}</title><link>https://news.test/${index}</link><guid isPermaLink="false">g-${index}</guid>` +
        `<dc:creator><![CDATA[A. Writer]]></dc:creator><category>Politics</category><pubDate>Mon, 02 Mar 2026 10:00:00 +0300</pubDate>` +
        `<description><![CDATA[<p>${sentence.repeat(2)}</p>]]></description><content:encoded><![CDATA[${paragraph(sentence).repeat(6)}]]></content:encoded></item>`,
    )}</channel></rss>`,
  Atom: (count, sentence) =>
    `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><id>urn:news</id><updated>2026-03-02T10:00:00Z</updated>${each(
      count,
      (index) =>
        `<entry><title type="html">${sentence.slice(0, 60)} ${index}</title><link rel="alternate" type="text/html" href="https://news.test/${index}"/>` +
        `<id>tag:news.test,2026:${index}</id><published>2026-03-02T10:00:00+03:00</published><updated>2026-03-02T11:00:00+03:00</updated>` +
        `<author><name>A. Writer</name></author><summary type="html">${escaped(paragraph(sentence))}</summary><content type="html">${escaped(paragraph(sentence).repeat(6))}</content></entry>`,
    )}</feed>`,
  RDF: (count, sentence) =>
    `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://news.test/"><title>News</title><link>https://news.test/</link></channel>${each(
      count,
      (index) =>
        `<item rdf:about="https://news.test/${index}"><title>${sentence.slice(0, 60)} ${index}</title><link>https://news.test/${index}</link>` +
        `<dc:date>2026-03-02T10:00:00+03:00</dc:date><description>${sentence.repeat(2)}</description></item>`,
    )}</rdf:RDF>`,
};

const { values } = parseArgs({
  options: {
    feedsmith: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) console.log(usage);
else await run(await readers(), Number(values.rounds));

async function readers(): Promise<Record<string, Read>> {
  const feedsmith = values.feedsmith === undefined ? undefined : await import(values.feedsmith);
  return {
    fissure: (text) => readEntries(text, { kind: 'feed' }, 'https://news.test/feed'),
    'rss-parser': (text) => new Parser().parseString(text),
    ...(feedsmith && { feedsmith: async (text) => feedsmith.parseFeed(text) }),
  };
}

async function run(all: Record<string, Read>, rounds: number): Promise<void> {
  const others = Object.keys(all).slice(1);
  const head = [
    'feed',
    'items',
    'KB',
    ...Object.keys(all).map((name) => `${name}, ms`),
    ...others.map((name) => `of ${name}`),
  ];
  const table = new Table({ head, style: { head: [] } });
  for (const [name, make] of Object.entries(feeds)) {
    for (const [script, sentence] of Object.entries(sentences)) {
      for (const count of [10, 100, 1_000]) {
        const text = make(count, sentence);
        const taken = await measure(all, text, rounds, Math.ceil(300 / count));
        const ratios = others.map((other) => (taken.fissure! / taken[other]!).toFixed(2));
        const times = Object.values(taken).map((milliseconds) => milliseconds.toFixed(2));
        table.push([`${name}, ${script}`, count, (text.length / 1_000).toFixed(0), ...times, ...ratios]);
      }
    }
  }
  console.log(table.toString());
}

/** Milliseconds of processor for one reading: of each reader its fastest turn, so that what else the machine does counts little. */
async function measure(
  all: Record<string, Read>,
  text: string,
  rounds: number,
  times: number,
): Promise<Record<string, number>> {
  const fastest: Record<string, number> = {};
  for (let round = 0; round <= rounds; round++) {
    for (const [name, read] of Object.entries(all)) {
      const before = process.cpuUsage();
      for (let time = 0; time < times; time++) await read(text);
      const { user, system } = process.cpuUsage(before);
      // The first turn is for the compiler.
      if (round > 0)
        fastest[name] = Math.min(fastest[name] ?? Number.POSITIVE_INFINITY, (user + system) / 1_000 / times);
    }
  }
  return fastest;
}
