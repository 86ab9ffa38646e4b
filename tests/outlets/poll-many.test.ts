import { describe, expect, it } from 'vitest';
import { pollOutlets } from '../../shared/outlets/poll.ts';
import { outlet, pollServices, rss, serve } from './loopback.ts';

const twoItems = rss([
  { title: 'Minister resigned', guid: 'a', link: 'https://news.test/a', date: 'Mon, 02 Mar 2026 10:00:00 GMT' },
  { title: 'Tennis', guid: 'b', link: 'https://news.test/b', date: 'Mon, 02 Mar 2026 09:00:00 GMT' },
]);

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
