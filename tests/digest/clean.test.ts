import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, safeLink, shorten } from '../../shared/digest/clean.ts';

describe('cleanText', () => {
  const cases: [string, string, string][] = [
    ['a header break', 'News\r\nBcc: all@example.org', 'News Bcc: all@example.org'],
    ['a null and an escape', 'a\u0000b\u001b[31mc', 'a b [31mc'],
    ['next line and line separator', 'a\u0085b\u2028c', 'a b c'],
    ['a right-to-left override', 'gpj\u202egnp.exe', 'gpjgnp.exe'],
    ['isolates and marks', '\u2066a\u2069\u200f\u061c', 'a'],
    ['half a surrogate pair', 'a\ud83db', 'a\ufffdb'],
    ['a soft hyphen and a byte-order mark', '\ufeffЧу\u00adбайс', 'Чубайс'],
    ['no-break spaces', 'a\u00a0\u202f b ', 'a b'],
  ];
  test.each(cases)('takes out %s', (_, text, expected) => {
    expect(cleanText(text)).toBe(expected);
  });

  test('leaves one well-formed line, and changes it no further', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text);
        expect(clean).toMatch(/^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u);
        expect([clean.isWellFormed(), cleanText(clean)]).toEqual([true, clean]);
      }),
    );
  });
});

describe('safeLink', () => {
  const cases: [string, string | undefined][] = [
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['http://пример.рф/путь', 'http://xn--e1afmkfd.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C'],
    ['https://example.org/"><script>', 'https://example.org/%22%3E%3Cscript%3E'],
    ['javascript:alert(1)', undefined],
    [' java\nscript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['/relative', undefined],
    ['', undefined],
    ['https://themoscowtimes.com@evil.example/', undefined],
    [`https://example.org/${'a'.repeat(3000)}`, undefined],
  ];
  test.each(cases)('lets a link pass only as http(s) in ASCII: %#', (url, expected) => {
    expect(safeLink(url)).toBe(expected);
  });
});

describe('shorten', () => {
  test('cuts at a word and says so', () => {
    expect(shorten('Chubais resigns and leaves Russia', 20)).toBe('Chubais resigns and…');
  });

  test('never cuts inside a character nor exceeds the length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), (text, length) => {
        const short = shorten(text, length);
        expect([short.isWellFormed(), short.length <= length]).toEqual([true, true]);
      }),
    );
  });
});
