// Reads an XML feed: by the tolerant walk, and by rss-parser where that finds nothing.
import { cleanXml, escapeStray } from './clean-xml.ts';
import type { RawEntry, RawListing } from './entry.ts';
import { walkFeed } from './feed-walk.ts';
import { measureMarkup } from './scan.ts';

/** Up to here rss-parser takes a fraction of a second; beyond, or with markup that no feed has, the walk reads alone. */
const ordinary = { characters: 512 * 1024, tags: 20_000, depth: 100, attributes: 100 };

/** Characters of a document that are read: the newest entries come first, and a feed of this size holds thousands. */
const longestDocument = 5_000_000;

/**
 * The walk reads every feed. rss-parser is asked only where the walk found no entry in a document of ordinary size: what it makes of that
 * is taken. @param url of the document, for its xml:base
 */
export async function readXmlFeed(text: string, url: string): Promise<RawListing> {
  const cutShort = text.length > longestDocument;
  const clean = cleanXml(cutShort ? text.slice(0, longestDocument) : text);
  if (clean.kind === 'failed') return clean;
  const { format, xml } = clean;
  const { entries: walked, site, ...walk } = walkFeed(xml, url, { cutShort });
  const entries = walked.length > 0 ? walked : await secondOpinion(xml);
  const partly = cutShort ? 'limit' : walk.partly;
  if (entries.length === 0 && partly !== undefined)
    return { kind: 'failed', failure: 'unreadable', message: 'the feed breaks off in its first entry' };
  if (format === 'sitemap' && entries.length > 0 && entries.every(({ title }) => title === undefined))
    return {
      kind: 'failed',
      failure: 'not-a-feed',
      message: 'a plain sitemap: addresses without titles; a news sitemap has them',
    };
  return { kind: 'entries', format, ...(site !== undefined && { base: site }), entries, ...(partly && { partly }) };
}

/** What rss-parser reads in a feed; nothing where it cannot, or where it would take too long. */
export async function secondOpinion(xml: string): Promise<RawEntry[]> {
  if (!isOrdinary(xml)) return [];
  // Hardly ever asked, and a tenth of what a function would load at its start.
  const { parseFeed } = await import('./xml-feed.ts');
  return (await parseFeed(escapeStray(xml))) ?? [];
}

function isOrdinary(xml: string): boolean {
  if (xml.length > ordinary.characters || xml.includes('xml:base')) return false;
  const { tags, depth, attributes } = measureMarkup(xml, ordinary);
  return tags <= ordinary.tags && depth <= ordinary.depth && attributes <= ordinary.attributes;
}
