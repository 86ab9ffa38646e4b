// Reads what a document lists, whatever format its outlet speaks.

import { type Listing, type RawListing, toEntry } from './entry.ts';
import { readXmlFeed } from './feed.ts';
import { readJsonFeed } from './json-feed.ts';
import type { Outlet } from './outlet.ts';
import { readPage } from './page.ts';

/**
 * Entries in the document's order. A field that cannot be read is left out; a document that is no feed, lists nothing or cannot be read is a
 * failure. RSS 0.9x to 2.0, RDF (RSS 1.0), Atom, CDF, JSON Feed, news sitemaps; for outlets of kind `page`, HTML by their selectors.
 * @param url where the document came from, for relative links
 */
export async function readEntries(
  text: string,
  outlet: Pick<Outlet, 'kind' | 'selectors'>,
  url: string,
): Promise<Listing> {
  if (text.trim() === '') return { kind: 'failed', failure: 'empty', message: 'an empty document' };
  const listing = await readRaw(text, outlet, url);
  if (listing.kind === 'failed') return listing;
  const base = listing.base === undefined ? url : (URL.parse(listing.base, url)?.href ?? url);
  const entries = listing.entries.map((raw) => toEntry(raw, base));
  if (entries.length === 0)
    return { kind: 'failed', failure: 'empty', message: `a feed (${listing.format}) without entries` };
  return { kind: 'entries', format: listing.format, entries, ...(listing.partly && { partly: listing.partly }) };
}

function readRaw(
  text: string,
  outlet: Pick<Outlet, 'kind' | 'selectors'>,
  url: string,
): RawListing | Promise<RawListing> {
  if (outlet.kind === 'page') return readPage(text, outlet.selectors!);
  return text.trimStart().startsWith('{') ? readJsonFeed(text) : readXmlFeed(text, url);
}
