// What robots.txt of a host allows (RFC 9309), asked once a day.
import robotsParser from 'robots-parser';
import type { Http } from './http.ts';
import { decodeText } from './text.ts';

/** RFC 9309 2.5: at least 500 KiB must be read; nobody has more. */
const maxBytes = 500 * 1024;
const keptMilliseconds = 86_400_000;
const mostHosts = 500;
/** The product's name in User-Agent. */
const agent = 'Fissure';

type Rules = { allows: (url: string) => boolean; readAt: number };

/** @returns `allows` rejects only with the reason of an aborted signal */
export function createRobots(http: Http, clock: { now(): Date }) {
  const hosts = new Map<string, Rules>();

  async function rulesOf(origin: string, signal: AbortSignal | undefined): Promise<Rules> {
    const now = clock.now().getTime();
    const kept = hosts.get(origin);
    if (kept && now - kept.readAt < keptMilliseconds) return kept;
    const address = `${origin}/robots.txt`;
    const fetched = await http.get(address, {}, signal, { maxBytes });
    const rules = { allows: allowed(fetched, address), readAt: now };
    if (hosts.size >= mostHosts) hosts.clear();
    hosts.set(origin, rules);
    return rules;
  }

  return {
    async allows(url: string, signal?: AbortSignal): Promise<boolean> {
      if (!URL.canParse(url)) return false;
      return (await rulesOf(new URL(url).origin, signal)).allows(url);
    },
  };
}

/** No robots.txt (4xx) allows everything, one that cannot be reached nothing (RFC 9309 2.3.1.3 and 2.3.1.4). */
function allowed(fetched: Awaited<ReturnType<Http['get']>>, address: string): (url: string) => boolean {
  if (fetched.kind === 'body') {
    // @ts-expect-error its types declare the function as a namespace's default
    const rules = robotsParser(address, decodeText(fetched.bytes, fetched.contentType));
    return (url) => rules.isAllowed(url, agent) !== false;
  }
  const absent =
    fetched.kind === 'failed' && /^answered 4\d\d$/.test(fetched.message) && fetched.failure !== 'rate-limited';
  return () => absent;
}
