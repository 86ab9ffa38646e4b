import { describe, expect, it } from 'vitest';
import { readings } from '../../shared/languages/readings.ts';
import { syntaxIfAny, syntaxOf } from '../../shared/match/text/syntax.ts';
import { languages } from '../../shared/vocabulary.ts';

describe('How a language joins its words', () => {
  it.each(languages)('is told of %s exactly if its names agree in case', (language) => {
    expect(syntaxIfAny({ language }) !== undefined).toBe(readings[language].grammar.hasCases);
  });

  it('is not to be asked of a language without cases', () => {
    expect(() => syntaxOf({ language: 'en' })).toThrow('en has no cases: shared/languages/en holds no syntax');
  });
});
