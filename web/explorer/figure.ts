// The page of one person: what was told of them over time, and whether they have gone quiet.
import type { Context } from 'hono';
import { html } from 'hono/html';
import { localDay } from '../../shared/digest/local-time.ts';
import { count, inSeries } from '../../shared/digest/words.ts';
import { gatherStories } from '../../shared/stories/assign.ts';
import { RequestError } from '../errors.ts';
import { type Markup, renderPage } from '../page.ts';
import { writeFilters } from '../query/read.ts';
import type { WebServices } from '../services.ts';
import { chartHead, chartMarkup } from './chart.ts';
import { countMonths } from './counts.ts';
import { circleName } from './filter-form.ts';
import { feedLinks, formatLinks } from './hits.ts';
import { whoName } from './parts.ts';
import { quietness } from './quiet.ts';
import { storyCard } from './story-parts.ts';

/** Hits of which the stories are told here; the page of hits has all. */
const mostHits = 400;
const mostStories = 25;

export async function figurePage(context: Context, services: WebServices): Promise<Response> {
  const who = context.req.param('id') ?? '';
  const { store, watch, clock } = services;
  const figure = watch.figures.find(({ id }) => id === who);
  const [all, { hits }] = await Promise.all([
    Array.fromAsync(store.hitSummaries({ who })),
    store.hitPage({ who }, { limit: mostHits, mostRead: mostHits + 1 }),
  ]);
  if (figure === undefined && all.length === 0) {
    throw new RequestError(404, 'Nobody of this name is watched or was found.', {
      way: { href: '/figures', words: 'To all figures' },
    });
  }
  const name = figure?.name ?? whoName(all[0]!);
  const stories = gatherStories(hits);
  const told = all.filter(({ status }) => status !== 'past');
  const quiet = quietness(
    told.map(({ publishedAt }) => publishedAt),
    clock.now(),
  );
  const last = told[0] ?? all[0];
  const roles = [...new Set(hits.flatMap(({ role }) => (role === null ? [] : [role])))].slice(0, 4);
  const main = html`<h1>${name}</h1>
<p class="lead">${figure === undefined ? html`On no list; found ${roles.length === 0 ? '' : html`as ${inSeries(roles)}`}` : html`${figure.role === undefined ? '' : `${figure.role} · `}<a href="/figures?circle=${encodeURIComponent(figure.circle)}">${circleName(figure.circle)}</a>`}</p>
${figure === undefined ? '' : html`<p class="quiet">Also written ${inSeries(figure.names.slice(0, 6))}.</p>`}
<p>${last === undefined ? 'Never in the news since the watch began.' : html`${count(all.length, 'hit')}; last in the news on ${localDay(last.publishedAt, services.timeZone)}.`} ${
    quiet?.gone
      ? html`<strong>Gone quiet:</strong> nothing for ${count(quiet.days, 'day')}, where reports used to come ${rhythm(quiet.usualDays)}.`
      : ''
  }</p>
${all.length === 0 ? '' : timeline(all, who, services)}
${
  stories.length === 0
    ? ''
    : html`<section><h2>Stories</h2><div class="list">${stories.slice(0, mostStories).map((story) => storyCard(story, services))}</div></section>
<p><a href="/hits${writeFilters({ figure: [who] })}">All hits</a></p>`
}`;
  return context.html(
    renderPage({
      title: name,
      path: '/figures',
      timeZone: services.timeZone,
      country: services.watch.country,
      main,
      head: html`${feedLinks({ figure: [who] })}${chartHead}`,
    }),
  );
}

const rhythm = (days: number): string => (days <= 1 ? 'daily' : `every ${days} days`);

function timeline(hits: Parameters<typeof countMonths>[0], who: string, services: WebServices): Markup {
  return html`<section><h2>Over time</h2>
${chartMarkup({ kind: 'months', caption: 'Hits a month by event', ...countMonths(hits) })}
${formatLinks({ figure: [who] }, 'stories', services)}</section>`;
}
