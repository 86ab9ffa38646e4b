// The form of filters: what is asked for stands in the address, so that every view can be shared and kept.
import { html } from 'hono/html';
import { count, languageWords, stanceWords, statusWords } from '../../shared/digest/words.ts';
import { unlistedCircle } from '../../shared/subscribers/preferences.ts';
import { eventIds, languages, stances, statuses } from '../../shared/vocabulary.ts';
import type { Markup } from '../page.ts';
import type { Filters } from '../query/filters.ts';
import { writeFilters } from '../query/read.ts';
import type { WebServices } from '../services.ts';
import type { Choices } from './ask.ts';
import type { FacetName, Facets } from './facets.ts';
import { filterWords } from './filter-words.ts';
import { folded } from './fold.ts';
import { eventName, outletOf } from './parts.ts';
import type { Tally } from './tally.ts';

/** "state-media" → "State media". */
export const circleName = (circle: string): string =>
  circle === unlistedCircle ? 'On no list' : circle.charAt(0).toUpperCase() + circle.slice(1).replaceAll('-', ' ');

export type Shown = {
  action: '/hits' | '/stories' | '/compare';
  filters: Filters;
  /** Keys of the people asked for; absent while a name has not been understood. */
  who?: readonly string[];
  choices?: Choices;
  facets?: Facets;
  people: Tally['people'];
};

/** Names of people who can be suggested: the page stays light. */
const mostSuggested = 250;

export function filterForm(shown: Shown, services: Pick<WebServices, 'watch'>): Markup {
  const { action, filters, choices } = shown;
  const set = filterWords({ ...filters, ...(shown.who?.length && { figure: [...shown.who] }) }, (one) =>
    personName(one, shown.people, services),
  );
  return html`<form class="filters" method="get" action="${action}" role="search">
${choices === undefined ? '' : choicesMarkup(choices, shown, services)}
${folded(
  'Filters',
  set,
  html`<div class="row">
${field('text', 'Words', html`<input id="text" name="text" type="search" maxlength="200" value="${filters.text ?? ''}" placeholder="mutiny general">`)}
${peopleField(shown, services)}
${field('from', 'From', html`<input id="from" name="from" type="date" value="${dayOf(filters.from)}">`)}
${field('to', 'To', html`<input id="to" name="to" type="date" value="${dayOf(filters.to)}">`)}
${field('seen', 'New since', html`<input id="seen" name="seen" type="date" value="${dayOf(filters.seen)}">`)}
${field('score', 'Least score', html`<input id="score" name="score" type="number" min="0" max="1" step="0.05" value="${filters.score ?? ''}">`)}
</div>
<div class="facets">${facetsIn(shown, services).map(facetMarkup)}</div>
<p><button>Filter</button> <a href="${action}">Clear</a></p>`,
)}
</form>`;
}

const field = (id: string, label: string, control: Markup): Markup =>
  html`<div><label for="${id}">${label}</label>${control}</div>`;

export const personName = (who: string, people: Tally['people'], { watch }: Pick<WebServices, 'watch'>): string => {
  const told = people.get(who);
  return watch.figures.find(({ id }) => id === who)?.name ?? told?.figure ?? told?.role ?? who;
};

/** Those asked for can be taken out one by one; the field takes a further one, with suggestions that need no script. */
function peopleField({ filters, who, people, choices }: Shown, services: Pick<WebServices, 'watch'>): Markup {
  const chosen = who ?? (filters.figure ?? []).filter((name) => name !== choices?.asked);
  const suggested = [...people.values()]
    .filter(({ figure }) => figure !== null)
    .sort((a, b) => b.lately - a.lately || b.hits - a.hits)
    .slice(0, mostSuggested);
  return html`<div><label for="figure">${chosen.length === 0 ? 'Person' : 'One more person'}</label><input id="figure" name="figure" type="text" maxlength="200" list="people" autocomplete="off" value="${choices?.asked ?? ''}" placeholder="Chubais">
<datalist id="people">${[...new Set(suggested.map(({ figure }) => figure))].map((figure) => html`<option value="${figure}">`)}</datalist>
${chosen.map(
  (one, _index) =>
    html`<label class="check"><input type="checkbox" name="figure" value="${one}" checked>${personName(one, people, services)}</label>`,
)}</div>`;
}

