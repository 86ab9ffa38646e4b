// The form of filters: what is asked for stands in the address, so that every view can be shared and kept.
import { html } from 'hono/html';
import { languageWords, stanceWords, statusWords } from '../../shared/digest/words.ts';
import { eventIds, languages, stances, statuses } from '../../shared/model.ts';
import type { Markup } from '../page.ts';
import type { Filters } from '../query/schema.ts';
import type { WebServices } from '../services.ts';
import { eventName } from './parts.ts';

/** "state-media" → "State media". */
export const circleName = (circle: string): string =>
  circle.charAt(0).toUpperCase() + circle.slice(1).replaceAll('-', ' ');

export function filterForm(action: string, filters: Filters, { watch }: Pick<WebServices, 'watch'>): Markup {
  const circles = [...new Set(watch.figures.map(({ circle }) => circle))].sort();
  const more = [filters.outlet, filters.stance, filters.language, filters.score, filters.circle].some(
    (value) => value !== undefined,
  );
  return html`<form class="filters" method="get" action="${action}" role="search">
<div class="row">
${field('text', 'Words', html`<input id="text" name="text" type="search" maxlength="200" value="${filters.text ?? ''}" placeholder="in the text">`)}
${field('figure', 'Person', html`<input id="figure" name="figure" type="text" maxlength="200" value="${filters.figure ?? ''}" placeholder="Chubais, Чубайс">`)}
${field(
  'event',
  'Event',
  select(
    'event',
    filters.event,
    eventIds.map((id) => [id, eventName(id)]),
  ),
)}
${field(
  'status',
  'Status',
  select(
    'status',
    filters.status,
    statuses.map((id) => [id, statusWords[id]]),
  ),
)}
${field('from', 'From', html`<input id="from" name="from" type="date" value="${dayOf(filters.from)}">`)}
${field('to', 'To', html`<input id="to" name="to" type="date" value="${dayOf(filters.to)}">`)}
</div>
<details${more ? html` open` : ''}><summary>More filters</summary><div class="row">
${field(
  'circle',
  'Circle',
  select(
    'circle',
    filters.circle,
    circles.map((id) => [id, circleName(id)]),
  ),
)}
${field(
  'outlet',
  'Outlet',
  select(
    'outlet',
    filters.outlet,
    watch.outlets.map(({ id, name }) => [id, name]),
  ),
)}
${field(
  'stance',
  'Stance',
  select(
    'stance',
    filters.stance,
    stances.map((id) => [id, stanceWords[id]]),
  ),
)}
${field(
  'language',
  'Language',
  select(
    'language',
    filters.language,
    languages.map((id) => [id, languageWords[id]]),
  ),
)}
${field('score', 'Least score', html`<input id="score" name="score" type="number" min="0" max="1" step="0.05" value="${filters.score ?? ''}">`)}
</div></details>
<p><button>Filter</button> <a href="${action}">Clear</a></p>
</form>`;
}

const field = (id: string, label: string, control: Markup): Markup =>
  html`<div><label for="${id}">${label}</label>${control}</div>`;

/** One or none to choose; several, where an address asks for them, stay asked for as one further choice. */
function select(name: string, chosen: readonly string[] | undefined, options: readonly [string, string][]): Markup {
  const value = chosen?.join(',') ?? '';
  const several = chosen !== undefined && !options.some(([id]) => id === value);
  return html`<select id="${name}" name="${name}"><option value="">any</option>${options.map(
    ([id, words]) => html`<option value="${id}"${id === value ? html` selected` : ''}>${words}</option>`,
  )}${several ? html`<option value="${value}" selected>${chosen.join(', ')}</option>` : ''}</select>`;
}

/** A date field shows days alone. */
const dayOf = (time: string | undefined): string => time?.slice(0, 10) ?? '';
