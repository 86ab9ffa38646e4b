// Every way in which the gauntlet's server misbehaves: data and small answers, chosen by seed.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';

type Answer = (request: IncomingMessage, response: ServerResponse, feed: string) => void;

/** `passing`: the feed comes as it should at the next round. `hostile`: the outlet never serves a feed. */
export type Misbehaviour = { name: string; kind: 'passing' | 'harmless' | 'hostile'; answer: Answer };

/** Made when first sent: 120 MB once decompressed. */
let bomb: Buffer | undefined;
const nested = `<rss><channel><item>${'<a>'.repeat(100_000)}</item></channel></rss>`;
const entities = `<!DOCTYPE l [<!ENTITY a "l">${Array.from({ length: 12 }, (_, n) => `<!ENTITY ${'a'.repeat(n + 2)} "${`&${'a'.repeat(n + 1)};`.repeat(10)}">`).join('')}]><rss><channel><item><title>&${'a'.repeat(13)};</title></item></channel></rss>`;

function status(code: number, headers: Record<string, string> = {}): Answer {
  return (_, response) => void response.writeHead(code, headers).end('no');
}

function redirect(location: string): Answer {
  return (_, response) => void response.writeHead(302, { location }).end();
}

function body(text: string | Buffer, headers: Record<string, string> = {}): Answer {
  return (_, response) => void response.writeHead(200, headers).end(text);
}

/** The feed, sent oddly. */
function feed(send: (feed: string) => { text: string | Buffer; headers?: Record<string, string> }): Answer {
  return (_, response, text) => {
    const { text: sent, headers = {} } = send(text);
    response.writeHead(200, headers).end(sent);
  };
}

/** In the feed's own text, without touching its items. */
export const misbehaviours: readonly Misbehaviour[] = [
  ...Object.entries<Answer>({
    'answers 500': status(500),
    'answers 503 and asks for an hour': status(503, { 'retry-after': '1' }),
    'answers 503 until a date': status(503, { 'retry-after': new Date(0).toUTCString() }),
    'answers 429': status(429, { 'retry-after': '0' }),
    'answers 304 to no condition': status(304),
    'answers 404': status(404),
    'sends nothing': body(''),
    'sends a consent page': body('<!doctype html><html><title>Before you continue</title></html>', {
      etag: '"consent"',
    }),
    'sends words': body('Service unavailable', { 'last-modified': 'Fri, 01 Jan 2041 00:00:00 GMT' }),
    'resets the connection': (request) => request.socket.destroy(),
    'breaks off in the body': (_, response, text) => {
      response.writeHead(200, { 'content-length': String(text.length * 2) }).write(text.slice(0, 300));
      setTimeout(() => response.destroy(), 5);
    },
    'never answers': () => {},
    dribbles: (request, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('<'), 50);
      request.socket.on('close', () => clearInterval(timer));
    },
    'sends broken gzip': body(gzipSync('x'.repeat(10_000)).subarray(0, 20), { 'content-encoding': 'gzip' }),
    'sends headers without end': (_, response) => void response.writeHead(200, { 'x-long': 'x'.repeat(40_000) }).end(),
    'redirects in circles': redirect('/'),
    'redirects to nothing': redirect('http://'),
  }).map(([name, answer]): Misbehaviour => ({ name, kind: 'passing', answer })),
  ...Object.entries<Answer>({
    'puts junk before the prolog': feed((text) => ({ text: `\n<b>Warning</b>: mysql\n${text}` })),
    'labels UTF-8 as windows-1251': feed((text) => ({
      text,
      headers: { 'content-type': 'text/xml; charset=windows-1251' },
    })),
    'sends UTF-16': feed((text) => ({ text: Buffer.from(`\ufeff${text}`, 'utf16le') })),
    'sends brotli': feed((text) => ({ text: brotliCompressSync(text), headers: { 'content-encoding': 'br' } })),
    'labels plain text as gzip': feed((text) => ({ text, headers: { 'content-encoding': 'gzip' } })),
    'sends control characters': feed((text) => ({ text: text.replaceAll('<item>', '\u0001\u000b<item>') })),
    'writes in capitals': feed((text) => ({
      text: text.replaceAll(/<\/?(item|title|guid|link)>/g, (tag) => tag.toUpperCase()),
    })),
    'uses other prefixes': feed((text) => ({
      text: text.replaceAll(/<(\/?)(rss|channel|item|title|guid|link)(?=[ >])/g, '<$1x:$2'),
    })),
    'forgets to close': feed((text) => ({ text: text.replaceAll('</title>', '') })),
    'leaves ampersands bare': feed((text) => ({
      text: text.replaceAll('<item>', '<item><category>R&D & &nbsp;</category>'),
    })),
    'changes every guid': feed((text) => ({ text: text.replaceAll('<guid>', '<guid>changed-') })),
    'gives every entry one guid': feed((text) => ({ text: text.replaceAll(/<guid>[^<]*/g, '<guid>same') })),
    'republishes with new dates': feed((text) => ({
      text: text.replaceAll(/<pubDate>[^<]*/g, '<pubDate>Mon, 01 Jan 2035 00:00:00 GMT'),
    })),
    'repeats every entry': feed((text) => ({ text: text.replaceAll(/<item>.*?<\/item>/g, '$&$&') })),
    'writes dates nobody can read': feed((text) => ({
      text: text.replaceAll(/<pubDate>[^<]*/g, '<pubDate>вчера вечером'),
    })),
    'sends a new ETag every time': feed((text) => ({ text, headers: { etag: `"${Math.random()}"` } })),
  }).map(([name, answer]): Misbehaviour => ({ name, kind: 'harmless', answer })),
  ...Object.entries<Answer>({
    'sends a gzip bomb': (request, response, text) => {
      bomb ??= gzipSync(Buffer.alloc(120 * 2 ** 20, '<item><title>x</title></item>'));
      body(bomb, { 'content-encoding': 'gzip', 'content-type': 'text/xml' })(request, response, text);
    },
    'sends without end': (_, response) => {
      response.writeHead(200);
      const pour = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, '<item>')));
      };
      response.on('drain', pour);
      pour();
    },
    'nests 100,000 deep': body(nested),
    'sends an entity bomb': body(entities),
    'redirects to the metadata service': redirect('http://169.254.169.254/latest/meta-data/'),
    'redirects to a private network': redirect('http://10.1.2.3/'),
    'redirects to decimal digits of a private address': redirect('http://167838211/'),
    'redirects to IPv6 of an address': redirect('http://[::ffff:10.1.2.3]/'),
    'redirects to a file': redirect('file:///etc/passwd'),
    'is gone': status(410),
  }).map(([name, answer]): Misbehaviour => ({ name, kind: 'hostile', answer })),
];

/** For those who only cast the parts. */
export const misbehaviourNames = misbehaviours.map(({ name, kind }) => ({ name, kind }));
