// Reads the entries that an HTML page lists, by the outlet's CSS selectors.
import { load } from 'cheerio/slim';
import type { RawListing } from './entry.ts';
import type { Outlet } from './outlet.ts';
import { plainText } from './plain.ts';
import { measureMarkup } from './scan.ts';

/** Beyond these a page takes cheerio seconds and hundreds of megabytes. */
const limits = { characters: 5_000_000, tags: 100_000, depth: 500, attributes: 1_000 };
/** A page that lists more is an archive, or its selector is wrong. */
const mostEntries = 1_000;

/**
 * `selectors.item` finds the entries; the other selectors look inside each. Without them the link is the item itself or the
 * first link in it, and the title is the link's text; an item in which no title is found is known by its text, as one of a feed
 * would be, without what all items say: a picture under the channel's name and an hour is an entry without text. A date is taken from `datetime` or `content` where the element has one. A page where nothing is found is `empty`: most
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
  const items = $(selectors.item).toArray().slice(0, mostEntries);
  const dateless = selectors.date === undefined ? 'time' : `time, ${selectors.date}`;
  const texts = ownTexts(() => items.map((element) => without($(element).clone(), dateless)));
  const entries = items.map((element, index) => {
    const item = $(element);
    const within = (selector: string | undefined) => (selector ? item.find(selector).first() : undefined);
    const link = within(selectors.link) ?? (item.is('a[href]') ? item : item.find('a[href]').first());
    const date = within(selectors.date);
    const title = wordsOf((within(selectors.title) ?? link).html());
    const summary = wordsOf(within(selectors.summary)?.html());
    const isFound = title !== undefined || summary !== undefined;
    return {
      links: [link.attr('href') ?? link.find('a[href]').first().attr('href') ?? ''],
      title,
      summary: isFound ? summary : texts(index),
      dates: [date?.attr('datetime'), date?.attr('content'), date?.text()].filter((text) => text !== undefined),
    };
  });
  if (entries.length === 0)
    return { kind: 'failed', failure: 'empty', message: `nothing on the page fits ${selectors.item}` };
  const base = $('base[href]').attr('href');
  return { kind: 'entries', format: 'page', ...(base !== undefined && { base }), entries };
}

/** Markup in which something is said; hours and counts say nothing. */
function wordsOf(markup: string | null | undefined): string | undefined {
  return markup && /\p{L}{2}/u.test(plainText(markup)) ? markup : undefined;
}

/** So many items must be there to tell what all of them say. */
const fewest = 3;

/** The markup of an item by its place, without texts that stand in half of all; worked out once it is asked for. @param read copies to be cut */
function ownTexts(read: () => Piece[]): (index: number) => string | undefined {
  let pieces: Piece[] | undefined;
  const counts = new Map<string, number>();
  return (index) => {
    if (pieces === undefined) {
      pieces = read();
      for (const text of pieces.flatMap((piece) => [...new Set(textNodes(piece).map(({ data }) => data.trim()))]))
        counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    const common = Math.max(fewest, pieces.length / 2);
    const piece = pieces[index]!;
    for (const node of textNodes(piece)) if ((counts.get(node.data.trim()) ?? 0) >= common) node.data = '';
    return wordsOf(piece.html());
  };
}

type TextNode = { type: string; data: string };
/** An item in cheerio's hands. */
type Piece = {
  html(): string | null;
  find(selector: string): { addBack(): { contents(): { toArray(): unknown[] } }; remove(): unknown };
};

const textNodes = (piece: Piece): TextNode[] =>
  (piece.find('*').addBack().contents().toArray() as TextNode[]).filter(({ type }) => type === 'text');

function without(piece: Piece, selector: string): Piece {
  piece.find(selector).remove();
  return piece;
}
