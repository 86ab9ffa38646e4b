import { describe, expect, test } from 'vitest';
import { buildDigest } from '../../shared/digest/build.ts';
import type { FigureCard } from '../../shared/digest/digest-story.ts';
import { outletHealth } from '../../shared/digest/health.ts';
import type { Hit } from '../../shared/hit.ts';
import type { OutletState } from '../../shared/outlets/outlet.ts';
import { gatherStories } from '../../shared/stories/assign.ts';
import { russia } from '../country.ts';
import { givenHit, givenOutlet, givenState, givenSubscriber } from './given.ts';

const outlets = ['a', 'b', 'c', 'd'].map((id) => givenOutlet(id));
const failure = { kind: 'http-status', message: 'HTTP 500', since: '2022-03-20T13:05:00.000Z', count: 4 } as const;

/** `count` reports in turn by the outlets, the last of them at noon of 16 March. */
const busy = (count: number, given: Parameters<typeof givenHit>[0] = {}, from = outlets.length): Hit[] =>
  Array.from({ length: count }, (_, index) =>
    givenHit({
      outletId: outlets[index % from]!.id,
      publishedAt: new Date(Date.UTC(2022, 2, 16, 12 - 6 * index)).toISOString(),
      ...given,
    }),
  );

/** Names of those gone quiet in the day that ends at seven of that day of March. */
function quietOn(
  day: number,
  hits: Hit[],
  broken: string[] = [],
  given: Partial<OutletState> = {},
  figures: FigureCard[] = [],
): string[] {
  const iso = (of: number) => new Date(Date.UTC(2022, 2, of, 7)).toISOString();
  const states = new Map(outlets.map(({ id }) => [id, givenState(id, broken.includes(id) ? { failure } : given)]));
  const health = outletHealth(outlets, states, new Date(iso(day)));
  const period = { from: iso(day - 1), to: iso(day), by: 'seen' } as const;
  const lists = { key: 'k', period, outlets, figures, country: russia };
  const digest = buildDigest(givenSubscriber({ whenQuiet: true }), gatherStories(hits), health, lists);
  return digest!.goneQuiet.map(({ who, reports, outlets: of }) => `${who}: ${reports} by ${of}`);
}

describe('a figure has gone quiet', () => {
  test('when a week has passed since the last of many reports, and is told so once', () => {
    const told = [22, 23, 24, 25].map((day) => quietOn(day, busy(8)));
    expect(told).toEqual([[], [], ['Anatoly Chubais: 8 by 4'], []]);
  });

  test.each<[string, Hit[], string[]]>([
    ['few reports', busy(5), []],
    ['few outlets', busy(9, {}, 2), []],
    ['background only', busy(8, { status: 'past' }), []],
    ['a role, not a figure', busy(8, { figureId: null, figure: null, role: 'general', who: 'role:general' }), []],
    ['a death', busy(8, { event: 'died' }), []],
    ['outlets that cannot be read', busy(8), ['a', 'b', 'c']],
    [
      'a later report',
      [...busy(8), givenHit({ outletId: 'a', event: 'rift', publishedAt: '2022-03-20T12:00:00.000Z' })],
      [],
    ],
  ])('but not with %s', (_, hits, broken) => {
    expect(quietOn(24, hits, broken)).toEqual([]);
  });

  test('but not where the outlets were not read all that week', () =>
    expect(quietOn(24, busy(8), [], { unbrokenSince: '2022-03-20T00:00:00.000Z' })).toEqual([]));

  test('and where they were', () =>
    expect(quietOn(24, busy(8), [], { unbrokenSince: '2022-03-01T00:00:00.000Z' })).toHaveLength(1));

  test('but not where nothing at all was read', () => expect(quietOn(24, busy(8), [], { itemsRead: 0 })).toEqual([]));

  test('but not of somebody known to be dead', () =>
    expect(quietOn(24, busy(8), [], {}, [{ id: 'chubais', circle: 'x', known: { died: '2022-03-15' } }])).toEqual([]));
});
