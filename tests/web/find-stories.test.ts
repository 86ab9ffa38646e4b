import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hit } from '../../shared/hit.ts';
import { gatherStories } from '../../shared/stories/assign.ts';
import { allStories, storiesIn } from '../../web/explorer/find-stories.ts';
import { daysWords } from '../../web/explorer/story-parts.ts';
import { givenHit } from '../digest/given.ts';
import { historyOf } from './history.ts';

const day = (index: number) => new Date(Date.UTC(2023, 0, 1 + index, 10)).toISOString();
const told = (who: string, index: number, changes: Partial<Hit> = {}): Hit =>
  givenHit({ id: `${who}${index}`, who, figureId: who, event: 'rebelled', publishedAt: day(index), ...changes });

const june = { from: '2023-06-01T00:00:00.000Z', to: '2023-07-01T00:00:00.000Z' };

describe('a period', () => {
  it('holds a story that had a report in it and went on after it, whole', async () => {
    const hits = [173, 174, 182, 190, 200, 210, 220, 230, 240].map((index) => told('prigozhin', index));
    const { stories } = await storiesIn(june, historyOf(hits), 1000);
    expect(stories.map(({ who, hits }) => [who, hits.length])).toEqual([['prigozhin', 9]]);
  });

  it('holds none that was only told before and after', async () => {
    const hits = [told('prigozhin', 149), told('prigozhin', 182)];
    expect((await storiesIn(june, historyOf(hits), 1000)).stories).toEqual([]);
  });

  it('holds no story that was told long before and is only recalled in it, and counts its recalls where it was told', async () => {
    const history = historyOf([told('prigozhin', 20), told('prigozhin', 160, { status: 'past' })]);
    const of = async (from: number, to: number) =>
      (await storiesIn({ from: day(from), to: day(to) }, history, 1000)).stories.map(({ recalled }) => recalled?.times);
    expect([await of(150, 180), await of(10, 30)]).toEqual([[], [1]]);
  });

  it('is named by its last day, in the reader’s zone', () => {
    expect(daysWords('2023-05-31T21:00:00.000Z', '2023-06-30T21:00:00.000Z', { timeZone: 'Europe/Moscow' })).toBe(
      'from Thursday, 1 June 2023 to Friday, 30 June 2023 (Europe/Moscow)',
    );
  });
});

it('shows every story with a report in the period on one page, and whole, however short the pages', async () => {
  const report = fc.record({
    who: fc.constantFrom('a', 'b', 'c', 'd'),
    index: fc.integer({ min: 0, max: 500 }),
    status: fc.constantFrom('asserted' as const, 'possible' as const, 'past' as const),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(report, { maxLength: 40 }), fc.integer({ min: 1, max: 6 }), async (reports, limit) => {
      const hits = reports.map(({ who, index, status }) => told(who, index, { status }));
      const all = [...new Map(hits.map((hit) => [hit.id, hit])).values()];
      const history = historyOf(all);
      const shown: string[] = [];
      let query: Parameters<typeof storiesIn>[0] = { from: day(220), to: day(280) };
      for (;;) {
        const { stories, older } = await storiesIn(query, history, 1000, limit);
        shown.push(...stories.map(({ id, hits }) => `${id} ${hits.length}`));
        if (older === undefined) break;
        query = { ...query, before: older };
      }
      const expected = gatherStories(all)
        .filter(({ hits, status }) =>
          hits.some(
            (hit) =>
              hit.publishedAt >= day(220) &&
              hit.publishedAt < day(280) &&
              (hit.status === 'past') === (status === 'past'),
          ),
        )
        .map(({ id, hits }) => `${id} ${hits.length}`);
      expect(shown.toSorted()).toEqual(expected.toSorted());
      const taken = await Array.fromAsync(allStories({ from: day(220), to: day(280) }, history));
      expect(taken.map(({ id, hits }) => `${id} ${hits.length}`).toSorted()).toEqual(expected.toSorted());
    }),
    { numRuns: 150 },
  );
});
