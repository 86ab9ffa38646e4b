// Fetches an outlet's bytes: conditional, compressed, bounded in size, time and reach. A failure is a value.
import { Agent, request } from 'undici';
import type { Settings } from '../settings.ts';
import { forbiddenUrl, guardedLookup, type Resolve } from './address.ts';
import { type Answer, discard, locationOf, readAnswer } from './answer.ts';
import { createCookies } from './cookies.ts';
import { type Fetched, failed, type Http, type Validators } from './fetched.ts';
import { breaksSyntax, describe, failureOf } from './http-failure.ts';
import { lenientRequest } from './lenient-request.ts';

const maxRedirects = 5;
/** As much as curl takes of all headers together is 300 KB; some servers send 40 KB of cookies and policies. */
const maxHeaderSize = 256 * 1024;
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
      const location = locationOf(answer);
      if (location === undefined) {
        const conditional = 'if-none-match' in requestHeaders || 'if-modified-since' in requestHeaders;
        const fetched = await readAnswer(answer, url, conditional, limit);
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
}

function conditions({ etag, lastModified }: Validators): Record<string, string> {
  return { ...(etag && { 'if-none-match': etag }), ...(lastModified && { 'if-modified-since': lastModified }) };
}
