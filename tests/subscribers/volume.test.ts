import { describe, expect, test } from 'vitest';
import type { Hit } from '../../shared/hit.ts';
import { defaultPreferences } from '../../shared/subscribers/preferences.ts';
import type { Terms } from '../../shared/subscribers/terms.ts';
import { volumeOf } from '../../shared/subscribers/volume.ts';
import { givenHit } from '../digest/given.ts';

const terms: Terms = { timeZone: 'Europe/Berlin', hour: 7, whenQuiet: false, preferences: defaultPreferences };
const context = { now: new Date('2024-04-01T12:00:00Z'), circleOf: () => undefined, stanceOf: () => undefined };
const volume = (given: Partial<Terms>, hits: readonly Hit[]) => volumeOf({ ...terms, ...given }, hits, context);

const of = (who: string, publishedAt: string, more: Partial<Hit> = {}) =>
  givenHit({ who, figureId: who, publishedAt, ...more });
const hits = [
  of('old', '2024-02-20T10:00:00.000Z'),
  of('a', '2024-03-10T10:00:00.000Z'),
  of('a', '2024-03-10T11:00:00.000Z', { outletId: 'second' }),
  of('b', '2024-03-10T11:00:00.000Z', { score: 0.3 }),
  of('a', '2024-03-12T05:59:00.000Z'),
  of('c', '2024-04-01T11:59:00.000Z'),
  of('irrelevant', '2024-03-15T10:00:00.000Z', { relevant: false }),
];

describe('volumeOf', () => {
  test('tells the mails of the past month, and a story once in each mail that would tell of it', () => {
    expect(volume({}, hits)).toMatchObject({
      mails: 2,
      quiet: 0,
      sent: [
        { at: '2024-03-11T06:00:00.000Z', stories: 2 },
        { at: '2024-03-12T06:00:00.000Z', stories: 1 },
      ],
    });
  });

  test('names the stories told, newest first, also one whose mail is still to come', () => {
    expect(volume({}, hits).stories.map(({ who }) => who)).toEqual(['c', 'a', 'b']);
  });

  test('counts the mails that say that it is quiet where they are wanted', () => {
    expect(volume({ whenQuiet: true }, hits)).toMatchObject({ mails: 2, quiet: 28 });
  });

  test('leaves out what is not wanted', () => {
    const preferences = { ...defaultPreferences, minimumScore: 0.5 };
    expect(volume({ preferences }, hits).sent.map(({ stories }) => stories)).toEqual([1, 1]);
  });

  test('groups what comes within a quarter of an hour for those who hear at once', () => {
    const minutes = [0, 3, 14, 15, 29, 200];
    const burst = minutes.map((minute, index) =>
      of(`p${index}`, new Date(Date.parse('2024-03-20T10:00:00Z') + minute * 60_000).toISOString()),
    );
    const preferences = { ...defaultPreferences, frequency: 'immediate' as const };
    expect(volume({ preferences }, burst).sent).toEqual([
      { at: '2024-03-20T10:00:00.000Z', stories: 1 },
      { at: '2024-03-20T10:15:00.000Z', stories: 3 },
      { at: '2024-03-20T10:30:00.000Z', stories: 1 },
      { at: '2024-03-20T13:20:00.000Z', stories: 1 },
    ]);
  });
});