/** Whom a name may mean, each a link to the same query of that one. */
function choicesMarkup(
  { asked, ids }: Choices,
  { action, filters, people }: Shown,
  services: Pick<WebServices, 'watch'>,
): Markup {
  const rest = (filters.figure ?? []).filter((name) => name !== asked);
  const link = (chosen: readonly string[]) => `${action}${writeFilters({ ...filters, figure: [...rest, ...chosen] })}`;
  const known = new Map(services.watch.figures.map((figure) => [figure.id, figure]));
  const several = ids.length > 1;
  return html`<div class="which" role="group" aria-labelledby="choices-title"><h2 id="choices-title">${
    several
      ? `“${asked}” is the name of ${ids.length} people`
      : `Nobody who is watched or was found is named “${asked}”`
  }</h2>
${ids.length === 0 ? html`<p>Try a surname, in any script; <a href="/figures">all figures</a> can be looked through, too.</p>` : ''}
${several || ids.length === 0 ? '' : html`<p>Do you mean:</p>`}
<ul>${ids.map(
    (id) =>
      html`<li><a href="${link([id])}">${personName(id, people, services)}</a> <span class="quiet">${known.get(id)?.role ?? ''} · ${count(people.get(id)?.hits ?? 0, 'hit')}</span></li>`,
  )}${several && ids.length <= 12 ? html`<li><a href="${link(ids)}">All of them</a></li>` : ''}</ul></div>`;
}

type Facet = {
  name: FacetName;
  label: string;
  options: { value: string; words: string; hits: number | undefined; chosen: boolean }[];
};

function facetsIn({ filters, facets }: Shown, services: Pick<WebServices, 'watch'>): Facet[] {
  const { watch } = services;
  const facet = (
    name: FacetName,
    label: string,
    values: readonly string[],
    words: (value: string) => string,
  ): Facet => {
    const counts = facets?.counts[name];
    const chosen: readonly string[] = filters[name] ?? [];
    const all = [...new Set([...chosen, ...(counts?.keys() ?? []), ...(counts === undefined ? values : [])])];
    const hits = (value: string) => counts && (counts.get(value) ?? 0);
    return {
      name,
      label,
      options: all.map((value) => ({ value, words: words(value), hits: hits(value), chosen: chosen.includes(value) })),
    };
  };
  return [
    facet('event', 'Event', eventIds, (id) => eventName(id as never)),
    facet('status', 'Status', statuses, (id) => statusWords[id as never]),
    facet('circle', 'Circle', [...new Set(watch.figures.map(({ circle }) => circle))].sort(), circleName),
    facet(
      'outlet',
      'Outlet',
      watch.outlets.map(({ id }) => id),
      (id) => outletOf(id, services).name,
    ),
    facet('stance', 'Kind of outlet', stances, (id) => stanceWords[id as never]),
    facet('language', 'Language', languages, (id) => languageWords[id as never]),
  ];
}

/** Choices of one filter, folded to what is set. */
function facetMarkup({ name, label, options }: Facet): Markup {
  const set = options.filter(({ chosen }) => chosen);
  return html`<details class="facet"><summary>${label}${set.length === 0 ? '' : html`: <strong>${set.map(({ words }) => words).join(', ')}</strong>`}</summary>
<div class="options" role="group" aria-label="${label}">${options.map(
    ({ value, words, hits, chosen }) =>
      html`<label class="check"><input type="checkbox" name="${name}" value="${value}"${chosen ? html` checked` : ''}>${words}${hits === undefined ? '' : html` <span class="quiet">${hits}</span>`}</label>`,
  )}${options.length === 0 ? html`<p class="quiet">None among what fits the rest.</p>` : ''}</div></details>`;
}

/** A date field shows days alone. */
const dayOf = (time: string | undefined): string => time?.slice(0, 10) ?? '';
