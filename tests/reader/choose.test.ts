import { describe, expect, it } from 'vitest';
import type { Item } from '../../shared/item.ts';
import { lookAt } from '../../shared/match/match.ts';
import { type Choice, doubtsOf, isChosen, isReadable } from '../../shared/reader/choose.ts';
import { createDoor } from '../../shared/reader/door.ts';
import { outlet } from '../outlets/loopback.ts';
import { item, watched } from './given.ts';

const seenIn = (one: Item) => ({ item: one, ...lookAt(one, watched) });
const chosen = (choice: Choice, title: string) => {
  const seen = seenIn(item(title));
  return isChosen(choice, seen.hits, () => seen);
};

describe('what is read again', () => {
  it.each([
    ['Chubais resigns and leaves Russia', true, false],
    ['Shoigu visits a factory in Tula', true, false],
    ['Shoigu and his generals: a quarrel in the dark', true, true],
    ['Russian diplomat in Geneva quits over war', true, true],
    ['Rain expected over London on Sunday', false, false],
  ])('%s: named %s, doubtful %s', (title, named, doubtful) => {
    expect([chosen('all', title), chosen('named', title), chosen('doubtful', title)]).toEqual([true, named, doubtful]);
  });

  it('is doubted for reasons that have names', () => {
    expect(doubtsOf(seenIn(item('Shoigu and the arrest of a deputy')))).toContain('score in the middle');
    expect(doubtsOf(seenIn(item('Shoigu faces a purge')))).toEqual(
      expect.arrayContaining([expect.stringMatching(/weak word|nobody|middle/)]),
    );
  });

  it('is no sample, and nothing out of a backfill or a flood', () => {
    const one = item('Chubais resigns');
    expect([
      isReadable(one, outlet('https://a.test')),
      isReadable(one, outlet('https://a.test', { sample: true })),
      isReadable({ ...one, backfill: true }, outlet('https://a.test')),
    ]).toEqual([true, false, false]);
  });

  it('goes through a door that asks the rules only where their hits do not tell', () => {
    let looks = 0;
    const door = createDoor('named', {
      look: (one) => {
        looks += 1;
        return lookAt(one, watched);
      },
      add: async () => {},
    });
    const one = item('Chubais resigns');
    const { hits } = lookAt(one, watched);
    const wanted = [
      door.wants(one, hits, outlet('https://a.test')),
      door.wants(item('Rain'), [], outlet('https://a.test')),
    ];
    expect([wanted, looks]).toEqual([[true, false], 1]);
  });
});
