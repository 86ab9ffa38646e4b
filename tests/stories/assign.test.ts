import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Hit } from '../../shared/hit.ts';
import { gatherStories } from '../../shared/stories/assign.ts';
import { statusTrack, storyStatus } from '../../shared/stories/status.ts';
import type { EventId, Status } from '../../shared/vocabulary.ts';
import { givenHit } from '../digest/given.ts';

const on = (day: number, given: Parameters<typeof givenHit>[0] = {}): Hit =>
  givenHit({ publishedAt: new Date(Date.UTC(2022, 2, day, 12)).toISOString(), ...given });

const shape = (hits: Hit[]) =>
  gatherStories(hits).map((story) => ({ id: story.id, status: story.status, hits: story.hits.length }));

describe('gatherStories', () => {
  test('joins reports of one who and event by several outlets and languages', () => {
    const hits = [on(23), on(24, { outletId: 'b', language: 'ru' }), on(30, { outletId: 'c' })];
    expect(shape(hits)).toEqual([{ id: 'chubais#resigned#2022-03-23', status: 'asserted', hits: 3 }]);
  });

  test('keeps apart what differs in who or event', () => {
    const hits = [on(23), on(23, { event: 'left-country' }), on(23, { who: 'shoigu' })];
    expect(gatherStories(hits)).toHaveLength(3);
  });

  test('starts a new story after more than ten days of silence', () => {
    expect(shape([on(1), on(11), on(22)])).toEqual([
      { id: 'chubais#resigned#2022-03-22', status: 'asserted', hits: 1 },
      { id: 'chubais#resigned#2022-03-01', status: 'asserted', hits: 2 },
    ]);
  });

  test('lets a late report join two stories that had been apart', () => {
    expect(shape([on(1), on(15), on(8)])).toEqual([{ id: 'chubais#resigned#2022-03-01', status: 'asserted', hits: 3 }]);
  });

  test('puts background to the story that it recalls, which it does not stretch', () => {
    const recalled = [9, 18, 27].map((day) => on(day, { status: 'past' }));
    const stories = gatherStories([on(1), ...recalled, on(30)]);
    expect(stories.map(({ lastSeenAt, hits, recalled }) => [lastSeenAt.slice(8, 10), hits.length, recalled])).toEqual([
      ['30', 2, undefined],
      ['01', 3, { times: 2, last: '2022-03-18T12:00:00.000Z' }],
    ]);
  });

  test('makes one story of background that recalls none that was reported', () =>
    expect(shape([1, 18, 31].map((day) => on(day, { status: 'past' })))).toEqual([
      { id: 'chubais#resigned#2022-03-01', status: 'past', hits: 3 },
    ]));

  test('takes a new finding about an old event as the last word on it', () => {
    const found = on(28, {
      status: 'past',
      title: 'Chubais’s exit was ordered by Putin, documents show',
      ...{ marked: '*Chubais*’s *exit* was ordered by Putin, documents show', field: 'title' },
    });
    expect(gatherStories([on(1), found]).map(({ lastSeenAt }) => lastSeenAt.slice(8, 10))).toEqual(['28']);
  });

  test('leaves out what was withdrawn, whichever version of it is older', () => {
    const hit = on(23);
    const withdrawn = {
      ...hit,
      withdrawn: { at: '2022-03-24T00:00:00.000Z', by: 'reader', reason: 'not-him' } as const,
    };
    expect([gatherStories([withdrawn, hit]), gatherStories([on(22), hit, withdrawn])[0]?.hits.length]).toEqual([[], 1]);
  });

  test('counts two versions of one hit once, the better one', () => {
    const hit = on(23, { score: 0.5 });
    const [story] = gatherStories([hit, { ...hit, score: 0.8 }]);
    expect(story?.hits.map(({ score }) => score)).toEqual([0.8]);
  });

  test('gives its hits newest first and the score of what it says', () => {
    const [story] = gatherStories([on(20, { status: 'possible', score: 0.99 }), on(22, { score: 0.7 })]);
    expect([story?.hits[0]?.status, story?.status, story?.score]).toEqual(['asserted', 'asserted', 0.7]);
  });

  test('gives the same stories whatever the order of hits', () => {
    const someHit = fc.record({
      outletId: fc.constantFrom('a', 'b', 'c'),
      who: fc.constantFrom('chubais', 'shoigu'),
      event: fc.constantFrom<EventId>('resigned', 'died'),
      status: fc.constantFrom<Status>('asserted', 'possible', 'denied', 'past'),
      score: fc.constantFrom(0.5, 0.9),
      itemId: fc.integer({ min: 1, max: 40 }).map(String),
      publishedAt: fc
        .integer({ min: 0, max: 60 * 4 })
        .map((quarter) => new Date(Date.UTC(2022, 0, 1, quarter * 6)).toISOString()),
    });
    const hitsAndOrder = fc
      .array(someHit, { maxLength: 25 })
      .map((given) => given.map((fields) => givenHit(fields)))
      .chain((hits) => fc.tuple(fc.constant(hits), fc.shuffledSubarray(hits, { minLength: hits.length })));
    fc.assert(
      fc.property(hitsAndOrder, ([hits, shuffled]) => {
        expect(gatherStories(shuffled)).toEqual(gatherStories(hits));
      }),
    );
  });

  test('leaves no hit out and uses none twice', () => {
    const days = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 90 }), fc.constantFrom<Status>('asserted', 'past', 'denied')),
    );
    fc.assert(
      fc.property(days, (given) => {
        const hits = given.map(([day, status]) => on(day, { status }));
        const told = gatherStories(hits).flatMap((story) => story.hits.map(({ id }) => id));
        expect(told.toSorted()).toEqual(hits.map(({ id }) => id).toSorted());
      }),
    );
  });
});

