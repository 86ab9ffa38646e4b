// The page of one person: what was told of them over time, and whether they have gone quiet.

import type { Context } from 'hono';
import { html } from 'hono/html';
import { localDay } from '../../shared/digest/local-time.ts';
import { count, inSeries } from '../../shared/digest/words.ts';
import { paths } from '../../shared/paths.ts';
import type { HitSummary } from '../../shared/store/hit-query.ts';
import { gatherStories } from '../../shared/stories/assign.ts';
import { RequestError } from '../errors.ts';
import { type Markup, renderPage } from '../page.ts';
import { writeFilters } from '../query/read.ts';
import type { WebServices } from '../services.ts';
import { addFigureForm } from './add-figure.ts';
import { besideIn } from './beside.ts';
import { timelineOf } from './bins.ts';
import { rowsChart } from './chart.ts';
import { eventSeries } from './counts.ts';
import { circleName } from './filter-form.ts';
import { followLinks } from './follow.ts';
import { lifeLine, momentsOf } from './life-line.ts';
import { whoName } from './parts.ts';
import { quietness } from './quiet.ts';
import { storyCard } from './story-parts.ts';
import { feedLinks, formatLinks } from './take-along.ts';
import type { Tally } from './tally.ts';

/** Hits of which the stories are told here; the page of hits has all. */
const mostHits = 400;
const mostStories = 8;
/** Others of whom the same items tell. */
const mostBeside = 12;

export async function figurePage(
  context: Context,
  services: WebServices,
  tally: () => Promise<Tally>,
): Promise<Response> {
  const who = context.req.param('id') ?? '';
  const { store, watch } = services;
  const figure = watch.figures.find(({ id }) => id === who);
  const [history, { hits }] = await Promise.all([
    tally(),
    store.hitPage({ who }, { limit: mostHits, mostRead: mostHits + 1 }),
  ]);
  const all = history.byWho.get(who) ?? [];
  if (figure === undefined && all.length === 0) {
    throw new RequestError(404, 'Nobody of this name is watched or was found.', {
      way: { href: '/figures', words: 'To all figures' },
    });
  }
  const name = figure?.name ?? whoName(all[0]!);
  const stories = gatherStories(hits);
  const told = all.filter(({ status }) => status !== 'past');
  // The dead are not quiet.
  const quiet =
    figure?.known?.died === undefined && history.newestAt !== undefined
      ? quietness(
          told.map(({ publishedAt }) => publishedAt),
          new Date(history.newestAt),
        )
      : undefined;
  const last = told[0] ?? all[0];
  const roles = [...new Set(hits.flatMap(({ role }) => (role === null ? [] : [role])))].slice(0, 4);
  const main = html`<h1>${name}</h1>
<p class="lead">${figure === undefined ? html`On no list; found ${roles.length === 0 ? '' : html`as ${inSeries(roles)}`}` : html`${figure.role === undefined ? '' : `${figure.role} · `}<a href="${paths.circle(figure.circle)}">${circleName(figure.circle)}</a>`}</p>
${figure === undefined ? '' : html`<p class="quiet">Also written ${inSeries(figure.names.slice(0, 6))}.</p>`}
${followLinks({ figure: [who] })}
${figure === undefined ? addFigureForm(who, services) : ''}
<p>${last === undefined ? 'Never in the news since the watch began.' : html`${count(all.length, 'hit')}; last in the news on ${localDay(last.publishedAt, services.timeZone)}.`} ${
    quiet?.gone
      ? html`<strong>Gone quiet:</strong> nothing for ${count(quiet.days, 'day')}, where reports used to come ${rhythm(quiet.usualDays)}.`
      : ''
  }</p>
${all.length === 0 ? '' : timeline(all, who, services)}
<div class="columns"><div>
${lifeLine(momentsOf(stories, figure), services)}
${
  stories.length === 0
    ? ''
    : html`<section><h2>Newest stories</h2><div class="list">${stories.slice(0, mostStories).map((story) => storyCard(story, services))}</div>
<p><a href="${paths.shown('stories', writeFilters({ figure: [who] }))}">All stories</a> · <a href="${paths.shown('hits', writeFilters({ figure: [who] }))}">All hits</a></p></section>`
}
</div><div>${besideMarkup(history, who)}</div></div>`;
  return context.html(
    renderPage({
      title: name,
      path: '/figures',
      timeZone: services.timeZone,
      country: services.watch.country,
      main,
      head: feedLinks({ figure: [who] }),
    }),
  );
}

const rhythm = (days: number): string => (days <= 1 ? 'daily' : `every ${days} days`);

/** `hits` newest first. */
function timeline(hits: readonly HitSummary[], who: string, services: WebServices): Markup {
  const [first, last] = [hits.at(-1)!.publishedAt, hits[0]!.publishedAt];
  const { step, bins } = timelineOf(first, last, services.timeZone);
  const filters = { figure: [who] };
  return html`<section><h2>Over time</h2>
${rowsChart({ caption: `Hits a ${step} by event`, step, bins, series: eventSeries(hits, bins), filters })}
${formatLinks(filters, 'stories', services)}</section>`;
}

function besideMarkup(history: Tally, who: string): Markup {
  const others = besideIn(history, who).slice(0, mostBeside);
  return html`<section><h2>Also in these reports</h2>
${
  others.length === 0
    ? html`<p class="quiet">Nobody else by name.</p>`
    : html`<ul class="people">${others.map(
        ({ person, items }) =>
          html`<li><a href="${paths.figure(person.who)}">${whoName(person)}</a> <span class="quiet">${count(items, 'item')}</span> <a class="quiet" href="${paths.shown('compare', writeFilters({ figure: [who, person.who] }))}" aria-label="Compare with ${whoName(person)}">compare</a></li>`,
      )}</ul>`
}
<p><a href="${paths.shown('compare', writeFilters({ figure: [who] }))}">Compare with others</a></p></section>`;
}
