// What the readers of all formats find, and an Entry made of it: text cleaned of markup, links absolute, dates read.
import { readDate } from './dates.ts';
import { plainLine, plainText } from './plain.ts';
import { articleUrl } from './url.ts';

/** What one feed or page lists, raw but already text: absent fields are undefined, never empty. */
export type Entry = {
  guid?: string;
  /** Absolute http(s) URL. */
  url?: string;
  /** That `url` is a file's (a recording), for want of the article's. */
  isFile?: true | undefined;
  title?: string;
  summary?: string;
  /** Whole text where the feed carries it. */
  body?: string;
  author?: string;
  /** ISO 8601 UTC, or absent where the date could not be read. */
  publishedAt?: string;
};

/** Fields as the format carries them: markup, entities, relative links and dates as written; candidates in order of preference. */
export type RawEntry = {
  guid?: string | undefined;
  /** RSS: isPermaLink is not "false", so that the guid may serve as the link. */
  guidIsLink?: boolean;
  links: string[];
  /** A file that goes with the entry (RSS's enclosure): its address for want of any other. */
  file?: string | undefined;
  title?: string | undefined;
  summary?: string | undefined;
  content?: string | undefined;
  author?: string | undefined;
  dates: string[];
};

export type Format = 'rss' | 'atom' | 'rdf' | 'sitemap' | 'json' | 'page';

export type NotRead = { kind: 'failed'; failure: 'not-a-feed' | 'empty' | 'unreadable' | 'too-large'; message: string };

/** Why not all of a document was read: it is too big, or it ends in the middle of an entry. */
export type Partly = 'limit' | 'broken-off';

/** What a document lists, or why it lists nothing. */
export type Listing = { kind: 'entries'; format: Format; entries: Entry[]; partly?: Partly } | NotRead;

/** As `Listing`, before the fields are cleaned; `base` is the address that the document itself names for its links. */
export type RawListing =
  | { kind: 'entries'; format: Format; base?: string; entries: RawEntry[]; partly?: Partly }
  | NotRead;

/** @param base address of the document, for relative links */
export function toEntry(raw: RawEntry, base: string): Entry {
  const isAddress = raw.guidIsLink && /^https?:\/\//i.test(raw.guid?.trim() ?? '');
  const candidates = [...raw.links, ...(isAddress ? [raw.guid!] : [])];
  const read = (links: string[]) =>
    firstOf(
      links.filter((link) => link.trim() !== ''),
      (link) => articleUrl(link, base),
    );
  const url = read(candidates);
  const file = url === undefined && raw.file !== undefined ? read([raw.file]) : undefined;
  const summary = plainText(raw.summary ?? '');
  const body = plainText(raw.content ?? '');
  return present({
    guid: raw.guid?.trim().startsWith('/') ? (URL.parse(raw.guid.trim(), base)?.href ?? raw.guid) : raw.guid?.trim(),
    url: url ?? file,
    isFile: file === undefined ? undefined : true,
    title: plainLine(raw.title ?? ''),
    summary,
    body: body === summary ? '' : body,
    author: plainLine(raw.author ?? ''),
    publishedAt: firstOf(raw.dates, readDate),
  });
}

function firstOf<T, R>(candidates: T[], read: (candidate: T) => R | undefined): R | undefined {
  for (const candidate of candidates) {
    const result = read(candidate);
    if (result !== undefined) return result;
  }
  return undefined;
}

/** Leaves out what is undefined or empty: an Entry has no empty fields. */
function present(fields: { [name in keyof Entry]: Entry[name] | undefined }): Entry {
  const entry: Record<string, unknown> = {};
  for (const name in fields) if (fields[name as keyof Entry]) entry[name] = fields[name as keyof Entry];
  return entry;
}
