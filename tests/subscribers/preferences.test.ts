import { describe, expect, test } from 'vitest';
import type { Hit } from '../../shared/hit.ts';
import { defaultPreferences, unlistedCircle, wants } from '../../shared/subscribers/preferences.ts';
import type { Preferences } from '../../shared/subscribers/subscriber.ts';
import { givenHit } from '../digest/given.ts';

const context = {
  circleOf: (figureId: string) => ({ chubais: 'liberals', shoigu: 'government' })[figureId],
  stanceOf: (outletId: string) => (({ meduza: 'independent', tass: 'state' }) as const)[outletId],
};
const chubais = givenHit({ outletId: 'meduza', score: 0.6 });
const shoigu = givenHit({ who: 'shoigu', figureId: 'shoigu', outletId: 'tass', event: 'dismissed' });
const diplomat = givenHit({ who: 'role:diplomat', figureId: null, figure: null, role: 'diplomat', outletId: 'gone' });
const rumour = givenHit({ status: 'possible' });
const denial = givenHit({ status: 'denied' });
const russian = givenHit({ language: 'ru' });
const all = { chubais, shoigu, diplomat, rumour, denial, russian };

const wanted = (preferences: Partial<Preferences>, hits: Record<string, Hit> = all) =>
  Object.keys(hits).filter((name) => wants({ ...defaultPreferences, ...preferences }, hits[name]!, context));

describe('wants', () => {
  test('leaves nothing out by default', () => {
    expect(wanted({})).toEqual(Object.keys(all));
  });

  test.each<[string, Partial<Preferences>, string[]]>([
    ['one figure', { figures: ['shoigu'] }, ['shoigu']],
    ['a circle', { circles: ['government'] }, ['shoigu']],
    ['a figure or a circle', { figures: ['role:diplomat'], circles: ['government'] }, ['shoigu', 'diplomat']],
    ['people on no list', { circles: [unlistedCircle] }, ['diplomat']],
    ['no figure at all', { figures: [] }, []],
    ['events', { events: ['dismissed'] }, ['shoigu']],
    ['an outlet', { outlets: ['meduza'] }, ['chubais']],
    ['an outlet or a stance', { outlets: ['meduza'], stances: ['state'] }, ['chubais', 'shoigu']],
    ['an outlet that is no longer listed', { outlets: ['gone'] }, ['diplomat']],
    ['languages', { languages: ['ru', 'uk'] }, ['russian']],
    ['what scores enough', { minimumScore: 0.6, outlets: ['meduza'] }, ['chubais']],
    ['nothing that scores less', { minimumScore: 0.61, outlets: ['meduza'] }, []],
    ['no rumours, but denials', { leastStatus: 'asserted', figures: ['chubais'] }, ['chubais', 'denial', 'russian']],
  ])('keeps to %s', (_, preferences, expected) => {
    expect(wanted(preferences)).toEqual(expected);
  });

  test('leaves out the one event of the one person that was muted', () => {
    expect(wanted({ muted: ['shoigu#dismissed', 'chubais#detained'] })).toEqual(
      Object.keys(all).filter((name) => name !== 'shoigu'),
    );
  });

  test('leaves out all that is told of a muted person', () => {
    expect(wanted({ muted: ['chubais'] })).toEqual(['shoigu', 'diplomat']);
  });
});
