// Outlets that are written correctly and yet will not be read, or be read twice.
import type { Finding } from '../lint-rules.ts';
import type { OutletFile } from '../outlets/load.ts';
import type { Language } from '../vocabulary.ts';
import type { Yaml } from '../yaml.ts';

/** @param read languages that have a file of events */
export function lintOutlets({ value: { outlets }, at }: Yaml<OutletFile>, read: readonly Language[]): Finding[] {
  const enabled = outlets.filter((outlet) => outlet.enabled);
  const nothing: Finding = {
    place: at(['outlets']),
    rule: 'no-outlets',
    entry: 'outlets',
    message: outlets.length === 0 ? 'the list is empty: nothing is read' : 'all are switched off: nothing is read',
  };
  const earlier = new Map<string, { id: string; place: string }>();
  return [
    ...(enabled.length === 0 ? [nothing] : []),
    ...outlets.flatMap(({ id, url, language }, index): Finding[] => {
      const place = at(['outlets', index, 'url']);
      const first = earlier.get(addressKey(url));
      if (first === undefined) earlier.set(addressKey(url), { id, place });
      const findings: (Finding | false)[] = [
        first !== undefined && {
          place,
          rule: 'duplicate-outlet',
          entry: id,
          message: `${id} reads the address of ${first.id} (${first.place})`,
        },
        isPrivate(new URL(url).hostname) && {
          place,
          rule: 'private-address',
          entry: id,
          message: `${id} is at ${new URL(url).hostname}, which is not public; only poll --loopback may read this machine`,
        },
        !read.includes(language) && {
          place: at(['outlets', index, 'language']),
          rule: 'unread-language',
          entry: id,
          message: `${id} is in ${language}, and there is no events/${language}.yaml`,
        },
      ];
      return findings.filter((finding) => finding !== false);
    }),
  ];
}

/** The same feed with http or https, with www. or without, with a last slash or none. */
function addressKey(address: string): string {
  const { hostname, pathname, search } = new URL(address);
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${search}`;
}

/** Names and numbers of this machine and of networks that nobody else sees (RFC 1918, RFC 6761, RFC 6762). */
const isPrivate = (host: string) =>
  !host.includes('.') ||
  /\.(local|localhost|internal|test|invalid)$/.test(host) ||
  /^(127|10|192\.168|172\.(1[6-9]|2\d|3[01])|169\.254)\./.test(host);
