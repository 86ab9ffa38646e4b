// What is asked of an outlet and how its answer is read.
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Fetched } from '../../shared/outlets/fetched.ts';
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
});