describe('storyStatus', () => {
  const cases: [string, Status[], Status][] = [
    ['a rumour that was reported', ['possible', 'asserted'], 'asserted'],
    ['a report that somebody denies', ['asserted', 'denied'], 'asserted'],
    ['a rumour that somebody denies', ['possible', 'denied'], 'possible'],
    ['a denial alone', ['denied', 'past'], 'denied'],
    ['a denial that was overtaken', ['denied', 'asserted'], 'asserted'],
    ['a report that others still call possible', ['asserted', 'possible'], 'asserted'],
    ['a denied rumour that goes on', ['denied', 'possible'], 'possible'],
    ['a rumour recalled', ['possible', 'past'], 'possible'],
    ['background alone', ['past', 'past'], 'past'],
  ];
  test.each(cases)('tells %s', (_, statuses, expected) => {
    expect(storyStatus(statuses.map((status, day) => on(day + 1, { status })))).toBe(expected);
  });

  test('ends with a report that it is over', () =>
    expect(storyStatus([on(1), over(2), on(3, { status: 'possible' })])).toBe('denied'));

  test('goes on with a report after that', () => expect(storyStatus([on(1), over(2), on(3)])).toBe('asserted'));
});

/** "Chubais reappears": the phrase itself says that he is back. */
function over(day: number): Hit {
  const hit = on(day, { event: 'disappeared', status: 'denied', marked: '*Chubais* *reappears*' } as Partial<Hit>);
  return { ...hit, evidence: { ...hit.evidence, cues: [{ kind: 'denial', text: hit.evidence.trigger.phrase }] } };
}

describe('statusTrack', () => {
  test('keeps each change with its time and source', () => {
    const hits = [
      on(1, { status: 'possible', outletId: 'a' }),
      on(2, { status: 'possible', outletId: 'b' }),
      on(3, { status: 'asserted', outletId: 'c' }),
      on(4, { status: 'possible', outletId: 'a' }),
      on(5, { status: 'denied', outletId: 'd' }),
      on(6, { status: 'past', outletId: 'a' }),
    ];
    const [story] = gatherStories(hits);
    expect(
      story?.track.map(({ status, at, outletId, by }) => `${at.slice(8, 10)} ${status} ${outletId} ${by}`),
    ).toEqual(['01 possible a undefined', '03 asserted c undefined', '05 denied d other']);
  });

  test('ends where the story stands but for denials, and names a change each time', () => {
    const statuses = fc.array(fc.constantFrom<Status>('asserted', 'possible', 'denied', 'past'), { minLength: 1 });
    fc.assert(
      fc.property(statuses, (given) => {
        const hits = given.map((status, day) => on(day + 1, { status }));
        const track = statusTrack(hits);
        const changes = track.filter(({ by }) => by === undefined);
        expect(changes.at(-1)?.status).toBe(storyStatus(hits));
        expect(changes.filter(({ status }, index) => status === changes[index - 1]?.status)).toEqual([]);
      }),
    );
  });
});
