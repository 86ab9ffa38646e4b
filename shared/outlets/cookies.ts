// Cookies of one fetch: what a redirect sets is given back at the next hop (RFC 6265), and forgotten afterwards.

type Cookie = { name: string; value: string; host: string; exact: boolean; secure: boolean };

/** More is no visitor's: an outlet must not fill memory or headers. */
const most = { cookies: 30, characters: 4_096 };
const sendable = /^[\x20-\x3a\x3c-\x7e\x80-\xff]*$/;

/** For walls of consent and doors of CDNs, which send whoever comes without a cookie in circles. Paths are not told apart: it is one visit. */
export function createCookies() {
  let kept: Cookie[] = [];

  return {
    /** @param lines of Set-Cookie, as answered by `url` */
    take(lines: string | string[] | undefined, url: URL): void {
      for (const line of [lines ?? []].flat().slice(0, most.cookies)) {
        const cookie = readCookie(line, url);
        if (cookie === undefined) continue;
        kept = kept.filter(({ name, host }) => name !== cookie.name || host !== cookie.host);
        if (!isExpired(line) && kept.length < most.cookies) kept.push(cookie);
      }
    },

    /** The header for a request, none where nothing is to be given back. */
    headerFor({ hostname, protocol }: URL): { cookie?: string } {
      const given = kept.filter(
        ({ host, exact, secure }) =>
          (hostname === host || (!exact && hostname.endsWith(`.${host}`))) && (!secure || protocol === 'https:'),
      );
      return given.length === 0 ? {} : { cookie: given.map(({ name, value }) => `${name}=${value}`).join('; ') };
    },
  };
}

function readCookie(line: string, { hostname }: URL): Cookie | undefined {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const sign = pair.indexOf('=');
  if (sign < 1 || pair.length > most.characters || !sendable.test(pair)) return undefined;
  const attribute = (wanted: string) =>
    attributes.find((part) => part.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1);
  const domain = attribute('domain')?.replace(/^\./, '').toLowerCase() ?? '';
  const wide = domain.includes('.') && hostname.endsWith(`.${domain}`);
  return {
    name: pair.slice(0, sign).trim(),
    value: pair.slice(sign + 1).trim(),
    host: wide ? domain : hostname,
    exact: domain !== hostname && !wide,
    secure: attributes.some((part) => part.toLowerCase() === 'secure'),
  };
}

/** By its age; a date is in the past where a server takes a cookie back, and the visit ends before any other. */
function isExpired(line: string): boolean {
  const age = /;\s*max-age=\s*(-?\d+)/i.exec(line)?.[1];
  return age === undefined ? /;\s*expires=[^;]*\b19[79]\d\b/i.test(line) : Number(age) <= 0;
}
