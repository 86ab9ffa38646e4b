import { expect, it } from 'vitest';
import type { HitPage, HitQuery } from '../../shared/store/hit-query.ts';
import type { WebServices } from '../../web/services.ts';
import { shareReads } from '../../web/shared-reads.ts';
import { makeHit } from '../cli/hit.ts';

const size = { limit: 50, mostRead: 1000 };

function givenStore(answer: () => Promise<HitPage>) {
  const asked: HitQuery[] = [];
  let now = 0;
  const hitPage = (query: HitQuery) => {
    asked.push(query);
    return answer();
  };
  const { store } = shareReads({
    store: { hitPage } as unknown as WebServices['store'],
    clock: { now: () => new Date(now) },
  });
  return { store, asked, pass: (milliseconds: number) => (now += milliseconds) };
}

it('reads the same page once for all who ask within a few seconds', async () => {
  const { store, asked, pass } = givenStore(async () => ({ hits: [makeHit()] }));
  const pages = await Promise.all([store.hitPage({ who: 'chubais' }, size), store.hitPage({ who: 'chubais' }, size)]);
  expect([asked.length, pages[1]]).toEqual([1, pages[0]]);
  pass(6_000);
  await store.hitPage({ who: 'chubais' }, size);
  expect(asked).toHaveLength(2);
});

it('tells queries apart, also by the figures of a circle', async () => {
  const { store, asked } = givenStore(async () => ({ hits: [] }));
  await store.hitPage({ figures: new Set(['chubais']) }, size);
  await store.hitPage({ figures: new Set(['shoigu']) }, size);
  await store.hitPage({}, { ...size, limit: 1 });
  await store.hitPage({}, size);
  expect(asked).toHaveLength(4);
});

it('asks again after a failure', async () => {
  let broken = true;
  const { store } = givenStore(async () => {
    if (broken) throw new Error('throttled');
    return { hits: [] };
  });
  await expect(store.hitPage({}, size)).rejects.toThrow('throttled');
  broken = false;
  expect(await store.hitPage({}, size)).toEqual({ hits: [] });
});

it('keeps no more than so many hits', async () => {
  const hits = Array.from({ length: 6_000 }, () => makeHit());
  const { store, asked } = givenStore(async () => ({ hits }));
  for (const who of ['a', 'b', 'a']) await store.hitPage({ who }, size);
  expect(asked.map(({ who }) => who)).toEqual(['a', 'b', 'a']);
});
