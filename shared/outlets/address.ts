// Says which addresses an outlet may have: public ones only, so that no feed can make Fissure ask inside its own network (SSRF).
import { lookup as dnsLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Thrown through undici's connector, where only errors pass; `http.ts` makes a failure of it. */
class ForbiddenAddress extends Error {
  readonly code = 'FORBIDDEN_ADDRESS';
}

/** @param loopback allow 127.0.0.0/8 and ::1 too: for the demo, tests and benchmarks. */
export function isAllowedAddress(address: string, { loopback = false } = {}): boolean {
  const range = rangeOf(address);
  return range === 'unicast' || (loopback && range === 'loopback');
}

/** Ranges of addresses asked for lately: outlets have the same few, and a look at all ranges costs as much as a request. */
const ranges = new Map<string, string>();
const mostRanges = 2_000;

/** As ipaddr.js names it; `invalid` for what is no address. */
function rangeOf(address: string): string {
  const kept = ranges.get(address);
  if (kept !== undefined) return kept;
  const range = ipaddr.isValid(address) ? rangeOfParsed(ipaddr.process(address)) : 'invalid';
  if (ranges.size >= mostRanges) ranges.clear();
  ranges.set(address, range);
  return range;
}

/** The platform of Azure answers here to every machine in it, with its secrets; a public address by all tables. */
const alsoForbidden = new Set(['168.63.129.16']);

function rangeOfParsed(address: ipaddr.IPv4 | ipaddr.IPv6): string {
  if (alsoForbidden.has(address.toString())) return 'reserved';
  if (address.kind() === 'ipv4') return address.range();
  // IPv4-compatible IPv6 (`::a9fe:a9fe`, RFC 4291 2.5.5.1) counts as unicast in ipaddr.js, yet may be routed to its IPv4.
  const isCompatible = address
    .toByteArray()
    .slice(0, 12)
    .every((byte) => byte === 0);
  const range = address.range();
  return isCompatible && range === 'unicast' ? 'reserved' : range;
}

/**
 * Why a URL may not be asked, or undefined where it may. Literal addresses are judged here, names when they are resolved:
 * a connector's `lookup` is never called for a literal. Call it for every hop of a redirect.
 * Decimal, octal and hexadecimal spellings of IPv4 are already canonical in a parsed URL (WHATWG URL 3.5).
 */
export function forbiddenUrl(url: URL, { loopback = false } = {}): string | undefined {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return `${url.protocol} is not http or https`;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(host) && !isAllowedAddress(host, { loopback })) return `${host} is not a public address`;
  if (!loopback && !['', '80', '443'].includes(url.port)) return `port ${url.port} is neither 80 nor 443`;
  return undefined;
}

export type Resolve = typeof dnsLookup;

/**
 * A `lookup` for `net.connect` that resolves a name and gives only addresses that are allowed, so that the socket goes to the
 * very address that was checked; a name that has none fails with ForbiddenAddress.
 */
export function guardedLookup({ loopback = false, resolve = dnsLookup as Resolve } = {}): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, [], 0);
      const allowed = addresses.filter(({ address }) => isAllowedAddress(address, { loopback }));
      const first = allowed[0];
      if (!first)
        return callback(
          new ForbiddenAddress(`${hostname} has no public address (${addresses.map((a) => a.address)})`),
          [],
          0,
        );
      if (options.all) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
}
