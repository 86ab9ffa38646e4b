// The pages of stories: all of a period, and one with its course and evidence.

import type { Context } from 'hono';
import { html } from 'hono/html';
import { count } from '../../shared/digest/words.ts';
import { paths } from '../../shared/paths.ts';
import type { Story } from '../../shared/stories/story.ts';
import { RequestError } from '../errors.ts';
import { type Markup, renderPage } from '../page.ts';
import { writeCursor } from '../query/cursor.ts';
import { cursorSchema } from '../query/paging.ts';
import { writeFilters } from '../query/read.ts';
import type { WebServices } from '../services.ts';
import { askedOrChoices, shorterAddress } from './ask.ts';
import { compareLink } from './compare.ts';
import { countFacets } from './facets.ts';
import { filterForm, type Shown } from './filter-form.ts';
import { choicesPage, nothingFits, titled, whoOf } from './filtered.ts';
import { storiesIn, storyOf } from './find-stories.ts';
import { followLinks, understood } from './follow.ts';
import { eventName, outletOf, quoteMarkup, sourceMarkup, statusChip, storyHeadline, whoName } from './parts.ts';
import { daysWords, firstLine, outletsLine, storyCard, trackMarkup } from './story-parts.ts';
import { feedLinks, formatLinks, mostRead } from './take-along.ts';
import type { Tally } from './tally.ts';
import { whyMarkup } from './why.ts';
import { wrongMarkup } from './wrong-parts.ts';

export async function storiesPage(
  context: Context,
  services: WebServices,
  tally: () => Promise<Tally>,
): Promise<Response> {
  const asked = await askedOrChoices(context, services, tally, cursorSchema);
  if ('choices' in asked) return choicesPage(context, { title: 'Stories', path: '/stories' }, asked, services, tally);
  const shorter = shorterAddress(context, asked);
  if (shorter !== undefined) return context.redirect(shorter, 302);
  const { filters, query } = asked;
  const [{ stories, from, to, older }, { hits: all, people }] = await Promise.all([
    storiesIn(query, { ...services, tally }, mostRead),
    tally(),
  ]);
  const facets = await countFacets(all, query, services);
  const shown: Shown = { action: '/stories', filters, who: whoOf(query), people, ...(facets && { facets }) };
  const doubtful = stories.filter(isDoubtful);
  const main = html`<h1>Stories</h1>
<p class="lead">What is told of one person and one event, by however many outlets.</p>
${filterForm(shown, services)}
${
  from === undefined || to === undefined
    ? ''
    : html`<p>${count(stories.length, 'story', 'stories')}, reported ${daysWords(from, to, services)}${facets === undefined || facets.total === 0 ? '' : `; ${facets.atMost ? 'at most ' : ''}${count(facets.total, 'hit')} fit in all`}.</p>`
}
${followLinks(understood(filters, query))}
${formatLinks(filters, 'stories', services)}
${compareLink(filters)}
${
  from !== undefined && to !== undefined
    ? ''
    : Object.keys(filters).length === 0
      ? html`<p class="notice">No hits are stored yet.</p>`
      : nothingFits('/stories')
}
<h2 class="unseen">By last report in this time, newest first</h2>
<div class="list">${stories.filter((story) => !isDoubtful(story)).map((story) => storyCard(story, services))}</div>
${
  doubtful.length === 0
    ? ''
    : html`<details${doubtful.length === stories.length ? html` open` : ''}><summary>${count(doubtful.length, 'story', 'stories')} only recalled or unconfirmed</summary>
<div class="list">${doubtful.map((story) => storyCard(story, services))}</div></details>`
}
${from === undefined ? '' : html`<nav class="pages" aria-label="Pages">${olderLink(older && writeFilters(filters, { cursor: writeCursor(older) }))}</nav>`}`;
  return context.html(
    renderPage({
      title: titled('Stories', shown, services),
      path: '/stories',
      timeZone: services.timeZone,
      country: services.watch.country,
      main,
      head: feedLinks(filters),
    }),
  );
}

/** Background of older events, and what nothing in it makes worth telling. */
const isDoubtful = ({ status, hits }: Story): boolean => status === 'past' || !hits.some(({ relevant }) => relevant);

const olderLink = (address: string | undefined): Markup =>
  address === undefined
    ? html`<span class="quiet">Nothing older fits.</span>`
    : html`<a rel="next" href="${paths.shown('stories', address)}">Older</a>`;

/** Story pages keep their address when an earlier report moves their day: an old id leads on to the present one. */
export async function storyPage(
  context: Context,
  services: WebServices,
  tally: () => Promise<Tally>,
): Promise<Response> {
  const id = context.req.param('id') ?? '';
  const story = await storyOf(id, { ...services, tally });
  if (story === undefined) {
    throw new RequestError(404, 'No story of this name is kept.', {
      way: { href: '/stories', words: 'To all stories' },
    });
  }
  if (story.id !== id) return context.redirect(paths.story(story.id), 302);
  const { status } = story;
  const past = story.hits.filter((hit) => hit.status === 'past' && status !== 'past');
  const reports = story.hits.filter((hit) => !past.includes(hit));
  const main = html`<p class="tags">${statusChip(status)} <span class="quiet">${eventName(story.event)}</span></p>
<h1>${storyHeadline(story, services)}</h1>
<p class="lead">${outletsLine(story, services)} · ${firstLine(story, services)}</p>
<p><a href="${paths.figure(story.who)}">Everything about ${whoName(story)}</a> · <a href="${paths.shown('hits', writeFilters({ figure: [story.who], event: [story.event] }))}">as hits</a></p>
<section><h2>How it stands</h2>${trackMarkup(story, services)}</section>
<section><h2>${count(reports.length, 'report')}</h2>${reports.map((hit) => reportMarkup(hit, story, services))}</section>
${past.length === 0 ? '' : html`<section><h2>Recalled</h2><details><summary>${count(past.length, 'report')} that recall it</summary>${past.map((hit) => reportMarkup(hit, story, services))}</details></section>`}`;
  return context.html(
    renderPage({
      title: storyHeadline(story, services),
      path: '/stories',
      timeZone: services.timeZone,
      country: services.watch.country,
      main,
    }),
  );
}

function reportMarkup(
  hit: Parameters<typeof sourceMarkup>[0],
  story: Awaited<ReturnType<typeof storyOf>> & object,
  services: WebServices,
): Markup {
  const copied = story.hits.find(({ id }) => id === story.copyOf[hit.id]);
  return html`<article class="hit">
${hit.status === story.status ? '' : html`<p class="tags">${statusChip(hit.status)}</p>`}
${quoteMarkup(hit)}
${hit.evidence.field === 'title' ? '' : html`<p class="quiet" lang="${hit.language}">${hit.title}</p>`}
${copied ? html`<p class="quiet">The text of ${outletOf(copied.outletId, services).name}.</p>` : ''}
<div class="foot">${sourceMarkup(hit, services)}${wrongMarkup(hit, false)}${whyMarkup(hit)}</div>
</article>`;
}
