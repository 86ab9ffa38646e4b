import { describe, expect, it } from 'vitest';
import { tryOutlet } from '../../shared/outlets/try.ts';
import { loopbackHttp, rss, serve } from './loopback.ts';

const world = {
  http: loopbackHttp(),
  now: new Date('2026-03-02T12:00:00Z'),
  match: ({ title }: { title: string }) =>
    title.includes('resigned') ? [{ figure: 'A B', role: null, event: 'resigned', status: 'asserted' } as never] : [],
};

describe('tryOutlet', () => {
  it('says what would be read and what would be a hit', async () => {
    const url = await serve((_, response) =>
      response.setHeader('etag', '"1"').end(rss([{ title: 'Minister resigned', link: '/1' }, { title: 'Tennis' }])),
    );
    expect(await tryOutlet({ url, language: 'en' }, world)).toMatchObject({
      kind: 'read',
      format: 'rss',
      conditional: true,
      entries: 2,
      without: { date: 2, link: 1, summary: 2 },
      items: [{ title: 'Minister resigned', hits: [{ figure: 'A B', event: 'resigned' }] }, { hits: [] }],
    });
  });

  it('reads a page by the selector given', async () => {
    const url = await serve((_, response) => response.end('<ul><li><a href="/1">One</a></li></ul>'));
    expect(await tryOutlet({ url, language: 'en', selectors: { item: 'li' } }, world)).toMatchObject({
      format: 'page',
      entries: 1,
    });
  });

  it('gives advice where nothing can be read', async () => {
    const url = await serve((_, response) => response.end('<html></html>'));
    expect(await tryOutlet({ url, language: 'en' }, world)).toMatchObject({
      failure: 'not-a-feed',
      advice: expect.any(String),
    });
  });

  it('names the feeds of a page that was given in place of one', async () => {
    const url = await serve((_, response) =>
      response.end(
        '<html><head><base href="/en/"><link rel="alternate" type="application/rss+xml" href="rss"><link rel="alternate" hreflang="ru" href="/ru"></head></html>',
      ),
    );
    expect(await tryOutlet({ url, language: 'en' }, world)).toMatchObject({
      failure: 'not-a-feed',
      feeds: [new URL('/en/rss', url).href],
    });
  });

  it.each([
    ['no address', 'news.test', 'en'],
    ['no language', 'https://news.test/', 'xx'],
  ])('refuses %s', async (_name, url, language) => {
    expect(await tryOutlet({ url, language }, world)).toMatchObject({ kind: 'unusable' });
  });
});
