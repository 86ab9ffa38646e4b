// The page of hits: any query, newest first, with words that say why each is one.

import type { Context } from 'hono';
import { html } from 'hono/html';
import { count } from '../../shared/digest/words.ts';
import type { Hit } from '../../shared/hit.ts';
import { paths } from '../../shared/paths.ts';
import { ownerId } from '../../shared/subscribers/owner.ts';
import { readerIdOf } from '../access.ts';
import { type Markup, renderPage } from '../page.ts';
import { writeCursor } from '../query/cursor.ts';
import type { Filters } from '../query/filters.ts';
import { writeFilters } from '../query/read.ts';
import type { WebServices } from '../services.ts';
import { askedOrChoices, shorterAddress } from './ask.ts';
import { compareLink } from './compare.ts';
import { countFacets } from './facets.ts';
import { filterForm, type Shown } from './filter-form.ts';
import { choicesPage, nothingFits, titled, whoOf } from './filtered.ts';
import { followLinks, understood } from './follow.ts';
import { hitMarkup, sourceMarkup } from './parts.ts';
import { feedLinks, formatLinks, mostRead } from './take-along.ts';
import type { Tally } from './tally.ts';
import { whyMarkup } from './why.ts';
import { wrongMarkup } from './wrong-parts.ts';

const pageLength = 30;
/** Of one page, whatever is asked for: it stays under 100 KB. */
const longestPage = 60;

export async function hitsPage(
  context: Context,
  services: WebServices,
  tally: () => Promise<Tally>,
): Promise<Response> {
  const asked = await askedOrChoices(context, services, tally);
  if ('choices' in asked) return choicesPage(context, { title: 'Hits', path: '/hits' }, asked, services, tally);
  const shorter = shorterAddress(context, asked);
  if (shorter !== undefined) return context.redirect(shorter, 302);
  const { filters, query, limit = pageLength } = asked;
  const size = { limit: Math.min(limit, longestPage), mostRead };
  const [{ hits, next }, { hits: all, people }] = await Promise.all([services.store.hitPage(query, size), tally()]);
  const facets = await countFacets(all, query, services);
  const shown: Shown = { action: '/hits', filters, who: whoOf(query), people, ...(facets && { facets }) };
  const isOwner = readerIdOf(context, services) === ownerId;
  const entry = (hit: Hit) =>
    hitMarkup(
      hit,
      services,
      html`<div class="foot">${sourceMarkup(hit, services)}${wrongMarkup(hit, isOwner)}${hit.withdrawn === undefined ? whyMarkup(hit) : ''}</div>`,
    );
  // Whoever asks for a status has it where its time puts it.
  const folded = filters.status === undefined ? hits.filter(isDoubtful) : [];
  const more: Record<string, string> = limit === pageLength ? {} : { limit: String(limit) };
  const older = next && paths.shown('hits', writeFilters(filters, { ...more, cursor: writeCursor(next) }));
  const main = html`<h1>Hits</h1>
<p class="lead">Every sentence in which someone watched did or suffered something, newest first.</p>
${filterForm(shown, services)}
${facets && html`<p>${facets.atMost ? 'At most ' : ''}${count(facets.total, 'hit')}.</p>`}
${followLinks(understood(filters, query))}
${formatLinks(filters, 'hits', services)}
${compareLink(filters)}
${hits.length > 0 ? '' : emptyMarkup(filters, older !== undefined)}
<h2 class="unseen">Newest first</h2>
<div class="list">${hits.filter((hit) => !folded.includes(hit)).map(entry)}</div>
${
  folded.length === 0
    ? ''
    : html`<details class="folded"${folded.length === hits.length ? html` open` : ''}><summary>${count(folded.length, 'hit')} only recalled, unconfirmed or taken back</summary>
<div class="list">${folded.map(entry)}</div></details>`
}
<nav class="pages" aria-label="Pages">${query.before ? html`<a href="${paths.shown('hits', writeFilters(filters, more))}">Newest</a> ` : ''}${
    older === undefined
      ? html`<span class="quiet">${hits.length === 0 ? '' : 'The end of the history.'}</span>`
      : html`<a rel="next" href="${older}">Older</a>`
  }</nav>`;
  return context.html(
    renderPage({
      title: titled('Hits', shown, services),
      path: '/hits',
      timeZone: services.timeZone,
      country: services.watch.country,
      main,
      head: feedLinks(filters),
    }),
  );
}

/** Background of older events, and what makes no news or is not held to be true. */
const isDoubtful = ({ status, relevant, withdrawn }: Hit): boolean =>
  status === 'past' || !relevant || withdrawn !== undefined;

function emptyMarkup(filters: Filters, more: boolean): Markup {
  if (more)
    return html`<p class="notice">Nothing among the ${mostRead.toLocaleString('en-GB')} hits looked through so far; go on to older ones.</p>`;
  if (Object.keys(filters).length === 0)
    return html`<p class="notice">No hits are stored yet. They come as outlets are polled; <code>fissure demo</code> reads samples.</p>`;
  return nothingFits('/hits');
}
