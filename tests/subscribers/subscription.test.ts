import { describe, expect, test } from 'vitest';
import { changeTerms, leave, muteStory, revokeTokens } from '../../shared/subscribers/subscription.ts';
import { givenSubscriber } from '../digest/given.ts';

const now = new Date('2024-03-01T12:00:00Z');
const daily = givenSubscriber({ nextDigestAt: '2024-03-02T07:00:00.000Z', epoch: 5 });
const termsOf = ({ timeZone, hour, whenQuiet, preferences }: typeof daily) => ({
  timeZone,
  hour,
  whenQuiet,
  preferences,
});

describe('new terms', () => {
  test('of another hour, zone or frequency give a new schedule', () => {
    const changed = changeTerms({ ...termsOf(daily), hour: 20 }, now)(daily);
    expect(changed).toMatchObject({ hour: 20, scheduleVersion: 1, nextDigestAt: '2024-03-01T19:00:00.000Z' });
  });

  test('of other choices alone leave the schedule', () => {
    const preferences = { ...daily.preferences, events: ['died' as const] };
    expect(changeTerms({ ...termsOf(daily), preferences }, now)(daily)).toEqual({ ...daily, preferences });
  });

  test('make nothing due for who has no digest due', () => {
    const { nextDigestAt, ...pending } = { ...daily, status: 'pending' as const };
    expect(changeTerms({ ...termsOf(daily), hour: 20 }, now)(pending)).not.toHaveProperty('nextDigestAt');
  });

  test('are nothing to who left, or is not known', () => {
    expect(changeTerms(termsOf(daily), now)({ ...daily, status: 'left' })).toBeUndefined();
    expect(changeTerms(termsOf(daily), now)(undefined)).toBeUndefined();
  });
});

describe('less of this', () => {
  const story = { who: 'shoigu', event: 'dismissed' } as const;
  test('is kept once', () => {
    const once = muteStory(story)(daily);
    expect(once?.preferences.muted).toEqual(['shoigu#dismissed']);
    expect(muteStory(story)(once)).toBeUndefined();
  });

  test('forgets the oldest of very many', () => {
    let subscriber = daily;
    for (let number = 0; number < 510; number += 1) {
      subscriber = muteStory({ who: `role:${number}`, event: 'died' })(subscriber)!;
    }
    expect([subscriber.preferences.muted?.length, subscriber.preferences.muted?.[0]]).toEqual([500, 'role:10#died']);
  });
});

describe('leaving', () => {
  test('ends the mails and voids the links', () => {
    const left = leave(now)(daily)!;
    expect(left).toMatchObject({ status: 'left', leftAt: now.toISOString() });
    expect(left).not.toHaveProperty('nextDigestAt');
    expect(left.epoch).toBeGreaterThan(daily.epoch);
  });

  test('again, or of a suppressed address, changes nothing', () => {
    expect(leave(now)(leave(now)(daily))).toBeUndefined();
    expect(leave(now)({ ...daily, status: 'suppressed' })).toBeUndefined();
  });
});

test('revoking gives a later epoch, also within one second and after a row was forgotten', () => {
  const once = revokeTokens(now)(daily)!;
  const twice = revokeTokens(now)(once)!;
  expect([once.epoch > daily.epoch, twice.epoch > once.epoch]).toEqual([true, true]);
});
