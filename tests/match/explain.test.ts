// What a person is told of a match: who was seen, what was weighed, the verdict.
import { describe, expect, it } from 'vitest';
import { explainItem, renderExplanation } from '../../shared/match/explain.ts';
import { hitsOf, itemOf, watchlist } from './reading.ts';

const explain = (text: string) => explainItem(itemOf(text), watchlist);

it('Mentions, triggers, hits and verdict are told with their rules', () => {
  expect(explain('Anatoly Chubais resigned')).toMatchObject({
    watchlist: watchlist.version,
    language: 'en',
    mentions: [{ text: 'Anatoly Chubais', who: 'Anatoly Chubais (liberals)', rule: 'full name', sentence: 0 }],
    triggers: [{ text: 'resigned', event: 'resigned', slot: 'subject', sentence: 0 }],
    hits: [{ who: 'chubais', event: 'resigned', status: 'asserted' }],
    relevant: true,
  });
});

describe('Who is mentioned is told in words', () => {
  it.each<[string, string]>([
    ['Chubais spoke', 'Anatoly Chubais (liberals)'],
    ['A Russian diplomat spoke', 'unnamed: a russian diplomat'],
    ['Russian diplomat Pyotr Golubkov spoke', 'Pyotr Golubkov, russian diplomat'],
    ['Chubais met Pyotr Golubkov', 'Pyotr Golubkov, on no list and without a role of the elite'],
    ['Chubais said he resigned', 'pronoun'],
  ])('%s → %s', (text, expected) => expect(explain(text).mentions.map(({ who }) => who)).toContain(expected));
});

it('As text, a hit shows sentence, rule, distance, cues and the parts of its score', () => {
  const text = renderExplanation(explain('Nabiullina may resign'));
  expect(text).toContain('Elvira Nabiullina resigned, possible, score ');
  expect(text).toContain('in the title: Nabiullina may resign');
  expect(text).toMatch(/"Nabiullina" \[bare surname\] and "resign" joined by: subject, 1 words apart/);
  expect(text).toContain('cues: possible "may"');
  expect(text).toMatch(/score: mention: .* × trigger: .* × status: possible 0\.70/);
  expect(text).toMatch(/Verdict: relevant$/);
});

it('As text, an item without anybody says what is missing', () => {
  const text = renderExplanation(explain('The coach resigned'));
  expect(text).toContain('nobody of the watchlist, no role of the elite');
  expect(text).toContain('no phrase that signals an event');
  expect(text).toMatch(/Verdict: not relevant$/);
});

it('A hit that makes no item news says so', () => {
  expect(renderExplanation(explain('EU sanctions Roman Abramovich'))).toContain('(does not make the item relevant)');
});

describe('The evidence of a hit', () => {
  const text = 'Shoigu stays // Kudrin said on Monday that Anatoly Chubais resigned.';
  const [hit] = hitsOf(text);

  it('gives places that cut mention and trigger out of the sentence', () => {
    const { sentence, mention, trigger } = hit!.evidence;
    expect(sentence.slice(mention.start, mention.end)).toBe('Anatoly Chubais');
    expect(sentence.slice(trigger.start, trigger.end)).toBe('resigned');
  });

  it('names field and watchlist', () => {
    expect(hit!.evidence).toMatchObject({ field: 'summary', watchlist: watchlist.version });
  });

  it('multiplies to the score', () => {
    const product = hit!.evidence.score.reduce((all, { value }) => all * value, 1);
    expect(hit!.score).toBeCloseTo(product, 2);
  });

  it('has no place for a person whom another sentence names', () => {
    const [pronoun] = hitsOf('Anatoly Chubais worked for Putin // He has resigned');
    expect(pronoun!.evidence.mention).toMatchObject({ text: 'Anatoly Chubais' });
    expect(pronoun!.evidence.mention.start).toBeUndefined();
  });
});
