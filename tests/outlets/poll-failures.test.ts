import { describe, expect, it } from 'vitest';
import { pollOutlet } from '../../shared/outlets/poll.ts';
import { dueOutlets } from '../../shared/outlets/schedule.ts';
import { outlet, pollServices, rss, serve } from './loopback.ts';

const twoItems = rss([
  { title: 'Minister resigned', guid: 'a', link: 'https://news.test/a', date: 'Mon, 02 Mar 2026 10:00:00 GMT' },
  { title: 'Tennis', guid: 'b', link: 'https://news.test/b', date: 'Mon, 02 Mar 2026 09:00:00 GMT' },
]);

describe('a poll that fails or is cut off', () => {
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
