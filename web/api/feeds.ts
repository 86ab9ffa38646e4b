// Entries as Atom (RFC 4287) and as JSON Feed 1.1: any query can be followed in any feed reader.
import { html, raw } from 'hono/html';
import type { FeedEntry } from './entries.ts';

export type FeedFrame = {
  title: string;
  /** Absolute addresses: of the feed itself without any token, and of the page that shows the same. */
  self: string;
  page: string;
  /** ISO 8601 UTC, where there is no entry to take it from. */
  now: string;
};

export function renderAtom(entries: readonly FeedEntry[], frame: FeedFrame): string {
  const updated = entries[0]?.updatedAt ?? frame.now;
  return String(html`${raw('<?xml version="1.0" encoding="utf-8"?>')}
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${frame.self}</id>
<title>${frame.title}</title>
<updated>${updated}</updated>
<link rel="self" type="application/atom+xml" href="${frame.self}"/>
<link rel="alternate" type="text/html" href="${frame.page}"/>
<generator>Fissure</generator>
${entries.map(
  ({
    id,
    link,
    title,
    outlet,
    html: content,
    publishedAt,
    updatedAt,
    language,
    tags,
  }) => html`<entry xml:lang="${language}">
<id>${id}</id>
<title>${title}</title>
<link rel="alternate" href="${link ?? frame.page}"/>
<author><name>${outlet}</name></author>
<published>${publishedAt}</published>
<updated>${updatedAt}</updated>
${tags.map((tag) => html`<category term="${tag}"/>`)}
<content type="html">${content}</content>
</entry>
`,
)}</feed>
`);
}

export function renderJsonFeed(entries: readonly FeedEntry[], frame: FeedFrame): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: frame.title,
    home_page_url: frame.page,
    feed_url: frame.self,
    language: 'en',
    items: entries.map(({ id, link, title, outlet, html: content, publishedAt, updatedAt, language, tags }) => ({
      id,
      url: link ?? frame.page,
      title,
      content_html: content,
      date_published: publishedAt,
      date_modified: updatedAt,
      authors: [{ name: outlet }],
      tags,
      language,
    })),
  });
}
