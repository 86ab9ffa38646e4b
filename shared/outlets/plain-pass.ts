// Turns ordinary markup into plain text in one pass over its characters; what is not ordinary is left to a parser.
import { gone, inline, kinds, letter, newline, reference, references, space, tag } from './plain-table.ts';

/** Characters that one pass takes: more than an item holds of any field. */
const longest = 524_288;

/**
 * The characters of a text as numbers, where what stays is moved to the front: text is never longer than its markup. An array costs a
 * fraction of a string that grows piece by piece and is copied together in the end.
 */
const units = new Uint16Array(longest);
const bytes = Buffer.from(units.buffer);

const [none, lineFeed, blank, quote, ampersand, apostrophe, slash, semicolon, less, equals, greater] = [
  -1, 0x0a, 0x20, 0x22, 0x26, 0x27, 0x2f, 0x3b, 0x3c, 0x3d, 0x3e,
];

/** @returns undefined where the markup is not ordinary */
export function passOver(markup: string): string | undefined {
  const { length } = markup;
  if (length > longest) return undefined;
  bytes.write(markup, 'utf16le');
  let written = 0;
  /** What parts the words before from those to come. */
  let gap = letter;
  /** Whether so far nothing but single blanks stood between letters. */
  let untouched = true;
  for (let at = 0; at < length; at++) {
    const code = units[at]!;
    let kind = kinds[code]!;
    let meant = code;
    const start = at;
    if (kind === reference) {
      const end = endOfReference(at, length);
      meant = end === at ? code : (references.get(markup.slice(at, end + 1)) ?? none);
      if (meant === none) return undefined;
      kind = meant === less || meant === ampersand ? letter : kinds[meant]!;
      at = end;
    }
    if (kind === letter) {
      if (gap !== letter && written > 0) units[written++] = gap === newline ? lineFeed : blank;
      gap = letter;
      if (at > start) units[written++] = meant;
      else {
        const end = endOfRun(at, length);
        if (written !== start) units.copyWithin(written, start, end);
        written += end - start;
        at = end - 1;
      }
    } else if (kind === space) gap = gap === newline ? newline : space;
    else if (kind === newline) gap = newline;
    else if (kind === tag) {
      const end = endOfTag(markup, at);
      if (end < 0) return undefined;
      if (gap !== newline && !isInline(markup, at, end)) gap = newline;
      at = end;
    } else if (kind !== gone) return undefined;
    if (kind !== letter ? code !== blank : code === ampersand) untouched = false;
  }
  return untouched && written === length ? markup : bytes.toString('utf16le', 0, written * 2);
}

/** Letters, and the single blanks between them, which are most of any text. */
function endOfRun(start: number, length: number): number {
  let at = start + 1;
  for (; at < length; at++) {
    const code = units[at]!;
    if (kinds[code] !== letter && (code !== blank || at + 1 >= length || kinds[units[at + 1]!] !== letter)) break;
  }
  return at;
}

const longestReference = 9;

/** Where a reference ends, at its semicolon; its own place where a lone ampersand stands there. */
function endOfReference(at: number, length: number): number {
  if (units[at + 1] === blank && at + 1 < length) return at;
  const most = Math.min(at + longestReference, length - 1);
  for (let end = at + 2; end <= most; end++) if (units[end] === semicolon) return end;
  return at + 1;
}

/** Ends of tags as they are mostly written; -1 where it is no such tag, or one whose content nobody reads. */
function endOfTag(markup: string, at: number): number {
  const { length } = markup;
  const first = at + 1 < length && units[at + 1] === slash ? at + 2 : at + 1;
  const lower = first < length ? units[first]! | 0x20 : 0;
  if (lower < 0x61 || lower > 0x7a) return -1;
  if (!endsName(units[first + 1]!)) {
    unread.lastIndex = first;
    if (unread.test(markup)) return -1;
  }
  for (let end = first; end < length; end++) {
    const code = units[end];
    if (code === greater) return end;
    // A null is a letter of the name to browsers, and of another one.
    if (code === less || code === 0) return -1;
    if (code !== quote && code !== apostrophe) continue;
    // A quote anywhere but at the beginning of a value is a letter to browsers.
    if (units[end - 1] !== equals) return -1;
    end = markup.indexOf(code === quote ? '"' : "'", end + 1);
    if (end < 0) return -1;
  }
  return -1;
}

const unread = /(?:script|style|template|svg|math|iframe|textarea|title|xmp|noembed|noframes|plaintext)/iy;

const endsName = (code: number): boolean => code <= blank || code === slash || code === greater;

function isInline(markup: string, at: number, end: number): boolean {
  const first = units[at + 1] === slash ? at + 2 : at + 1;
  // Most tags have one letter, and of these only a paragraph ends the line.
  if (endsName(units[first + 1]!)) return (units[first]! | 0x20) !== 0x70 && inline.has(markup[first]!.toLowerCase());
  let last = first + 1;
  while (last < end && last - first < 8 && !endsName(units[last]!)) last++;
  return inline.has(markup.slice(first, last).toLowerCase());
}
