import { expect, test } from 'vitest';
import { movedOn, outcomeOf } from '../../shared/digest/move-on.ts';
import type { DigestRecord } from '../../shared/subscribers/digest-record.ts';
import { givenSubscriber } from './given.ts';

test('a mailer whose clock is behind ours keeps no digest due', () => {
  const due = '2022-03-24T07:00:00.000Z';
  const record: DigestRecord = {
    key: 'owner#2022-03-24',
    subscriberId: 'owner',
    state: 'sent',
    claimedAt: '2022-03-24T07:00:01.000Z',
    events: { sent: '2022-03-23T07:00:01.000Z' },
  };
  const now = new Date('2022-03-24T07:05:00.000Z');
  const moved = movedOn(givenSubscriber({ nextDigestAt: due }), outcomeOf(record), now);
  expect(moved?.nextDigestAt).toBe('2022-03-25T07:00:00.000Z');
});

test.each([
  [
    'half a minute later where there was nothing to tell',
    { coverage: { coveredUntil: '2022-03-24T07:00:10.000Z', itemsReadUntil: 1, toldLately: [] } },
    '2022-03-24T07:00:40.000Z',
  ],
  ['a quarter of an hour after a mail', { sentAt: new Date('2022-03-24T07:00:10.000Z') }, '2022-03-24T07:15:10.000Z'],
  ['a quarter of an hour after a mail that failed', {}, '2022-03-24T07:15:10.000Z'],
])('who hears at once is looked at again %s', (_, outcome, expected) => {
  const now = new Date('2022-03-24T07:00:10.000Z');
  const subscriber = givenSubscriber({ nextDigestAt: '2022-03-24T07:00:00.000Z' });
  const immediate = { ...subscriber, preferences: { ...subscriber.preferences, frequency: 'immediate' as const } };
  expect(movedOn(immediate, outcome, now)?.nextDigestAt).toBe(expected);
});
