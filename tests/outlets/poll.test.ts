import { describe, expect, it } from 'vitest';
import type { Hit } from '../../shared/hit.ts';
import type { Item } from '../../shared/item.ts';
import { createArticles } from '../../shared/outlets/article.ts';
import { pollOutlet, pollOutlets } from '../../shared/outlets/poll.ts';
import { dueOutlets } from '../../shared/outlets/schedule.ts';
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
      item.title === 'Tennis' ? [] : [{ id: `${item.id}#x`, status: since === known ? 'past' : 'asserted' } as Hit];
    const { hits } = await pollOutlet(outlet(url), { ...services, match, recall });
    expect([hits.map(({ status }) => status), asked]).toEqual([['past'], [1]]);
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

  it('repeats after a crash between items and state, and adds nothing twice', async () => {
    const url = await serve((_, response) => response.end(twoItems));
    const { services, items } = pollServices();
    const broken = { ...services.store, saveOutletState: () => Promise.reject(new Error('killed')) };
    await expect(pollOutlet(outlet(url), { ...services, store: broken })).rejects.toThrow('killed');
    const again = await pollOutlet(outlet(url), services);
    expect([again.added, items.size]).toEqual([0, 2]);
  });

  it('counts what a poll stored that was killed before it could', async () => {
    const more = rss([{ title: 'Another resigned', guid: 'c' }]).replace(
      '</channel>',
      twoItems.slice(twoItems.indexOf('<item>')),
    );
    let document = twoItems;
    const url = await serve((_, response) => response.end(document));
    const { services, time } = pollServices();
    const killed = {
      ...services,
      store: { ...services.store, saveOutletState: () => Promise.reject(new Error('killed')) },
    };
    const counted = async () => {
      time.now = new Date(time.now.getTime() + 3_600_000);
      const { state } = await pollOutlet(outlet(url), services);
      return [state.itemsRead, state.hitsFound, state.lastNewItemAt !== undefined];
    };
    await expect(pollOutlet(outlet(url), killed)).rejects.toThrow('killed');
    const first = await counted();
    document = more;
    time.now = new Date(time.now.getTime() + 3_600_000);
    await expect(pollOutlet(outlet(url), killed)).rejects.toThrow('killed');
    expect([first, await counted(), await counted()]).toEqual([
      [2, 1, true],
      [3, 2, true],
      [3, 2, true],
    ]);
  });

  it('counts once what two polls at once store', async () => {
    const url = await serve((_, response) => response.end(twoItems));
    const { services, states, time } = pollServices();
    const turning = { ...services, clock: { now: () => new Date(time.now.setSeconds(time.now.getSeconds() + 1)) } };
    await Promise.all([pollOutlet(outlet(url), turning), pollOutlet(outlet(url), turning)]);
    await pollOutlet(outlet(url), turning);
    expect([states.get('test-outlet')?.itemsRead, states.get('test-outlet')?.hitsFound]).toEqual([2, 1]);
  });

  it('is due, and tells the time anew, after the clock was put back', async () => {
    const url = await serve((_, response) => response.end(twoItems));
    const { services, states, time } = pollServices();
    time.now = new Date('2031-01-01T00:00:00Z');
    await pollOutlet(outlet(url), services);
    time.now = new Date('2026-03-02T12:00:00Z');
    const due = dueOutlets([outlet(url)], states, time.now).length;
    await pollOutlet(outlet(url), services);
    const state = states.get('test-outlet')!;
    expect([due, state.lastPollAt, state.lastNewItemAt, state.nextPollAt! < '2026-03-03']).toEqual([
      1,
      '2026-03-02T12:00:00.000Z',
      '2026-03-02T12:00:00.000Z',
      true,
    ]);
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

  it('keeps the old validators and items when an HTML page answers in place of the feed', async () => {
    let page = twoItems;
    const url = await serve((_, response) => response.setHeader('etag', `"${page.length}"`).end(page));
    const { services, states } = pollServices();
    await pollOutlet(outlet(url), services);
    page = '<!doctype html><html><title>Checking your browser</title></html>';
    const result = await pollOutlet(outlet(url), services);
    const state = states.get('test-outlet');
    expect([result.failure?.kind, state?.validators, state?.seen.length, state?.failure?.count]).toEqual([
      'not-a-feed',
      { etag: `"${twoItems.length}"` },
      2,
      1,
    ]);
  });

  it('counts failures, waits longer after each, and forgets them after a success', async () => {
    let status = 500;
    const url = await serve((_, response) => {
      response.statusCode = status;
      response.end(twoItems);
    });
    const { services, states } = pollServices();
    const pauses: number[] = [];
    for (let poll = 0; poll < 3; poll++) {
      const { nextPollAt = '' } = (await pollOutlet(outlet(url), services)).state;
      pauses.push(Math.floor((Date.parse(nextPollAt) - Date.parse('2026-03-02T12:00:00Z')) / 60_000 / 15));
    }
    const failing = states.get('test-outlet')?.failure;
    status = 200;
    await pollOutlet(outlet(url), services);
    expect([pauses, failing, states.get('test-outlet')?.failure]).toEqual([
      [1, 2, 4],
      { kind: 'http-status', message: 'answered 500', since: '2026-03-02T12:00:00.000Z', count: 3 },
      undefined,
    ]);
  });

  it('asks no sooner than the outlet said', async () => {
    const url = await serve((_, response) => {
      response.writeHead(429, { 'retry-after': '7200' }).end();
    });
    const { services } = pollServices();
    const { failure, state } = await pollOutlet(outlet(url), services);
    expect([failure?.kind, state.nextPollAt]).toEqual(['rate-limited', '2026-03-02T14:00:00.000Z']);
  });

  it('stores the other items where one cannot be matched, reports it, and tries it again', async () => {
    const url = await serve((_, response) => response.setHeader('etag', '"1"').end(twoItems));
    const { services, items, states } = pollServices();
    const match = () => {
      throw new Error('rule broke');
    };
    const poisoned = {
      ...services,
      match: (item: Parameters<typeof services.match>[0]) => (item.title === 'Tennis' ? match() : []),
    };
    const result = await pollOutlet(outlet(url), poisoned);
    const again = await pollOutlet(outlet(url), services);
    expect([result.failure, result.added, states.get('test-outlet')?.failure, again.added, items.size]).toEqual([
      { kind: 'internal', message: 'matching "Tennis" failed: rule broke' },
      1,
      undefined,
      1,
      2,
    ]);
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

  it('asks without condition after a week of 304, and believes a permanent redirect after three days', async () => {
    const asked: string[] = [];
    const url = await serve((request, response) => {
      const condition = request.headers['if-none-match'] ? 'if changed' : 'whole';
      asked.push(`${request.url} ${condition}`);
      if (request.url === '/old') return response.writeHead(301, { location: '/new' }).end();
      if (condition === 'if changed') return response.writeHead(304).end();
      response.setHeader('etag', '"1"').end(twoItems);
    });
    const { services, time } = pollServices();
    for (const date of ['03-02', '03-04', '03-06', '03-10']) {
      time.now = new Date(`2026-${date}T12:00:00Z`);
      await pollOutlet(outlet(`${url}/old`), services);
    }
    expect(asked).toEqual([
      ...['/old whole', '/new whole', '/old if changed', '/new if changed'],
      ...['/new if changed', '/new whole'],
    ]);
  });

  it('saves no validators of a document that broke off', async () => {
    const url = await serve((_, response) => response.setHeader('etag', '"1"').end(twoItems.slice(0, -60)));
    const { services } = pollServices();
    const { state, added } = await pollOutlet(outlet(url), services);
    expect([state.validators, added]).toEqual([{}, 1]);
  });
});

describe('pollOutlets', () => {
  it('polls the healthy outlets whatever the others do', async () => {
    const answers: Record<string, string> = {
      '/empty': '',
      '/garbage': '\u0000\u0001 nonsense',
      '/html': '<html></html>',
      '/fine': twoItems,
    };
    const url = await serve((request, response) => {
      if (request.url === '/reset') return request.socket.destroy();
      if (request.url === '/500') response.statusCode = 500;
      response.end(answers[request.url!] ?? '');
    });
    const { services } = pollServices();
    const outlets = ['empty', 'garbage', 'html', 'reset', '500', 'fine'].map((id) => outlet(`${url}/${id}`, { id }));
    const results = await pollOutlets([...outlets, outlet('http://127.0.0.1:1/', { id: 'closed' })], services);
    expect(results.map((result) => [result.outletId, result.failure?.kind ?? result.added])).toEqual([
      ['empty', 'empty'],
      ['garbage', 'not-a-feed'],
      ['html', 'not-a-feed'],
      ['reset', 'connect'],
      ['500', 'http-status'],
      ['fine', 2],
      ['closed', 'connect'],
    ]);
  });

  it('asks one host at most two things at once, and lets other hosts pass those that wait', async () => {
    const open = new Map<string, number>();
    let most = 0;
    const url = await serve((request, response) => {
      const host = request.headers.host!;
      open.set(host, (open.get(host) ?? 0) + 1);
      most = Math.max(most, open.get(host)!);
      setTimeout(() => {
        open.set(host, open.get(host)! - 1);
        response.end(twoItems);
      }, 20);
    });
    const { services } = pollServices();
    const order: string[] = [];
    const busy = Array.from({ length: 8 }, (_, index) => outlet(`${url}/${index}`, { id: `busy-${index}` }));
    const other = outlet(url.replace('127.0.0.1', '127.0.0.2'), { id: 'other' });
    await pollOutlets([...busy, other], services, { concurrency: 3, onResult: ({ outletId }) => order.push(outletId) });
    expect([most, order.indexOf('other') < 4]).toEqual([2, true]);
  });

  it('gives the results so far when it is stopped, and records no failure for the rest', async () => {
    const stop = new AbortController();
    const url = await serve((request, response) => {
      if (request.url === '/slow') stop.abort();
      else response.end(twoItems);
    });
    const { services, states } = pollServices();
    const outlets = ['fast', 'slow', 'later'].map((id) => outlet(`${url}/${id}`, { id }));
    const results = await pollOutlets(outlets, services, { concurrency: 1, signal: stop.signal });
    expect([results.map(({ outletId }) => outletId), [...states.keys()]]).toEqual([['fast'], ['fast']]);
  });

  it('finishes the other outlets, then throws, when the store fails for one', async () => {
    const url = await serve((_, response) => response.end(twoItems));
    const { services, states } = pollServices();
    const store = {
      ...services.store,
      saveOutletState: (state: Parameters<typeof services.store.saveOutletState>[0]) =>
        state.outletId === 'a' ? Promise.reject(new Error('disk full')) : services.store.saveOutletState(state),
    };
    const polled = pollOutlets([outlet(url, { id: 'a' }), outlet(url, { id: 'b' })], { ...services, store });
    await expect(polled).rejects.toThrow('polling broke off for 1 of 2 outlets: Error: disk full');
    expect([...states.keys()]).toEqual(['b']);
  });
});
