// What robots.txt of a host allows (RFC 9309), asked once a day.
import type { Failed, Http } from './fetched.ts';
import { readRobots } from './robots-rules.ts';
import { decodeText } from './text.ts';

/** RFC 9309 2.5: at least 500 KiB must be read; nobody has more. */
const maxBytes = 500 * 1024;
const keptMilliseconds = 86_400_000;
const mostHosts = 500;
/** No article has a longer address; each rule is held against it. */
const longestPath = 2_000;
/** The product's name in User-Agent. */
const agent = 'Fissure';

/** `forbidden`: why its host is none to be asked at all. */
type Rules = { allows: (url: string) => boolean; readAt: number; forbidden?: string };

/** @returns `allows` rejects only with the reason of an aborted signal */
export function createRobots(http: Http, clock: { now(): Date }) {
  const hosts = new Map<string, Rules>();

  async function rulesOf(origin: string, signal: AbortSignal | undefined): Promise<Rules> {
    const now = clock.now().getTime();
    const kept = hosts.get(origin);
    if (kept && now - kept.readAt < keptMilliseconds) return kept;
    const fetched = await http.get(`${origin}/robots.txt`, {}, signal, { maxBytes });
    const isForbidden = fetched.kind === 'failed' && fetched.failure === 'forbidden-address';
    const rules: Rules = { allows: allowed(fetched), readAt: now, ...(isForbidden && { forbidden: fetched.message }) };
    if (hosts.size >= mostHosts) hosts.clear();
    hosts.set(origin, rules);
    return rules;
  }

  return {
    async allows(url: string, signal?: AbortSignal): Promise<boolean> {
      if (!URL.canParse(url)) return false;
      return (await rulesOf(new URL(url).origin, signal)).allows(url);
    },
    /** After it was not allowed: that its address is not a public one, and no robots.txt said so. */
    forbidden(url: string): { kind: 'failed'; message: string; forbidden: true } | undefined {
      const message = URL.canParse(url) ? hosts.get(new URL(url).origin)?.forbidden : undefined;
      return message === undefined ? undefined : { kind: 'failed', message, forbidden: true };
    },
  };
}

/** What robots.txt makes of an outlet that is a page. */
export const refused = (url: string): Failed => ({
  kind: 'failed',
  failure: 'robots',
  message: `robots.txt of ${new URL(url).host} does not allow it, or cannot be read`,
});

/** No robots.txt (4xx) allows everything, one that cannot be reached nothing (RFC 9309 2.3.1.3 and 2.3.1.4). */
function allowed(fetched: Awaited<ReturnType<Http['get']>>): (url: string) => boolean {
  if (fetched.kind === 'body') {
    const allows = readRobots(decodeText(fetched.bytes, fetched.contentType), agent);
    return (url) => {
      const { pathname, search } = new URL(url);
      return pathname.length + search.length <= longestPath && allows(`${pathname}${search}`);
    };
  }
  const absent =
    fetched.kind === 'failed' && /^answered 4\d\d$/.test(fetched.message) && fetched.failure !== 'rate-limited';
  return () => absent;
}
