import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanXml, escapeStray } from '../../shared/outlets/clean-xml.ts';
import { walkFeed } from '../../shared/outlets/feed-walk.ts';
import { parsed, plainText } from '../../shared/outlets/plain.ts';
import { passOver } from '../../shared/outlets/plain-pass.ts';
import { readEntries } from '../../shared/outlets/read.ts';
import { measureMarkup } from '../../shared/outlets/scan.ts';

const url = 'https://news.test/feeds/all';

async function read(text: string) {
  const listing = await readEntries(text, { kind: 'feed' }, url);
  return listing.kind === 'entries' ? listing.entries : listing;
}

const [a, b] = [
  { title: 'A', url: 'https://news.test/a', guid: 'a' },
  { title: 'B', url: 'https://news.test/b', guid: 'b' },
];
const item = (name: string, inside = '') =>
  `<item><title>${name.toUpperCase()}</title><link>/${name}</link><guid isPermaLink="false">${name}</guid>${inside}</item>`;

describe('the walk over a damaged feed', () => {
  it.each([
    ['that breaks off in its third entry', `<rss><channel>${item('a')}${item('b')}<item><title>Cut sho`],
    ['that breaks off in a CDATA section', `<rss><channel>${item('a')}${item('b')}<item><title><![CDATA[Cut`],
    ['without channel', `<rss version="2.0">${item('a')}${item('b')}</rss>`],
    ['without anything but a channel', `<channel>${item('a')}${item('b')}</channel>`],
    ['of two channels', `<rss><channel>${item('a')}</channel><channel>${item('b')}</channel></rss>`],
    ['whose items stand beside the channel', `<rss><channel/>${item('a')}${item('b')}</rss>`],
    ['with unclosed items', `<rss><channel>${(item('a') + item('b')).replaceAll('</item>', '')}</channel></rss>`],
    ['with unclosed titles', `<rss><channel>${(item('a') + item('b')).replaceAll('</title>', '')}</channel></rss>`],
    ['with crossed tags', `<rss><channel>${item('a', '<b><i></b></i></p>')}${item('b')}</rss></channel>`],
    [
      'in capitals',
      `<RSS><CHANNEL>${(item('a') + item('b')).replaceAll(/<\/?[a-z]+/g, (tag) => tag.toUpperCase())}</CHANNEL></RSS>`,
    ],
    [
      'under other prefixes',
      `<x:rss xmlns:x="http://backend.userland.com/rss2"><x:channel>${(item('a') + item('b')).replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:')}</x:channel></x:rss>`,
    ],
    [
      'with a bare < in a text',
      `<rss><channel>${item('a', '<description>5 <6, <7%</description>')}${item('b')}</channel></rss>`,
    ],
    ['with an attribute twice', `<rss><channel>${item('a', '<x y="1" y="2"/>')}${item('b')}</channel></rss>`],
  ])('reads a feed %s', async (_name, text) => {
    const entries = await read(text);
    expect(Array.isArray(entries) && entries.map(({ title, url, guid }) => ({ title, url, guid }))).toEqual([a, b]);
  });

  it('keeps the order of text and markup in XHTML, and its letters as letters', async () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id>
      <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Mr <b>B</b> &lt;resigns&gt; now</div></title>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <i>and</i> two.</p><p>Three</p></div></content></entry></feed>`;
    expect(await read(text)).toEqual([{ guid: '1', title: 'Mr B <resigns> now', body: 'One and two.\nThree' }]);
  });

  it('resolves links by the nearest xml:base', async () => {
    const text = `<feed xml:base="https://a.test/x/"><entry xml:base="y/"><title>A</title><link href="z"/></entry></feed>`;
    expect(await read(text)).toEqual([{ title: 'A', url: 'https://a.test/x/y/z' }]);
  });

  it('takes no title, link or date from what an entry quotes: its source, its pictures, its contributors', async () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:m="http://search.yahoo.com/mrss/"><entry>
      <source><id>no</id><title>No</title><link href="/no"/><updated>2020-01-01T00:00:00Z</updated></source>
      <m:thumbnail><m:title>No</m:title></m:thumbnail><contributor><name>No</name></contributor>
      <title>Yes</title><link href="/yes"/><updated>2022-01-01T00:00:00Z</updated></entry></feed>`;
    expect(await read(text)).toEqual([
      { title: 'Yes', url: 'https://news.test/yes', publishedAt: '2022-01-01T00:00:00.000Z' },
    ]);
  });

  it('reads a news sitemap', async () => {
    const text = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
      <url><loc>https://news.test/1</loc><lastmod>2022-03-26</lastmod><n:news><n:publication><n:name>N</n:name></n:publication>
      <n:publication_date>2022-03-25T10:00:00Z</n:publication_date><n:title>Envoy leaves</n:title></n:news></url></urlset>`;
    expect(await read(text)).toEqual([
      { title: 'Envoy leaves', url: 'https://news.test/1', publishedAt: '2022-03-25T10:00:00.000Z' },
    ]);
  });

  it('reads text in base64', async () => {
    const text = `<feed version="0.3"><entry><title mode="base64">${Buffer.from('Указ').toString('base64')}</title></entry></feed>`;
    expect(await read(text)).toEqual([{ title: 'Указ' }]);
  });

  it('drops an entry that the document breaks off in, which may lack its identity, unless it is all there is', async () => {
    const cut = `<rss><channel>${item('a')}<item><title>B</title><link>/b</link>`;
    const [one, only] = [await read(cut), await read(cut.replace(item('a'), ''))];
    expect([one, only].map((entries) => Array.isArray(entries) && entries.map(({ title }) => title))).toEqual([
      ['A'],
      ['B'],
    ]);
  });

  it('keeps what it has where fields begin deeper than it follows', async () => {
    const deep = '<p><title></title>'.repeat(600);
    expect(await read(`<rss><channel>${item('a')}${item('b', deep)}</channel></rss>`)).toEqual([a, b]);
  });

  it('stops at 5,000 entries and says so', async () => {
    const listing = await readEntries(
      `<rss><channel>${item('a').repeat(5_001)}</channel></rss>`,
      { kind: 'feed' },
      url,
    );
    expect(listing.kind === 'entries' && [listing.entries.length, listing.partly]).toEqual([5_000, 'limit']);
  });
});

/** Pieces of which markup, broken and whole, is made. */
const scraps = fc.constantFrom(
  ...[
    '<',
    '>',
    '&',
    '&amp;',
    '&#x',
    ';',
    '<a',
    '<a>',
    '</a>',
    '<a/>',
    '<item>',
    '</item>',
    '<title>',
    '</title>',
    '<link>',
  ],
  ...[
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<!DOCTYPE',
    '<!ENTITY a "b">',
    '<?xml',
    '?>',
    '=',
    '"',
    "'",
    ' ',
    '\n',
    'a',
    'я',
    '\ud83d',
    '\0',
    '\u0085',
  ],
  ...['<rss>', '<feed>', '<html', '<br>', '<p>', '&nbsp;', ' xmlns:x="', 'x:', ' xml:base="/"', ' href=/'],
);

describe('the pass over ordinary markup', () => {
  it('gives what a parser of HTML gives, or leaves the text to it', () => {
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 14 }), (parts) => {
        const markup = parts.join('');
        expect(passOver(markup) ?? parsed(markup)).toBe(parsed(markup));
      }),
      { numRuns: 3_000 },
    );
  });
});

it('leaves a null in the name of a tag to the parser, to which it is a letter', () => {
  expect(passOver('b<a\0-->c')).toBeUndefined();
});

describe('clean-ups of markup', () => {
  it('give something for any text', () => {
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 60 }), (parts) => {
        const text = `<rss>${parts.join('')}`;
        const clean = cleanXml(text);
        if (clean.kind === 'xml') walkFeed(clean.xml, url);
        expect([typeof plainText(text), clean.kind === 'xml' || clean.failure]).toEqual(['string', expect.anything()]);
      }),
      { numRuns: 300 },
    );
  });

  // Nothing is timed: one repeated piece makes a quadratic expression take minutes, and the test would not end in time.
  it('are linear: 150 KB of any short piece over and over is read like any other', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(scraps, { minLength: 1, maxLength: 4 }),
        fc.array(scraps, { maxLength: 2 }),
        async (piece, head) => {
          const unit = piece.join('');
          const text = `<rss><item><title>${head.join('')}${unit.repeat(Math.ceil(150_000 / unit.length))}`;
          plainText(text);
          cleanXml(text.slice(5));
          expect(['entries', 'failed']).toContain((await readEntries(text, { kind: 'feed' }, url)).kind);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('escapeStray', () => {
  it('escapes the same in whatever pieces a long text is taken', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.array(scraps, { minLength: 1, maxLength: 6 }), (offset, parts) => {
        const text = parts.join('').replaceAll(/<(!|\?)/g, '.');
        const filler = ' '.repeat(65_536 - 20 + offset - 5);
        const [short, long] = [escapeStray(`<rss>${text}.`), escapeStray(`<rss>${filler}${text}.`)];
        expect(long.replace(filler, '')).toBe(short);
      }),
      { numRuns: 200 },
    );
  });
});

describe('measureMarkup', () => {
  it.each([
    ['nesting', '<a><b/><c></c></a>', { tags: 3, depth: 2, attributes: 0 }],
    ['attributes', '<a b="1" c="2"/>', { tags: 1, depth: 0, attributes: 2 }],
    ['no markup in CDATA and comments', '<a><![CDATA[<b><b>]]><!-- <c> --></a>', { tags: 1, depth: 1, attributes: 0 }],
  ])('counts %s', (_name, markup, expected) => {
    expect(measureMarkup(markup, { tags: 10, depth: 10, attributes: 10 })).toEqual(expected);
  });

  it('does not count as depth what HTML closes by itself', () => {
    const limits = { tags: 10, depth: 10, attributes: 10 };
    expect(measureMarkup('<ul><li>a<br><li>b<img></ul>', limits, { html: true }).depth).toBe(1);
  });
});
