// Reads RSS, Atom and RDF through rss-parser, around the traps that its fixed field rules would set; it reads ordinary feeds only.
import Parser from 'rss-parser';
// @ts-expect-error rss-parser has no types for its parts
import parserParts from 'rss-parser/lib/utils.js';
import type { RawEntry } from './entry.ts';
import { linkRank } from './links.ts';

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
  ...[
    'description',
    'dc:description',
    'summary',
    'content',
    'content:encoded',
    'yandex:full-text',
    'rbc_news:full-text',
  ],
];

/** A new parser each time: once it has met a malformed feed, rss-parser's stays lenient. */
function createParser(): Parser<unknown, Record<string, unknown>> {
  return new Parser({
    defaultRSS: 2.0,
    xml2js: { tagNameProcessors: [(name: string) => renamed[name] ?? name] },
    customFields: { item: elements.map((name) => [name, `raw ${name}`, { keepArray: true }]) },
  });
}

/**
 * Entries in the feed's order, or undefined where rss-parser cannot read it. A field that holds markup is left out: xml2js loses the
 * order of text and elements.
 * @param xml as from `cleanXml`; its time and memory are not bounded, so what is big or hostile must not come here
 */
export async function parseFeed(xml: string): Promise<RawEntry[] | undefined> {
  try {
    return (await createParser().parseString(xml)).items.map(rawEntry);
  } catch {
    return undefined; // of its many kinds of failure none says more than that the walk must read it
  }
}

function rawEntry(item: Record<string, unknown>): RawEntry {
  const all = (name: string): unknown[] =>
    Array.isArray(item[`raw ${name}`]) ? (item[`raw ${name}`] as unknown[]) : [];
  const text = (...names: string[]) => names.map((name) => textOf(all(name)[0])).find((found) => found.trim() !== '');
  const guid = all('guid')[0];
  const authors = all('author').map((author) => textOf([fieldsOf(author).name].flat()[0] ?? author));
  return {
    guid: text('guid', 'id', 'dc:identifier') ?? textOf(item['rdf:about']),
    guidIsLink: guid !== undefined && attributesOf(guid).isPermaLink?.toLowerCase() !== 'false',
    links: linksOf(all('raw:link')),
    title: text('title', 'dc:title'),
    summary: text('description', 'summary', 'dc:description'),
    content: text('content:encoded', 'content', 'yandex:full-text', 'rbc_news:full-text'),
    author: text('dc:creator') ?? authors[0],
    dates: ['pubDate', 'raw:published', 'dc:date', 'issued', 'raw:updated', 'modified'].flatMap(
      (name) => text(name) ?? [],
    ),
  };
}

function linksOf(nodes: unknown[]): string[] {
  return nodes
    .map((node) => ({ rank: linkRank(attributesOf(node)), href: attributesOf(node).href ?? textOf(node) }))
    .filter((link): link is { rank: number; href: string } => link.rank !== undefined)
    .sort((left, right) => left.rank - right.rank)
    .map(({ href }) => href);
}

/** xml2js gives an element without attributes and children as its text, any other as an object: `$` attributes, `_` text, children by name. */
function textOf(node: unknown): string {
  if (typeof node === 'string') return node;
  const { $, _, ...children } = fieldsOf(node);
  const { mode, type = '' } = attributesOf(node);
  const encoded = mode === 'base64' || type === 'application/octet-stream';
  const isText = typeof _ === 'string' && Object.keys(children).length === 0 && !encoded;
  return isText ? _ : '';
}

function attributesOf(node: unknown): Record<string, string> {
  return fieldsOf(fieldsOf(node).$) as Record<string, string>;
}

function fieldsOf(node: unknown): Record<string, unknown> {
  return typeof node === 'object' && node !== null ? (node as Record<string, unknown>) : {};
}
