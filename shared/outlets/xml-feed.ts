// Reads RSS, Atom and RDF through rss-parser, around the traps that its fixed field rules would set.
import Parser from 'rss-parser';
// @ts-expect-error rss-parser has no types for its parts
import parserParts from 'rss-parser/lib/utils.js';
import { cleanXml } from './clean-xml.ts';
import type { RawEntry, RawListing } from './entry.ts';

// rss-parser makes a snippet of every text by a quadratic expression that no option turns off: 36 s on 300 KB of "a < b".
parserParts.getSnippet = () => '';

/**
 * Elements of an entry, read as they stand. Atom's dates and links get another name first: rss-parser loses the whole feed on
 * one bad date or on one link without attributes.
 */
const renamed: Record<string, string> = { link: 'raw:link', published: 'raw:published', updated: 'raw:updated' };
const elements = [
  ...Object.values(renamed),
  ...[
    'title',
    'dc:title',
    'guid',
    'id',
    'dc:identifier',
    'author',
    'dc:creator',
    'pubDate',
    'dc:date',
    'modified',
    'issued',
  ],
  ...['description', 'dc:description', 'summary', 'content', 'content:encoded', 'yandex:full-text'],
];

/** A new parser each time: once it has met a malformed feed, rss-parser's stays lenient. */
function createParser(): Parser<unknown, Record<string, unknown>> {
  return new Parser({
    defaultRSS: 2.0,
    xml2js: { tagNameProcessors: [(name: string) => renamed[name] ?? name] },
    customFields: { item: elements.map((name) => [name, `raw ${name}`, { keepArray: true }]) },
  });
}

export async function readXmlFeed(text: string): Promise<RawListing> {
  const clean = cleanXml(text);
  if (clean.kind === 'failed') return clean;
  try {
    const feed = await createParser().parseString(clean.xml);
    return { kind: 'entries', format: clean.format, entries: feed.items.map(rawEntry) };
  } catch (error) {
    return {
      kind: 'failed',
      failure: 'unreadable',
      message: `broken XML: ${String((error as Error).message).split('\n')[0]}`,
    };
  }
}

function rawEntry(item: Record<string, unknown>): RawEntry {
  const all = (name: string): unknown[] =>
    Array.isArray(item[`raw ${name}`]) ? (item[`raw ${name}`] as unknown[]) : [];
  const text = (...names: string[]) => names.map((name) => textOf(all(name)[0])).find((found) => found.trim() !== '');
  const guid = all('guid')[0];
  const authors = all('author').map((author) => textOf(fieldsOf(author).name ?? author));
  return {
    guid: text('guid', 'id', 'dc:identifier') ?? textOf(item['rdf:about']),
    guidIsLink: guid !== undefined && attributesOf(guid).isPermaLink?.toLowerCase() !== 'false',
    links: linksOf(all('raw:link')),
    title: text('title', 'dc:title'),
    summary: text('description', 'summary', 'dc:description'),
    content: text('content:encoded', 'content', 'yandex:full-text'),
    author: text('dc:creator') ?? authors[0],
    dates: ['pubDate', 'raw:published', 'dc:date', 'issued', 'raw:updated', 'modified'].flatMap(
      (name) => text(name) ?? [],
    ),
  };
}

/** Atom's alternate page first, then links of unknown meaning; never the feed itself, a file or an editing address (RFC 4287 4.2.7.2). */
function linksOf(nodes: unknown[]): string[] {
  const rank = (node: unknown) => {
    const { rel = 'alternate', type = 'text/html' } = attributesOf(node);
    return rel === 'alternate'
      ? /html/.test(type)
        ? 0
        : 1
      : /^(self|edit|enclosure|replies|hub|license|next|prev)/.test(rel)
        ? 3
        : 2;
  };
  return nodes
    .filter((node) => rank(node) < 3)
    .sort((left, right) => rank(left) - rank(right))
    .map((node) => attributesOf(node).href ?? textOf(node));
}

/** xml2js gives an element without attributes and children as its text, any other as an object: `$` attributes, `_` text, children by name. */
function textOf(node: unknown): string {
  if (typeof node === 'string') return node;
  if (Array.isArray(node)) return node.map(textOf).join(' ');
  return Object.entries(fieldsOf(node))
    .filter(([name]) => name !== '$')
    .map(([, child]) => textOf(child))
    .join(' ');
}

function attributesOf(node: unknown): Record<string, string | undefined> {
  return fieldsOf(fieldsOf(node).$) as Record<string, string | undefined>;
}

function fieldsOf(node: unknown): Record<string, unknown> {
  return typeof node === 'object' && node !== null ? (node as Record<string, unknown>) : {};
}
