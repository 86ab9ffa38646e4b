// Several people, events or outlets beside one another: their timeline, and a table of what is told of each.

import { html } from 'hono/html';
import { localDay } from '../../shared/digest/local-time.ts';
import { statusWords } from '../../shared/digest/words.ts';
import { paths } from '../../shared/paths.ts';
import type { HitSummary } from '../../shared/store/hit-query.ts';
import { statuses } from '../../shared/vocabulary.ts';
import type { Markup } from '../page.ts';
import type { Filters } from '../query/filters.ts';
import { writeFilters } from '../query/read.ts';
import type { WebServices } from '../services.ts';
import { type Bin, countIn, type Step } from './bins.ts';
import { rowsChart } from './chart.ts';
import { eventName, outletOf, whoName } from './parts.ts';

/** `hits` newest first, found by `filters`; `address`: its own page. */
export type Compared = { name: string; filters: Filters; hits: readonly HitSummary[]; address?: string };

/** `filters`: what all are found by. */
export type Span = { step: Step; bins: readonly Bin[]; filters: Filters };

export function comparison(
  compared: readonly Compared[],
  { step, bins, filters }: Span,
  services: WebServices,
): Markup {
  const series = compared.map((one) => ({ name: one.name, filters: one.filters, counts: countIn(bins, one.hits) }));
  return html`<section><h2>Over time</h2>${rowsChart({ caption: `Hits a ${step}`, step, bins, series, filters })}</section>
<section><h2>Beside one another</h2>${tableMarkup(compared, filters, services)}</section>`;
}

type Row = { name: string; cell: (one: Compared) => Markup | string | number };

function tableMarkup(compared: readonly Compared[], filters: Filters, services: WebServices): Markup {
  const day = (at: string | undefined) => (at === undefined ? '–' : localDay(at, services.timeZone));
  const linkOf = ({ filters: own }: Compared, more: Filters = {}) =>
    paths.shown('stories', writeFilters({ ...filters, ...own, ...more }));
  const most = (of: (hit: HitSummary) => string) => (one: Compared) => mostOf(one.hits.map(of)).join(', ') || '–';
  const isOf = (kind: keyof Filters) => compared.some((one) => one.filters[kind] !== undefined);
  const rows: Row[] = [
    { name: 'Hits', cell: (one) => html`<a href="${linkOf(one)}">${one.hits.length}</a>` },
    ...statuses.map(
      (status): Row => ({
        name: statusWords[status],
        cell: (one) => {
          const told = one.hits.filter((hit) => hit.status === status).length;
          return told === 0 ? 0 : html`<a href="${linkOf(one, { status: [status] })}">${told}</a>`;
        },
      }),
    ),
    { name: 'First told', cell: ({ hits }) => day(hits.at(-1)?.publishedAt) },
    { name: 'Last told', cell: ({ hits }) => day(hits[0]?.publishedAt) },
    ...(isOf('event') ? [] : [{ name: 'Mostly', cell: most(({ event }) => eventName(event)) }]),
    ...(isOf('figure') ? [] : [{ name: 'Mostly of', cell: most((hit) => whoName(hit)) }]),
    ...(isOf('outlet') ? [] : [{ name: 'Mostly by', cell: most(({ outletId }) => outletOf(outletId, services).name) }]),
  ];
  return html`<section class="scroll" tabindex="0" aria-label="What is told of each"><table class="beside cards">
<thead><tr><td></td>${compared.map(({ name, address }) => html`<th scope="col">${address === undefined ? name : html`<a href="${address}">${name}</a>`}</th>`)}</tr></thead>
<tbody>${rows.map(({ name, cell }) => html`<tr><th scope="row">${name.charAt(0).toUpperCase() + name.slice(1)}</th>${compared.map((one) => html`<td data-name="${one.name}">${cell(one)}</td>`)}</tr>`)}</tbody>
</table></section>`;
}

/** "Dismissal 12", the three most frequent. */
const mostOf = (values: readonly string[]): string[] =>
  [...Map.groupBy(values, (value) => value)]
    .sort(([a, some], [b, more]) => more.length - some.length || (a < b ? -1 : 1))
    .slice(0, 3)
    .map(([value, of]) => `${value} ${of.length}`);
