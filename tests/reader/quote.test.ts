import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote } from '../../shared/reader/quote.ts';

describe('a quote', () => {
  it.each([
    ['resigned over the war', 'General Bulavin resigned over the war, he says', 'resigned over the war'],
    ['"treason"', 'He speaks of “treason” at the top', 'treason'],
    ["Putin's chef", 'Putin’s chef is back', 'Putin’s chef'],
    ['left - for good', 'He left — for good', 'left — for good'],
    ['сказал: "ушёл"', 'Он сказал:\u00A0«ушел» вчера', 'сказал:\u00A0«ушел'],
    ['RESIGNED over', 'He resigned  over it', 'resigned  over'],
    ['says he quit...', 'He says he quit… and left', 'says he quit'],
    ['на\u0301чат арест', 'Начат арест имущества', 'Начат арест'],
  ])('%s stands in: %s', (quote, text, found) => {
    const place = findQuote(quote, text);
    expect(place && text.slice(place.start, place.end)).toBe(found);
  });

  it.each([
    ['was sacked', 'General Bulavin resigned over the war'],
    ['resign', 'He resigned'],
    ['', 'He resigned'],
    ['"."', 'He said ".". And left'],
    ['He', 'He left'],
    ['resigned in March', 'He resigned. In March he returned'],
    ['x'.repeat(800), 'x'.repeat(900)],
  ])('%s stands not in: %s', (quote, text) => {
    expect(findQuote(quote, text)).toBeUndefined();
  });

  it('is found wherever whole words of a text are quoted, and the place holds them', () => {
    const words = fc.array(fc.stringMatching(/^[a-zа-яё]{3,9}$/), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (all, a, b) => {
        const [from, to] = [a % all.length, b % all.length].sort((x, y) => x - y) as [number, number];
        const quote = all.slice(from, to + 1).join(' ');
        const text = all.join(' ');
        const place = findQuote(quote, text)!;
        expect(text.slice(place.start, place.end).replaceAll('ё', 'е')).toBe(quote.replaceAll('ё', 'е'));
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});
