// The pages of stories: all of a period, and one with its course and evidence.
import type { Context } from 'hono';
import { html } from 'hono/html';
import { count } from '../../shared/digest/words.ts';
import { RequestError } from '../errors.ts';
import { type Markup, renderPage } from '../page.ts';
import { writeCursor } from '../query/cursor.ts';
import { readPagedQuery, writeFilters } from '../query/read.ts';
import { cursorSchema } from '../query/schema.ts';
import type { WebServices } from '../services.ts';
import { filterForm } from './filter-form.ts';
import { storiesIn, storyOf } from './find-stories.ts';
import { feedLinks, mostRead } from './hits.ts';
import { knownTo, parametersOf } from './parameters.ts';
import {
  eventName,
  figurePath,
  outletOf,
  quoteMarkup,
  sourceMarkup,
  statusChip,
  storyHeadline,
  storyPath,
  whoName,
} from './parts.ts';
import { daysWords, firstLine, outletsLine, storyCard, trackMarkup } from './story-parts.ts';
import { whyMarkup } from './why.ts';

export async function storiesPage(context: Context, services: WebServices): Promise<Response> {
  const { filters, query } = readPagedQuery(parametersOf(context), knownTo(services), cursorSchema);
  const { stories, from, to, older } = await storiesIn(query, services, mostRead);
  const main = html`<h1>Stories</h1>
<p class="lead">What is told of one person and one event, by however many outlets.</p>
${filterForm('/stories', filters, services)}
${
  from === undefined || to === undefined
    ? html`<p class="notice">Nothing fits${Object.keys(filters).length === 0 ? ': no hits are stored yet' : ' these filters'}.</p>`
    : html`<p class="quiet">${count(stories.length, 'story', 'stories')}, reported ${daysWords(from, to, services)}.</p>`
}
<h2 class="unseen">By last report in this time, newest first</h2>
<div class="list">${stories.map((story) => storyCard(story, services))}</div>
<nav class="pages" aria-label="Pages">${olderLink(older && writeFilters(filters, { cursor: writeCursor(older) }))}</nav>`;
  return context.html(
    renderPage({ title: 'Stories', path: '/stories', timeZone: services.timeZone, main, head: feedLinks(filters) }),
  );
}

const olderLink = (address: string | undefined): Markup =>
  address === undefined
    ? html`<span class="quiet">Nothing older fits.</span>`
    : html`<a rel="next" href="/stories${address}">Older</a>`;

/** Story pages keep their address when an earlier report moves their day: an old id leads on to the present one. */
export async function storyPage(context: Context, services: WebServices): Promise<Response> {
  const id = context.req.param('id') ?? '';
  const story = await storyOf(id, services);
  if (story === undefined) {
    throw new RequestError(404, 'No story of this name is kept.', {
      way: { href: '/stories', words: 'To all stories' },
    });
  }
  if (story.id !== id) return context.redirect(storyPath(story.id), 302);
  const { status } = story;
  const past = story.hits.filter((hit) => hit.status === 'past' && status !== 'past');
  const reports = story.hits.filter((hit) => !past.includes(hit));
  const main = html`<p class="tags">${statusChip(status)} <span class="quiet">${eventName(story.event)}</span></p>
<h1>${storyHeadline(story)}</h1>
<p class="lead">${outletsLine(story, services)} · ${firstLine(story, services)}</p>
<p><a href="${figurePath(story.who)}">Everything about ${whoName(story)}</a> · <a href="/hits${writeFilters({ figure: story.who, event: [story.event] })}">as hits</a></p>
<section><h2>How it stands</h2>${trackMarkup(story, services)}</section>
<section><h2>${count(reports.length, 'report')}</h2>${reports.map((hit) => reportMarkup(hit, story, services))}</section>
${past.length === 0 ? '' : html`<section><h2>Recalled since</h2>${past.map((hit) => reportMarkup(hit, story, services))}</section>`}`;
  return context.html(renderPage({ title: storyHeadline(story), path: '/stories', timeZone: services.timeZone, main }));
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
${sourceMarkup(hit, services)}
${copied ? html`<p class="quiet">The text of ${outletOf(copied.outletId, services).name}.</p>` : ''}
${whyMarkup(hit)}
</article>`;
}
