import { describe, expect, test } from 'vitest';
import type { Hit } from '../../shared/hit.ts';
import { gatherStories } from '../../shared/stories/assign.ts';
import { spellingOf } from '../../shared/stories/who.ts';
import { givenHit } from '../digest/given.ts';

const on = (day: number, given: Partial<Hit> = {}): Hit =>
  givenHit({ publishedAt: new Date(Date.UTC(2022, 2, day, 12)).toISOString(), ...given });

const named = (name: string, day = 1) =>
  on(day, { who: `name:${name}`, figureId: null, figure: name, role: 'russian diplomat' });

function unnamed(role: string, id: string, day: number, given: Partial<Hit> = {}): Hit {
  const hit = on(day, { who: `role:${role}`, figureId: null, figure: null, role, ...given });
  return { ...hit, evidence: { ...hit.evidence, mention: { text: role, rule: `role ${id}` } } };
}

describe('one person under several keys', () => {
  test.each([
    ['Igor Volobuyev', 'Igor Volobuev'],
    ['Sergey Dubinskiy', 'Sergei Dubinsky'],
    ['Yevgeniy Prigozhin', 'Evgeny Prigozhin'],
    ['Anatoli Tchoubaïs', 'Anatoly Chubais'],
    ['Alexei Schtscherbakow', 'Aleksey Shcherbakov'],
  ])('%s and %s are one spelling', (one, other) => {
    expect(spellingOf(one)).toBe(spellingOf(other));
  });

  test.each([
    ['Nikolai Patrushev', 'Dmitry Patrushev'],
    ['Ivan Ivanov', 'Ivan Ivashov'],
  ])('%s and %s are two', (one, other) => {
    expect(spellingOf(one)).not.toBe(spellingOf(other));
  });

  test('makes one story of two spellings of a discovered name', () => {
    expect(gatherStories([named('Boris Bondarev'), named('Boris Bondaryev', 3)])).toHaveLength(1);
  });

  test('leaves a name to itself where two figures bear it', () => {
    const figures = ['a', 'b'].map((who) => on(1, { who, figureId: who, figure: 'Sergei Ivanov' }));
    expect(gatherStories([...figures, named('Sergey Ivanov')])).toHaveLength(3);
  });

  test('joins an unnamed role over words and languages', () => {
    const hits = [
      unnamed('a russian diplomat', 'diplomat', 1),
      unnamed('russian diplomat', 'diplomat', 2),
      unnamed('российский дипломат', 'diplomat', 3, { language: 'ru' }),
    ];
    expect(gatherStories(hits).map((story) => story.hits.length)).toEqual([3]);
  });

  test('takes an unnamed role after three days of silence for somebody else', () => {
    expect(gatherStories([unnamed('general', 'general', 1), unnamed('general', 'general', 5)])).toHaveLength(2);
  });
});
