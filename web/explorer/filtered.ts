// What pages of a query share: their titles, and the page that asks whom a name means.
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { HitQuery } from '../../shared/store/hit-query.ts';
import { type Markup, renderPage } from '../page.ts';
import type { Filters } from '../query/filters.ts';
import type { WebServices } from '../services.ts';
import type { Choices } from './ask.ts';
import { filterForm, personName, type Shown } from './filter-form.ts';
import { filterWords } from './filter-words.ts';
import type { Tally } from './tally.ts';

/** Keys of those asked for. */
export const whoOf = ({ who }: HitQuery): string[] => (who === undefined ? [] : [who].flat());

/** "Hits: Sergei Shoigu, Dismissal". */
export function titled(name: string, { filters, who, people }: Shown, services: WebServices): string {
  const words = filterWords({ ...filters, ...(who?.length && { figure: [...who] }) }, (one) =>
    personName(one, people, services),
  );
  return words === '' ? name : `${name}: ${words}`;
}

/** A query that nothing fits yet may be waited for. */
export const nothingFits = (path: '/hits' | '/stories'): Markup =>
  html`<p class="notice">Nothing fits these filters. Take some off, or <a href="${path}">all of them</a>; “Mail me this” tells you once something fits.</p>`;

/** Where a name does not tell whom it means: the form with those whom it may mean. */
export async function choicesPage(
  context: Context,
  { title, path }: { title: string; path: '/hits' | '/stories' | '/compare' },
  { choices, filters }: { choices: Choices; filters: Filters },
  services: WebServices,
  tally: () => Promise<Tally>,
): Promise<Response> {
  const { people } = await tally();
  const main = html`<h1>${title}</h1>
${filterForm({ action: path, filters, choices, people }, services)}`;
  return context.html(renderPage({ title: `${title}: ${choices.asked}`, path: path === '/compare' ? '' : path, main }));
}
