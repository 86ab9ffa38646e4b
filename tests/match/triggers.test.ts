// Phrases that signal an event, and false friends that only look like one.
import { describe, expect, it } from 'vitest';
import { contextOf } from '../../shared/match/text/context.ts';
import { toSentences } from '../../shared/match/text/sentences.ts';
import { findTriggers } from '../../shared/match/triggers/find-triggers.ts';
import { itemOf, told, watchlist } from './reading.ts';

const triggersOf = (text: string) => {
  const sentences = toSentences(itemOf(text));
  const context = contextOf(sentences, 'en', watchlist);
  return sentences.flatMap((sentence) => findTriggers(sentence, context));
};

describe('A false friend voids the event that it looks like', () => {
  it.each<[string]>([
    ['Shoigu resigned himself to a long war'],
    ['Deripaska quit smoking'],
    ['Peskov dismissed reports about Shoigu'],
    ['Gerasimov fired missiles at Kyiv'],
    ['Shoigu left Moscow for Beijing'],
    ['Surovikin is wanted to explain the losses'],
    ['Abramovich suffered a cardiac arrest'],
    ['Shoigu condemned the West'],
    ['Lavrov slams Western sanctions'],
    ['Shoigu denounced Ukrainian attacks'],
    ['Deripaska refused to condemn the war'],
    ['Shoigu was criticised by bloggers'],
  ])('%s', (text) => expect(told(text)).toBe('nothing'));
});

it('A false friend of one event leaves another event of the same sentence alone', () => {
  expect(told('Prigozhin fired missiles at the ministry and was then arrested')).toBe('Yevgeny Prigozhin detained');
});

it('Of overlapping phrases of one event the longest counts, once', () => {
  const found = triggersOf('Chubais hands in his resignation').filter(({ event }) => event === 'resigned');
  expect(found.map(({ from, to }) => [from, to])).toEqual([[1, 5]]);
});

it('A trigger names the phrase of the watchlist, its event and its slot', () => {
  expect(triggersOf('Chubais resigned')).toMatchObject([
    { event: 'resigned', slot: 'subject', sentence: 0, from: 1, to: 2 },
  ]);
});

it('Without anyone of the elite a trigger is nothing', () => {
  expect(told('The coach resigned after the match')).toBe('nothing');
});
