// The page of outlets: how each fares, and what to do about it.

import type { Context } from 'hono';
import { html } from 'hono/html';
import { safeLink } from '../../shared/digest/clean.ts';
import { count, languageWords, stanceWords } from '../../shared/digest/words.ts';
import { causeLine, causesOf } from '../../shared/outlets/causes.ts';
import { healthOf, needsAttention, type OutletHealth } from '../../shared/outlets/health.ts';
import { paths } from '../../shared/paths.ts';
import { kinds } from '../../shared/upkeep/kinds.ts';
import type { Upkeep } from '../../shared/upkeep/trouble.ts';
import { type Markup, renderPage } from '../page.ts';
import type { WebServices } from '../services.ts';
import { timeMarkup } from './parts.ts';

/** Outlets to show: a sample only where it was read. */
export async function outletHealth({
  store,
  watch,
  clock,
}: Pick<WebServices, 'store' | 'watch' | 'clock'>): Promise<OutletHealth[]> {
  const states = await store.outletStates(watch.outlets.map(({ id }) => id));
  const shown = watch.outlets.filter(({ id, sample }) => !sample || states.has(id));
  return healthOf(shown, states, clock.now());
}

export async function outletsPage(context: Context, services: WebServices): Promise<Response> {
  const [health, upkeep] = await Promise.all([outletHealth(services), services.store.upkeep()]);
  const ill = health.filter(needsAttention);
  const rest = health.filter((one) => !ill.includes(one));
  const isRead = ({ lastSuccessAt }: OutletHealth) => lastSuccessAt !== undefined;
  const rows = [...ill, ...rest.filter(isRead), ...rest.filter((one) => !isRead(one))];
  const main = html`<h1>Outlets</h1>
<p class="lead">${healthLine(health)}</p>
${causesMarkup(ill, health)}
${upkeep === undefined ? '' : upkeepMarkup(upkeep, services)}
<section class="scroll" tabindex="0" aria-label="Outlets and how they are"><table class="outlets cards">
<thead><tr><th scope="col">Outlet</th><th scope="col">How it is</th><th scope="col">Last read</th><th scope="col">Last new item</th><th scope="col">Stance</th><th scope="col">Language</th></tr></thead>
<tbody>${rows.map((one) => rowMarkup(one, services))}</tbody>
</table></section>`;
  return context.html(
    renderPage({
      title: 'Outlets',
      path: '/outlets',
      timeZone: services.timeZone,
      country: services.watch.country,
      main,
    }),
  );
}

/** "24 of 25 outlets are well; 1 needs a look." */
export function healthLine(health: readonly OutletHealth[]): string {
  const polled = health.filter(({ condition }) => condition !== 'disabled');
  const ill = polled.filter(needsAttention).length;
  const unread = polled.filter(({ condition }) => condition === 'not read yet').length;
  const well = polled.length - ill - unread;
  const parts = [`${well} of ${count(polled.length, 'outlet')} are well`];
  if (ill > 0) parts.push(`${ill} ${ill === 1 ? 'needs' : 'need'} a look`);
  if (unread > 0) parts.push(`${unread} not read yet`);
  return `${parts.join('; ')}.`;
}

/** What is wrong, one line a cause. */
function causesMarkup(ill: readonly OutletHealth[], health: readonly OutletHealth[]): Markup | string {
  const polled = health.filter(({ condition }) => condition !== 'disabled').length;
  const causes = causesOf(ill, polled);
  return causes.length === 0 ? '' : html`<ul>${causes.map((cause) => html`<li>${causeLine(cause)}</li>`)}</ul>`;
}

/** Of a deployment: when digests went last, and what is wrong with it. Subscribers' ids stay with the owner. */
function upkeepMarkup({ mailed, troubles }: Upkeep, services: WebServices): Markup {
  const last =
    mailed === undefined
      ? html`No digest has been sent yet.`
      : html`Digests were last sent ${timeMarkup(mailed.at, services)}, ${count(mailed.digests, 'digest')}.`;
  const wrong = troubles.map(
    ({ kind, since }) =>
      html`<li><span class="chip ill">${kinds[kind].title}</span> <span class="quiet">since ${timeMarkup(since, services)}</span><br>${kinds[kind].means}</li>`,
  );
  return html`<p>${last}</p>${wrong.length === 0 ? '' : html`<ul>${wrong}</ul>`}`;
}

function rowMarkup(one: OutletHealth, services: WebServices): Markup {
  const outlet = services.watch.outlets.find(({ id }) => id === one.outletId);
  const link = outlet && safeLink(outlet.url);
  const look = needsAttention(one) ? 'ill' : one.condition === 'healthy' || one.condition === 'moved' ? 'well' : 'past';
  return html`<tr><th scope="row"><a href="${paths.hitsOf(one.outletId)}">${one.name}</a>${one.sample ? html` <span class="sample">sample</span>` : ''}${link === undefined || one.sample ? '' : html` <a class="quiet" href="${link}" rel="noreferrer">source</a>`}</th>
<td><span class="chip ${look}">${one.condition}</span>${one.since === undefined ? '' : html` <span class="quiet">since ${timeMarkup(one.since, services)}</span>`}${
    one.failure === undefined && one.advice === undefined
      ? ''
      : html`<details><summary class="quiet">why</summary>${one.failure?.message ?? ''} <span class="quiet">${one.advice ?? ''}</span></details>`
  }</td>
${timeCell('Last read', one.lastSuccessAt, services)}
${timeCell('Last new item', one.lastNewItemAt, services)}
<td>${outlet ? stanceWords[outlet.stance] : '–'}</td><td>${outlet ? languageWords[outlet.language] : '–'}</td></tr>`;
}

const timeCell = (name: string, at: string | undefined, services: WebServices): Markup =>
  at === undefined ? html`<td class="none">–</td>` : html`<td data-name="${name}">${timeMarkup(at, services)}</td>`;
