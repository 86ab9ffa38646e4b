// What public suites of feed parsers expect of their files: titles, links, ids and dates of entries. Read for measuring only.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Expected values of one entry; absent: the suite says nothing of it. */
export type Expected = { title?: string; link?: string; guid?: string; date?: string };

export type Case = {
  file: string;
  bytes: Uint8Array;
  contentType: string;
  /** Address that the file pretends to come from. */
  url: string;
  isFeed: boolean;
  hasItems: boolean;
  /** By position in the feed. */
  expected: Expected[];
};

/** @param folder of a suite; below it every .xml and .json that is a document, with its expectations beside or within it */
export function readCases(folder: string): Case[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/(^|\/)(node_modules|sanitize|illformed|encoding|opml|docs)\//.test(name))
    .sort();
  const all = new Set(names);
  return names
    .filter((name) => name.endsWith('.xml') || (name.endsWith('.json') && isJsonFeed(join(folder, name))))
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      const text = bytes.toString(bytes[0] === 0xff ? 'utf16le' : 'latin1');
      const beside = name.replace(/\.xml$/, '.json');
      const json =
        name.endsWith('.xml') && all.has(beside) ? parseJson(readFileSync(join(folder, beside), 'utf8')) : {};
      return {
        file: name,
        bytes,
        contentType: /Header:\s*Content-type:\s*(.+)/i.exec(text)?.[1]?.trim() ?? '',
        url: /Header:\s*Content-Location:\s*(\S+)/i.exec(text)?.[1] ?? 'http://127.0.0.1:8097/tests/feed.xml',
        isFeed: name.endsWith('.json') || /<([\w-]+:)?(rss|feed|rdf|channel)[\s>]/i.test(withoutComments(text)),
        hasItems: name.endsWith('.json') || /<([\w-]+:)?(item|entry)[\s/>]/i.test(withoutComments(text)),
        expected:
          [...expectedInComment(bytes.toString('utf8'))].length > 0
            ? expectedInComment(bytes.toString('utf8'))
            : expectedInJson(json),
      };
    });
}

function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?-->/g, '').replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
}

function isJsonFeed(file: string): boolean {
  const { version } = parseJson(readFileSync(file, 'utf8'));
  return typeof version === 'string' && version.includes('jsonfeed.org');
}

function parseJson(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

const pythonNames: Record<string, keyof Expected> = {
  title: 'title',
  link: 'link',
  id: 'guid',
  guid: 'guid',
  published_parsed: 'date',
};

/** feedparser: `Expect: not bozo and entries[0]['title'] == 'Example'` in a comment of the file. */
function expectedInComment(text: string): Expected[] {
  const line = /Expect:\s*(.*)/.exec(text)?.[1] ?? '';
  const expected: Expected[] = [];
  const comparisons =
    /^not bozo and entries\[(\d)\](?:\['|\.)(\w+)(?:'\])?\s*==\s*(?:u?'((?:[^'\\]|\\.)*)'|u?"((?:[^"\\]|\\.)*)"|\(([\d, ]+)\))$/;
  const [, index, name = '', single, double, tuple] = comparisons.exec(line.trim()) ?? [];
  const field = pythonNames[name];
  if (index === undefined || field === undefined) return expected;
  const value = tuple ? fromTuple(tuple) : unescapePython(single ?? double ?? '');
  for (let at = 0; at < Number(index); at++) expected[at] = {};
  expected[Number(index)] = { [field]: value };
  return expected;
}

function fromTuple(tuple: string): string {
  const [year, month, day, hour, minute, second] = tuple.split(',').map(Number);
  return new Date(Date.UTC(year!, month! - 1, day, hour, minute, second)).toISOString();
}

function unescapePython(text: string): string {
  return text
    .replace(/\\u([\da-fA-F]{4})|\\x([\da-fA-F]{2})/g, (_, wide, byte) =>
      String.fromCharCode(Number.parseInt(wide ?? byte, 16)),
    )
    .replace(/\\n/g, '\n')
    .replace(/\\(['"\\])/g, '$1');
}

type Json = Record<string, unknown>;

/** gofeed and feedsmith: what they read, as JSON beside the file. */
function expectedInJson(json: Json): Expected[] {
  const entries = (json.items ?? json.entries ?? (json.channel as Json | undefined)?.items) as Json[] | undefined;
  if (!Array.isArray(entries)) return [];
  return entries.map((entry) => {
    const links = (Array.isArray(entry.links) ? entry.links : []) as (Json | string)[];
    const alternate = links.filter(
      (link) => typeof link !== 'string' && (link.rel ?? 'alternate') === 'alternate',
    )[0] as Json | undefined;
    const guid = entry.guid ?? entry.id;
    return definedStrings({
      title: textIn(entry.title),
      link: entry.link ?? alternate?.href,
      guid: textIn(guid),
      date:
        entry.publishedParsed ??
        entry.pubDateParsed ??
        entry.pubDate ??
        entry.published ??
        entry.updatedParsed ??
        entry.updated,
    });
  });
}

function textIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (value as Json).value : value;
}

function definedStrings(fields: Record<string, unknown>): Expected {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value === 'string' && value !== ''));
}
