// Which outlet an imported item is of: files name outlets by id, by name, or by the address of a feed or page.
import type { Item } from '../shared/item.ts';
import type { Outlet } from '../shared/outlets/outlet.ts';
import { fold } from '../shared/watchlist/suggest.ts';

const answers = new WeakMap<readonly Outlet[], Map<string, string>>();

/**
 * An id: of the outlet meant where it is in the list, else the site's name or the words themselves as an id. An address is of
 * the outlet of that very feed, or else of the first outlet of that site in the item's language: sites have many feeds, and
 * who stands behind them is the same. Kept by list.
 */
export function outletOfItem(
  { outletId, language }: Pick<Item, 'outletId' | 'language'>,
  outlets: readonly Outlet[],
): string {
  const known = answers.get(outlets) ?? new Map<string, string>();
  answers.set(outlets, known);
  const key = `${language} ${outletId}`;
  const id = known.get(key) ?? findOutletId(outletId, language, outlets);
  known.set(key, id);
  return id;
}

function findOutletId(asked: string, language: Item['language'], outlets: readonly Outlet[]): string {
  const wanted = fold(asked);
  const address = withoutScheme(asked);
  const site = siteOf(asked);
  const found =
    outlets.find(({ id }) => id === asked) ??
    outlets.find(({ url }) => withoutScheme(url) === address) ??
    outlets.find(({ name }) => fold(name) === wanted) ??
    (site && outlets.find((outlet) => outlet.language === language && siteOf(outlet.url) === site));
  if (found) return found.id;
  return (site ?? wanted).replaceAll(/[^\p{L}\p{N}.]+/gu, '-').replaceAll(/^-|-$/g, '') || 'import';
}

const withoutScheme = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');

/** Under these two labels others register: bbc.co.uk, pravda.com.ua. */
const publicSuffix = /^(?:ac|co|com|gov|net|org)\.[a-z]{2}$/;

/** "https://feeds.bbci.co.uk/news/rss.xml" → "bbci.co.uk"; undefined where the words are no address. */
function siteOf(address: string): string | undefined {
  const host = URL.parse(/^https?:\/\//i.test(address) ? address : `https://${address}`)?.hostname ?? '';
  const labels = host.split('.');
  if (labels.length < 2 || labels.includes('')) return undefined;
  return labels.slice(publicSuffix.test(labels.slice(-2).join('.')) ? -3 : -2).join('.');
}
