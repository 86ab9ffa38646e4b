// Where a feed reader finds the stories of a query.
import { paths } from '../../shared/paths.ts';

/** @param query the part of an address after `?`, without it; only its parameters are taken, never another address */
export function feedAddress(site: string, ending: 'atom' | 'feed.json', query: string, token?: string): string {
  const parameters = new URLSearchParams(query);
  parameters.delete('token');
  parameters.delete('cursor');
  if (token !== undefined) parameters.set('token', token);
  const text = parameters.toString().replaceAll('%2C', ',');
  return site + paths.api('stories', ending, text === '' ? '' : `?${text}`);
}
