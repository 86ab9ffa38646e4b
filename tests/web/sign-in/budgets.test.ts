import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { billOf } from '../../../cli/cost/prices.ts';
import { usageOf } from '../../../cli/cost/usage.ts';
import { allReaders, dailyBudgets, nothingSpent, spendingName } from '../../../shared/subscribers/budgets.ts';
import { grantAccess } from '../../../shared/subscribers/grants.ts';
import { erasePerson } from '../../../shared/subscribers/personal-data.ts';
import { givenHit } from '../../digest/given.ts';
import { givenReader, openSubscribeSite, type SubscribeSite } from '../subscribe/site.ts';

const hits = Array.from({ length: 40 }, (_, number) =>
  givenHit({
    id: `meduza:${number}#chubais#resigned`,
    publishedAt: new Date(Date.UTC(2024, 4, 1, number)).toISOString(),
  }),
);
const few = { units: { reader: 1_000, site: 3_000 }, exports: { reader: 2, site: 3 }, trials: { reader: 2, site: 3 } };

let site: SubscribeSite;
let week = 0;
beforeAll(async () => {
  site = await openSubscribeSite([], 'sign-in', { budgets: few });
  for (const hit of hits) {
    const { outletId, url, title, language, publishedAt, firstSeenAt } = hit;
    const item = {
      id: hit.itemId,
      outletId,
      url,
      title,
      summary: '',
      language,
      publishedAt,
      firstSeenAt,
      backfill: false,
    };
    await site.store.addItem(item, [hit]);
  }
  for (const id of ['owner', 'ada', 'bob', 'eve']) await givenReader(site, id);
});
afterAll(() => site.close());
beforeEach(() => {
  // Each test has a day of its own.
  week += 1;
  site.clock.set(new Date(Date.UTC(2024, 5, 3 + 7 * week, 12)).toISOString());
  site.mails.length = 0;
});

const tokens = new Map<string, string>();
/** As a program of the reader does. */
async function ask(reader: string, path: string): Promise<Response> {
  const granted = tokens.has(reader) ? undefined : await grantAccess('api', { id: reader }, site, 'program');
  if (granted?.kind === 'granted') tokens.set(reader, granted.token);
  return site.get(path, { headers: { authorization: `Bearer ${tokens.get(reader)}` } });
}
const spent = async (of: string) => (await site.store.spending([spendingName(of, site.clock.now())]))[0]!;
async function untilRefused(reader: string, path: string): Promise<{ answered: number; refused: Response }> {
  for (let answered = 0; answered < 200; answered++) {
    const answer = await ask(reader, path);
    if (answer.status === 429) return { answered, refused: answer };
    expect(answer.status).toBe(200);
  }
  throw new Error('It was never refused');
}

describe('a reader who asks for much', () => {
  it('is told when there is more, as JSON and as a page, and gets it then', async () => {
    const { answered, refused } = await untilRefused('ada', '/api/hits.json?text=nowhere');
    expect(answered).toBeGreaterThan(2);
    expect([refused.headers.get('retry-after'), refused.headers.get('cache-control')]).toEqual(['43200', 'no-store']);
    expect(await refused.json()).toEqual({
      error: {
        status: 429,
        message:
          'You have used up what there is of pages and searches in a day. There is more from 2024-06-11, 00:00 UTC on, in 12 h.',
        again: '2024-06-11T00:00:00.000Z',
      },
    });
    expect((await spent('ada')).units).toBeGreaterThanOrEqual(few.units.reader);
    site.clock.set('2024-06-11T00:00:01.000Z');
    expect((await ask('ada', '/api/hits.json')).status).toBe(200);
  });

  it('pays for what was read for him, sent to him and computed for him', async () => {
    const cost = async (path: string) => {
      const before = (await spent('ada')).units;
      await ask('ada', path);
      return (await spent('ada')).units - before;
    };
    const [few, many] = [await cost('/api/hits.json?limit=1'), await cost('/api/hits.json?limit=40')];
    expect([few > 23, many > few + 15]).toEqual([true, true]);
  });

  it('leaves others theirs, until all together have used up what the site gives: then the owner is told, once', async () => {
    await untilRefused('ada', '/api/hits.json');
    expect((await ask('bob', '/api/hits.json')).status).toBe(200);
    expect(site.mails).toEqual([]);
    const all = spendingName(allReaders, site.clock.now());
    await site.store.addSpending(all, { ...nothingSpent, units: few.units.site - (await spent(allReaders)).units - 1 });
    expect((await ask('bob', '/api/hits.json')).status).toBe(200);
    expect(site.mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['owner@reader.example', 'Fissure: readers have used up what the site gives in a day'],
    ]);
    const refused = await ask('eve', '/api/hits.json');
    expect((await refused.json()).error.message).toMatch(/^The readers of this site together have used up/);
  });

  it('exports so often a day, and reads pages on', async () => {
    const { answered } = await untilRefused('ada', '/api/hits.jsonl');
    expect(answered).toBe(2);
    expect((await ask('ada', '/api/hits.csv')).status).toBe(429);
    expect((await ask('ada', '/api/hits.json')).status).toBe(200);
    expect((await ask('bob', '/api/hits.ics')).status).toBe(200);
    const refused = await ask('owner', '/api/hits.csv');
    expect((await refused.json()).error.message).toMatch(/^The readers of this site together have used up .* exports/);
  });

  it('asks in vain by HEAD for what it would cost by GET', async () => {
    await ask('ada', '/api/openapi.json');
    const before = await spent('ada');
    await site.get('/api/hits.jsonl', { method: 'HEAD', headers: { authorization: `Bearer ${tokens.get('ada')}` } });
    expect((await spent('ada')).exports).toBe(before.exports + 1);
    // All hits were read and written.
    expect((await spent('ada')).units).toBeGreaterThan(before.units + 40);
  });

  it('leaves nothing of what was counted when erased', async () => {
    await ask('ada', '/api/hits.json');
    const ada = (await site.store.subscriber('ada'))!;
    await erasePerson(ada, site);
    expect(await spent('ada')).toEqual(nothingSpent);
  });
});

it('a reader who uses up every day of a month costs less than half a dollar, and all together less than a dollar', () => {
  const month = (units: number) => {
    const none = usageOf({
      outlets: [],
      subscribers: 0,
      tickMinutes: 60,
      outletsPerMessage: 100,
      itemsADay: 1,
      keepItemsDays: 1,
      dashboards: 0,
    });
    const nothing = Object.fromEntries(Object.keys(none).map((meter) => [meter, 0])) as typeof none;
    return billOf({ ...nothing, readUnits: units * 31 }).list;
  };
  expect(month(dailyBudgets.units.reader)).toBeLessThan(0.5);
  expect(month(dailyBudgets.units.site)).toBeLessThan(1);
});
