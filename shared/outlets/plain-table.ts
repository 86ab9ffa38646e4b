// What is ordinary in the markup of news: its characters by what they are to text, its tags within a line, its references. Data.
import { decodeHTML } from 'entities/decode';

/** What a character is to the pass. `odd`: it, or what it does to its neighbours, needs a closer look. */
export const [letter, space, newline, gone, tag, reference] = [0, 1, 2, 3, 4, 5];
const odd = 6;

/** By code unit. Invisible characters go; combining marks and letters that canonical composition (UAX 15) may change are odd. */
export const kinds = new Uint8Array(0x10000).fill(odd);
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

/** Tags within a line of text; every other tag ends the line, so that no word grows together with the next. */
export const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

const referenceNames =
  'amp lt gt quot apos nbsp laquo raquo mdash ndash hellip rsquo lsquo ldquo rdquo bdquo shy auml ouml uuml Auml Ouml Uuml szlig eacute egrave agrave ccedil #39 #039 #34 #38 #160 #171 #187 #8211 #8212 #8216 #8217 #8220 #8221 #8230 #x27 #xA0 #xa0';

/** The code unit that a reference stands for, by how it is written. */
export const references: ReadonlyMap<string, number> = new Map(
  referenceNames.split(' ').map((name) => [`&${name};`, decodeHTML(`&${name};`).charCodeAt(0)]),
);
