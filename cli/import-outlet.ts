// Which outlet an imported item is of: files name outlets by id, by name, or by the address of a feed or page.
import type { Item, Outlet } from '../shared/model.ts';
import { fold } from '../shared/watchlist/suggest.ts';

const answers = new WeakMap<readonly Outlet[], Map<string, string>>();

/** An id: of the outlet meant where it is in the list, else the host's name or the words themselves as an id. Kept by list. */
export function outletOfItem({ outletId }: Pick<Item, 'outletId'>, outlets: readonly Outlet[]): string {
  const known = answers.get(outlets) ?? new Map<string, string>();
  answers.set(outlets, known);
  const id = known.get(outletId) ?? findOutletId(outletId, outlets);
  known.set(outletId, id);
  return id;
}

function findOutletId(asked: string, outlets: readonly Outlet[]): string {
  const wanted = fold(asked);
  const address = withoutScheme(asked);
  const exact =
    outlets.find(({ id }) => id === asked) ??
    outlets.find(({ url }) => withoutScheme(url) === address) ??
    outlets.find(({ name }) => fold(name) === wanted);
  if (exact) return exact.id;
  const host = URL.parse(/^https?:\/\//i.test(asked) ? asked : `https://${asked}`)?.hostname ?? '';
  const words = host.includes('.') ? host.replace(/^(?:www|feeds?|rss|moxie)\d*\./, '') : wanted;
  return words.replaceAll(/[^\p{L}\p{N}.]+/gu, '-').replaceAll(/^-|-$/g, '') || 'import';
}

const withoutScheme = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
