// What the subject of a digest's mail tells of its stories, and of a day without any.
import { describe, expect, test } from 'vitest';
import type { Hit } from '../../shared/hit.ts';
import { givenState } from './given.ts';
import { failure, hitOf, outlets, render, roleHit } from './rendered.ts';

describe('the subject', () => {
  const cases: [string, Hit[], string][] = [
    [
      'all of the first person, and counts the rest',
      [
        hitOf('Anatoly Chubais', { event: 'left-country' }),
        hitOf('Anatoly Chubais'),
        hitOf('Elvira Nabiullina', { status: 'possible' }),
        hitOf('Sergei Shoigu', { event: 'disappeared', score: 0.3 }),
        hitOf('Igor Sechin', { event: 'rift', score: 0.3 }),
      ],
      'Anatoly Chubais resigns; 1 disappearance, 1 rift, 1 rumour',
    ],
    [
      'the second story where it is the only other',
      [hitOf('Anatoly Chubais'), hitOf('Elvira Nabiullina', { status: 'possible' })],
      'Anatoly Chubais resigns; 1 rumour',
    ],
    [
      'a denial as a denial',
      [hitOf('Elvira Nabiullina', { status: 'denied' })],
      'Elvira Nabiullina: resignation denied',
    ],
    [
      'several people in the plural',
      [roleHit('two FSB officers', { event: 'detained', manner: 'arrest', office: 'FSB officer' })],
      'FSB officers are arrested',
    ],
    [
      'one person in the singular',
      [roleHit('russian diplomat', { event: 'defected', office: 'diplomat' })],
      'A diplomat defects',
    ],
    [
      'whole names of namesakes',
      [hitOf('Nikolai Patrushev'), hitOf('Dmitry Patrushev', { status: 'possible' })],
      'Nikolai Patrushev resigns; 1 rumour',
    ],
    [
      'an attempt on a life as no death',
      [hitOf('Alexander Dugin', { event: 'died', manner: 'attack' })],
      'Alexander Dugin survives an attack',
    ],
    ['a death as a death', [hitOf('Ravil Maganov', { event: 'died', manner: 'death' })], 'Ravil Maganov dies'],
  ];
  test.each(cases)('tells %s', (_, hits, expected) => {
    expect(render(hits).subject).toBe(expected);
  });

  test('tells of quiet what was read', () => {
    expect(render([]).subject).toBe('All quiet: 300 items read, 3 of 3 outlets healthy');
  });

  test('does not call it quiet when most outlets fail', () => {
    const states = new Map(outlets.map(({ id }) => [id, givenState(id, { failure })]));
    expect(render([], { states }).subject).toBe('Nothing found, but 300 items read, 0 of 3 outlets healthy');
  });

  test('stays short whatever names a feed brings', () => {
    const hits = ['x', 'y'].map((letter) => roleHit(`${letter.repeat(300)} ${letter.repeat(300)}`));
    expect(render(hits).subject.length).toBeLessThanOrEqual(70);
  });
});
