// Reads JSON Feed 1.0 and 1.1 (jsonfeed.org); a wrong field is left out, only a document that is no feed fails.

import type { RawEntry, RawListing } from './entry.ts';
import { escapeText } from './plain.ts';

/** JSON cannot be read in part; a feed of more characters is an attack or an archive. */
const longestDocument = 5_000_000;
/** The newest come first. */
const mostEntries = 5_000;

export function readJsonFeed(text: string): RawListing {
  if (text.length > longestDocument)
    return { kind: 'failed', failure: 'too-large', message: `JSON of more than ${longestDocument} characters` };
  let feed: unknown;
  try {
    feed = JSON.parse(text);
  } catch (error) {
    return { kind: 'failed', failure: 'unreadable', message: `broken JSON: ${(error as Error).message}` };
  }
  const { version, items } = fieldsOf(feed);
  const isFeed = typeof version === 'string' && version.includes('jsonfeed.org/version/');
  if (!isFeed || (items !== undefined && items !== null && !Array.isArray(items)))
    return { kind: 'failed', failure: 'not-a-feed', message: 'JSON, but no JSON Feed' };
  const listed: unknown[] = items ?? [];
  const entries = listed.slice(0, mostEntries).map((item) => rawEntry(fieldsOf(item)));
  return { kind: 'entries', format: 'json', entries, ...(listed.length > mostEntries && { partly: 'limit' }) };
}

function rawEntry(item: Record<string, unknown>): RawEntry {
  const author = fieldsOf(Array.isArray(item.authors) ? item.authors[0] : item.author);
  return {
    guid: string(item.id),
    links: [string(item.url), string(item.external_url)].filter((link) => link !== undefined),
    title: escaped(item.title),
    summary: escaped(item.summary),
    content: string(item.content_html) ?? escaped(item.content_text),
    author: escaped(author.name),
    dates: [string(item.date_published), string(item.date_modified)].filter((date) => date !== undefined),
  };
}

/** JSON Feed's plain fields are text: "a <b> c" means those very characters. */
function escaped(value: unknown): string | undefined {
  const text = string(value);
  return text === undefined ? undefined : escapeText(text);
}

/** Numbers pass for text, as ids in the wild do; the standard asks readers for it. */
function string(value: unknown): string | undefined {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
