// The page that compares: up to four people, events or outlets in one timeline, with what is told of each beside one another.

import type { Context } from 'hono';
import { html } from 'hono/html';
import { paths } from '../../shared/paths.ts';
import type { HitQuery, HitSummary } from '../../shared/store/hit-query.ts';
import type { EventId } from '../../shared/vocabulary.ts';
import { badRequest } from '../errors.ts';
import { type Markup, renderPage } from '../page.ts';
import type { Filters } from '../query/filters.ts';
import { writeFilters } from '../query/read.ts';
import type { WebServices } from '../services.ts';
import { askedOrChoices, shorterAddress } from './ask.ts';
import { timelineOf } from './bins.ts';
import { type Compared, comparison } from './comparison.ts';
import { facetsOf } from './facets.ts';
import { filterForm, personName, type Shown } from './filter-form.ts';
import { choicesPage, titled, whoOf } from './filtered.ts';
import { eventName, outletOf } from './parts.ts';
import { mostRead } from './take-along.ts';
import type { Tally } from './tally.ts';
import { tellingsOf } from './tellings.ts';

/** In one timeline: more are not told apart. */
const mostCompared = 4;

/** What can be compared, the likeliest first. */
const kinds = ['figure', 'event', 'outlet'] as const;
type Kind = (typeof kinds)[number];

/** What a query names several of; of one person, event or outlet, that, so that others can be added. */
const comparedKind = (filters: Filters): Kind | undefined =>
  kinds.find((kind) => (filters[kind]?.length ?? 0) > 1) ?? kinds.find((kind) => filters[kind] !== undefined);

/** For a page whose query names several: the way to see them beside one another. */
export function compareLink(filters: Filters): Markup | '' {
  const kind = comparedKind(filters);
  const many = kind === undefined ? 0 : filters[kind]!.length;
  return many < 2 || many > mostCompared
    ? ''
    : html`<p><a href="${paths.shown('compare', writeFilters(filters))}">Compare ${kind === 'figure' ? 'these people' : `these ${kind}s`} over time</a></p>`;
}

export async function comparePage(
  context: Context,
  services: WebServices,
  tally: () => Promise<Tally>,
): Promise<Response> {
  const asked = await askedOrChoices(context, services, tally);
  if ('choices' in asked) return choicesPage(context, { title: 'Compare', path: '/compare' }, asked, services, tally);
  const shorter = shorterAddress(context, asked);
  if (shorter !== undefined) return context.redirect(shorter, 302);
  const { filters, query } = asked;
  const kind = comparedKind(filters);
  const values = kind === undefined ? [] : keysOf(kind, query);
  if (values.length > mostCompared) throw badRequest(kind!, `${mostCompared} at most can be compared`);
  const [{ hits: all, people }, told] = await Promise.all([
    tally(),
    tellingsOf(query, { store: services.store, tally }, mostRead),
  ]);
  const shown: Shown = {
    action: '/compare',
    filters,
    who: whoOf(query),
    people,
    ...(query.text === undefined && { facets: facetsOf(all, query, services) }),
  };
  const of = {
    figure: (who: string) => ({ name: personName(who, people, services), address: paths.figure(who) }),
    event: (event: string) => ({ name: eventName(event as EventId) }),
    outlet: (id: string) => ({ name: outletOf(id, services).name }),
  };
  const hitsOf = (value: string) => told.filter((hit) => keyOf(kind!, hit) === value);
  const compared = values.map(
    (value): Compared => ({ ...of[kind!](value), filters: { [kind!]: [value] }, hits: hitsOf(value) }),
  );
  const bins = binsOver(told, services.timeZone);
  const main = html`<h1>Compare</h1>
<p class="lead">Up to four people, events or outlets in one timeline: name them in the filters.</p>
${filterForm(shown, services)}
${
  compared.length === 0
    ? html`<p class="notice">Name at least one person, event or outlet.</p>`
    : bins === undefined
      ? html`<p class="notice">Nothing fits these filters.</p>`
      : comparison(compared, { ...bins, filters: { ...filters, [kind!]: undefined } }, services)
}`;
  return context.html(
    renderPage({
      title: titled('Compare', shown, services),
      path: '',
      timeZone: services.timeZone,
      main,
    }),
  );
}

const keysOf = (kind: Kind, query: HitQuery): readonly string[] =>
  ({ figure: whoOf(query), event: query.events ?? [], outlet: query.outlets ?? [] })[kind];

const keyOf = (kind: Kind, { who, event, outletId }: HitSummary): string =>
  ({ figure: who, event, outlet: outletId })[kind];

function binsOver(hits: readonly HitSummary[], timeZone: string) {
  const [last, first] = [hits[0]?.publishedAt, hits.at(-1)?.publishedAt];
  if (last === undefined || first === undefined) return undefined;
  return timelineOf(first, last, timeZone);
}
