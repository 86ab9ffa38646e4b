// Renders the digest of a day from its hits and the states of its outlets.
import { load } from 'cheerio/slim';
import { buildDigest } from '../../shared/digest/build.ts';
import type { FigureCard } from '../../shared/digest/digest-story.ts';
import { outletHealth } from '../../shared/digest/health.ts';
import { renderDigest } from '../../shared/digest/render.ts';
import type { Hit } from '../../shared/hit.ts';
import type { Outlet, OutletState } from '../../shared/outlets/outlet.ts';
import { gatherStories } from '../../shared/stories/assign.ts';
import type { Subscriber } from '../../shared/subscribers/subscriber.ts';
import { russia } from '../country.ts';
import { givenHit, givenOutlet, givenState, givenSubscriber } from './given.ts';

export const failure = {
  kind: 'http-status',
  message: 'HTTP 500',
  since: '2022-03-23T13:05:00.000Z',
  count: 4,
} as const;
export const outlets = [
  givenOutlet('a', { name: 'The Moscow Times' }),
  givenOutlet('b', { name: 'TASS', stance: 'state', language: 'ru' }),
  givenOutlet('c', { name: 'The Bell' }),
];

type Given = {
  figures?: FigureCard[];
  outlets?: Outlet[];
  states?: Map<string, OutletState>;
  subscriber?: Partial<Subscriber>;
};

export function render(hits: Hit[], given: Given = {}) {
  const list = given.outlets ?? outlets;
  const states = given.states ?? new Map(list.map(({ id }) => [id, givenState(id)]));
  const digest = buildDigest(
    givenSubscriber({ whenQuiet: true, ...given.subscriber }),
    gatherStories(hits),
    outletHealth(list, states, new Date('2022-03-24T07:00:00.000Z')),
    {
      key: 'owner#2022-03-24',
      period: { from: '2022-03-23T07:00:00.000Z', to: '2022-03-24T07:00:00.000Z', by: 'seen' },
      outlets: list,
      figures: given.figures ?? [],
      country: russia,
    },
  );
  return renderDigest(digest!, 'Fissure <digest@example.org>');
}

export const hitOf = (figure: string, given: Parameters<typeof givenHit>[0] = {}) =>
  givenHit({ outletId: 'a', who: figure, figureId: figure, figure, ...given });
export const roleHit = (role: string, given: Parameters<typeof givenHit>[0] = {}) =>
  givenHit({ outletId: 'a', who: `role:${role}`, figureId: null, figure: null, role, ...given });
/** HTML as a reader sees it, in one line. */
export const seenText = (html: string) => load(html)('body').text().replaceAll(/\s+/g, ' ');
