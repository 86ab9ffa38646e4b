// Feeds as their formats are written, each read into entries, and texts that are no feed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEntries } from '../../shared/outlets/read.ts';
import { entriesOf, feed, url } from './entries.ts';

describe('readEntries of feeds', () => {
  it('reads RSS 2.0 with CDATA, whole text, author and relative link', async () => {
    const text = `<?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel><title>News</title><link>https://news.test/</link><item>
        <title><![CDATA[Чубайс покинул <b>Россию</b>]]></title>
        <link>/2022/03/23/chubais?utm_source=rss</link>
        <guid isPermaLink="false">a-1</guid>
        <description>&lt;p&gt;Спецпредставитель &amp;laquo;ушёл&amp;raquo;.&lt;/p&gt;</description>
        <content:encoded><![CDATA[<p>Первый абзац.</p><p>Второй & последний.</p>]]></content:encoded>
        <dc:creator>Редакция</dc:creator>
        <pubDate>Wed, 23 Mar 2022 15:04:00 +0300</pubDate>
        <enclosure url="https://news.test/picture.jpg" type="image/jpeg" length="1"/>
      </item></channel></rss>`;
    expect(await entriesOf(text)).toEqual([
      {
        guid: 'a-1',
        url: 'https://news.test/2022/03/23/chubais?utm_source=rss',
        title: 'Чубайс покинул Россию',
        summary: 'Спецпредставитель «ушёл».',
        body: 'Первый абзац.\nВторой & последний.',
        author: 'Редакция',
        publishedAt: '2022-03-23T12:04:00.000Z',
      },
    ]);
  });

  it('reads Atom: the alternate link, text of each type, the date of publication', async () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><updated>2022-03-25T00:00:00Z</updated><entry>
        <id>tag:news.test,2022:1</id>
        <title type="html">Minister &lt;em&gt;resigns&lt;/em&gt;</title>
        <link rel="self" href="https://news.test/feeds/1"/><link rel="enclosure" href="https://news.test/1.mp3"/>
        <link rel="alternate" type="text/html" href="../1"/>
        <published>2022-03-24T15:00:00+03:00</published><updated>2022-03-25T00:00:00Z</updated>
        <author><name>A. Writer</name><email>a@news.test</email></author>
        <summary>He said so.</summary><content type="html">&lt;p&gt;He said so at length.&lt;/p&gt;</content>
      </entry></feed>`;
    expect(await entriesOf(text)).toEqual([
      {
        guid: 'tag:news.test,2022:1',
        url: 'https://news.test/1',
        title: 'Minister resigns',
        summary: 'He said so.',
        body: 'He said so at length.',
        author: 'A. Writer',
        publishedAt: '2022-03-24T12:00:00.000Z',
      },
    ]);
  });

  it('reads RDF, whose items stand beside the channel', async () => {
    const text = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://news.test/"><title>News</title><link>https://news.test/</link></channel>
      <item rdf:about="https://news.test/1"><title>General dismissed</title><link>https://news.test/1</link>
        <description>By decree.</description><dc:date>2022-09-26T10:00:00Z</dc:date></item></rdf:RDF>`;
    expect(await entriesOf(text)).toEqual([
      {
        guid: 'https://news.test/1',
        url: 'https://news.test/1',
        title: 'General dismissed',
        summary: 'By decree.',
        publishedAt: '2022-09-26T10:00:00.000Z',
      },
    ]);
  });

  it('reads JSON Feed, where plain text stays as it is and wrong fields are left out', async () => {
    const text = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'News',
      items: [
        {
          id: 7,
          url: 'https://news.test/7',
          title: 'Out: a <b> & c',
          content_html: '<p>Why</p>',
          date_published: '2022-03-24T12:00:00Z',
          authors: [{ name: 'A' }],
        },
        { id: '8', external_url: '/8', content_text: 'Only 5 < 6', title: ['no'], date_published: 'never' },
        null,
      ],
    });
    expect(await entriesOf(text)).toEqual([
      {
        guid: '7',
        url: 'https://news.test/7',
        title: 'Out: a <b> & c',
        body: 'Why',
        author: 'A',
        publishedAt: '2022-03-24T12:00:00.000Z',
      },
      { guid: '8', url: 'https://news.test/8', body: 'Only 5 < 6' },
      {},
    ]);
  });

  it.each([
    ['nothing', '', 'empty'],
    ['white space', ' \n\t', 'empty'],
    ['a feed without entries', '<rss version="2.0"><channel><title>News</title></channel></rss>', 'empty'],
    ['a JSON Feed without items', '{"version":"https://jsonfeed.org/version/1.1","title":"T"}', 'empty'],
    [
      'a plain sitemap',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://n.test/1</loc></url></urlset>',
      'not-a-feed',
    ],
    ['a page', '<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>', 'not-a-feed'],
    [
      'a page in XML',
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>&lt;rss&gt;</body></html>',
      'not-a-feed',
    ],
    ['another document in XML', '<?xml version="1.0"?><error code="500"/>', 'not-a-feed'],
    ['plain words', 'Service unavailable', 'not-a-feed'],
    ['other JSON', '{"error":"no"}', 'not-a-feed'],
    ['broken JSON', '{"version":"https://jsonfeed.org/version/1", "items":[', 'unreadable'],
    ['a feed that breaks off', '<rss version="2.0"><channel><item><title>A</ti', 'unreadable'],
  ])('tells %s', async (_name, text, failure) => {
    expect(await entriesOf(text)).toMatchObject({ kind: 'failed', failure });
  });

  it('gives a listing or a failure for any text', async () => {
    const scraps = fc.constantFrom(
      '<rss version="2.0">',
      '<channel>',
      '<item>',
      '<title>',
      'A & <b>',
      '</item>',
      '</channel>',
      '</rss>',
      '<feed>',
      '<entry>',
      '<![CDATA[',
      ']]>',
      '<link/>',
      '&x;',
      '{',
      '<!--',
      '<?xml ?>',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(scraps), async (parts) => {
        expect(['entries', 'failed']).toContain((await readEntries(parts.join(''), feed, url)).kind);
      }),
    );
  });
});
