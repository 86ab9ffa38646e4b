// Reads an XML feed: rss-parser where it is ordinary, the tolerant walk where it is not, and in what rss-parser left out.
import { cleanXml } from './clean-xml.ts';
import type { RawEntry, RawListing } from './entry.ts';
import { walkFeed } from './feed-walk.ts';
import { measureMarkup } from './scan.ts';
import { parseFeed } from './xml-feed.ts';

/** Up to here rss-parser takes a fraction of a second; beyond, or with markup that no feed has, the walk reads alone. */
const ordinary = { characters: 512 * 1024, tags: 20_000, depth: 100, attributes: 100 };

/** Characters of a document that are read: the newest entries come first, and a feed of this size holds thousands. */
const longestDocument = 5_000_000;

/** @param url of the document, for its xml:base */
export async function readXmlFeed(text: string, url: string): Promise<RawListing> {
  const cutShort = text.length > longestDocument;
  const clean = cleanXml(cutShort ? text.slice(0, longestDocument) : text);
  if (clean.kind === 'failed') return clean;
  const { format, xml } = clean;
  const parsed = isOrdinary(xml) ? await parseFeed(xml) : undefined;
  if (parsed && parsed.length > 0 && parsed.every(isWhole)) return { kind: 'entries', format, entries: parsed };

  const { entries: walked, ...walk } = walkFeed(xml, url, { cutShort });
  const partly = cutShort ? 'limit' : walk.partly;
  if (walked.length === 0 && partly !== undefined)
    return { kind: 'failed', failure: 'unreadable', message: 'the feed breaks off in its first entry' };
  const entries = parsed?.length === walked.length ? parsed.map((entry, index) => fill(entry, walked[index]!)) : walked;
  return { kind: 'entries', format, entries, ...(partly && { partly }) };
}

function isOrdinary(xml: string): boolean {
  if (xml.length > ordinary.characters || xml.includes('xml:base')) return false;
  const { tags, depth, attributes } = measureMarkup(xml, ordinary);
  return tags <= ordinary.tags && depth <= ordinary.depth && attributes <= ordinary.attributes;
}

function isWhole({ guid, links, title, summary, content, dates }: RawEntry): boolean {
  const filled = (text: string | undefined) => text !== undefined && text.trim() !== '';
  return filled(guid) && links.length > 0 && filled(title) && filled(summary ?? content) && dates.length > 0;
}

/** What the first reader found, and from the second what it did not. */
function fill(entry: RawEntry, walked: RawEntry): RawEntry {
  const other = (one: string | undefined, two: string | undefined) =>
    one === undefined || one.trim() === '' ? two : one;
  return {
    guid: other(entry.guid, walked.guid),
    guidIsLink: entry.guid?.trim() ? entry.guidIsLink === true : walked.guidIsLink === true,
    links: entry.links.some((link) => link.trim() !== '') ? entry.links : walked.links,
    title: other(entry.title, walked.title),
    summary: other(entry.summary, walked.summary),
    content: other(entry.content, walked.content),
    author: other(entry.author, walked.author),
    dates: [...entry.dates, ...walked.dates],
  };
}
