// How right the hits have proved, by event: as far as somebody said of one that it is wrong.
import { html } from 'hono/html';
import { count } from '../../shared/digest/words.ts';
import type { HitSummary } from '../../shared/store/hit-query.ts';
import { precisionByEvent } from '../../shared/subscribers/labelled.ts';
import type { Objection } from '../../shared/subscribers/objections.ts';
import type { Markup } from '../page.ts';
import { eventName } from './parts.ts';

const days = 365;

/** Nothing where nobody has said anything. @param newestAt ISO 8601 UTC of the newest hit: the year counted ends there */
export function precisionMarkup(
  standing: readonly HitSummary[],
  objections: readonly Objection[],
  newestAt: string,
  isOwner: boolean,
): Markup | '' {
  if (objections.length === 0) return '';
  const from = new Date(Date.parse(newestAt) - days * 24 * 3_600_000).toISOString();
  const rows = precisionByEvent(standing, objections, from).filter(({ wrong }) => wrong > 0);
  const open = objections.filter(({ decision }) => decision === undefined).length;
  return html`<section><h2>How right it was</h2>
${
  rows.length === 0
    ? ''
    : html`<table><caption class="quiet">News of the year to the newest hit, without what was said to be wrong: an upper bound, since nobody looks at each</caption>
<thead><tr><th scope="col">Event</th><th scope="col" class="number">Told</th><th scope="col" class="number">Wrong</th><th scope="col" class="number">Right</th></tr></thead>
<tbody>${rows.map(({ event, told, wrong, precision }) => html`<tr><th scope="row">${eventName(event)}</th><td class="number">${told}</td><td class="number">${wrong}</td><td class="number">${(precision * 100).toFixed(1)} %</td></tr>`)}</tbody></table>`
}
${isOwner ? html`<p><a href="/wrong">${open === 0 ? 'All that was said to be wrong' : `${count(open, 'hit')} said to be wrong ${open === 1 ? 'waits' : 'wait'} for you`}</a></p>` : ''}</section>`;
}
