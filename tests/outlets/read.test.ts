import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEntries } from '../../shared/outlets/read.ts';

const feed = { kind: 'feed' } as const;
const url = 'https://news.test/feeds/all';

async function entriesOf(text: string) {
  const listing = await readEntries(text, feed, url);
  return listing.kind === 'entries' ? listing.entries : listing;
}

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

describe('readEntries of pages', () => {
  const html = `<html><head><base href="/section/"></head><body>
    <article><h2><a href="first">Первый <i>заголовок</i></a></h2><p class=lead>Текст.</p><time datetime="2022-03-24T15:00:00+03:00">24 марта</time></article>
    <article><h2><a href="https://other.test/2">Второй</a></h2><time>25 марта 2022, 12:00</time></article>
    <article><h2></h2></article></body></html>`;

  it('finds entries by the selectors, or by the first link in each', async () => {
    const selectors = { item: 'article', summary: '.lead', date: 'time' };
    expect(await readEntries(html, { kind: 'page', selectors }, 'https://news.test/politics')).toEqual({
      kind: 'entries',
      format: 'page',
      entries: [
        {
          url: 'https://news.test/section/first',
          title: 'Первый заголовок',
          summary: 'Текст.',
          publishedAt: '2022-03-24T12:00:00.000Z',
        },
        { url: 'https://other.test/2', title: 'Второй', publishedAt: '2022-03-25T12:00:00.000Z' },
        {},
      ],
    });
  });

  it('keeps an item in which the title is not found by its text', async () => {
    const page = `<div class=m><div class=t><b>Первая новость</b><br>и её текст</div><a href=/1>01:00</a></div>
      <div class=m><div class=t>Вторая новость без заголовка</div><a href=/2>02:00</a></div>
      <div class=m><div class=v>Третья стоит где-то ещё</div></div>`;
    const selectors = { item: '.m', title: '.t b', summary: '.t' };
    const listing = await readEntries(page, { kind: 'page', selectors }, url);
    expect(listing).toMatchObject({
      entries: [
        { title: 'Первая новость', url: 'https://news.test/1' },
        { summary: 'Вторая новость без заголовка', url: 'https://news.test/2' },
        { summary: 'Третья стоит где-то ещё' },
      ],
    });
  });

  it.each([
    ['a title is looked for', { title: '.t b' }],
    ['the title is the link', {}],
  ])('finds no text in a picture under name and hour, where %s', async (_name, wanted) => {
    const post = (of: string, hour: string) =>
      `<div class=m><b class=o>Канал</b>${of}<i>${hour}K</i><a href=/${hour}><time>${hour}:02</time></a></div>`;
    const page = [post('<div class=t><b>Новость</b></div>', '01'), post('<a class=photo></a>', '02'), post('', '03')];
    const selectors = { item: '.m', ...wanted, date: 'time' };
    const listing = await readEntries(page.join(''), { kind: 'page', selectors }, url);
    expect(listing.kind === 'entries' && listing.entries.map(({ title, summary }) => title ?? summary)).toEqual([
      expect.stringContaining('Новость'),
      undefined,
      undefined,
    ]);
  });

  it('takes an item that is the link itself', async () => {
    const listing = await readEntries(
      '<ul><a class=n href=/1><b>One</b> two</a></ul>',
      { kind: 'page', selectors: { item: 'a.n' } },
      url,
    );
    expect(listing).toMatchObject({ entries: [{ url: 'https://news.test/1', title: 'One two' }] });
  });

  it('tells a page on which the selectors find nothing', async () => {
    const listing = await readEntries(html, { kind: 'page', selectors: { item: '.story' } }, url);
    expect(listing).toEqual({ kind: 'failed', failure: 'empty', message: 'nothing on the page fits .story' });
  });
});
