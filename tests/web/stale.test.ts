// When the overview says that what it shows is old.
import { describe, expect, it } from 'vitest';
import { staleMarkup, stalenessOf } from '../../web/explorer/stale.ts';

const now = new Date('2024-06-03T12:00:00Z');
const read = (lastSuccessAt: string, sample = false) => ({ sample, lastSuccessAt });
const newest = '2024-06-02T10:00:00.000Z';

describe('what is shown', () => {
  it.each<[string, Parameters<typeof stalenessOf>[0], string | undefined, unknown]>([
    [
      'is of today where an outlet was read an hour ago',
      [read('2024-05-01T00:00:00Z'), read('2024-06-03T11:00:00Z')],
      newest,
      undefined,
    ],
    [
      'is old where none was for hours',
      [read('2024-06-03T08:00:00Z')],
      newest,
      { kind: 'unread', since: '2024-06-03T08:00:00Z', hours: 4 },
    ],
    ['is history where only samples were', [read('2024-06-03T11:00:00Z', true)], newest, { kind: 'never-read' }],
    ['is nothing where nothing is stored', [{ sample: false }], undefined, undefined],
    [
      'is quiet where outlets are read and nothing is found',
      [read('2024-06-03T11:00:00Z')],
      '2024-05-01T00:00:00.000Z',
      { kind: 'quiet', days: 33 },
    ],
  ])('%s', (_, health, newestAt, stale) => {
    expect(stalenessOf(health, newestAt, now)).toEqual(stale);
  });

  it('tells since when, and how to go on, here and on the internet', () => {
    const stale = stalenessOf([read('2024-05-31T12:00:00Z')], newest, now);
    const here = String(staleMarkup(stale, newest, { access: 'loopback', timeZone: 'UTC' }));
    expect(here).toMatch(/This is old[\s\S]*for 3 days[\s\S]*31 May[\s\S]*fissure start/);
    expect(String(staleMarkup(stale, newest, { access: 'sign-in', timeZone: 'UTC' }))).toContain('href="/outlets"');
  });
});
