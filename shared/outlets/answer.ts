// Reads a server's answer: what it says of itself, and its body. A failure is a value.
import type { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { type Fetched, failed, type Validators } from './fetched.ts';
import { collect } from './inflate.ts';

/** Retry-After beyond a day is taken as a day, so that no answer can silence an outlet for good. */
const maxRetryAfterSeconds = 24 * 60 * 60;
/** An ETag is opaque, but what is stored with an outlet must stay small, and legal in a header when it is sent back. */
const sendable = /^[\t\x20-\x7e\x80-\xff]{1,1024}$/;

/** Of undici, or of Node where its parser gave up. */
export type Answer = { statusCode: number; headers: Record<string, string | string[] | undefined>; body: Readable };

/** @param conditional whether the request was; @param limit bytes when decompressed */
export async function readAnswer(answer: Answer, url: URL, conditional: boolean, limit: number): Promise<Fetched> {
  const { statusCode, headers: got, body } = answer;
  const validators = validatorsOf(got);
  if (statusCode === 304 && conditional) {
    discard(body);
    return { kind: 'unchanged', validators };
  }
  if (statusCode < 200 || statusCode > 299) {
    discard(body);
    const retryAfterSeconds = retryAfter(first(got['retry-after']), Date.parse(first(got.date) ?? ''));
    const failure = statusCode === 429 ? 'rate-limited' : statusCode === 410 ? 'gone' : 'http-status';
    return {
      ...failed(failure, `answered ${statusCode}`),
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    };
  }
  const collected = await collect(body, `${got['content-encoding'] ?? ''}`, limit);
  return { kind: 'body', ...collected, contentType: first(got['content-type']) ?? '', url: url.href, validators };
}

/** Where a redirect leads, as written; undefined where the answer is none. */
export const locationOf = ({ statusCode, headers }: Answer): string | undefined =>
  [301, 302, 303, 307, 308].includes(statusCode) ? utf8(first(headers.location)) : undefined;

function validatorsOf(headers: Answer['headers']): Validators {
  const etag = first(headers.etag);
  const lastModified = first(headers['last-modified']);
  return {
    ...(etag && sendable.test(etag) && { etag }),
    ...(lastModified && sendable.test(lastModified) && { lastModified }),
  };
}

/** Seconds or a date (RFC 9110 10.2.3); a date counts from the answer's own clock where it tells it. */
function retryAfter(value: string | undefined, answeredAt: number): number | undefined {
  if (value === undefined) return undefined;
  const seconds = /^\d+$/.test(value.trim())
    ? Number(value)
    : Math.ceil((Date.parse(value) - (Number.isNaN(answeredAt) ? Date.now() : answeredAt)) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 0), maxRetryAfterSeconds);
}

/** Node gives headers byte by byte; an address that is not ASCII is UTF-8 where its bytes are (WHATWG Fetch 2.2.6). */
function utf8(header: string | undefined): string | undefined {
  if (header === undefined || !/[\x80-\xff]/.test(header)) return header;
  const text = Buffer.from(header, 'latin1').toString('utf8');
  return text.includes('\ufffd') ? header : text;
}

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

/** Bytes of a body nobody reads that are taken to keep its connection; a longer one is cut off, with its connection. */
const longestDiscarded = 16 * 1024;

/** Lets go of a body that nobody reads; what its stream says afterwards is of no interest. */
export function discard(body: Answer['body']): void {
  body.on('error', () => {});
  if ('dump' in body) (body as Dispatcher.ResponseData['body']).dump({ limit: longestDiscarded }).catch(() => {});
  else body.destroy();
}
