import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDigest } from '../../shared/digest/build.ts';
import { outletHealth } from '../../shared/digest/health.ts';
import { renderDigest } from '../../shared/digest/render.ts';
import type { Hit } from '../../shared/hit.ts';
import { gatherStories } from '../../shared/stories/assign.ts';
import { defaultPreferences } from '../../shared/subscribers/preferences.ts';
import type { Preferences, Subscriber } from '../../shared/subscribers/subscriber.ts';
import type { EventId, Status } from '../../shared/vocabulary.ts';
import { russia } from '../country.ts';
import { givenHit, givenOutlet, givenState, givenSubscriber } from './given.ts';

const outlets = [
  givenOutlet('tass', { name: 'TASS', stance: 'state' }),
  givenOutlet('b'),
  givenOutlet('c', { stance: 'western' }),
  givenOutlet('d', { stance: 'western' }),
];
const figures = [
  { id: 'chubais', role: 'Presidential envoy', circle: 'liberals' },
  { id: 'shoigu', role: 'Defence Minister', circle: 'government' },
];
const states = new Map(outlets.map(({ id }) => [id, givenState(id)]));
const period = { from: '2022-03-23T07:00:00.000Z', to: '2022-03-24T07:00:00.000Z', by: 'seen' } as const;
const health = outletHealth(outlets, states, new Date(period.to));
const lists = { key: 'owner#2022-03-24', period, outlets, figures, country: russia };

const build = (hits: Hit[], subscriber: Partial<Subscriber> = {}) =>
  buildDigest(givenSubscriber(subscriber), gatherStories(hits), health, lists);
const wanting = (preferences: Partial<Preferences>) => ({ preferences: { ...defaultPreferences, ...preferences } });
const at = (day: number, hour = 12) => new Date(Date.UTC(2022, 2, day, hour)).toISOString();
const hit = (given: Parameters<typeof givenHit>[0] = {}) => givenHit({ outletId: 'b', publishedAt: at(23), ...given });

const wire =
  'Presidential envoy *Anatoly Chubais* has *resigned* of his own accord, the spokesman of the Kremlin told reporters.';

describe('a block of a digest', () => {
  test('tells in one breath what happened to one person in the same days', () => {
    const hits = [
      hit(),
      hit({ event: 'left-country' }),
      hit({ event: 'rift', publishedAt: at(10), firstSeenAt: at(23) }),
    ];
    expect(build(hits)?.stories.map(({ parts }) => parts.map(({ event }) => event))).toEqual([
      ['left-country', 'resigned'],
      ['rift'],
    ]);
  });

  test('shows an item once that tells two events', () => {
    const hits = [hit({ itemId: 'b:1' }), hit({ itemId: 'b:1', event: 'left-country' })];
    const [story] = build(hits)?.stories ?? [];
    expect(story?.reports.map(({ hit: { id }, also }) => [id, ...also.map((other) => other.id)].toSorted())).toEqual([
      hits.map(({ id }) => id).toSorted(),
    ]);
    expect(story?.told).toHaveLength(2);
  });

  test('puts wire copy under its source, and counts it as no voice', () => {
    const hits = ['tass', 'b', 'c'].map((outletId, hour) =>
      hit({ outletId, marked: wire, publishedAt: at(23, 12 + hour) }),
    );
    const own = hit({
      outletId: 'd',
      publishedAt: at(23, 18),
      marked: '*Chubais* *quit* in anger at the war, two friends of his say.',
    });
    const [story] = build([...hits, own])?.stories ?? [];
    expect(story?.outlets).toEqual({
      total: 4,
      voices: 2,
      stances: [
        { stance: 'western', outlets: 2 },
        { stance: 'independent', outlets: 1 },
        { stance: 'state', outlets: 1 },
      ],
      carried: [{ from: outlets[0], outlets: 2 }],
    });
    expect(story?.reports.map(({ outlet, carriers }) => [outlet.id, ...carriers.map(({ id }) => id)])).toEqual([
      ['tass', 'b', 'c'],
      ['d'],
    ]);
  });

  test('knows what the watchlist says of a figure', () => {
    const [story] = build([hit()])?.stories ?? [];
    expect([story?.position, story?.circle]).toEqual(['Presidential envoy', 'liberals']);
  });

  test('is still developing where it was told before and says the same, and news where its status moved', () => {
    const before = { publishedAt: at(21), firstSeenAt: at(21) };
    const shoigu = { who: 'shoigu', figureId: 'shoigu', figure: 'Sergei Shoigu' };
    const told = build([hit(before), hit(), hit({ ...shoigu, ...before, status: 'possible' }), hit(shoigu)])?.stories;
    expect(told?.map(({ who, isNews, parts }) => [who.name, isNews, parts[0]?.was])).toEqual([
      ['Sergei Shoigu', true, 'possible'],
      ['Anatoly Chubais', false, undefined],
    ]);
  });
});

