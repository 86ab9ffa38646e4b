import { describe, expect, it } from 'vitest';
import type { Hit } from '../../shared/hit.ts';
import type { Item } from '../../shared/item.ts';
import { createArticles } from '../../shared/outlets/article.ts';
import { pollOutlet } from '../../shared/outlets/poll.ts';
import { outlet, pollServices, rss, serve } from './loopback.ts';

const twoItems = rss([
  { title: 'Minister resigned', guid: 'a', link: 'https://news.test/a', date: 'Mon, 02 Mar 2026 10:00:00 GMT' },
  { title: 'Tennis', guid: 'b', link: 'https://news.test/b', date: 'Mon, 02 Mar 2026 09:00:00 GMT' },
]);

describe('pollOutlet', () => {
  it('stores what a feed lists and gives the hits of what is new', async () => {
    const url = await serve((_, response) => response.end(twoItems));
    const { services, items } = pollServices();
    const result = await pollOutlet(outlet(url), services);
    expect({ ...result, hits: result.hits.length, state: result.state.itemsRead, stored: items.size }).toEqual({
      outletId: 'test-outlet',
      outcome: 'read',
      entries: 2,
      textless: 0,
      added: 2,
      updated: 0,
      hits: 1,
      state: 2,
      milliseconds: 0,
      stored: 2,
    });
  });

  it('adds nothing and writes nothing when the same feed is polled again', async () => {
    const url = await serve((_, response) => response.end(twoItems));
    const { services, writes } = pollServices();
    await pollOutlet(outlet(url), services);
    writes.length = 0;
    const again = await pollOutlet(outlet(url), services);
    expect([again.outcome, again.entries, again.added, writes]).toEqual(['read', 2, 0, []]);
  });

  it('writes nothing on a 304, but once in six hours, so that health shows that the outlet answers', async () => {
    const url = await serve((request, response) => {
      response.statusCode = request.headers['if-none-match'] === '"1"' ? 304 : 200;
      response.setHeader('etag', '"1"').end(response.statusCode === 200 ? twoItems : '');
    });
    const { services, writes, states, time } = pollServices();
    await pollOutlet(outlet(url), services);
    writes.length = 0;
    const unchanged = await pollOutlet(outlet(url), services);
    const atOnce = [...writes];
    time.now = new Date('2026-03-02T18:00:00Z');
    await pollOutlet(outlet(url), services);
    expect([unchanged.outcome, atOnce, writes, states.get('test-outlet')?.lastSuccessAt]).toEqual([
      'unchanged',
      [],
      ['state test-outlet'],
      '2026-03-02T18:00:00.000Z',
    ]);
  });

  it('saves validators after the items that they vouch for', async () => {
    const url = await serve((_, response) => response.setHeader('etag', '"1"').end(twoItems));
    const { services, writes, states } = pollServices();
    await pollOutlet(outlet(url), services);
    expect([writes, states.get('test-outlet')?.validators]).toEqual([
      ['item Minister resigned', 'item Tennis', 'state test-outlet'],
      { etag: '"1"' },
    ]);
  });

  it('matches what tells something again in the light of the history, once a document', async () => {
    const url = await serve((_, response) => response.end(twoItems));
    const { services } = pollServices();
    const [known, asked] = [() => '2026-01-01', [] as number[]];
    const recall = async (hits: readonly Hit[]) => {
      asked.push(hits.length);
      return known;
    };
    const match = (item: Item, since?: unknown) =>
      item.title === 'Tennis' && since !== known
        ? []
        : [{ id: `${item.id}#x`, status: since === known ? 'past' : 'asserted' } as Hit];
    const { hits } = await pollOutlet(outlet(url), { ...services, match, recall });
    // Told of the item without a hit of its own as well, in the light of what the other one asked for.
    expect([hits.map(({ status }) => status), asked]).toEqual([['past', 'past'], [1]]);
  });

  it('stops between items, not after the last one, where it is stopped while it matches', async () => {
    const long = { title: 'An essay', description: 'word '.repeat(3_000) };
    const url = await serve((_, response) =>
      response.end(rss(Array.from({ length: 9 }, (_, index) => ({ ...long, guid: `${index}` })))),
    );
    const { services, writes } = pollServices();
    const stop = new AbortController();
    const matched: string[] = [];
    const match = (item: Item) => {
      matched.push(item.id);
      setImmediate(() => stop.abort(new Error('stopped')));
      return [];
    };
    await expect(pollOutlet(outlet(url), { ...services, match }, { signal: stop.signal })).rejects.toThrow('stopped');
    expect([matched.length < 9, writes]).toEqual([true, []]);
  });

  it('asks for a page as robots.txt allows, and for a feed as for what is subscribed to', async () => {
    const asked: string[] = [];
    const url = await serve((request, response) => {
      asked.push(request.url!);
      response.end(request.url === '/robots.txt' ? 'User-agent: *\nDisallow: /' : twoItems);
    });
    const { services } = pollServices();
    const polite = { ...services, articles: createArticles(services.http, services.clock) };
    const page = await pollOutlet(outlet(`${url}/news`, { kind: 'page', selectors: { item: 'item' } }), polite);
    const feed = await pollOutlet(outlet(`${url}/feed`), polite);
    expect([page.failure?.kind, feed.outcome, asked]).toEqual(['robots', 'read', ['/robots.txt', '/feed']]);
  });

  it('marks what was already old at the first poll, not what comes late afterwards', async () => {
    let feed = rss([
      { title: 'Old', guid: 'old', date: '2026-02-01' },
      { title: 'New', guid: 'new', date: '2026-03-01' },
    ]);
    const url = await serve((_, response) => response.end(feed));
    const { services, items } = pollServices();
    await pollOutlet(outlet(url), services);
    feed = rss([{ title: 'Late', guid: 'late', date: '2026-02-02' }]);
    await pollOutlet(outlet(url), services);
    expect([...items.values()].map(({ title, backfill }) => [title, backfill])).toEqual([
      ['Old', true],
      ['New', false],
      ['Late', false],
    ]);
  });

  describe('of an outlet that changes its mind', () => {
    const day = 'Mon, 02 Mar 2026 10:00:00 GMT';
    const entry = (name: string, fields = {}) => ({
      title: `A headline long enough to be known again, ${name}`,
      guid: name,
      link: `https://news.test/${name}`,
      date: day,
      ...fields,
    });
    const names = Array.from({ length: 40 }, (_, index) => `n${index}`);

    async function pollTwice(first: string, second: string, fields = {}) {
      let feed = first;
      const url = await serve((_, response) => response.end(feed));
      const { services, items } = pollServices();
      await pollOutlet(outlet(url, fields), services);
      feed = second;
      const result = await pollOutlet(outlet(url, fields), services);
      return { result, items: [...items.values()] };
    }

    it('updates the item whose headline was edited, and tells its new hits', async () => {
      const edited = entry('n0', { title: 'Minister resigned' });
      const { result, items } = await pollTwice(rss([entry('n0'), entry('n1')]), rss([edited, entry('n1')]));
      expect([result.added, result.updated, result.hits.length, items.map(({ title }) => title)]).toEqual([
        0,
        1,
        1,
        ['Minister resigned', entry('n1').title],
      ]);
    });

    it('adds nothing when all guids change at once', async () => {
      const { result, items } = await pollTwice(
        rss(names.map((name) => entry(name))),
        rss(names.map((name) => entry(name, { guid: `https://news.test/?p=${name}` }))),
      );
      expect([result.added, result.updated, items.length]).toEqual([0, 0, 40]);
    });

    it('adds nothing when the same articles come under other guids, addresses and dates', async () => {
      const { result } = await pollTwice(
        rss(names.map((name) => entry(name))),
        rss(
          names.map((name) => entry(name, { guid: `x${name}`, link: `https://new.test/x/${name}`, date: undefined })),
        ),
      );
      expect([result.added, result.updated]).toEqual([0, 0]);
    });

    it('takes the owner’s word for what tells entries apart', async () => {
      const changed = rss([entry('n0', { guid: 'other' })]);
      const { result: byGuid } = await pollTwice(rss([entry('n0')]), changed, { identity: 'guid' });
      const { result: byUrl } = await pollTwice(rss([entry('n0')]), changed, { identity: 'url' });
      expect([byGuid.added, byUrl.added]).toEqual([1, 0]);
    });

    it('keeps the entries of a live page apart that share its address', async () => {
      const live = (count: number) =>
        rss(Array.from({ length: count }, (_, index) => entry(`n${index}`, { link: 'https://news.test/live' })));
      const { result } = await pollTwice(live(3), live(4));
      expect([result.added, result.updated]).toEqual([1, 0]);
    });

    it('holds a flood back from digests, and says so until it is over', async () => {
      let feed = rss([entry('start')]);
      const url = await serve((_, response) => response.end(feed));
      const { services, items, time } = pollServices();
      const poll = () => pollOutlet(outlet(url), services);
      const floods = [];
      for (const listed of [['a'], ['b'], ['c'], names, ['d']]) {
        await poll();
        feed = rss(listed.map((name) => entry(name)));
        time.now = new Date(time.now.getTime() + 3_600_000);
        floods.push((await poll()).state.flood?.items);
      }
      expect([floods, [...items.values()].filter(({ backfill }) => backfill).length]).toEqual([
        [undefined, undefined, undefined, 40, undefined],
        40,
      ]);
    });
  });
});
