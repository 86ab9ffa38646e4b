import type { LookupAddress } from 'node:dns';
import { type AddressInfo, createServer } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Fetched } from '../../shared/outlets/fetched.ts';
import { createHttp } from '../../shared/outlets/http.ts';
import { readSettings } from '../../shared/settings.ts';
import { loopbackHttp, serve } from './loopback.ts';

const kindOf = (fetched: Fetched) => (fetched.kind === 'failed' ? fetched.failure : fetched.kind);
const textOf = (fetched: Fetched) =>
  fetched.kind === 'body' ? new TextDecoder().decode(fetched.bytes) : kindOf(fetched);

/** A server that answers `/start` by these bytes, and all else by an empty feed. */
async function serveBytes(answer: string): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (request) =>
      socket.end(request.includes(' /start ') ? answer : 'HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<rss/>'),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

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
      'accept-encoding': 'gzip, br, zstd, deflate',
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
    ['zstd', zstdCompressSync],
    ['', gzipSync],
    ['', (text: string) => gzipSync(gzipSync(text))],
    ['utf-8', (text: string) => text],
    ['none', gzipSync],
    ['gzip, gzip', gzipSync],
    ['gzip', (text: string) => gzipSync(gzipSync(text))],
    ['br', gzipSync],
    ['br', (text: string) => text],
    ['deflate', (text: string) => text],
  ])('unpacks what is called "%s"', async (encoding, compress) => {
    const url = await serve((_, response) => response.setHeader('content-encoding', encoding).end(compress('<rss/>')));
    expect(textOf(await loopbackHttp().get(url))).toBe('<rss/>');
  });

  it.each([
    ['more layers than two', 'gzip, gzip, gzip', gzipSync(gzipSync(gzipSync('x')))],
    ['compressed data that breaks off before any text', 'gzip', gzipSync('x'.repeat(10_000)).subarray(0, 10)],
  ])('cannot read %s', async (_name, encoding, body) => {
    const url = await serve((_, response) => response.setHeader('content-encoding', encoding).end(body));
    expect(kindOf(await loopbackHttp().get(url))).toBe('unreadable');
  });

  it('reads compressed data that breaks off as far as it goes, and says so', async () => {
    const numbers = Array.from({ length: 5_000 }, (_, index) => index).join(' ');
    const packed = gzipSync(numbers);
    const url = await serve((_, response) =>
      response.setHeader('content-encoding', 'gzip').end(packed.subarray(0, -3000)),
    );
    const fetched = await loopbackHttp().get(url);
    const text = textOf(fetched)!;
    expect([fetched.kind === 'body' && fetched.cutShort, numbers.startsWith(text), text.length > 10_000]).toEqual([
      true,
      true,
      true,
    ]);
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

  it('gives back at the next hop what a redirect sets, and to no other host', async () => {
    const cookies: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      cookies.push(request.headers.cookie);
      const elsewhere = `http://localhost:${request.socket.localPort}/there`;
      response.setHeader('set-cookie', [
        'a=1; Path=/; HttpOnly',
        'b=2; Domain=0.1',
        'gone=1; Max-Age=0',
        'c=3; Secure',
      ]);
      if (request.url === '/wall') response.writeHead(302, { location: '/open' }).end();
      else if (request.url === '/open') response.writeHead(302, { location: elsewhere }).end();
      else response.end('<rss/>');
    });
    const http = loopbackHttp();
    await http.get(`${url}/wall`);
    await http.get(`${url}/wall`);
    expect(cookies).toEqual([undefined, 'a=1; b=2', undefined, undefined, 'a=1; b=2', undefined]);
  });

  it('follows a redirect written in letters that are no ASCII', async () => {
    const url = await serveBytes('HTTP/1.1 302 Found\r\nLocation: /лента\r\nContent-Length: 0\r\n\r\n');
    const fetched = await loopbackHttp().get(`${url}/start`);
    expect(fetched.kind === 'body' && decodeURI(fetched.url)).toBe(`${url}/лента`);
  });

  it.each([
    ['a header folded over lines', 'X-A: one\r\n two\r\nContent-Length: 6'],
    ['a control character in a header', 'X-A: a\u0001b\r\nContent-Length: 6'],
    ['40 KB of headers', `X-A: ${'a'.repeat(40_000)}\r\nContent-Length: 6`],
    ['two lengths that are the same', 'Content-Length: 6\r\nX-A: b\r\ncontent-length:6'],
    ['the same length twice in one header', 'Content-Length: 6, 6'],
    [
      'a length twice told, by headers and by chunks',
      'Content-Length: 6\r\nTransfer-Encoding: chunked',
      '6\r\n<rss/>\r\n0\r\n\r\n',
    ],
  ])('reads an answer with %s', async (_name, headers, body = '<rss/>') => {
    const url = await serveBytes(`HTTP/1.1 200 OK\r\n${headers}\r\n\r\n${body}`);
    expect(textOf(await loopbackHttp().get(`${url}/start`))).toBe('<rss/>');
  });

  it.each([
    ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 6\r\nContent-Length: 7\r\n\r\n<rss/>'],
    ['a length in words', 'HTTP/1.1 200 OK\r\nContent-Length: six\r\n\r\n<rss/>'],
    ['400 KB of headers', `HTTP/1.1 200 OK\r\nX-A: ${'a'.repeat(400_000)}\r\n\r\n<rss/>`],
    ['another protocol', 'SSH-2.0-OpenSSH\r\n'],
    ['chunks without sizes', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n<rss/>'],
  ])('tells an answer with %s for what it is', async (_name, answer) => {
    expect(kindOf(await loopbackHttp().get(`${await serveBytes(answer)}/start`))).toBe('unreadable');
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
