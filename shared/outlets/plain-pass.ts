// Turns ordinary markup into plain text in one pass over its characters; what is not ordinary is left to a parser.
import { decodeHTML } from 'entities/decode';

/** Tags within a line of text; every other tag ends the line, so that no word grows together with the next. */
export const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** What a character is to the pass. `odd`: it, or what it does to its neighbours, needs a closer look. */
const [letter, space, newline, gone, tag, reference, odd] = [0, 1, 2, 3, 4, 5, 6];

/** By code unit. Invisible characters go; combining marks and letters that canonical composition (UAX 15) may change are odd. */
const kinds = new Uint8Array(0x10000).fill(odd);
for (const [from, to, kind] of [
  [0x21, 0x7e, letter],
  [0xa1, 0x2ff, letter],
  [0x400, 0x482, letter],
  [0x48a, 0x52f, letter],
  [0x2010, 0x2027, letter],
  [0x2030, 0x205e, letter],
  [0x20a0, 0x20c0, letter],
  [0x2100, 0x2125, letter],
  [0x2190, 0x2328, letter],
  [0x2400, 0x2adb, letter],
  [0x09, 0x0c, space],
  [0x20, 0x20, space],
  [0xa0, 0xa0, space],
  [0x2000, 0x200a, space],
  [0x202f, 0x202f, space],
  [0x0a, 0x0a, newline],
  [0x0d, 0x0d, newline],
  [0x2028, 0x2029, newline],
  [0xad, 0xad, gone],
  [0x200b, 0x200f, gone],
  [0xfeff, 0xfeff, gone],
  [0x3c, 0x3c, tag],
  [0x26, 0x26, reference],
] as const)
  kinds.fill(kind, from, to + 1);

/** @returns undefined where the markup is not ordinary */
export function passOver(markup: string): string | undefined {
  let text = '';
  /** What parts the words before from those to come. */
  let gap = letter;
  for (let at = 0; at < markup.length; at++) {
    const kind = kinds[markup.charCodeAt(at)];
    if (kind === letter) {
      if (gap !== letter && text !== '') text += gap === newline ? '\n' : ' ';
      gap = letter;
      const end = endOfRun(markup, at);
      text += markup.slice(at, end);
      at = end - 1;
      continue;
    }
    if (kind === space) gap = gap === newline ? newline : space;
    else if (kind === newline) gap = newline;
    else if (kind === tag) {
      const end = endOfTag(markup, at);
      if (end < 0) return undefined;
      if (!isInline(markup, at, end)) gap = newline;
      at = end;
    } else if (kind === reference) {
      const end = endOfReference(markup, at);
      const meant = end === at ? '&' : meaningOf(markup, at, end);
      if (meant === undefined) return undefined;
      const is = meant === '&' || meant === '<' ? letter : kinds[meant.charCodeAt(0)];
      if (is === letter) {
        if (gap !== letter && text !== '') text += gap === newline ? '\n' : ' ';
        gap = letter;
        text += meant;
      } else if (is === space) gap = gap === newline ? newline : space;
      at = end;
    } else if (kind !== gone) return undefined;
  }
  return text;
}

/** Letters, and the single spaces between them, which are most of any text. */
function endOfRun(markup: string, start: number): number {
  const { length } = markup;
  for (let at = start + 1; at < length; at++) {
    const code = markup.charCodeAt(at);
    if (kinds[code] === letter) continue;
    if (code !== 0x20 || at + 1 >= length || kinds[markup.charCodeAt(at + 1)] !== letter) return at;
  }
  return length;
}

/** References of feeds that stand for one character, by how they are written. */
const references = new Map(
  [
    'amp',
    'lt',
    'gt',
    'quot',
    'apos',
    'nbsp',
    'laquo',
    'raquo',
    'mdash',
    'ndash',
    'hellip',
    'rsquo',
    'lsquo',
    'ldquo',
    'rdquo',
  ]
    .concat([
      'bdquo',
      'shy',
      'auml',
      'ouml',
      'uuml',
      'Auml',
      'Ouml',
      'Uuml',
      'szlig',
      'eacute',
      'egrave',
      'agrave',
      'ccedil',
    ])
    .concat([
      '#39',
      '#039',
      '#34',
      '#38',
      '#160',
      '#171',
      '#187',
      '#8211',
      '#8212',
      '#8216',
      '#8217',
      '#8220',
      '#8221',
      '#8230',
    ])
    .concat(['#x27', '#xA0', '#xa0'])
    .map((name) => [`&${name};`, decodeHTML(`&${name};`)]),
);
const longestReference = 9;

function meaningOf(markup: string, at: number, end: number): string | undefined {
  return end === at + 4 && markup.startsWith('&amp;', at) ? '&' : references.get(markup.slice(at, end + 1));
}

/** Where a reference ends, at its semicolon; its own place where a lone ampersand stands there. */
function endOfReference(markup: string, at: number): number {
  const next = markup.charCodeAt(at + 1);
  if (next === 0x20) return at;
  for (let end = at + 2; end <= at + longestReference; end++) if (markup.charCodeAt(end) === 0x3b) return end;
  return at + 1;
}

/** Ends of tags as they are mostly written; -1 where it is no such tag, or one whose content nobody reads. */
function endOfTag(markup: string, at: number): number {
  const first = markup.charCodeAt(at + 1) === 0x2f ? at + 2 : at + 1;
  const lower = markup.charCodeAt(first) | 0x20;
  if (lower < 0x61 || lower > 0x7a) return -1;
  if (lower === 0x73 || lower === 0x74 || lower === 0x6d || lower === 0x69) {
    unread.lastIndex = first;
    if (unread.test(markup)) return -1;
  }
  for (let end = first; end < markup.length; end++) {
    const code = markup.charCodeAt(end);
    if (code === 0x3e) return end;
    if (code === 0x3c) return -1;
    if (code !== 0x22 && code !== 0x27) continue;
    // A quote anywhere but at the beginning of a value is a letter to browsers.
    if (markup.charCodeAt(end - 1) !== 0x3d) return -1;
    end = markup.indexOf(code === 0x22 ? '"' : "'", end + 1);
    if (end < 0) return -1;
  }
  return -1;
}

const unread = /(?:script|style|template|svg|math|iframe|textarea|title|xmp|noembed|noframes|plaintext)/iy;

function isInline(markup: string, at: number, end: number): boolean {
  const first = markup.charCodeAt(at + 1) === 0x2f ? at + 2 : at + 1;
  // Most tags have one letter, and of these only a paragraph ends the line.
  if (endsName(markup.charCodeAt(first + 1)))
    return (markup.charCodeAt(first) | 0x20) !== 0x70 && inline.has(markup[first]!.toLowerCase());
  let last = first + 1;
  while (last < end && last - first < 8 && !endsName(markup.charCodeAt(last))) last++;
  return inline.has(markup.slice(first, last).toLowerCase());
}

const endsName = (code: number): boolean => code <= 0x20 || code === 0x2f || code === 0x3e;
