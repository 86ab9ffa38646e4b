// Addresses of articles: one form to show and follow, another to compare by.

/** Parameters that say where a reader came from, not what is read. */
const tracking =
  /^(utm_|at_|ns_|mc_|pk_|mtm_|hsa_|fbclid$|gclid$|yclid$|dclid$|msclkid$|igshid$|_openstat$|xtor$|cmpid?$|ocid$|smid$|emc$|ref_src$|wt_zmc$|maca$|spm$)/i;

/** No article's address is longer; browsers and mail programs stop at about this. */
const longestUrl = 2_000;

/** Absolute http(s) address as it is shown and linked, or undefined. Relative ones are resolved against `base`. */
export function articleUrl(href: string, base: string): string | undefined {
  const url = URL.parse(href.trim(), base);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  // Setting them takes as long as reading the address.
  if (url.username !== '' || url.password !== '') {
    url.username = '';
    url.password = '';
  }
  return url.href.length <= longestUrl ? url.href : undefined;
}

/**
 * What tells two articles apart: never shown, never fetched. Scheme, `www.`, fragment, trailing slash, tracking parameters and
 * the order of the others make no difference. Text that is no http(s) address is its own key.
 */
export function urlKey(text: string): string {
  const trimmed = text.trim();
  const url = /^https?:\/\//i.test(trimmed) ? URL.parse(trimmed) : null;
  if (!url) return trimmed;
  const told = [...url.searchParams].filter(([name, value]) => !tracking.test(name) && !/^rss$/i.test(value));
  const query = new URLSearchParams(told.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))).toString();
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}${query && `?${query}`}`;
}
