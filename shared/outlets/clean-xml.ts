// Cuts an XML feed out of what surrounds it and mends what a strict parser stops at.
import type { Format, NotRead } from './entry.ts';

type Clean = { kind: 'xml'; format: Format; xml: string } | NotRead;

/** Root elements of feeds, under any prefix. */
const root = /<(?:[\w-]{1,30}:)?(rss|feed|rdf)(?=[\s>/])/i;
const formats: Record<string, Format> = { rss: 'rss', feed: 'atom', rdf: 'rdf' };

/**
 * Everything before the root goes: warnings of the server's scripts, the prolog, the DOCTYPE with any entities it declares.
 * Control characters go; an ampersand that begins no reference of XML's own is escaped, so that HTML's names (`&nbsp;`)
 * reach the text cleaner, which knows them.
 */
export function cleanXml(text: string): Clean {
  const found = root.exec(text);
  const page = text.search(/<html[\s>]|<!doctype html/i);
  if (page >= 0 && (!found || page < found.index))
    return { kind: 'failed', failure: 'not-a-feed', message: 'an HTML page in place of a feed' };
  if (!found)
    return { kind: 'failed', failure: 'not-a-feed', message: `no feed begins in: ${text.trim().slice(0, 60)}` };
  const format = formats[found[1]!.toLowerCase()]!;
  return { kind: 'xml', format, xml: escapeAmpersands(text.slice(found.index).replace(odd, mendCharacter)) };
}

/** Control characters but white space, and the noncharacters: XML 1.0 (2.2) forbids them, or nobody means them. */
const odd = /[[\p{Cc}\p{Noncharacter_Code_Point}]--[\t\n\r]]/gv;

/** U+0080 to U+009F are windows-1252's dashes and quotes that were taken for Latin-1; the other odd characters go. */
function mendCharacter(odd: string): string {
  const code = odd.codePointAt(0)!;
  return code >= 0x80 && code <= 0x9f ? new TextDecoder('windows-1252').decode(Uint8Array.of(code)) : '';
}

const bareAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#[xX][\da-fA-F]{1,6});)/g;

/** CDATA sections are left as they are: an ampersand there is itself. */
function escapeAmpersands(xml: string): string {
  const parts: string[] = [];
  for (let from = 0; from < xml.length; ) {
    const open = xml.indexOf('<![CDATA[', from);
    const until = open < 0 ? xml.length : open;
    parts.push(xml.slice(from, until).replace(bareAmpersand, '&amp;'));
    const close = open < 0 ? xml.length : xml.indexOf(']]>', open);
    from = close < 0 ? xml.length : close;
    parts.push(xml.slice(until, from));
  }
  return parts.join('');
}
