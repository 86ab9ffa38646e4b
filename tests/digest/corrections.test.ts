// A hit that is taken back is corrected in the next digest of whoever was told, once.
import { describe, expect, test } from 'vitest';
import { buildDigest } from '../../shared/digest/build.ts';
import { correctionMark } from '../../shared/digest/corrections.ts';
import { outletHealth } from '../../shared/digest/health.ts';
import type { Period } from '../../shared/digest/period.ts';
import { renderDigest } from '../../shared/digest/render.ts';
import type { Hit } from '../../shared/hit.ts';
import { gatherStories } from '../../shared/stories/assign.ts';
import type { Subscriber } from '../../shared/subscribers/subscriber.ts';
import { russia } from '../country.ts';
import { givenHit, givenOutlet, givenState, givenSubscriber } from './given.ts';

const outlets = [givenOutlet('a', { name: 'Meduza' })];
const at = (day: number, hour = 12) => new Date(Date.UTC(2022, 2, day, hour)).toISOString();

const told = givenHit({ outletId: 'a', event: 'died', manner: 'death', publishedAt: at(22) });
const withdrawn = { at: at(23), by: 'owner', reason: 'did-not-happen', note: 'He was on stage' } as const;
const wrong: Hit = { ...told, withdrawn };

const period = (given: Partial<Period> = {}): Period => ({ from: at(23, 7), to: at(24, 7), by: 'seen', ...given });

function digestOf(hits: Hit[], given: { period?: Partial<Period>; subscriber?: Partial<Subscriber> } = {}) {
  return buildDigest(
    givenSubscriber(given.subscriber),
    gatherStories(hits),
    outletHealth(outlets, new Map([['a', givenState('a')]]), new Date(at(24, 7))),
    {
      key: 'k',
      period: period(given.period),
      outlets,
      figures: [],
      country: russia,
      withdrawn: hits.filter((hit) => hit.withdrawn !== undefined),
    },
  );
}

const corrected = (...given: Parameters<typeof digestOf>): string[] =>
  digestOf(...given)?.corrections.map(({ who, event }) => `${who.name} ${event}`) ?? [];

describe('a correction', () => {
  test('is a mail of its own, first in it and in the subject', () => {
    const { subject, text, html } = renderDigest(digestOf([wrong])!, 'Fissure <digest@example.org>');
    expect(subject).toBe('Correction: Anatoly Chubais: death withdrawn');
    const line =
      'Anatoly Chubais: death withdrawn. You were told so of a report by Meduza, 22 Mar, 13:00. Taken back (by the owner): it did not happen: He was on stage.';
    expect([text.replaceAll(/\s+/g, ' ').includes(line), html.includes('death withdrawn')]).toEqual([true, true]);
  });

  test.each<[string, Hit[], Parameters<typeof digestOf>[1], number]>([
    ['whoever was told', [wrong], {}, 1],
    ['nobody who was told of it after it was withdrawn', [{ ...wrong, firstSeenAt: at(23, 9) }], {}, 0],
    ['nobody who came later', [wrong], { subscriber: { createdAt: at(23, 20) } }, 0],
    [
      'nobody who does not want such news',
      [wrong],
      { subscriber: { preferences: { ...givenSubscriber().preferences, events: ['resigned'] } } },
      0,
    ],
    ['nobody once more', [wrong], { period: { from: at(24, 7), to: at(25, 7) } }, 0],
    [
      'nobody twice where it came late',
      [wrong],
      { period: { late: { from: at(22, 23), told: new Set([correctionMark(wrong.id)]) } } },
      0,
    ],
    [
      'nobody of what others report all the same',
      [wrong, givenHit({ outletId: 'b', event: 'died', publishedAt: at(22, 13) })],
      {},
      0,
    ],
    ['nobody of history', [{ ...wrong, backfill: true }], {}, 0],
  ])('reaches %s', (_, hits, given, count) => expect(corrected(hits, given)).toHaveLength(count));
});
