import { expect, test } from 'vitest';
import { createNews } from '../../shared/digest/news.ts';
import { prepareDigest } from '../../shared/digest/prepare.ts';
import { russia } from '../country.ts';
import { givenHit, givenOutlet, givenState, givenSubscriber } from './given.ts';

const outlets = [givenOutlet('a')];

function desk() {
  const log: string[] = [];
  const store = {
    outletStates: async () => new Map([['a', givenState('a')]]),
    async *hits({ from = '' }) {
      log.push(from.slice(0, 10));
      yield givenHit({ outletId: 'a', publishedAt: '2022-03-23T12:00:00.000Z' });
    },
  };
  return { log, services: { store, outlets, figures: [], country: russia, news: createNews({ store, outlets }) } };
}
const morning = new Date('2022-03-24T07:00:00.000Z');
const later = (seconds: number) => new Date(morning.getTime() + seconds * 1000);
const subscriber = (coveredUntil: string) => givenSubscriber({ coveredUntil, itemsReadUntil: 0, toldLately: [] });

test('reads the store once for subscribers of one morning', async () => {
  const { log, services } = desk();
  const ends = ['2022-03-23T07:00:00.000Z', '2022-03-23T07:00:40.000Z', '2022-03-22T07:00:00.000Z'];
  for (const end of ends) await prepareDigest(subscriber(end), services, { key: 'k', now: morning });
  expect(log).toEqual(['2022-02-21', '2022-02-20']);
});

test('reads anew after a minute', async () => {
  const { log, services } = desk();
  for (const seconds of [0, 50, 70])
    await prepareDigest(subscriber('2022-03-23T07:00:00.000Z'), services, { key: 'k', now: later(seconds) });
  expect(log).toHaveLength(2);
});

test('covers a digest only up to when its news was read, and never less than the last one', async () => {
  const { services } = desk();
  const prepare = (end: string, now: Date) => prepareDigest(subscriber(end), services, { key: 'k', now });
  await prepare('2022-03-23T07:00:00.000Z', morning);
  const covered = [
    await prepare('2022-03-23T07:00:10.000Z', later(50)),
    await prepare('2022-03-24T07:00:10.000Z', later(50)),
  ].map(({ coverage }) => coverage.coveredUntil);
  expect(covered).toEqual([morning.toISOString(), '2022-03-24T07:00:50.000Z']);
});

test('reads anew after a failure', async () => {
  let calls = 0;
  const store = {
    outletStates: async () => {
      calls += 1;
      if (calls === 1) throw new Error('throttled');
      return new Map();
    },
    async *hits() {},
  };
  const news = createNews({ store, outlets });
  await expect(news.read({ from: morning.toISOString() }, morning)).rejects.toThrow('throttled');
  expect((await news.read({ from: morning.toISOString() }, morning)).hits).toEqual([]);
});
