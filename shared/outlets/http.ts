// Fetches an outlet's bytes: conditional, compressed, bounded in size, time and reach. A failure is a value.
import type { Readable } from 'node:stream';
import { Agent, type Dispatcher, request } from 'undici';
import type { Settings } from '../settings.ts';
import { forbiddenUrl, guardedLookup, type Resolve } from './address.ts';
import { createCookies } from './cookies.ts';
import { breaksSyntax, describe, failureOf } from './http-failure.ts';
import { collect } from './inflate.ts';
import { lenientRequest } from './lenient-request.ts';
import type { FailureKind } from './outlet.ts';

export type Validators = { etag?: string; lastModified?: string };

export type Fetched =
  | { kind: 'unchanged'; validators?: Validators; movedTo?: string }
  | {
      kind: 'body';
      /** Decompressed. */
      bytes: Uint8Array;
      /** The answer breaks off, and its beginning is all there is. */
      cutShort?: true;
      /** As sent; empty where there was none. */
      contentType: string;
      /** Where the redirects ended. */
      url: string;
      validators: Validators;
      /** The same, where every redirect on the way was permanent (301, 308) and there was one. */
      movedTo?: string;
    }
  | Failed;

export type Failed = { kind: 'failed'; failure: FailureKind; message: string; retryAfterSeconds?: number };

export type Http = {
  /** Rejects only with the reason of an aborted signal. */
  get(url: string, validators?: Validators, signal?: AbortSignal, limits?: { maxBytes?: number }): Promise<Fetched>;
};

const maxRedirects = 5;
/** As much as curl takes of all headers together is 300 KB; some servers send 40 KB of cookies and policies. */
const maxHeaderSize = 256 * 1024;
/** Retry-After beyond a day is taken as a day, so that no answer can silence an outlet for good. */
const maxRetryAfterSeconds = 24 * 60 * 60;
/** An ETag is opaque, but what is stored with an outlet must stay small, and legal in a header when it is sent back. */
const sendable = /^[\t\x20-\x7e\x80-\xff]{1,1024}$/;

/** Of undici, or of Node where its parser gave up. */
type Answer = { statusCode: number; headers: Record<string, string | string[] | undefined>; body: Readable };

const accept =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5';

type HttpSettings = Pick<Settings, 'FISSURE_CONTACT' | 'FISSURE_TIMEOUT_SECONDS' | 'FISSURE_MAX_BODY_MB'>;

/**
 * @param options.loopback allows addresses and ports of this machine (demo, tests, benchmarks); by default only public ones
 *   are reached, on ports 80 and 443.
 * @param options.resolve stands in for the system's name resolution.
 */
export function createHttp(settings: HttpSettings, options: { loopback?: boolean; resolve?: Resolve } = {}): Http {
  const lookup = guardedLookup(options);
  const dispatcher = new Agent({
    connect: { lookup },
    allowH2: false,
    maxHeaderSize,
    keepAliveTimeout: 4_000,
  });
  const maxBytes = settings.FISSURE_MAX_BODY_MB * 1024 * 1024;
  const headers = {
    'user-agent': `Fissure/0.1 (+${settings.FISSURE_CONTACT.replace(/[^\x21-\x7e]+/g, ' ').trim()})`,
    accept,
    'accept-encoding': 'gzip, br, zstd, deflate',
  };

  return {
    async get(url, validators = {}, signal, limits = {}) {
      const limit = AbortSignal.timeout(settings.FISSURE_TIMEOUT_SECONDS * 1000);
      const signals = signal ? AbortSignal.any([limit, signal]) : limit;
      try {
        return await follow(url, { ...headers, ...conditions(validators) }, signals, limits.maxBytes ?? maxBytes);
      } catch (error) {
        signal?.throwIfAborted();
        if (limit.aborted) return failed('timeout', `no whole answer in ${settings.FISSURE_TIMEOUT_SECONDS} s`);
        return failed(failureOf(error), describe(error));
      }
    },
  };

  async function follow(
    start: string,
    requestHeaders: Record<string, string>,
    signal: AbortSignal,
    limit: number,
  ): Promise<Fetched> {
    let url = new URL(start);
    let permanent = true;
    const cookies = createCookies();
    for (let hop = 0; hop <= maxRedirects; hop++) {
      const forbidden = forbiddenUrl(url, options);
      if (forbidden) return failed('forbidden-address', forbidden);
      const answer = await ask(url, { ...requestHeaders, ...cookies.headerFor(url) }, signal);
      const location = [301, 302, 303, 307, 308].includes(answer.statusCode)
        ? utf8(first(answer.headers.location))
        : undefined;
      if (location === undefined) {
        const conditional = 'if-none-match' in requestHeaders || 'if-modified-since' in requestHeaders;
        const fetched = await read(answer, url, conditional, limit);
        return fetched.kind === 'failed' || hop === 0 || !permanent ? fetched : { ...fetched, movedTo: url.href };
      }
      permanent &&= answer.statusCode === 301 || answer.statusCode === 308;
      discard(answer.body);
      cookies.take(answer.headers['set-cookie'], url);
      if (!URL.canParse(location, url.href))
        return failed('redirects', `redirected to something that is no address: ${location}`);
      url = new URL(location, url);
    }
    return failed('redirects', `more than ${maxRedirects} redirects, the last to ${url.host}`);
  }

  async function ask(url: URL, headers: Record<string, string>, signal: AbortSignal): Promise<Answer> {
    try {
      return await request(url, { dispatcher, signal, headers });
    } catch (error) {
      if (!breaksSyntax(error)) throw error;
      return await lenientRequest(url, { headers, signal, lookup, maxHeaderSize });
    }
  }

  async function read(answer: Answer, url: URL, conditional: boolean, limit: number): Promise<Fetched> {
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
}

function conditions({ etag, lastModified }: Validators): Record<string, string> {
  return { ...(etag && { 'if-none-match': etag }), ...(lastModified && { 'if-modified-since': lastModified }) };
}

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
function discard(body: Answer['body']): void {
  body.on('error', () => {});
  if ('dump' in body) (body as Dispatcher.ResponseData['body']).dump({ limit: longestDiscarded }).catch(() => {});
  else body.destroy();
}

function failed(failure: FailureKind, message: string): Failed {
  return { kind: 'failed', failure, message };
}
