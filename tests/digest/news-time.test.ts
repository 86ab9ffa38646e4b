// What the second reader changes in what is news, and when.
import { describe, expect, it } from 'vitest';
import { buildDigest } from '../../shared/digest/build.ts';
import { outletHealth } from '../../shared/digest/health.ts';
import { isAwaited, newsSince } from '../../shared/digest/news-time.ts';
import type { Period } from '../../shared/digest/period.ts';
import type { SecondReading } from '../../shared/hit.ts';
import { gatherStories } from '../../shared/stories/assign.ts';
import { firstTerms } from '../../shared/subscribers/preferences.ts';
import { russia } from '../country.ts';
import { sampleHit, sampleItem } from '../store/samples.ts';
import { givenHit, givenOutlet, givenSubscriber } from './given.ts';

const seen = '2026-03-02T07:00:00.000Z';
const read = '2026-03-02T09:00:00.000Z';
const hit = (reader?: SecondReading) => ({
  ...sampleHit(sampleItem('a', { firstSeenAt: seen })),
  ...(reader && { reader }),
});
const rules = { status: 'asserted', score: 1, phrase: 'resign', attribution: 'subject' } as const;
const reading = { state: 'read', at: read, model: 'm', prompt: 'p' } as const;

describe('a hit is news', () => {
  it.each<[string, SecondReading | undefined, string]>([
    ['since it was seen, by rules alone', undefined, seen],
    ['since it was seen, where rules and reader agree', { ...reading, rules: { ...rules, relevant: true } }, seen],
    [
      'since it was read, where the rules held it to be none',
      { ...reading, rules: { ...rules, relevant: false } },
      read,
    ],
    ['since it was read, where the rules had not found it', reading, read],
    ['since it was seen, while it waits', { state: 'awaited', at: seen }, seen],
  ])('%s', (_, reader, since) => {
    expect(newsSince(hit(reader))).toBe(since);
  });

  it('and an alert waits for the reader’s word on it, five minutes at most', () => {
    const waits = (reader: SecondReading | undefined, minutes: number) =>
      isAwaited(hit(reader), Date.parse(seen) + minutes * 60_000);
    const awaited = { state: 'awaited', at: seen } as const;
    expect([waits(awaited, 1), waits(awaited, 4.9), waits(awaited, 5), waits(reading, 1), waits(undefined, 1)]).toEqual(
      [true, true, false, false, false],
    );
  });
});

describe('an alert', () => {
  const told = (frequency: 'immediate' | 'daily', to: string, reader: SecondReading | undefined) => {
    const news = { ...givenHit({ publishedAt: seen }), firstSeenAt: seen, ...(reader && { reader }) };
    const stories = gatherStories([news]);
    const outlets = [givenOutlet('independent-a')];
    const subscriber = givenSubscriber({ preferences: { ...firstTerms.preferences, frequency } });
    const late = { from: '2026-03-02T06:45:00.000Z', told: new Set<string>() };
    const period: Period = { from: '2026-03-02T07:01:00.000Z', to, by: 'seen', late };
    const health = outletHealth(outlets, new Map(), new Date(to));
    return (
      buildDigest(subscriber, stories, health, { key: 'owner#1', period, outlets, figures: [], country: russia })
        ?.stories.length ?? 0
    );
  };
  const awaited = { state: 'awaited', at: seen } as const;
  const withdrawn = '2026-03-02T07:03:00.000Z';

  it('leaves out what is about to be read again, and a later one brings it, read or not; a daily digest does not wait', () => {
    expect([
      told('immediate', '2026-03-02T07:02:00.000Z', awaited),
      told('immediate', '2026-03-02T07:15:00.000Z', awaited),
      told('immediate', '2026-03-02T07:15:00.000Z', { ...reading, at: withdrawn, rules: { ...rules, relevant: true } }),
      told('daily', '2026-03-02T07:02:00.000Z', awaited),
    ]).toEqual([0, 1, 1, 1]);
  });
});