describe('preferences', () => {
  const hits = [
    hit({ outletId: 'tass', status: 'possible' }),
    hit({ who: 'shoigu', figureId: 'shoigu', figure: 'Sergei Shoigu', event: 'disappeared' }),
  ];
  test.each<[string, Partial<Preferences>, string[]]>([
    ['circles', { circles: ['government'] }, ['Sergei Shoigu']],
    ['events', { events: ['resigned'] }, ['Anatoly Chubais']],
    ['least status', { leastStatus: 'asserted' }, ['Sergei Shoigu']],
    ['stances', { stances: ['state'] }, ['Anatoly Chubais']],
    ['what was muted', { muted: ['shoigu#disappeared'] }, ['Anatoly Chubais']],
  ])('of %s decide what is told', (_, preferences, expected) => {
    expect(build(hits, wanting(preferences))?.stories.map(({ who }) => who.name)).toEqual(expected);
  });

  test('that leave nothing make no mail', () => {
    expect(build(hits, wanting({ figures: ['nobody'] }))).toBeUndefined();
  });
});

describe('what subscribers share', () => {
  const someHits = fc.array(
    fc.record({
      outletId: fc.constantFrom('tass', 'b', 'c'),
      event: fc.constantFrom<EventId>('resigned', 'died', 'left-country'),
      status: fc.constantFrom<Status>('asserted', 'possible', 'denied', 'past'),
      who: fc.constantFrom('chubais', 'shoigu'),
      itemId: fc.integer({ min: 1, max: 9 }).map(String),
      publishedAt: fc.integer({ min: 12, max: 23 }).map((day) => at(day)),
      marked: fc.constantFrom(wire, '*Chubais* *resigned*.'),
    }),
    { maxLength: 12 },
  );
  const someSubscriber = fc.record({
    timeZone: fc.constantFrom('UTC', 'Asia/Tokyo'),
    preferences: fc
      .record({
        events: fc.option(fc.subarray<EventId>(['resigned', 'died']), { nil: undefined }),
        leastStatus: fc.constantFrom<'asserted' | 'possible'>('asserted', 'possible'),
      })
      .map(({ events, leastStatus }) => ({ ...defaultPreferences, leastStatus, ...(events && { events }) })),
  });
  const some = fc.tuple(
    someHits.map((given) =>
      given.map((fields) => givenHit({ figureId: fields.who, figure: `A ${fields.who}`, ...fields })),
    ),
    fc.array(someSubscriber, { minLength: 1, maxLength: 5 }),
  );

  test('changes no mail: each is what it would be alone', () => {
    fc.assert(
      fc.property(some, ([hits, subscribers]) => {
        const shared = gatherStories(hits);
        const mail = (of: Partial<Subscriber>, stories: typeof shared) =>
          renderDigest(
            buildDigest(givenSubscriber({ whenQuiet: true, ...of }), stories, health, lists)!,
            'a@example.org',
          );
        for (const subscriber of subscribers) {
          expect(mail(subscriber, shared)).toEqual(mail(subscriber, gatherStories(hits)));
        }
      }),
      { numRuns: 40 },
    );
  });
});
