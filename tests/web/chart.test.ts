import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherStories } from '../../shared/stories/assign.ts';
import { besideIn } from '../../web/explorer/beside.ts';
import { binsBetween, binWords, countIn, lastWeeks } from '../../web/explorer/bins.ts';
import { stackedChart } from '../../web/explorer/chart.ts';
import { momentsOf } from '../../web/explorer/life-line.ts';
import { tallyOf } from '../../web/explorer/tally.ts';
import { parsePeriod } from '../../web/query/period.ts';
import { givenHit } from '../digest/given.ts';

describe('bins', () => {
  it('hold every hit once, in any zone, and are the days that their links ask for', () => {
    const instant = fc
      .integer({ min: Date.UTC(2024, 9), max: Date.UTC(2026, 11) })
      .map((time) => new Date(time).toISOString());
    fc.assert(
      fc.property(
        fc.array(instant, { minLength: 1, maxLength: 20 }),
        fc.constantFrom('week' as const, 'month' as const, 'quarter' as const, 'year' as const),
        fc.constantFrom('UTC', 'Europe/Moscow', 'America/New_York', 'Pacific/Kiritimati'),
        (times, step, zone) => {
          const hits = times.map((publishedAt) => ({ publishedAt }));
          const bins = binsBetween(times.toSorted()[0]!, times.toSorted().at(-1)!, step, zone);
          const counts = countIn(bins, hits);
          expect(counts.reduce((sum, one) => sum + one, 0)).toBe(times.length);
          for (const [index, { from, last }] of bins.entries()) {
            const period = parsePeriod({ from, to: last }, zone);
            const asked = times.filter((time) => time >= period.from! && time < period.to!);
            expect(asked).toHaveLength(counts[index]!);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('are named as people say them', () => {
    expect(binWords(lastWeeks('2024-05-08T10:00:00.000Z', 2, 'UTC').at(-1)!, 'week')).toBe('Week from 6 May 2024');
    expect(binWords({ from: '2024-04-01' }, 'quarter')).toBe('2nd quarter of 2024');
  });
});

it('a chart leads from each bar to the hits of its days, and its table has their sum', () => {
  const bins = lastWeeks('2024-05-08T10:00:00.000Z', 2, 'UTC');
  const series = [{ name: 'Death or <attack>', counts: [0, 3], filters: { event: ['died' as const] } }];
  const drawn = String(stackedChart({ caption: 'Hits', step: 'week', bins, series, filters: { circle: ['army'] } }));
  expect([...drawn.matchAll(/<a href="([^"]+)" tabindex="-1">/g)].map(([, href]) => href)).toEqual([
    '/hits?circle=army&amp;from=2024-05-06&amp;to=2024-05-12',
  ]);
  expect(drawn).toContain('<title>Week from 6 May 2024: Death or &lt;attack&gt; 3</title>');
  expect(drawn.slice(drawn.indexOf('In all'))).toContain('<td>3</td>');
});

describe('a life line', () => {
  const figure = {
    id: 'chubais',
    name: 'Anatoly Chubais',
    names: [],
    circle: 'liberals',
    born: '1955',
    known: { resigned: '2022-03-20', died: '2031-01-01' },
    posts: [{ name: 'head, rusnano', since: '2008-09', until: '2020-12-03' }],
  };

  it('tells in order of time what was reported and what the watchlist knows, once where it is the same', () => {
    const story = gatherStories([givenHit({ event: 'resigned', publishedAt: '2022-03-23T10:00:00.000Z' })]);
    expect(momentsOf(story, figure).map(({ day, story, noted }) => [day, story?.event, noted])).toEqual([
      ['1955', undefined, 'Born'],
      ['2008-09', undefined, 'Takes the post: head, rusnano'],
      ['2020-12-03', undefined, 'Leaves the post: head, rusnano'],
      ['2022-03-23', 'resigned', 'the watchlist'],
      ['2031-01-01', undefined, 'Death or attack'],
    ]);
  });
});

it('who stands beside somebody is who shares items with him, whatever else was told at the time', () => {
  const of = (who: string, item: string) =>
    givenHit({ id: `${item}#${who}#resigned`, who, figureId: who, figure: who, itemId: item, event: 'resigned' });
  const tally = tallyOf([
    of('chubais', 'a'),
    of('kudrin', 'a'),
    of('shoigu', 'b'),
    of('chubais', 'c'),
    of('kudrin', 'c'),
  ]);
  expect(besideIn(tally, 'chubais').map(({ person, items }) => [person.who, items])).toEqual([['kudrin', 2]]);
});
