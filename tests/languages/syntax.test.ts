import { describe, expect, it } from 'vitest';
import { readings } from '../../shared/languages/readings.ts';
import { syntaxIfAny, syntaxOf } from '../../shared/match/text/syntax.ts';
import { orderOf } from '../../shared/match/text/word-order.ts';
import { type Language, languages } from '../../shared/vocabulary.ts';

describe('How a language joins its words', () => {
  it.each(languages)('is told of %s exactly if its names agree in case', (language) => {
    expect(syntaxIfAny({ language }) !== undefined).toBe(readings[language].grammar.hasCases);
  });

  it.each(languages)('is told of %s by word order exactly if they do not', (language) => {
    expect(readings[language].order !== undefined).toBe(!readings[language].grammar.hasCases);
  });

  it.each(languages)('has every word of order that a rule asks for in %s, if only to say no', (language) => {
    const fields = (of: Language) =>
      Object.entries(orderOf({ language: of })).map(([group, own]) => [group, Object.keys(own)]);
    expect(fields(language)).toEqual(fields('en'));
  });

  it('has no words of order where nouns decline', () => {
    const { pronoun, verb } = orderOf({ language: 'ru' });
    expect([pronoun.whose.has('whose'), verb.past.test('jailed'), verb.past.test('')]).toEqual([false, false, false]);
  });

  it('is not to be asked of a language without cases', () => {
    expect(() => syntaxOf({ language: 'en' })).toThrow('en has no cases: shared/languages/en holds no syntax');
  });
});
