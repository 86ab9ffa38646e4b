// Who asks by a form, for limits alone: the network of an address, under a keyed hash.
import { createHmac } from 'node:crypto';
import ipaddr from 'ipaddr.js';
import type { Keys } from './keys.ts';

/** Bits that one household, office or rented server commonly has to itself. */
const prefixBits = { ipv4: 24, ipv6: 48 } as const;

/** The network of an IP address; an IPv4 address mapped into IPv6 is what it maps. What is no address is one network together. */
function networkOf(address: string | undefined): string {
  if (address === undefined || !ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  const bits = prefixBits[parsed.kind()];
  const bytes = parsed.toByteArray().map((byte, index) => (index * 8 < bits ? byte : 0));
  return `${ipaddr.fromByteArray(bytes).toString()}/${bits}`;
}

/** What stands for a network where its asks are counted, for a day. It is kept beside no address. */
export function askerId(address: string | undefined, keys: Pick<Keys, 'addresses'>): string {
  const key = Buffer.from(keys.addresses, 'base64url');
  return createHmac('sha256', key)
    .update(`asker\n${networkOf(address)}`)
    .digest('base64url')
    .slice(0, 22);
}
