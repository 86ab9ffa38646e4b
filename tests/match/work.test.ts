// What reading a text costs, counted: how often matching looks at a word of it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileText, type Shape, shapes } from '../../bench/match/hostile-texts.ts';
import { explainItem, renderExplanation } from '../../shared/match/explain.ts';
import { readSentences, readText } from '../../shared/match/match.ts';
import { toSentences } from '../../shared/match/text/sentences.ts';
import { mostSteps } from '../../shared/match/work.ts';
import { type Language, languages } from '../../shared/vocabulary.ts';
import { itemOf, told, watchlist } from './reading.ts';

const published = new Date('2023-06-28');
const textOf = (language: Language, shape: Shape, characters: number, seed: number) => ({
  title: '',
  summary: hostileText(language, shape, characters, seed),
  language,
});
const read = (text: ReturnType<typeof textOf>) => readText(text, watchlist, published);

/** How often a word of the text is looked at while it is read, by whatever part of matching. */
function looks(text: ReturnType<typeof textOf>): number {
  let count = 0;
  const counted = <One>(list: One[]): One[] =>
    new Proxy(list, {
      get(target, key) {
        if (typeof key === 'string' && /^\d/.test(key)) count++;
        return Reflect.get(target, key);
      },
    });
  const sentences = toSentences(text).map((sentence) => ({
    ...sentence,
    forms: counted(sentence.forms),
    tokens: counted(sentence.tokens),
  }));
  readSentences(sentences, text.language, watchlist, published);
  return count;
}

const hostile = fc.tuple(
  fc.constantFrom(...languages),
  fc.constantFrom(...(Object.keys(shapes) as Shape[])),
  fc.nat({ max: 2 ** 31 }),
);

describe('the work of matching', () => {
  it('grows no faster than the text, whatever is in it', () => {
    fc.assert(
      fc.property(hostile, ([language, shape, seed]) => {
        // From here on every sentence is as long as sentences are let be.
        const [short, long] = [3_000, 12_000].map((length) => looks(textOf(language, shape, length, seed)));
        expect(short).toBeGreaterThan(1_000);
        expect(long! / short!).toBeLessThan(5);
      }),
      { numRuns: 10, seed: 11 },
    );
  });

  it('ends at its limit, for texts from 1,000 to 100,000 characters', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1_000, max: 100_000 }), ([language, shape, seed], characters) => {
        const { work } = read(textOf(language, shape, characters, seed));
        expect(work.steps).toBeLessThanOrEqual(mostSteps);
      }),
      { numRuns: 10, seed: 12 },
    );
  });

  it('says where reading ended', () => {
    const item = { ...itemOf(''), ...textOf('en', 'in any order', 100_000, 3) };
    expect(renderExplanation(explainItem(item, watchlist))).toMatch(
      /^Note: read no further than sentence \d+ \(in the summary: /m,
    );
    expect(explainItem(itemOf('Anatoly Chubais resigned'), watchlist).work).toEqual({ steps: expect.any(Number) });
  });
});

describe('a long sentence', () => {
  const many = Array.from({ length: 60 }, (_, index) => `the village of Number${index} has a well`).join(', ');
  it('is cut where a clause ends, and each part is read', () => {
    expect(told(`${many}; Anatoly Chubais resigned, and ${many}; Sergei Shoigu was fired`)).toBe(
      'Anatoly Chubais resigned; Sergei Shoigu dismissed',
    );
  });
});
