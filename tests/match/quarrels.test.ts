// Quarrels told by a verb: what one of the elite does to another in public is told of both, and of nobody where either is not of them.
import { describe, expect, it } from 'vitest';
import { told } from './reading.ts';

const rows: [text: string, expected: string][] = [
  ['Kadyrov slams Bastrykin', 'Ramzan Kadyrov rift; Alexander Bastrykin rift'],
  ['Bastrykin criticised by Kadyrov over migrants', 'Ramzan Kadyrov rift; Alexander Bastrykin rift'],
  ['Deputy Andrei Gurulyov mocks Margarita Simonyan', 'Andrei Gurulyov rift; Margarita Simonyan rift'],
  ['Kadyrov hits back at Bastrykin', 'Ramzan Kadyrov rift; Alexander Bastrykin rift'],
  ['Volodin slams Navalny', 'nothing'],
  ['Medvedev attacks Zelensky', 'nothing'],
  ['Shoigu blasts NATO as Lavrov visits China', 'nothing'],
  ['Sobyanin meets Kadyrov as Simonyan slams West', 'nothing'],
  ['Tensions between the two nations rise, Russian officials said', 'nothing'],
];

describe('who turns on whom', () => {
  it.each(rows)('%s → %s', (text, expected) => {
    expect(told(text).split('; ').toSorted()).toEqual(expected.split('; ').toSorted());
  });
});
