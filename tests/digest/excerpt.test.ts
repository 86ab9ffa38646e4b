import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../shared/digest/excerpt.ts';
import type { Evidence } from '../../shared/hit.ts';
import { givenHit } from './given.ts';

const evidence = (marked: string): Evidence => givenHit({ marked }).evidence;
const asText = (of: Evidence) =>
  excerptOf(of)
    .map(({ text, marked }) => (marked ? `*${text}*` : text))
    .join('');
const at = (sentence: string, mention: [number, number], trigger: [number, number]): Evidence => {
  const { evidence } = givenHit();
  return {
    ...evidence,
    sentence,
    mention: { ...evidence.mention, start: mention[0], end: mention[1] },
    trigger: { ...evidence.trigger, start: trigger[0], end: trigger[1] },
  };
};

describe('excerptOf', () => {
  test('marks mention and trigger where they stand', () => {
    expect(asText(evidence('Envoy *Chubais* has *quit*.'))).toBe('Envoy *Chubais* has *quit*.');
  });

  test('marks the trigger alone where the person was named in an earlier sentence', () => {
    const { start, end, ...mention } = evidence('*He* has *quit*.').mention;
    expect(asText({ ...evidence('*He* has *quit*.'), mention })).toBe('He has *quit*.');
  });

  const odd: [string, [number, number], [number, number], string][] = [
    ['trigger before mention', [5, 12], [0, 4], '*quit* *Chubais*'],
    ['overlapping marks as one', [0, 8], [5, 12], '*quit Chubais*'],
    ['offsets past the end not at all', [0, 4], [10, 99], '*quit* Chubais'],
    ['offsets the wrong way round not at all', [4, 0], [5, 12], 'quit *Chubais*'],
    ['broken offsets not at all', [Number.NaN, 2], [0.5, 3], 'quit Chubais'],
  ];
  test.each(odd)('marks %s', (_, mention, trigger, expected) => {
    expect(asText(at('quit Chubais', mention, trigger))).toBe(expected);
  });

  test('counts offsets before it cleans the text', () => {
    expect(asText(at('a\u202e\r\nb Chubais', [6, 13], [0, 1]))).toBe('*a* b *Chubais*');
  });

  test('keeps both marks of a long sentence and shows where it was cut', () => {
    const filler = 'word '.repeat(100);
    const text = asText(evidence(`${filler}*Chubais* ${'and '.repeat(30)}*quit* ${filler}end`));
    expect(text).toMatch(/^…(word )+\*Chubais\* (and )+\*quit\* word .*…$/);
    expect(text.length).toBeLessThan(450);
  });

  test('never loses a short sentence, whatever the offsets', () => {
    const offset = fc.integer({ min: -5, max: 60 });
    const pair = fc.tuple(offset, offset);
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), pair, pair, (sentence, mention, trigger) => {
        const whole = excerptOf(at(sentence, mention, trigger))
          .map(({ text }) => text)
          .join('');
        const plain = excerptOf(at(sentence, [0, 0], [0, 0]))
          .map(({ text }) => text)
          .join('');
        expect(whole.replaceAll(/\s+/g, ' ')).toBe(plain.replaceAll(/\s+/g, ' '));
      }),
    );
  });
});
