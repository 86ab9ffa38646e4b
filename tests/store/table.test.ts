import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestKey, dueKeys, hitPosition, instant, itemKey, itemShards } from '../../shared/store/table.ts';
import { sampleSubscriber } from './samples.ts';

const dates = fc.date({ min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });

test('the order of positions is the order of time, then of ids', () => {
  fc.assert(
    fc.property(fc.tuple(dates, fc.string()), fc.tuple(dates, fc.string()), (a, b) => {
      const [first, second] = [a, b].map(([date, id]) => hitPosition({ publishedAt: date.toISOString(), id }));
      const inOrder = a[0] < b[0] || (a[0].getTime() === b[0].getTime() && a[1] < b[1]);
      return first! < second! === inOrder;
    }),
  );
});

test.each([
  ['2023-06-24T07:00:00Z', '2023-06-24T07:00:00.000Z'],
  ['2023-06-24T10:00:00+03:00', '2023-06-24T07:00:00.000Z'],
  ['2023-06-24', '2023-06-24T00:00:00.000Z'],
])('the instant %s is kept as %s', (written, kept) => {
  expect(instant(written)).toBe(kept);
});

test.each(['', 'soon', '2023-13-01T00:00:00Z', '+012023-01-01T00:00:00.000Z'])(
  '"%s" is refused as an instant',
  (text) => {
    expect(() => instant(text)).toThrow('is no instant');
  },
);

test('ten thousand items are spread over all shards, none with three times its share', () => {
  const counts = Map.groupBy(
    Array.from({ length: 10_000 }, (_, number) => itemKey(`moscow-times:${number}`).pk),
    (pk) => pk,
  );
  const most = Math.max(...[...counts.values()].map((keys) => keys.length));
  expect([counts.size, most < (3 * 10_000) / itemShards]).toEqual([itemShards, true]);
});

describe('a digest key', () => {
  test('belongs to the partition of its subscriber', () => {
    expect(digestKey('ada#2023-06-24#2')).toEqual({ pk: 'DIGEST#ada', sk: 'ada#2023-06-24#2' });
  });

  test.each(['', 'ada', '#2023-06-24'])('"%s" is refused', (key) => {
    expect(() => digestKey(key)).toThrow('is not of the form');
  });
});

test.each([
  ['confirmed and due', {}, ['due', 'nextDigestAt']],
  ['suppressed', { status: 'suppressed' as const }, []],
])('a subscriber who is %s has the index attributes %j: %j', (_, changes, names) => {
  expect(Object.keys(dueKeys(sampleSubscriber('ada', changes)))).toEqual(names);
});
