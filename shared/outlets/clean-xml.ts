// Cuts an XML feed out of what surrounds it and mends its characters, and what a strict parser stops at; linear in the text's length.
import { expandDeclared } from './doctype.ts';
import type { Format, NotRead } from './entry.ts';

type Clean = { kind: 'xml'; format: Format; xml: string } | NotRead;

/** Root elements of feeds, under any prefix; `channel` is CDF's, or an RSS that lost its own, `urlset` a sitemap's. */
const root = /<(?:[\w-]{1,30}:)?(rss|feed|rdf|channel|urlset)(?=[\s>/])/i;
/** A document of one Atom entry (RFC 4287 2). */
const loneEntry = /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?=<(?:[\w-]{1,30}:)?(entry)[\s>])/i;
const formats: Record<string, Format> = {
  entry: 'atom',
  rss: 'rss',
  feed: 'atom',
  rdf: 'rdf',
  channel: 'rss',
  urlset: 'sitemap',
};

/**
 * Everything before the root goes: warnings of the server's scripts, the prolog, the DOCTYPE, whose plain
 * words are put in where they are used. Control characters go.
 */
export function cleanXml(text: string): Clean {
  const found = loneEntry.exec(text) ?? root.exec(text);
  const before = found ? text.slice(0, found.index) : text;
  if (/<html[\s>]|<!doctype html/i.test(before) && !(found && listsEntries(text.slice(found.index))))
    return { kind: 'failed', failure: 'not-a-feed', message: 'an HTML page in place of a feed' };
  if (!found)
    return { kind: 'failed', failure: 'not-a-feed', message: `no feed begins in: ${text.trim().slice(0, 60)}` };
  const format = formats[found[1]!.toLowerCase()]!;
  const feed = expandDeclared(before, text.slice(found.index));
  return { kind: 'xml', format, xml: odd.test(feed) ? feed.replace(everyOdd, mendCharacter) : feed };
}

/** A feed behind a page's DOCTYPE or inside its body lists entries; a page that only speaks of feeds does not. */
const listsEntries = (xml: string): boolean => /<(?:[\w-]{1,30}:)?(?:item|entry)[\s>]/i.test(xml);

/** Control characters but white space, and noncharacters: XML 1.0 (2.2) forbids them, or nobody means them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const odd = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]/;
const everyOdd = new RegExp(odd, 'g');

/** U+0080 to U+009F are windows-1252's dashes and quotes that were taken for Latin-1; the other odd characters go. */
function mendCharacter(odd: string): string {
  const code = odd.charCodeAt(0);
  return code >= 0x80 && code <= 0x9f ? new TextDecoder('windows-1252').decode(Uint8Array.of(code)) : '';
}

const bareAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#[xX][\da-fA-F]{1,6});)/g;
const bareBracket = /<(?![a-z_:/!?\x80-\uffff])/gi;

/**
 * For a strict parser: an ampersand that begins no reference of XML's own is escaped, so that HTML's names (`&nbsp;`) reach the text cleaner,
 * which knows them; so is a `<` that begins no tag. CDATA sections are left as they are: an ampersand there is itself.
 */
export function escapeStray(xml: string): string {
  const parts: string[] = [];
  for (let from = 0; from < xml.length; ) {
    const open = xml.indexOf('<![CDATA[', from);
    const until = open < 0 ? xml.length : open;
    for (const piece of pieces(xml, from, until))
      parts.push(piece.replace(bareAmpersand, '&amp;').replace(bareBracket, '&lt;'));
    const close = open < 0 ? xml.length : xml.indexOf(']]>', open);
    from = close < 0 ? xml.length : close;
    parts.push(xml.slice(until, from));
  }
  return parts.join('');
}

/** Characters replaced at once: V8 notes every match of a replacement, and three million of them take 200 MB. */
const pieceLength = 65_536;
/** No reference that is left unescaped is longer. */
const longestReference = 12;

/** The text between two places in pieces, none of which ends within a reference or right after a `<`. */
function* pieces(xml: string, from: number, until: number): Generator<string> {
  for (let start = from; start < until; ) {
    let end = Math.min(start + pieceLength, until);
    if (end < until) {
      const tail = xml.slice(end - longestReference, end);
      const mark = Math.max(tail.lastIndexOf('&'), tail.endsWith('<') ? longestReference - 1 : -1);
      if (mark >= 0) end -= longestReference - mark;
    }
    yield xml.slice(start, end);
    start = end;
  }
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Decodes XML's own references: five names, and numbers. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  if (!text.includes('&#'))
    return text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&');
  return text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#[xX]([\da-fA-F]{1,6}));/g, (whole, name, decimal, hex) => {
    if (name !== undefined) return named[name]!;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    // Markup cleaners know what a number of windows-1252 stands for.
    return code > 0x10ffff || (code >= 0x80 && code <= 0x9f) ? whole : String.fromCodePoint(code);
  });
}
