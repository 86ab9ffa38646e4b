import { describe, expect, test } from 'vitest';
import { buildDigest } from '../../shared/digest/build.ts';
import { itemsReadInAll, outletHealth } from '../../shared/digest/health.ts';
import type { Period } from '../../shared/digest/period.ts';
import type { Hit } from '../../shared/hit.ts';
import { gatherStories } from '../../shared/stories/assign.ts';
import type { Subscriber } from '../../shared/subscribers/subscriber.ts';
import { russia } from '../country.ts';
import { givenHit, givenOutlet, givenState, givenSubscriber } from './given.ts';

const outlets = [givenOutlet('a'), givenOutlet('b', { stance: 'state' }), givenOutlet('c', { stance: 'western' })];
const states = new Map(outlets.map(({ id }) => [id, givenState(id)]));
const now = new Date('2022-03-24T07:00:00.000Z');
const day: Period = { from: '2022-03-23T07:00:00.000Z', to: '2022-03-24T07:00:00.000Z', by: 'seen' };

function build(hits: Hit[], { period = day, subscriber = {} as Partial<Subscriber>, list = outlets } = {}) {
  return buildDigest(givenSubscriber(subscriber), gatherStories(hits), outletHealth(list, states, now), {
    key: 'owner#2022-03-24',
    period,
    outlets: list,
    figures: [],
    country: russia,
  });
}
const seen = (firstSeenAt: string, given: Parameters<typeof givenHit>[0] = {}) =>
  givenHit({ outletId: 'a', firstSeenAt, ...given });

describe('buildDigest', () => {
  test('is undefined when nothing was found, unless the subscriber wants to hear so', () => {
    expect(build([])).toBeUndefined();
    expect(build([], { subscriber: { whenQuiet: true } })?.stories).toEqual([]);
  });

  test('leaves out hits that are not relevant and items that were old when their outlet was met', () => {
    expect(build([givenHit({ relevant: false }), givenHit({ backfill: true })])).toBeUndefined();
  });

  test('counts what was first seen in the period, its start included and its end not', () => {
    const times = ['2022-03-23T06:59:59.999Z', day.from, '2022-03-24T06:59:59.999Z', day.to];
    const digest = build(times.map((time) => seen(time)));
    expect(digest?.stories[0]?.reports.map(({ hit }) => hit.firstSeenAt)).toEqual([
      day.from,
      '2022-03-24T06:59:59.999Z',
    ]);
  });

  test('tells as history what was published in a period, whenever it was read', () => {
    const period: Period = { from: '2022-03-01T00:00:00.000Z', to: '2022-04-01T00:00:00.000Z', by: 'published' };
    const hit = givenHit({ firstSeenAt: '2026-01-01T00:00:00.000Z', backfill: true });
    expect(build([hit], { period })?.stories).toHaveLength(1);
  });

  test('tells a hit that was stored late, and does not tell again one that was told', () => {
    const [late, told] = [seen('2022-03-23T06:58:00.000Z'), seen('2022-03-23T06:58:00.000Z')];
    const period = { ...day, late: { from: '2022-03-23T06:45:00.000Z', told: new Set([told!.id]) } };
    expect(build([late!, told!], { period })?.stories[0]?.reports.map(({ hit }) => hit.id)).toEqual([late!.id]);
  });

  test('says what a story was before and counts its earlier reports', () => {
    const rumour = seen('2022-03-21T09:00:00.000Z', { status: 'possible', publishedAt: '2022-03-21T09:00:00.000Z' });
    const [story] = build([rumour, seen('2022-03-23T12:00:00.000Z', { outletId: 'b' })])?.stories ?? [];
    expect([story?.parts[0]?.status, story?.parts[0]?.was, story?.earlier, story?.first.outlet.id]).toEqual([
      'asserted',
      'possible',
      1,
      'a',
    ]);
  });

  test('puts the surest, firmest and most reported story first, and one person’s stories together', () => {
    const figure = (who: string, given: Parameters<typeof givenHit>[0] = {}) =>
      givenHit({ who, figureId: who, figure: who, outletId: 'a', ...given });
    const digest = build([
      figure('Rumoured', { status: 'possible' }),
      figure('Once'),
      figure('Twice', { outletId: 'b' }),
      figure('Twice', { outletId: 'c' }),
      figure('Unsure', { score: 0.3 }),
      figure('Twice', { event: 'sanctioned', score: 0.2 }),
    ]);
    expect(digest?.stories.map(({ who, parts }) => `${who.name} ${parts.map(({ event }) => event).join(' ')}`)).toEqual(
      ['Twice resigned sanctioned', 'Once resigned', 'Rumoured resigned', 'Unsure resigned'],
    );
  });

  test('lets every outlet speak once before any speaks twice', () => {
    const hits = [0.9, 0.8].map((score) => givenHit({ outletId: 'a', score }));
    const digest = build([...hits, givenHit({ outletId: 'b', score: 0.5 })]);
    expect(digest?.stories[0]?.reports.map(({ outlet }) => outlet.id)).toEqual(['a', 'b', 'a']);
  });

  test('counts outlets by who stands behind them', () => {
    const digest = build(['a', 'b', 'c', 'a'].map((outletId) => givenHit({ outletId })));
    expect(digest?.stories[0]?.outlets.total).toBe(3);
  });

  test('says who first reported it, not who denied it before', () => {
    const denial = givenHit({ outletId: 'b', status: 'denied', publishedAt: '2022-03-23T08:00:00.000Z' });
    const [story] = build([denial, givenHit({ outletId: 'a' })])?.stories ?? [];
    expect(story?.first.outlet.id).toBe('a');
  });

  test('says that samples are in it when any outlet is one', () => {
    expect(build([givenHit({ outletId: 'a' })], { list: [givenOutlet('a', { sample: true })] })?.samples).toBe('all');
    expect(build([givenHit({ outletId: 'a' })])?.samples).toBe('none');
  });

  test('knows an outlet that is no longer watched by its id', () => {
    expect(build([givenHit({ outletId: 'gone' })])?.stories[0]?.reports[0]?.outlet.name).toBe('gone');
  });
});

