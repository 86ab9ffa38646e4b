// A text cut into sentences, and sentences into words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSentences } from '../../shared/match/text/sentences.ts';

const cut = (title: string, summary = '', body?: string) =>
  toSentences({ title, summary, ...(body === undefined ? {} : { body }), language: 'en' });
const texts = (title: string) => cut(title).map(({ text }) => text);

describe('A text is cut', () => {
  it.each<[string, string, string[]]>([
    ['behind a full stop', 'He quit. She stayed.', ['He quit.', 'She stayed.']],
    ['behind question and exclamation marks', 'Who? Him! Now.', ['Who?', 'Him!', 'Now.']],
    ['behind closing quotes', '“We lost.” He quit.', ['“We lost.”', 'He quit.']],
    ['at a line break', 'He quit\nShe stayed', ['He quit', 'She stayed']],
    ['at a bar or a bullet', 'He quit | She stayed • It rained', ['He quit', 'She stayed', 'It rained']],
    ['behind an ellipsis before a capital', 'He quit… She stayed', ['He quit…', 'She stayed']],
    ['before Cyrillic capitals and guillemets', 'Ушёл. «Я устал». Точка.', ['Ушёл.', '«Я устал».', 'Точка.']],
  ])('%s', (_, text, expected) => expect(texts(text)).toEqual(expected));
});

describe('A text is not cut', () => {
  it.each<[string, string]>([
    ['behind an initial', 'A. B. Chubais quit'],
    ['behind a rank', 'Lt. Gen. Ivan Popov quit'],
    ['behind a title', 'Mr. Kudrin quit'],
    ['behind the abbreviation of a country', 'The U.S. Treasury acted'],
    ['behind a German ordinal', 'Er ging am 3. Mai'],
    ['before a small letter', 'He quit... and left'],
    ['within a number', 'It cost 3.5 million'],
    ['behind a Russian abbreviation', 'В 2022 г. Чубайс уехал'],
  ])('%s', (_, text) => expect(texts(text)).toEqual([text]));
});

it('Title, summary and body follow each other, numbered through', () => {
  const all = cut('One. Two.', 'Three.', 'Four.');
  expect(all.map(({ field, index }) => [field, index])).toEqual([
    ['title', 0],
    ['title', 1],
    ['summary', 2],
    ['body', 3],
  ]);
});

it('Words are folded, and keep their place and what stands before them', () => {
  const [sentence] = cut('Müller, «Ёлкин»');
  expect(sentence?.tokens.map(({ form, gap, capital }) => [form, gap, capital])).toEqual([
    ['muller', '', true],
    ['елкин', ', «', true],
  ]);
});

describe('Title case is known', () => {
  it.each<[boolean, string]>([
    [true, 'Russian Minister Resigns After Row Over Budget'],
    [false, 'Russian minister resigns after row over budget'],
    [false, 'Anatoly Chubais resigns'],
  ])('%s: %s', (expected, text) => expect(cut(text)[0]?.titleCase).toBe(expected));
});

it('Marks alone make no sentence', () => {
  expect(cut('… — !!!', '•')).toEqual([]);
});

it('Every token of any text stands in its sentence where it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const sentence of cut(text)) {
        let last = 0;
        for (const { start, end } of sentence.tokens) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(sentence.text.length);
          last = end;
        }
      }
    }),
  );
});
