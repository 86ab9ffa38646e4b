import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleUrl, urlKey } from '../../shared/outlets/url.ts';

describe('urlKey', () => {
  it.each([
    ['scheme and www', 'http://www.bbc.co.uk/news/1', 'https://bbc.co.uk/news/1'],
    ['fragment', 'https://bbc.co.uk/news/1#2', 'https://bbc.co.uk/news/1'],
    ['trailing slash', 'https://bbc.co.uk/news/', 'https://bbc.co.uk/news'],
    ['tracking', 'https://n.ru/a?utm_source=rss&id=5&from=rss&fbclid=x', 'https://n.ru/a?id=5'],
    ['order of parameters', 'https://n.ru/a?b=2&a=1', 'https://n.ru/a?a=1&b=2'],
    ['capitals of the host, default port', 'https://N.RU:443/a', 'https://n.ru/a'],
    [
      'spelling of letters beyond ASCII',
      'https://n.ru/отставка',
      'https://n.ru/%D0%BE%D1%82%D1%81%D1%82%D0%B0%D0%B2%D0%BA%D0%B0',
    ],
  ])('does not tell apart by %s', (_name, left, right) => {
    expect(urlKey(left)).toBe(urlKey(right));
  });

  it.each([
    ['path', 'https://n.ru/a', 'https://n.ru/b'],
    ['capitals of the path', 'https://n.ru/a', 'https://n.ru/A'],
    ['parameters that choose the article', 'https://n.ru/?id=1', 'https://n.ru/?id=2'],
    ['host', 'https://en.n.ru/a', 'https://n.ru/a'],
  ])('tells apart by %s', (_name, left, right) => {
    expect(urlKey(left)).not.toBe(urlKey(right));
  });

  it('takes what is no address as it is', () => {
    expect(urlKey(' tag:n.ru,2022:5 ')).toBe('tag:n.ru,2022:5');
  });

  it('is the same for a key that was made an address again', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        expect(urlKey(`https://${urlKey(url)}`)).toBe(urlKey(url));
      }),
    );
  });
});

describe('articleUrl', () => {
  it.each([
    ['/news/1', 'https://n.ru/news/1'],
    ['//cdn.n.ru/1', 'https://cdn.n.ru/1'],
    [' https://n.ru/a b ', 'https://n.ru/a%20b'],
    ['https://user:secret@n.ru/', 'https://n.ru/'],
    ['javascript:alert(1)', undefined],
    ['mailto:a@n.ru', undefined],
    ['https://', undefined],
    [`/${'a'.repeat(2_000)}`, undefined],
  ])('makes of %s an address to show', (href, expected) => {
    expect(articleUrl(href, 'https://n.ru/rss/all')).toBe(expected);
  });
});
