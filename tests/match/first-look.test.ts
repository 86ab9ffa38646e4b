// The first look at a text: what it leaves unread, and that it leaves nothing which reading would find.
import { expect, test } from 'vitest';
import { readSentences } from '../../shared/match/match.ts';
import { isElite } from '../../shared/match/mentions/mention.ts';
import { toSentences } from '../../shared/match/text/sentences.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { mayMention } from '../../shared/watchlist/filter.ts';
import { readProbes } from './probes.ts';
import { itemOf, watchlist } from './reading.ts';

const isReadOn = (text: string, language: Language = 'en') => mayMention(itemOf(text, { language }), watchlist.filter);

test.each([
  ['a given name that is an English word, beside a role', 'An officer said that jury members may march'],
  ['a given name beside a role, with a surname of no Russian', 'Officer Boris Johnson resigned'],
  ['a surname that others bear too', 'Novak scored twice'],
  ['a surname that others bear too, and a title elsewhere', 'Novak met the general'],
  ['a surname that is a word', 'The US and its allies met in July'],
  ['a surname that is a word behind an article', 'Judges of a US court ruled'],
  ['a surname that is a word before a lone letter', 'But I disagree'],
  ['a possessive of the country with which a nickname begins', 'Russia’s economy shrank'],
  ['a word of the country with which roles begin', 'Russia tested a missile'],
  ['a place with which posts begin', 'Trains to Moscow region were late'],
])('%s is left unread', (_, text) => {
  expect(isReadOn(text)).toBe(false);
});

test.each([
  ['a name of the country’s people beside a role', 'Officer Vyacheslav Lukashin resigned'],
  ['a surname that others bear too behind an initial', 'A. Novak was dismissed'],
  ['a surname that others bear too behind a title', 'The general, Novak, was dismissed'],
  ['a surname that others bear too before the given name', 'Novak, Alexander, was dismissed'],
  ['a surname that others bear too, and a word of the country', 'Novak was dismissed in Moscow'],
  ['a surname that is a word, behind the given name', 'Viktor Bout returns'],
  ['a surname in capitals that is a word, before the given name', 'BOUT, Viktor'],
  ['a role with a word more', 'Moscow security ministry officials met'],
  ['the same role without it', 'Moscow security officials met'],
  ['a role with words between', 'Moscow state media star presenter quits'],
])('%s is read', (_, text) => {
  expect(isReadOn(text)).toBe(true);
});

test('words that only begin as roles do are none', () => {
  expect(isReadOn('Школы в северных районах закрыты из-за снегопада', 'ru')).toBe(false);
});

test('nothing is left unread in which reading finds somebody of the elite', () => {
  const passed = readProbes(watchlist).filter(({ item }) => !mayMention(item, watchlist.filter));
  const found = passed.filter(({ item }) =>
    readSentences(toSentences(item), item.language, watchlist, new Date(item.publishedAt)).mentions.some(isElite),
  );
  expect(passed.length).toBeGreaterThan(0);
  expect(found.map(({ item }) => item.title)).toEqual([]);
});
