// The page of figures: everybody who is watched or was found, searched by name in any script.
import type { Context } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import { count } from '../../shared/digest/words.ts';
import { fold } from '../../shared/watchlist/suggest.ts';
import { badRequest } from '../errors.ts';
import { type Markup, renderPage } from '../page.ts';
import type { KnownFigure } from '../query/known.ts';
import { readParameters } from '../query/read.ts';
import type { WebServices } from '../services.ts';
import { circleName } from './filter-form.ts';
import { parametersOf } from './parameters.ts';
import { figurePath, timeMarkup } from './parts.ts';
import type { Person, Tally } from './tally.ts';

/** Rows of the page: more is for a search. */
const mostRows = 150;

/** Circle of those found by role, as preferences call it. */
const unlisted = 'unlisted';

const schema = z.strictObject({ q: z.string().trim().max(200).default(''), circle: z.string().trim().optional() });

type Row = { who: string; name: string; role: string | undefined; circle: string; person: Person | undefined };

export async function figuresPage(
  context: Context,
  services: WebServices,
  tally: () => Promise<Tally>,
): Promise<Response> {
  const { q, circle: asked } = readParameters(parametersOf(context), schema);
  const circles = [...new Set(services.watch.figures.map((figure) => figure.circle))].sort();
  if (asked !== undefined && asked !== unlisted && !circles.includes(asked)) {
    throw badRequest('circle', `unknown circle "${asked}"; known: ${[...circles, unlisted].join(', ')}`);
  }
  const { people } = await tally();
  const rows = rowsOf(people, services.watch.figures)
    .filter((row) => asked === undefined || row.circle === asked)
    .filter(q === '' ? () => true : searchFor(q, services));
  const shown = rows
    .toSorted((a, b) => compare(b.person?.lastAt ?? '', a.person?.lastAt ?? '') || compare(a.name, b.name))
    .slice(0, mostRows);
  const main = html`<h1>Figures</h1>
<p class="lead">Who is watched, and who was found by a role. Search in any script and spelling: Chubais, Чубайс, Tschubais.</p>
<form class="filters" method="get" action="/figures" role="search"><div class="row">
<div><label for="q">Name</label><input id="q" name="q" type="search" maxlength="200" value="${q}"></div>
<div><label for="circle">Circle</label><select id="circle" name="circle"><option value="">any</option>${[
    ...circles,
    unlisted,
  ].map(
    (one) =>
      html`<option value="${one}"${one === asked ? html` selected` : ''}>${one === unlisted ? 'On no list' : circleName(one)}</option>`,
  )}</select></div></div><p><button>Search</button> <a href="/figures">Clear</a></p></form>
<p class="quiet">${count(rows.length, 'person', 'people')}${rows.length > shown.length ? `, of whom the ${shown.length} last in the news are shown` : ''}.</p>
${shown.length === 0 ? html`<p class="notice">Nobody of that name is watched or was found.</p>` : tableMarkup(shown, services)}`;
  return context.html(renderPage({ title: 'Figures', path: '/figures', main }));
}

function tableMarkup(rows: readonly Row[], services: WebServices): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Figures"><table>
<thead><tr><th scope="col">Name</th><th scope="col">Circle</th><th scope="col" class="number">Hits</th><th scope="col">Last in the news</th></tr></thead>
<tbody>${rows.map(
    ({
      who,
      name,
      role,
      circle,
      person,
    }) => html`<tr><th scope="row"><a href="${figurePath(who)}">${name}</a>${role === undefined ? '' : html` <span class="quiet">${role}</span>`}</th>
<td>${circle === unlisted ? 'on no list' : circleName(circle)}</td><td class="number">${person?.hits ?? 0}</td><td>${person === undefined ? html`<span class="quiet">never yet</span>` : timeMarkup(person.lastAt, services)}</td></tr>`,
  )}</tbody></table></div>`;
}

function rowsOf(people: Tally['people'], figures: readonly KnownFigure[]): Row[] {
  const listed = figures.map(({ id, name, role, circle }) => ({ who: id, name, role, circle, person: people.get(id) }));
  const ids = new Set(figures.map(({ id }) => id));
  const found = [...people.values()]
    .filter(({ who }) => !ids.has(who))
    .map((person) => ({
      who: person.who,
      name: person.figure ?? person.role ?? person.who,
      role: person.figure === null ? undefined : (person.role ?? undefined),
      circle: unlisted,
      person,
    }));
  return [...listed, ...found];
}

/** By any part of a name as written in the list, and by whatever matching takes for a name: other spellings and cases. */
function searchFor(q: string, { watch, explain, clock }: WebServices): (row: Row) => boolean {
  const wanted = fold(q);
  const now = clock.now().toISOString();
  const understood = new Set(
    (['en', 'ru', 'de', 'fr'] as const).flatMap((language) =>
      explain({
        id: 'q',
        outletId: 'q',
        url: '',
        title: q,
        summary: '',
        language,
        publishedAt: now,
        firstSeenAt: now,
        backfill: false,
      }).mentions.map(({ who }) => who),
    ),
  );
  const byId = new Map(watch.figures.map((figure) => [figure.id, figure]));
  return ({ who, name }) => {
    const figure = byId.get(who);
    // As matching words it: "Anatoly Chubais (liberals)".
    if (figure !== undefined && understood.has(`${figure.name} (${figure.circle})`)) return true;
    return [who, name, ...(figure?.names ?? [])].some((one) => fold(one).includes(wanted));
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
