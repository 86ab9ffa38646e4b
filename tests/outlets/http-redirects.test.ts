// Where a request ends that is sent on, and which addresses it never goes to.
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Fetched } from '../../shared/outlets/fetched.ts';
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

describe('redirects', () => {
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
});
