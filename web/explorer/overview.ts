// The first page: what is new, how the weeks compare, who is most in the news, and whether the outlets are well.

import type { Context } from 'hono';
import { html } from 'hono/html';
import { localDay } from '../../shared/digest/local-time.ts';
import { causeLine, causesOf } from '../../shared/outlets/causes.ts';
import { needsAttention } from '../../shared/outlets/health.ts';
import { paths } from '../../shared/paths.ts';
import type { HitSummary } from '../../shared/store/hit-query.ts';
import { ownerId } from '../../shared/subscribers/owner.ts';
import { readerIdOf } from '../access.ts';
import { type Markup, renderPage } from '../page.ts';
import type { WebServices } from '../services.ts';
import { lastWeeks } from './bins.ts';
import { stackedChart } from './chart.ts';
import { eventSeries } from './counts.ts';
import { storiesIn } from './find-stories.ts';
import { healthLine, outletHealth } from './outlets.ts';
import { whoName } from './parts.ts';
import { precisionMarkup } from './precision.ts';
import { staleMarkup, stalenessOf } from './stale.ts';
import { storyCard } from './story-parts.ts';
import { feedLinks, mostRead } from './take-along.ts';
import type { Tally } from './tally.ts';

const weeksShown = 52;
const newStories = 8;
const mostInNews = 12;
/** Of a watch that found little lately, the people of a year. */
const newsDays = [90, 365] as const;
const fewestInNews = 5;
const dayMs = 24 * 60 * 60 * 1000;

export async function overviewPage(
  context: Context,
  services: WebServices,
  tally: () => Promise<Tally>,
): Promise<Response> {
  const [{ stories }, { hits, newestAt }, health, objections] = await Promise.all([
    storiesIn({}, { ...services, tally }, mostRead),
    tally(),
    outletHealth(services),
    Array.fromAsync(services.store.objections()),
  ]);
  const stale = stalenessOf(health, newestAt, services.clock.now());
  const isOwner = readerIdOf(context, services) === ownerId;
  const news = stories.filter(({ status, hits }) => status !== 'past' && hits.some(({ relevant }) => relevant));
  const ill = health.filter((one) => needsAttention(one) && !one.sample);
  const main = html`<h1>Cracks in ${services.watch.country.possessive} elite</h1>
<p class="lead">Who resigned, fled, spoke out, was dismissed, arrested, died or vanished, as ${health.filter(({ condition }) => condition !== 'disabled').length} outlets tell it.</p>
${newestAt === undefined ? html`<p class="notice">No hits are stored yet. They come as outlets are polled; <code>fissure demo</code> reads samples, <code>fissure import</code> a file of older items.</p>` : ''}
${staleMarkup(stale, newestAt, services)}
${newestAt === undefined ? '' : weekByWeek(hits, newestAt, services)}
<div class="columns"><div>
<section><h2>New</h2><div class="list">${news.slice(0, newStories).map((story) => storyCard(story, services))}</div>
<p><a href="/stories">All stories</a></p></section>
</div><div>
${newestAt === undefined ? '' : inNews(hits, newestAt, services)}
${newestAt === undefined ? '' : precisionMarkup(hits, objections, newestAt, isOwner)}
<section><h2>Outlets</h2><p>${healthLine(health)}</p>
${
  ill.length === 0
    ? ''
    : html`<ul>${causesOf(ill, health.filter(({ condition }) => condition !== 'disabled').length)
        .slice(0, 5)
        .map((cause) => html`<li>${causeLine(cause)}</li>`)}</ul>`
}
<p><a href="/outlets">All outlets</a></p></section>
</div></div>`;
  return context.html(
    renderPage({
      title: 'Overview',
      path: '/',
      timeZone: services.timeZone,
      country: services.watch.country,
      main,
      head: feedLinks({}),
    }),
  );
}

function weekByWeek(hits: readonly HitSummary[], newestAt: string, { timeZone }: WebServices): Markup {
  const bins = lastWeeks(newestAt, weeksShown, timeZone);
  const caption = `Hits a week by event, ${weeksShown} weeks to ${localDay(newestAt, timeZone)}`;
  return html`<section><h2>Week by week</h2>${stackedChart({ caption, step: 'week', bins, series: eventSeries(hits, bins), filters: {} })}</section>`;
}

/** `hits` newest first. Offices without a name are nobody in the news. */
function inNews(hits: readonly HitSummary[], newestAt: string, { timeZone }: WebServices): Markup {
  const peopleOf = (days: number) => {
    const since = new Date(Date.parse(newestAt) - days * dayMs).toISOString();
    const lately = hits.filter(
      ({ publishedAt, relevant, status, figure }) =>
        publishedAt >= since && relevant && status !== 'past' && figure !== null,
    );
    return [...Map.groupBy(lately, ({ who }) => who).values()];
  };
  const days = newsDays.find((some) => peopleOf(some).length >= fewestInNews) ?? newsDays[1];
  const people = peopleOf(days)
    .toSorted((a, b) => b.length - a.length || (a[0]!.who < b[0]!.who ? -1 : 1))
    .slice(0, mostInNews);
  const most = people[0]?.length ?? 1;
  return html`<section><h2>Most in the news</h2>
<table class="bars"><caption class="quiet">News in the ${days} days to ${localDay(newestAt, timeZone)}</caption>
<thead class="unseen"><tr><th scope="col">Who</th><th scope="col">Hits</th><th scope="col" aria-hidden="true"></th></tr></thead>
<tbody>${people.map(
    (of) =>
      html`<tr><th scope="row"><a href="${paths.figure(of[0]!.who)}">${whoName(of[0]!)}</a></th><td class="number">${of.length}</td><td aria-hidden="true"><progress max="${most}" value="${of.length}"></progress></td></tr>`,
  )}</tbody></table></section>`;
}
