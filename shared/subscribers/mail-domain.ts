// Whether a domain takes mail at all, asked of DNS and remembered: mails to invented domains come back, and cost the sender's name.
import type { Resolver } from 'node:dns/promises';

/** `unknown`: DNS did not answer; then nobody is refused for it. */
type MailDomain = 'takes' | 'none' | 'unknown';

/** What is remembered of so many domains, for a day; what is not there may be made any minute. */
const mostDomains = 2_000;
const keptMs = { takes: 24 * 3_600_000, none: 3_600_000 } as const;
/** A visitor waits for it. */
const patienceMs = 2_000;

export type MailDomains = { of(domain: string): Promise<MailDomain> };

type Lookups = Pick<Resolver, 'resolveMx' | 'resolve4' | 'resolve6' | 'resolveNs'>;

/** It is there wherever DNS is: some networks say of every name that there is none. */
const surelyThere = 'org';

export function createMailDomains(dns: Lookups, clock: { now(): Date }): MailDomains {
  const kept = new Map<string, { answer: 'takes' | 'none'; at: number }>();
  return {
    async of(domain) {
      const now = clock.now().getTime();
      const found = kept.get(domain);
      if (found && now - found.at < keptMs[found.answer]) return found.answer;
      const answer = await withPatience(ask(dns, domain));
      if (answer !== 'unknown') {
        if (kept.size >= mostDomains) kept.clear();
        kept.set(domain, { answer, at: now });
      }
      return answer;
    },
  };
}

/** RFC 5321, 5.1: its MX, or where it has none its address. A single MX of "." takes no mail (RFC 7505). */
async function ask(dns: Lookups, domain: string): Promise<MailDomain> {
  const hosts = await answerOf(dns.resolveMx(domain));
  if (hosts === 'unknown') return 'unknown';
  if (hosts.length > 0) return hosts.every(({ exchange }) => exchange === '' || exchange === '.') ? 'none' : 'takes';
  const addresses = await Promise.all([answerOf(dns.resolve4(domain)), answerOf(dns.resolve6(domain))]);
  if (addresses.some((one) => one !== 'unknown' && one.length > 0)) return 'takes';
  if (addresses.includes('unknown')) return 'unknown';
  const isThere = await answerOf(dns.resolveNs(surelyThere));
  return isThere === 'unknown' || isThere.length === 0 ? 'unknown' : 'none';
}

/** Codes of c-ares: there is no such name, or none with such a record. Every other one says that DNS did not answer. */
const absent = new Set(['ENOTFOUND', 'ENODATA']);

async function answerOf<T>(asked: Promise<T[]>): Promise<T[] | 'unknown'> {
  try {
    return await asked;
  } catch (error) {
    return absent.has(String((error as NodeJS.ErrnoException).code)) ? [] : 'unknown';
  }
}

async function withPatience(asked: Promise<MailDomain>): Promise<MailDomain> {
  const { promise: late, resolve } = Promise.withResolvers<MailDomain>();
  const timer = setTimeout(() => resolve('unknown'), patienceMs);
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
