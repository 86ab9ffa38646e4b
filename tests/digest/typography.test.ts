import { describe, expect, test } from 'vitest';
import { isolated, quoted, shortenLine } from '../../shared/digest/typography.ts';
import type { Language } from '../../shared/vocabulary.ts';

describe('quoted', () => {
  const cases: [Language, string, string][] = [
    ['ru', 'Бывший глава «Роснано» уехал', '«Бывший глава „Роснано“ уехал»'],
    ['uk', 'Віцепрезидент «Газпромбанку» втік', '«Віцепрезидент „Газпромбанку“ втік»'],
    ['de', 'Der „Wagner“-Chef', '„Der ‚Wagner‘-Chef“'],
    ['fr', 'Le chef de « Wagner »', '«\u00a0Le chef de “ Wagner ”\u00a0»'],
    ['en', 'Putin’s “envoy” quits', '“Putin’s ‘envoy’ quits”'],
    ['en', 'A "chef" quits', '“A "chef" quits”'],
  ];
  test.each(cases)('in %s: %s', (language, text, expected) => {
    expect(quoted(text, language)).toBe(expected);
  });
});

test('words that run to the left are kept to themselves, others are left as they are', () => {
  expect([isolated('שלום (1)'), isolated('ТАСС (1)')]).toEqual(['\u2068שלום (1)\u2069', 'ТАСС (1)']);
});

test('a line that is cut within an isolate is closed again', () => {
  expect(shortenLine(isolated('שלום עולם שלום עולם'), 12)).toBe('\u2068שלום עולם…\u2069');
});
