// Reads the entries that an HTML page lists, by the outlet's CSS selectors.
import { load } from 'cheerio/slim';
import type { RawListing } from './entry.ts';
import type { Outlet } from './outlet.ts';
import { measureMarkup } from './scan.ts';

/** Beyond these a page takes cheerio seconds and hundreds of megabytes. */
const limits = { characters: 5_000_000, tags: 100_000, depth: 500, attributes: 1_000 };
/** A page that lists more is an archive, or its selector is wrong. */
const mostEntries = 1_000;

/**
 * `selectors.item` finds the entries; the other selectors look inside each. Without them the link is the item itself or the
 * first link in it, and the title is the link's text; an item in which the title is not found is known by its text, as one of a feed
 * would be. A date is taken from `datetime` or `content` where the element has one. A page where nothing is found is `empty`: most
 * likely its layout changed.
 */
export function readPage(html: string, selectors: NonNullable<Outlet['selectors']>): RawListing {
  const measures = measureMarkup(html, limits, { html: true });
  const [passed] = Object.entries({ characters: html.length, ...measures }).filter(
    ([name, value]) => value > limits[name as keyof typeof limits],
  );
  if (passed) {
    const [name] = passed;
    return {
      kind: 'failed',
      failure: 'too-large',
      message: `a page of more ${name} than ${limits[name as keyof typeof limits]}`,
    };
  }
  const $ = load(html);
  const entries = $(selectors.item)
    .toArray()
    .slice(0, mostEntries)
    .map((element) => {
      const item = $(element);
      const within = (selector: string | undefined) => (selector ? item.find(selector).first() : undefined);
      const link = within(selectors.link) ?? (item.is('a[href]') ? item : item.find('a[href]').first());
      const date = within(selectors.date);
      const title = (within(selectors.title) ?? link).html() ?? undefined;
      const summary = within(selectors.summary)?.html() ?? undefined;
      const isFound = Boolean(title?.trim() || summary?.trim());
      return {
        links: [link.attr('href') ?? link.find('a[href]').first().attr('href') ?? ''],
        title,
        summary: isFound ? summary : (item.html() ?? undefined),
        dates: [date?.attr('datetime'), date?.attr('content'), date?.text()].filter((text) => text !== undefined),
      };
    });
  if (entries.length === 0)
    return { kind: 'failed', failure: 'empty', message: `nothing on the page fits ${selectors.item}` };
  const base = $('base[href]').attr('href');
  return { kind: 'entries', format: 'page', ...(base !== undefined && { base }), entries };
}
