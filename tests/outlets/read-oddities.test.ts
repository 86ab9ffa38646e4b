// Feeds as outlets write them, against the letter of their formats: one oddity each, and the entry that is read all the same.
import { describe, expect, it } from 'vitest';
import { entriesOf } from './entries.ts';

describe('readEntries of feeds', () => {
  it.each([
    ['one bad date', '<feed><entry><title>A</title><published>soon</published></entry></feed>', { title: 'A' }],
    ['a link without address', '<feed><entry><title>A</title><link/></entry></feed>', { title: 'A' }],
    [
      'a link as text',
      '<feed><entry><title>A</title><link>https://n.test/1</link></entry></feed>',
      { title: 'A', url: 'https://n.test/1' },
    ],
    ['no version', '<rss><channel><item><title>A</title></item></channel></rss>', { title: 'A' }],
    [
      'version 0.92',
      '<rss version="0.92"><channel><item><description>A</description></item></channel></rss>',
      { summary: 'A' },
    ],
    [
      'names of HTML’s entities',
      '<rss version="2.0"><channel><item><title>A &mdash; B&nbsp;C</title></item></channel></rss>',
      { title: 'A — B C' },
    ],
    [
      'a bare ampersand',
      '<rss version="2.0"><channel><item><title>R&D & more</title></item></channel></rss>',
      { title: 'R&D & more' },
    ],
    [
      'junk before the prolog',
      '\n<br/><b>Warning</b>: x\n<?xml version="1.0"?><rss version="2.0"><channel><item><title>A</title></item></channel></rss>',
      { title: 'A' },
    ],
    [
      'control characters',
      '<rss version="2.0"><channel><item><title>A\u0008\u0000B \u0096 C</title></item></channel></rss>',
      { title: 'AB – C' },
    ],
    [
      'a permalink for want of a link',
      '<rss version="2.0"><channel><item><title>A</title><guid>https://n.test/1</guid></item></channel></rss>',
      { title: 'A', guid: 'https://n.test/1', url: 'https://n.test/1' },
    ],
    [
      'an address that is no link',
      '<rss version="2.0"><channel><item><title>A</title><link>javascript:alert(1)</link></item></channel></rss>',
      { title: 'A' },
    ],
    [
      'words that a DOCTYPE declares, and no file',
      '<!DOCTYPE rss [<!ENTITY lol "lol"><!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><item><title>A &lol; &x;</title></item></channel></rss>',
      { title: 'A lol &x;' },
    ],
    [
      'a DOCTYPE that would multiply its words',
      '<!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><rss version="2.0"><channel><item><title>A &b;</title></item></channel></rss>',
      { title: 'A &b;' },
    ],
    [
      'an empty item within an item',
      '<rss version="2.0"><channel><item><title>A</title><item /><guid>1</guid></item></channel></rss>',
      { title: 'A', guid: '1' },
    ],
    [
      'a date in an element of HTML',
      '<rss version="2.0"><channel><item><title>A</title><pubDate> <time datetime="2022-03-24T12:00:00Z">Thu, 03/04/2022 - 15:00</time> </pubDate></item></channel></rss>',
      { title: 'A', publishedAt: '2022-03-24T12:00:00.000Z' },
    ],
    [
      'a date in markup that is escaped',
      '<rss version="2.0"><channel><item><title>A</title><pubDate>&lt;span&gt;24 Mar 2022 12:00 GMT&lt;/span&gt;</pubDate></item></channel></rss>',
      { title: 'A', publishedAt: '2022-03-24T12:00:00.000Z' },
    ],
    [
      'an identity of RDF beside one of Dublin Core',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><item rdf:about="https://n.test/1"><title>A</title><link>https://n.test/1</link><dc:identifier>doi:1</dc:identifier></item></rdf:RDF>',
      { title: 'A', guid: 'https://n.test/1', url: 'https://n.test/1' },
    ],
    [
      'names of its own for whole text, as RBC has them',
      '<rss xmlns:rbc_news="https://www.rbc.ru" version="2.0"><channel><item><title>A</title><rbc_news:full-text>B</rbc_news:full-text></item></channel></rss>',
      { title: 'A', body: 'B' },
    ],
    [
      'Atom 0.3, its dates and its escaped text',
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="escaped">A &amp;mdash; B</title><id>1</id><issued>2022-03-24T12:00:00Z</issued><link rel="alternate" href="https://n.test/1"/></entry></feed>',
      { title: 'A — B', guid: '1', url: 'https://n.test/1', publishedAt: '2022-03-24T12:00:00.000Z' },
    ],
    [
      'Media RSS for want of its own title and text',
      '<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><item><media:group><media:title>A</media:title><media:description>B</media:description></media:group></item></channel></rss>',
      { title: 'A', summary: 'B' },
    ],
    [
      'a DOCTYPE of HTML before it',
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"><rss version="2.0"><channel><item><title>A</title></item></channel></rss>',
      { title: 'A' },
    ],
    [
      'a page around it',
      '<!DOCTYPE html><html><body><rss version="2.0"><channel><item><title>A</title></item></channel></rss></body></html>',
      { title: 'A' },
    ],
    [
      'links that are relative to the page of the channel',
      '<rss version="2.0"><channel><link>https://www.site.test/news/</link><item><title>A</title><link>/1</link></item></channel></rss>',
      { title: 'A', url: 'https://www.site.test/1' },
    ],
    [
      'links that are relative to the page of an Atom feed, named at its end',
      '<feed><link rel="self" href="https://a.test/x"/><entry><title>A</title><link href="1"/></entry><link href="https://b.test/c/"/></feed>',
      { title: 'A', url: 'https://b.test/c/1' },
    ],
    [
      'an id for want of a link',
      '<feed><entry><title>A</title><id>https://n.test/1</id></entry></feed>',
      { title: 'A', guid: 'https://n.test/1', url: 'https://n.test/1' },
    ],
    [
      'a recording for want of a link',
      '<rss version="2.0"><channel><item><title>A</title><enclosure url="https://n.test/1.mp3"/></item></channel></rss>',
      { title: 'A', url: 'https://n.test/1.mp3', isFile: true },
    ],
    [
      'a recording beside its link',
      '<rss version="2.0"><channel><item><title>A</title><enclosure url="https://n.test/1.mp3"/><link>https://n.test/1</link></item></channel></rss>',
      { title: 'A', url: 'https://n.test/1' },
    ],
    [
      'a word in angle brackets',
      '<rss version="2.0"><channel><item><title>Who is &lt;Shoigu&gt; &lt;b&gt;now&lt;/b&gt;</title></item></channel></rss>',
      { title: 'Who is <Shoigu> now' },
    ],
    [
      'items of an extension within it',
      '<rss version="2.0" xmlns:q="https://quiz.test/"><channel><item><title>A</title><q:list><item><title>No</title></item></q:list><guid>1</guid></item><q:more><item><title>No</title></item></q:more></channel></rss>',
      { title: 'A', guid: '1' },
    ],
    [
      'being a document of its own',
      '<?xml version="1.0"?>\n<entry xmlns="http://www.w3.org/2005/Atom"><title>A</title><id>u:1</id></entry>',
      { title: 'A', guid: 'u:1' },
    ],
    [
      'what stands behind the end of the feed',
      '<rss version="2.0"><channel><item><title>A</title></item></channel></rss>\n<b>Warning</b>: line 3<item><title>No</title></item>',
      { title: 'A' },
    ],
    ['an entry without anything', '<rss version="2.0"><channel><item/></channel></rss>', {}],
  ])('reads the entry in spite of %s', async (_name, text, expected) => {
    expect(await entriesOf(text)).toEqual([expected]);
  });
});