describe('outletHealth', () => {
  const failure = { kind: 'http-status', message: 'HTTP 500', since: '2022-03-23T13:00:00.000Z', count: 4 } as const;

  test('counts healthy outlets, and names the others, longest broken first', () => {
    const health = outletHealth(
      [...outlets, givenOutlet('new'), givenOutlet('off', { enabled: false })],
      new Map([
        ['a', givenState('a')],
        ['b', givenState('b', { failure })],
        ['c', givenState('c', { failure: { ...failure, since: '2022-03-01T00:00:00.000Z' } })],
      ]),
      now,
    );
    expect([health.healthy, health.outlets]).toEqual([1, 4]);
    expect(health.broken.map(({ name }) => name)).toEqual(['Outlet c', 'Outlet b', 'Outlet new']);
  });

  test('names outlets that answer and yet cannot be trusted: silent, haywire, without a readable item', () => {
    const long = { lastNewItemAt: '2022-03-20T06:00:00.000Z', usualGapMinutes: 60 };
    const health = outletHealth(
      [...outlets, givenOutlet('moved')],
      new Map([
        ['a', givenState('a', long)],
        ['b', givenState('b', { flood: { since: '2022-03-24T05:00:00.000Z', items: 90 } })],
        ['c', { outletId: 'c', lastSuccessAt: '2022-03-24T06:00:00.000Z', seen: [], itemsRead: 0, hitsFound: 0 }],
        [
          'moved',
          givenState('moved', { moved: { from: 'http://a/', to: 'http://b/', since: '2022-03-01T00:00:00.000Z' } }),
        ],
      ]),
      now,
    );
    expect([health.healthy, health.broken.map(({ condition }) => condition)]).toEqual([
      1,
      ['silent', 'haywire', 'empty'],
    ]);
  });

  test('counts what was read since the last digest, and never less than nothing', () => {
    expect(itemsReadInAll(outlets, states)).toBe(300);
    expect([
      outletHealth(outlets, states, now, 250).itemsRead,
      outletHealth(outlets, states, now, 900).itemsRead,
    ]).toEqual([50, 0]);
  });
});

describe('a role beside a name', () => {
  const cases: [string, string, string][] = [
    ['the russian envoy', 'Anger grows at *the Russian envoy*, *gone* since May.', 'the Russian envoy'],
    ['чвк «вагнер', '*ЧВК «Вагнер*» *подняла мятеж*.', 'ЧВК «Вагнер»'],
    ['fsb officers', '*Officers* of the FSB were *detained*.', 'fsb officers'],
  ];
  test.each(cases)('%s is written as in %s', (role, marked, expected) => {
    const digest = build([givenHit({ outletId: 'a', figureId: null, role, marked })]);
    expect(digest?.stories[0]?.role).toBe(expected);
  });
});

describe('someone unnamed', () => {
  test.each<[string, string, string]>([
    ['a russian army officer', 'army officer', 'an army officer'],
    ['российский генерал', 'general', 'a general'],
    ['генералы', 'general', 'generals'],
    ['two fsb officers', 'FSB officer', 'FSB officers'],
    ['a spokeswoman', 'spokesman', 'a spokesman'],
    ['businessmen', 'businessman', 'businessmen'],
    ['official', 'official in occupied Ukraine', 'an official in occupied Ukraine'],
    ['чвк «вагнер', 'the Wagner Group', 'the Wagner Group'],
    ['элиты', 'Russia’s elite', 'Russia’s elite'],
  ])('%s is called in English, by the office', (role, office, expected) => {
    const digest = build([
      givenHit({ outletId: 'a', who: `role:${role}`, figure: null, figureId: null, role, office }),
    ]);
    expect(digest?.stories[0]?.who.name).toBe(expected);
  });

  test('to whom the same happened as to others of the office is told with them, by number', () => {
    const officials = [1, 8, 15].map((day) =>
      givenHit({
        outletId: 'a',
        publishedAt: `2022-03-${String(day).padStart(2, '0')}T12:00:00.000Z`,
        firstSeenAt: '2022-03-23T12:00:00.000Z',
        ...{ who: 'role:official', figure: null, figureId: null, role: 'official', office: 'regional official' },
      }),
    );
    expect(build(officials)?.stories.map(({ who }) => who.name)).toEqual(['3 regional officials']);
  });
});
