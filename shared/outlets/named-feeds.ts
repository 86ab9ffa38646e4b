// The feeds that a page names for itself (HTML Standard 4.6.7.1, "alternate"): what to ask instead of the page.
import { Parser } from 'htmlparser2';

/** The head of a page ends long before. */
const longestHead = 300_000;
const mostFeeds = 10;
const feedType = /^\s*application\/(?:(?:rss|atom|rdf)\+xml|(?:feed\+)?json)\b/i;

/** Addresses in the page's order, absolute, each once. @param url of the page */
export function feedsNamed(html: string, url: string): string[] {
  const found = new Set<string>();
  let base = url;
  const parser = new Parser({
    onopentag(name, { rel = '', type = '', href = '' }) {
      if (name === 'base' && href !== '') base = URL.parse(href, url)?.href ?? url;
      if (name !== 'link' || !/\balternate\b/i.test(rel) || !feedType.test(type) || found.size >= mostFeeds) return;
      const feed = URL.parse(href.trim(), base);
      if (feed && /^https?:$/.test(feed.protocol)) found.add(feed.href);
    },
  });
  parser.end(html.slice(0, longestHead));
  return [...found];
}
