// What is read from the text of a feed: its entries, or why there are none.
import { readEntries } from '../../shared/outlets/read.ts';

export const feed = { kind: 'feed' } as const;
export const url = 'https://news.test/feeds/all';

/** Of a feed at `url`. */
export async function entriesOf(text: string) {
  const listing = await readEntries(text, feed, url);
  return listing.kind === 'entries' ? listing.entries : listing;
}
