// A digest of more than a mail holds: what is left out, and that it is counted.
import { load } from 'cheerio/slim';
import { describe, expect, test } from 'vitest';
import { longestHtml } from '../../shared/digest/render.ts';
import { hitOf, render, seenText } from './rendered.ts';

describe('a long digest', () => {
  const many = (stories: number, reports: number) =>
    Array.from({ length: stories * reports }, (_, index) =>
      hitOf(`Person Number${Math.floor(index / reports)}`, {
        outletId: ['a', 'b', 'c'][index % 3]!,
        marked: `*Person* ${`said ${index} words or ${index * 7} `.repeat(15)} and *resigned*.`,
      }),
    );

  test.each([
    [1, 200],
    [40, 5],
    [300, 3],
    [2000, 1],
  ])('of %i stories with %i reports stays under the size at which readers clip', (stories, reports) => {
    expect(Buffer.byteLength(render(many(stories, reports)).html)).toBeLessThanOrEqual(longestHtml);
  });

  test('says how much it leaves out, and of what', () => {
    const { html, text } = render(many(300, 1));
    const told = load(html)('h3.heading').length;
    const named = 40;
    const line = `and ${300 - told - named} more stories`;
    expect([seenText(html).includes(line), text.includes(line)]).toEqual([true, true]);
  });

  test('says whose reports of a story it leaves out', () => {
    const { text } = render([...many(1, 9)]);
    expect(text).toContain('and 3 more reports, by The Moscow Times, TASS and The Bell');
  });

  test('tells the same stories, in the same order, in HTML and text', () => {
    const { html, text } = render(many(60, 4));
    const inHtml = load(html)('h3.heading')
      .toArray()
      .map((heading) => load(heading).text());
    const inText = [...text.matchAll(/^\d+\. (.*)$/gm)].map(([, heading]) => heading);
    expect(inText).toEqual(inHtml);
  });
});
