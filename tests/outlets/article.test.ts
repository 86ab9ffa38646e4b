import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createArticles, readArticle } from '../../shared/outlets/article.ts';
import { pollOutlet } from '../../shared/outlets/poll.ts';
import { createRobots } from '../../shared/outlets/robots.ts';
import { loopbackHttp, outlet, pollServices, rss, serve } from './loopback.ts';

const sentence = 'The minister resigned on Monday after a quarrel with the governor, two officials said. ';
const paragraphs = `<p>${sentence.repeat(4)}</p><p>${sentence.repeat(4)}</p><p>${sentence.repeat(4)}</p>`;
const page = (inside: string, head = '') =>
  `<!doctype html><html><head><title>News</title>${head}</head><body><nav><a href="/">Home</a> <a href="/x">Sport</a></nav>
  <article><h1>Changes at the ministry</h1>${inside}</article><footer>Cookies and imprint</footer></body></html>`;
const url = 'https://news.test/1';

describe('readArticle', () => {
  it('takes the text and leaves out what stands around it', async () => {
    const article = await readArticle(page(paragraphs), url);
    expect(
      article.kind === 'text' && [article.text.includes('resigned on Monday'), /Sport|imprint/.test(article.text)],
    ).toEqual([true, false]);
  });

  it('takes what the owner’s selector finds', async () => {
    const article = await readArticle(page(`<div class="t">${paragraphs}</div><div>${sentence}</div>`), url, '.t');
    expect(article).toEqual({ kind: 'text', text: Array(3).fill(sentence.repeat(4).trim()).join('\n') });
  });

  it.each([
    [
      'paywall',
      page(`<p>${sentence}</p>`, '<script type="application/ld+json">{"isAccessibleForFree": false}</script>'),
      url,
    ],
    ['paywall', page(`<p>${sentence}</p>`, '<meta property="article:content_tier" content="locked">'), url],
    ['paywall', page(`<p>${sentence}</p><p>Subscribe to continue reading.</p>`), url],
    ['paywall', page('<p>Министр уходит. Материал доступен только для подписчиков.</p>'), url],
    ['consent', page(paragraphs).replace('<title>News', '<title>Before you continue'), url],
    ['consent', page(paragraphs), 'https://consent.news.test/collect'],
    ['consent', '<title>Just a moment...</title>', url],
    ['too-short', page(`<p>${sentence}</p>`), url],
    ['too-short', '', url],
    ['failed', `<body>${'<div>'.repeat(5_000)}`, url],
    ['failed', `<body>${'<'.repeat(2_000_000)}`, url],
    ['failed', `<body>${'&'.repeat(200_000)}`, url],
    ['failed', `<body>${'&amp; '.repeat(60_000)}`, url],
    ['failed', `<body><p ${Array.from({ length: 60_000 }, (_, index) => `a${index}`).join(' ')}>`, url],
    ['failed', `<body>${'<!---->'.repeat(60_000)}`, url],
    ['failed', `<body>${'word '.repeat(420_000)}`, url],
  ])('recognises %s', async (kind, html, address) => {
    expect((await readArticle(html, address)).kind).toBe(kind);
  });

  it('takes an article that is whole, whatever is offered beside it', async () => {
    const html = page(`${paragraphs.repeat(2)}<p>Subscribe to continue reading us daily.</p>`);
    expect((await readArticle(html, url)).kind).toBe('text');
  });
});

it('reads whatever markup chance makes, up to 15 MB, within a heap of 96 MB', async () => {
  const fuzz = join(import.meta.dirname, '../../bench/feeds/articles.ts');
  const heap = ['--max-old-space-size=96', '--max-semi-space-size=4'];
  const { stdout } = await promisify(execFile)(process.execPath, [...heap, fuzz, '40', '7']);
  const [, peakMb] = /peak (\d+) MB/.exec(stdout)!;
  expect(Number(peakMb)).toBeLessThan(256);
});

describe('createRobots', () => {
  it.each([
    ['a rule for all', 200, 'User-agent: *\nDisallow: /private', [true, false]],
    ['a rule for us', 200, 'User-agent: fissure\nDisallow: /\n\nUser-agent: *\nAllow: /', [false, false]],
    ['no robots.txt', 404, '', [true, true]],
    ['one that cannot be had', 500, '', [false, false]],
  ])('heeds %s, asking once', async (_name, status, text, expected) => {
    let asked = 0;
    const origin = await serve((_, response) => {
      asked++;
      response.writeHead(status).end(text);
    });
    const robots = createRobots(loopbackHttp(), { now: () => new Date(0) });
    const answers = [await robots.allows(`${origin}/news/1`), await robots.allows(`${origin}/private/1`)];
    expect([answers, asked]).toEqual([expected, 1]);
  });
});

describe('articles on demand', () => {
  const listing = (origin: string) =>
    rss(
      ['quiet', 'named', 'secret'].map((name) => ({
        title: `About ${name}`,
        link: `${origin}/${name}`,
        guid: name,
        date: 'Mon, 02 Mar 2026 10:00:00 GMT',
      })),
    );

  it('are fetched once, only where someone is named and too little said, and matched', async () => {
    const asked: string[] = [];
    const origin = await serve((request, response) => {
      asked.push(request.url!);
      if (request.url === '/feed') return response.end(listing(`http://${request.headers.host}`));
      if (request.url === '/robots.txt') return response.end('User-agent: *\nDisallow: /secret');
      response.setHeader('content-type', 'text/html').end(page(paragraphs));
    });
    const { services, items } = pollServices({
      match: (item) => (item.body?.includes('resigned') ? [{ id: `${item.id}#x` } as never] : []),
      mentions: (item) => !item.title.includes('quiet'),
    });
    const articles = createArticles(services.http, services.clock);
    const poll = () => pollOutlet(outlet(`${origin}/feed`, { article: true }), { ...services, articles });
    const first = await poll();
    const again = await poll();
    expect([
      first.hits.length,
      again.hits.length,
      asked,
      [...items.values()].map(({ body }) => body !== undefined),
    ]).toEqual([1, 0, ['/feed', '/robots.txt', '/named', '/feed'], [false, true, false]]);
  });

  it('are not fetched for an outlet that does not ask for it', async () => {
    const asked: string[] = [];
    const origin = await serve((request, response) => {
      asked.push(request.url!);
      response.end(listing(`http://${request.headers.host}`));
    });
    const { services } = pollServices({ mentions: () => true });
    await pollOutlet(outlet(`${origin}/feed`), {
      ...services,
      articles: createArticles(services.http, services.clock),
    });
    expect(asked).toEqual(['/feed']);
  });
});
