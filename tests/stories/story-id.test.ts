import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Hit } from '../../shared/hit.ts';
import { gatherStories } from '../../shared/stories/assign.ts';
import { findStory, readStoryId } from '../../shared/stories/story-id.ts';
import type { Status } from '../../shared/vocabulary.ts';
import { givenHit } from '../digest/given.ts';

const on = (day: number, given: Partial<Hit> = {}): Hit =>
  givenHit({ publishedAt: new Date(Date.UTC(2022, 2, day, 12)).toISOString(), ...given });

describe('readStoryId', () => {
  test('reads what storyId wrote, whatever the key of who holds', () => {
    expect(readStoryId('role:general-#1#left-country#2022-03-23')).toEqual({
      who: 'role:general-#1',
      event: 'left-country',
      day: '2022-03-23',
    });
  });

  test.each(['', 'chubais', 'chubais#resigned', 'chubais#resigned#2022-13-45', '#resigned#2022-03-23'])(
    'takes %j for no id',
    (id) => expect(readStoryId(id)).toBeUndefined(),
  );
});

describe('findStory', () => {
  test('finds a story by the day that was its first before an earlier report came', () => {
    const [before] = gatherStories([on(10), on(12)]);
    const [after] = gatherStories([on(10), on(12), on(4)]);
    expect([before?.id, after?.id]).toEqual(['chubais#resigned#2022-03-10', 'chubais#resigned#2022-03-04']);
    expect(findStory([after!], before!.id)).toBe(after);
  });

  test('finds the joined story by the ids of both', () => {
    const joined = gatherStories([on(1), on(8), on(15)]);
    const ids = gatherStories([on(1), on(15)]).map(({ id }) => id);
    expect(ids.map((id) => findStory(joined, id))).toEqual([joined[0], joined[0]]);
  });

  test('finds the nearest of two stories, and none beyond the window', () => {
    const stories = gatherStories([on(1), on(29)]);
    const days = ['2022-03-03', '2022-03-25', '2022-02-01'];
    expect(days.map((day) => findStory(stories, `chubais#resigned#${day}`)?.firstSeenAt.slice(8, 10))).toEqual([
      '01',
      '29',
      undefined,
    ]);
  });

  test('finds under the name by which a figure was discovered what is told of the figure now', () => {
    const found = on(1, { who: 'name:igor-volobuev', figureId: null, figure: 'Igor Volobuev', role: 'banker' });
    const listed = on(2, { who: 'volobuyev', figureId: 'volobuyev', figure: 'Igor Volobuyev' });
    const stories = gatherStories([found, listed]);
    expect(stories.map(({ id }) => id)).toEqual(['volobuyev#resigned#2022-03-01']);
    expect(findStory(stories, 'name:igor-volobuev#resigned#2022-03-01')).toBe(stories[0]);
  });

  test('never loses a link: whatever comes later, an id of a reported story leads to where its first report is', () => {
    const some = fc.array(
      fc.record({
        day: fc.integer({ min: 1, max: 60 }),
        status: fc.constantFrom<Status>('asserted', 'possible', 'denied'),
        late: fc.boolean(),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(some, (given) => {
        const hits = given.map(({ day, status, late }) => ({ hit: on(day, { status }), late }));
        const all = gatherStories(hits.map(({ hit }) => hit));
        for (const story of gatherStories(hits.filter(({ late }) => !late).map(({ hit }) => hit))) {
          const first = story.hits.at(-1)!.id;
          expect(findStory(all, story.id)?.hits.map(({ id }) => id)).toContain(first);
        }
      }),
    );
  });
});
