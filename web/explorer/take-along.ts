// What goes with every page of a query: how far it reads, and the same in other formats, by the story or by the hit.

import { html } from 'hono/html';
import { paths } from '../../shared/paths.ts';
import type { Markup } from '../page.ts';
import type { Filters } from '../query/filters.ts';
import { writeFilters } from '../query/read.ts';
import type { WebServices } from '../services.ts';

/** Hits read for one page: where words are rare, a page ends here and the reader may go on. About two seconds. */
export const mostRead = 20_000;

const formats = {
  stories: [
    ['atom', 'Atom'],
    ['feed.json', 'JSON Feed'],
    ['xlsx', 'Excel'],
    ['csv', 'CSV'],
    ['json', 'JSON'],
  ],
  hits: [
    ['atom', 'Atom'],
    ['feed.json', 'JSON Feed'],
    ['xlsx', 'Excel'],
    ['csv', 'CSV'],
    ['jsonl', 'JSON Lines'],
    ['json', 'JSON'],
    ['ics', 'Calendar'],
  ],
} as const;

/** The same query in other formats, by the story or by the hit. */
export function formatLinks(filters: Filters, of: 'stories' | 'hits', { parts }: Pick<WebServices, 'parts'>): Markup {
  const address = writeFilters(filters);
  return html`<p class="formats quiet">Take along these ${of}: ${formats[of].map(
    ([ending, name], index) => html`${index === 0 ? '' : ' · '}<a href="${paths.api(of, ending, address)}">${name}</a>`,
  )}${parts === undefined || of === 'stories' ? '' : html`<br>CSV and JSON Lines come in parts of ${parts.mostBytes / 1e6} MB: the name of the file tells which days it covers, and with “to” its first day the next part follows.`}</p>`;
}

/** For feed readers that look into the head: a story an entry. */
export function feedLinks(filters: Filters): Markup {
  const address = writeFilters(filters);
  return html`<link rel="alternate" type="application/atom+xml" href="${paths.api('stories', 'atom', address)}">
<link rel="alternate" type="application/feed+json" href="${paths.api('stories', 'feed.json', address)}">
`;
}
