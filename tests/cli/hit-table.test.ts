import fc from 'fast-check';
import pc from 'picocolors';
import { expect, it } from 'vitest';
import { clipAround, hitTable } from '../../cli/hit-table.ts';
import { makeHit } from './hit.ts';

const options = { columns: 120, colors: pc.createColors(false), timeZone: 'Europe/Moscow', outletName: () => 'Meduza' };

it('shows when, who, what and where, and below it the words', () => {
  expect(hitTable([makeHit()], options).split('\n')).toEqual([
    'When              Who              What      Where',
    '2022-03-23 15:00  Anatoly Chubais  resigned  Meduza',
    '  Chubais resigns',
  ]);
});

it('tells a status other than asserted, and the role of someone unnamed', () => {
  const hit = makeHit({ status: 'denied', figure: null, figureId: null, role: 'a diplomat' });
  expect(hitTable([hit], options)).toMatch(/a diplomat +resigned \(denied\)/);
});

it('marks mention and trigger', () => {
  const colors = { ...pc.createColors(false), yellow: (text: unknown) => `[${text}]` };
  expect(hitTable([makeHit()], { ...options, colors })).toContain('[Chubais] [resigns]');
});

it('keeps an outlet from steering the terminal', () => {
  const evidence = { ...makeHit().evidence, sentence: 'Chubais resigns\u001b[2J\u202e\nnow' };
  const table = hitTable([makeHit({ evidence })], options);
  expect(table).toContain('Chubais resigns [2J  now');
});

it('fits its lines into the terminal', () => {
  const sentence = `${'Много слов до дела. '.repeat(20)}Chubais resigns${' and more words follow'.repeat(20)}`;
  const start = sentence.indexOf('resigns');
  const evidence = { ...makeHit().evidence, sentence };
  const at = {
    ...evidence,
    mention: { text: 'Chubais', rule: 'x' },
    trigger: { ...evidence.trigger, start, end: start + 7 },
  };
  const lines = hitTable([makeHit({ evidence: at })], { ...options, columns: 80 }).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(lines[2]).toMatch(/…\S.*resigns.*\S…/);
});

it('always shows the trigger and never cuts a surrogate pair', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'ё', ' ', '😀', 'word ') });
  fc.assert(
    fc.property(words, words, fc.integer({ min: 24, max: 60 }), (before, after, width) => {
      const text = `${before}resigns${after}`;
      const { start, end } = clipAround(text, before.length, before.length + 7, width);
      expect(text.slice(start, end)).toContain('resigns');
      expect(text.slice(start, end).isWellFormed()).toBe(true);
      expect(end - start).toBeLessThanOrEqual(width);
    }),
  );
});
