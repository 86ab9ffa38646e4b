// Reports of one occasion under several names: a group and its chief, two sides of a quarrel, one text.
import { describe, expect, test } from 'vitest';
import type { Hit } from '../../shared/hit.ts';
import { gatherStories } from '../../shared/stories/assign.ts';
import { givenHit } from '../digest/given.ts';

const at = (day: number) => new Date(Date.UTC(2023, 5, day, 12)).toISOString();

const prigozhin = (day: number, given: Partial<Hit> = {}): Hit =>
  givenHit({
    who: 'prigozhin',
    figureId: 'prigozhin',
    figure: 'Yevgeny Prigozhin',
    event: 'rebelled',
    publishedAt: at(day),
    ...given,
  });

function role(words: string, id: string, day: number, given: Partial<Hit> = {}): Hit {
  const who = { who: `role:${words.replaceAll(' ', '-')}`, figureId: null, figure: null, role: words };
  const hit = givenHit({ ...who, event: 'rebelled', publishedAt: at(day), ...given });
  return { ...hit, evidence: { ...hit.evidence, mention: { text: words, rule: `role ${id}` } } };
}

const wagner = (words: string, id: string, day: number, given: Partial<Hit> = {}): Hit =>
  role(words, id, day, { office: 'the Wagner Group', leader: 'prigozhin', ...given });

const told = (hits: Hit[]) => gatherStories(hits).map(({ who, event, hits: own }) => `${who} ${event} ${own.length}`);

describe('One occasion is one story', () => {
  test('of a group, its unnamed leader, its members and its chief, by the chief’s name', () =>
    expect(
      told([
        prigozhin(24),
        wagner('the wagner group', 'wagner-group', 24),
        wagner('mercenaries', 'mercenaries', 26),
        wagner('the leader of the wagner group', 'wagner-chief', 25),
      ]),
    ).toEqual(['prigozhin rebelled 4']));

  test('of a group by two names where nobody names its chief', () =>
    expect(told([wagner('wagner', 'wagner-group', 24), wagner('mercenaries', 'mercenaries', 25)])).toHaveLength(1));

  test('but not what the group did weeks after its chief', () =>
    expect(told([prigozhin(1), wagner('wagner', 'wagner-group', 24)])).toHaveLength(2));

  test('and no other event of the chief', () =>
    expect(told([prigozhin(24, { event: 'left-country' }), wagner('wagner', 'wagner-group', 24)])).toHaveLength(2));

  test('of both sides of a quarrel, with the other side told', () => {
    const shoigu = { who: 'shoigu', figureId: 'shoigu', figure: 'Sergei Shoigu' };
    const [story, ...others] = gatherStories([
      prigozhin(20, { event: 'rift', itemId: 'one' }),
      prigozhin(21, { event: 'rift' }),
      prigozhin(20, { event: 'rift', itemId: 'one', ...shoigu }),
    ]);
    expect([story?.who, story?.sides?.map(({ figure }) => figure), others]).toEqual([
      'prigozhin',
      ['Sergei Shoigu'],
      [],
    ]);
  });

  test('of an unnamed and a named person of one text', () => {
    const title = 'A Russian general was arrested on Monday over bribes paid for army meals';
    expect(
      told([
        role('a russian general', 'general', 24, { event: 'detained', title, outletId: 'a' }),
        prigozhin(24, { event: 'detained', title, outletId: 'b' }),
      ]),
    ).toEqual(['prigozhin detained 2']);
  });

  test('but not of two people of one office', () =>
    expect(
      told([role('a general', 'general', 24), prigozhin(24, { title: 'Another text about another man' })]),
    ).toHaveLength(2));

  test('recalled by the group’s name later on', () =>
    expect(told([prigozhin(1), wagner('wagner', 'wagner-group', 28, { status: 'past' })])).toEqual([
      'prigozhin rebelled 2',
    ]));
});
