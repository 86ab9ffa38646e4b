// Answers that do not come, or not whole.
import type { LookupAddress } from 'node:dns';
import { describe, expect, it } from 'vitest';
import type { Fetched } from '../../shared/outlets/fetched.ts';
import { createHttp } from '../../shared/outlets/http.ts';
import { readSettings } from '../../shared/settings.ts';
import { loopbackHttp, serve } from './loopback.ts';

const kindOf = (fetched: Fetched) => (fetched.kind === 'failed' ? fetched.failure : fetched.kind);

describe('an answer that does not come', () => {
  it('gives up on an answer that does not come whole in time', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/body') response.write('<rss>');
    });
    const http = loopbackHttp({ FISSURE_TIMEOUT_SECONDS: 0.2 });
    expect([kindOf(await http.get(`${url}/head`)), kindOf(await http.get(`${url}/body`))]).toEqual([
      'timeout',
      'timeout',
    ]);
  });

  it.each([
    [410, {}, { failure: 'gone' }],
    [429, { 'retry-after': '120' }, { failure: 'rate-limited', retryAfterSeconds: 120 }],
    [503, { 'retry-after': '999999999' }, { failure: 'http-status', retryAfterSeconds: 86_400 }],
    [
      503,
      { 'retry-after': 'Mon, 02 Mar 2026 12:01:00 GMT', date: 'Mon, 02 Mar 2026 12:00:00 GMT' },
      { retryAfterSeconds: 60 },
    ],
    [503, { 'retry-after': 'soon' }, { message: 'answered 503' }],
    [404, {}, { failure: 'http-status', message: 'answered 404' }],
  ])('tells a %i with its pause', async (status, headers, expected) => {
    const url = await serve((_, response) => response.writeHead(status, headers).end('<rss/>'));
    expect(await loopbackHttp().get(url)).toMatchObject(expected);
  });

  it.each([
    ['a port nobody listens on', 'http://127.0.0.1:1/', 'connect'],
    ['a name that does not exist', 'http://no-such-host.invalid/', 'dns'],
  ])('tells %s', async (_name, url, expected) => {
    expect(kindOf(await loopbackHttp().get(url))).toBe(expected);
  });

  it('tells a server that speaks no TLS', async () => {
    const url = await serve((_, response) => response.end());
    expect(kindOf(await loopbackHttp().get(url.replace('http:', 'https:')))).toBe('tls');
  });

  it('tells a connection that breaks within the body', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('half');
      setTimeout(() => response.destroy(), 10);
    });
    expect(kindOf(await loopbackHttp().get(url))).toBe('connect');
  });

  it('rejects with the reason when it is stopped', async () => {
    const url = await serve(() => {});
    const stop = new AbortController();
    const fetched = loopbackHttp().get(url, {}, stop.signal);
    stop.abort(new Error('stopped by hand'));
    await expect(fetched).rejects.toThrow('stopped by hand');
  });

  it('goes to the address that was checked, not to what the name means a moment later', async () => {
    const asked: string[] = [];
    const url = await serve((_, response) => response.end());
    const answers: LookupAddress[][] = [[{ address: '127.0.0.1', family: 4 }], [{ address: '10.0.0.1', family: 4 }]];
    const resolve = ((name: string, _options: object, done: (error: null, found: LookupAddress[]) => void) => {
      asked.push(name);
      done(null, answers.shift()!);
    }) as never;
    const http = createHttp(readSettings({}), { loopback: true, resolve });
    const port = new URL(url).port;
    const rebound = [
      kindOf(await http.get(`http://a.test:${port}/`)),
      kindOf(await http.get(`http://b.test:${port}/`)),
    ];
    expect([rebound, asked]).toEqual([
      ['body', 'forbidden-address'],
      ['a.test', 'b.test'],
    ]);
  });
});
