// However somebody is called and however it is told, the same befell him, and nobody who only helps to say who he is.
import { describe, expect, it } from 'vitest';
import type { Language } from '../../shared/vocabulary.ts';
import { constructions, declined, introductions } from './constructions.ts';
import { tellEnglish, tellingIn } from './telling.ts';

const date = '2024-02-01';
const told = new Set(['Timur Ivanov', 'Pavel Popov']);

/** The mark that closes a description falls where the sentence ends; « de le » is « du ». */
const headlineOf = (headline: string, name: string): string =>
  headline
    .replace('X', name)
    .replace(/,$/, '')
    .replace(/\bde le\b/, 'du')
    .replace(/^./, (letter) => letter.toUpperCase());

const tables = [
  ...[constructions, declined].flatMap((each) =>
    Object.entries(each).map(([language, own]) => ({ language, ...own, textOf: headlineOf })),
  ),
  ...Object.entries(introductions).map(([language, own]) => ({
    language,
    ...own,
    textOf: (headline: string, summary: string) => `${headline} // ${summary}`,
  })),
];

describe.each(tables)('In $language', ({ language, names, headlines, textOf }) => {
  const texts = headlines.flatMap(([event, headline]) => names.map((name) => [textOf(headline, name), event]));
  it.each(texts)('%s: %s', (text, event) => {
    const found = tellingIn(language as Language, date, text!).map((one) => one.split(':'));
    expect(found.map(([who]) => who).filter((who) => !told.has(who!))).toEqual([]);
    expect(found.some(([who, what]) => who === 'Timur Ivanov' && what === event)).toBe(true);
  });
});

tellEnglish('A comma after an office or a friend opens a name only where one follows and closes', [
  [date, 'A friend of Putin, Timur Ivanov said, had been arrested', []],
  [date, 'Police arrest aides to a governor, Timur Ivanov says', []],
  [date, "FSB arrests Shoigu's driver", []],
  [date, "Police detain Chubais' longtime associate Leonid Melamed", ['Leonid Melamed:detained:asserted']],
  [date, "Police detain Chubais' driver", []],
  [date, "FSB arrests Shoigu's brother-in-law Oleg Unbekannt", []],
]);
