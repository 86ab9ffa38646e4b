// Somebody's man: an unnamed ally, aide or deputy beside the name of one of the elite, and nobody where the name is another's.
import { describe, expect, it } from 'vitest';
import { told } from './reading.ts';

const rows: [text: string, expected: string][] = [
  ['Putin allies quit over war', 'role: putin allies resigned'],
  ['A Putin ally has fled to Turkey', 'role: a putin ally left-country'],
  ['Kadyrov Ally Arrested in Moscow', 'role: kadyrov ally detained'],
  ['Two senior allies of Mr. Putin have resigned', 'role: two senior allies of mr. putin resigned'],
  ["Shoigu's former deputy charged with fraud", "role: shoigu's former deputy detained"],
  ['An ally of Kadyrov resigns', 'role: an ally of kadyrov resigned'],
  [
    'Close aide killed in blast // A close associate of Ramzan Kadyrov was killed on Monday.',
    'role: associate of ramzan kadyrov died',
  ],
  ['Navalny ally arrested in Moscow', 'nothing'],
  ['Putin ally Viktor Orban resigns', 'nothing'],
  ['Putin ally Lukashenko dismisses general', 'nothing'],
  ['Chef who cooked for Putin resigns', 'nothing'],
];

describe('whose man somebody is', () => {
  it.each(rows)('%s → %s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });
});
