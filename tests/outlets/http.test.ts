import type { LookupAddress } from 'node:dns';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createHttp, type Fetched } from '../../shared/outlets/http.ts';
import { readSettings } from '../../shared/settings.ts';
import { loopbackHttp, serve } from './loopback.ts';

const kindOf = (fetched: Fetched) => (fetched.kind === 'failed' ? fetched.failure : fetched.kind);
const textOf = (fetched: Fetched) =>
  fetched.kind === 'body' ? new TextDecoder().decode(fetched.bytes) : kindOf(fetched);

describe('createHttp', () => {
  it('says who asks, and what it takes', async () => {
    let asked: Record<string, unknown> = {};
    const url = await serve((request, response) => {
      asked = request.headers;
      response.end('x');
    });
    await loopbackHttp().get(url);
    expect(asked).toMatchObject({
      'user-agent': expect.stringMatching(/^Fissure\/[\d.]+ \(\+https:\/\/.+\)$/),
      'accept-encoding': 'gzip, br, deflate',
      accept: expect.stringContaining('application/rss+xml'),
    });
  });

  it('sends validators back as they came, and knows an unchanged answer', async () => {
    const url = await serve((request, response) => {
      const { 'if-none-match': etag, 'if-modified-since': since } = request.headers;
      response.setHeader('etag', 'W/"odd, "one""').setHeader('last-modified', 'not even a date');
      response.statusCode = etag === 'W/"odd, "one""' && since === 'not even a date' ? 304 : 200;
      response.end();
    });
    const http = loopbackHttp();
    const first = await http.get(url);
    const validators = first.kind === 'body' ? first.validators : {};
    expect([validators, await http.get(url, validators)]).toEqual([
      { etag: 'W/"odd, "one""', lastModified: 'not even a date' },
      { kind: 'unchanged', validators },
    ]);
  });

  it('takes a 304 that answers no condition for a failure', async () => {
    const url = await serve((_, response) => response.writeHead(304).end());
    expect(await loopbackHttp().get(url)).toMatchObject({ failure: 'http-status', message: 'answered 304' });
  });

  it.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['gzip, br', (text: string) => brotliCompressSync(gzipSync(text))],
    ['gzip', (text: string) => text],
    ['identity', (text: string) => text],
  ])('decompresses %s', async (encoding, compress) => {
    const url = await serve((_, response) => response.setHeader('content-encoding', encoding).end(compress('<rss/>')));
    expect(textOf(await loopbackHttp().get(url))).toBe('<rss/>');
  });

  it.each([
    ['an encoding nobody asked for', 'zstd', 'x'],
    ['more layers than two', 'gzip, gzip, gzip', gzipSync(gzipSync(gzipSync('x')))],
    ['compressed data that breaks off', 'gzip', gzipSync('x'.repeat(10_000)).subarray(0, 20)],
  ])('cannot read %s', async (_name, encoding, body) => {
    const url = await serve((_, response) => response.setHeader('content-encoding', encoding).end(body));
    expect(kindOf(await loopbackHttp().get(url))).toBe('unreadable');
  });

  it('stops at the cap, counted decompressed: a bomb of 100 MB in 100 KB', async () => {
    const bomb = gzipSync(Buffer.alloc(100 * 2 ** 20));
    const url = await serve((_, response) => response.setHeader('content-encoding', 'gzip').end(bomb));
    const fetched = await loopbackHttp({ FISSURE_MAX_BODY_MB: 1 }).get(url);
    expect(kindOf(fetched)).toBe('too-large');
  });

  it('stops at the cap in a body without end', async () => {
    const url = await serve((_, response) => {
      const pour = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
      };
      response.on('drain', pour);
      pour();
    });
    expect(kindOf(await loopbackHttp({ FISSURE_MAX_BODY_MB: 1 }).get(url))).toBe('too-large');
  });

  it('follows redirects, five at most, and says where they ended', async () => {
    const url = await serve((request, response) => {
      const hop = Number(request.url!.slice(1));
      if (hop === 0) response.end('there');
      else response.writeHead(hop % 2 ? 301 : 307, { location: `/${hop - 1}` }).end('moved');
    });
    const [five, six] = [await loopbackHttp().get(`${url}/5`), await loopbackHttp().get(`${url}/6`)];
    expect([textOf(five), five.kind === 'body' && five.url, kindOf(six)]).toEqual(['there', `${url}/0`, 'redirects']);
  });

  it.each([
    ['an address of another kind', 'ftp://127.0.0.1/', 'forbidden-address'],
    ['no address', 'http://', 'redirects'],
    ['a private network', 'http://10.0.0.1/', 'forbidden-address'],
    ['the cloud metadata service', 'http://169.254.169.254/latest/meta-data/', 'forbidden-address'],
  ])('does not follow a redirect to %s', async (_name, location, expected) => {
    const url = await serve((_, response) => response.writeHead(302, { location }).end());
    expect(kindOf(await loopbackHttp().get(url))).toBe(expected);
  });

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
