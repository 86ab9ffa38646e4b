// Feeds of a simulated network: each outlet lists a new item an hour, and answers a known ETag with "unchanged".
import type { Hit } from '../../shared/hit.ts';
import type { Item } from '../../shared/item.ts';
import type { Fetched, Http } from '../../shared/outlets/fetched.ts';
import type { Outlet } from '../../shared/outlets/outlet.ts';
import { givenHit, givenOutlet } from '../../tests/digest/given.ts';

export type Feeds = Http & {
  outlets: Outlet[];
  match(item: Item): Hit[];
  /** Titles of all items that were ever listed, and of those that are hits. */
  titles: string[];
  tellingTitles: string[];
};

const hour = 60 * 60_000;
/** Longer than any message is late. */
const listed = 12;

export function givenFeeds(
  count: number,
  { firstTick, ticks, now }: { firstTick: number; ticks: number; now: () => Date },
): Feeds {
  const outlets = Array.from({ length: count }, (_, index) =>
    givenOutlet(`o${index}`, { url: `https://o${index}.example/feed`, interval: 60 }),
  );
  const titleOf = (outletId: string, tick: number) => `${outletId} tells of hour ${tick}`;
  const titles = outlets.flatMap(({ id }) => Array.from({ length: ticks }, (_, tick) => titleOf(id, tick)));
  /** One in seven. */
  const tells = (title: string) => Number(/\d+$/.exec(title)![0]) % 7 === Number(/\d+/.exec(title)![0]) % 7;

  const itemElement = (outletId: string, tick: number) =>
    `<item><title>${titleOf(outletId, tick)}</title><link>https://${outletId}.example/${tick}</link>` +
    `<guid>${outletId}-${tick}</guid><pubDate>${new Date(firstTick + tick * hour).toUTCString()}</pubDate></item>`;

  return {
    outlets,
    titles,
    tellingTitles: titles.filter(tells),
    async get(url, validators = {}): Promise<Fetched> {
      const newest = Math.min(Math.floor((now().getTime() - firstTick) / hour), ticks - 1);
      const etag = `"${newest}"`;
      if (validators.etag === etag) return { kind: 'unchanged' };
      const outletId = new URL(url).hostname.replace('.example', '');
      const shown = Array.from({ length: Math.min(listed, newest + 1) }, (_, index) => newest - index);
      const items = shown.map((tick) => itemElement(outletId, tick)).join('');
      const bytes = Buffer.from(`<rss version="2.0"><channel><title>${outletId}</title>${items}</channel></rss>`);
      return { kind: 'body', bytes, contentType: 'application/rss+xml', url, validators: { etag } };
    },
    match: ({ id, outletId, title, publishedAt, firstSeenAt, backfill }) =>
      tells(title)
        ? [givenHit({ itemId: id, outletId, title, publishedAt, firstSeenAt, backfill, who: outletId })]
        : [],
  };
}
