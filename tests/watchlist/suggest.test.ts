import { expect, it } from 'vitest';
import { nearest, unknown } from '../../shared/watchlist/suggest.ts';

const events = ['resigned', 'dismissed', 'left-country', 'spoke-out', 'died'];

it.each([
  ['resignd', 'resigned'],
  ['left_country', 'left-country'],
  ['SPOKE', 'spoke-out'],
  ['dead', undefined],
  ['xyz', undefined],
  ['', undefined],
])('suggests for %j: %j', (word, expected) => {
  expect(nearest(word, events)).toBe(expected);
});

it('suggests a name by its surname and across diacritics', () => {
  expect(nearest('Pugačeva', ['Anatoly Chubais', 'Alla Pugacheva'])).toBe('Alla Pugacheva');
  expect(nearest('chubais', ['Anatoly Chubais', 'Alla Pugacheva'])).toBe('Anatoly Chubais');
});

it('lists what is known where the list is short', () => {
  expect(unknown('event', 'resignd', ['resigned', 'died'])).toBe(
    'unknown event "resignd"; did you mean "resigned"?\n  known: resigned, died',
  );
});
