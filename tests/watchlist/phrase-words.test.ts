// By which of its words a phrase is known before it is looked for.
import { expect, it } from 'vitest';
import { tellingWords } from '../../shared/watchlist/phrase-words.ts';
import { compilePhrase } from '../../shared/watchlist/phrases.ts';

const known = (phrase: string) =>
  tellingWords(compilePhrase(phrase, 'en')).map(({ word, prefix, next }) =>
    next === undefined ? `${word}${prefix ? '*' : ''}` : `${word} ${next}`,
  );

it.each<[string, string, string[]]>([
  ['a word', 'minister', ['minister']],
  ['a stem', 'minist*', ['minist*']],
  ['each of several', 'minister|mayor', ['minister', 'mayor']],
  ['the last two in a row', 'deputy head of moscow police', ['moscow police']],
  ['two in a row before one apart', 'state tv ~1 host', ['state tv']],
  ['the last of words apart', 'russian ~2 priest', ['priest']],
  [
    'the last behind one that may be missing',
    'security ministry? official',
    ['ministry official', 'security official'],
  ],
  ['the one before a last that may be missing', 'army general staff?', ['army general']],
  ['two long words rather than a possessive', 'chief of russia s orthodox church', ['orthodox church']],
  ['a short word that opens rather than one that ends', 'head of russia s church', ['s church']],
  ['words rather than a stem', 'state compan* head', ['head']],
  ['what stands there, not what stands elsewhere', 'army chief !nato', ['army chief']],
])('%s: %s', (_, phrase, words) => {
  expect(known(phrase)).toEqual(words);
});
