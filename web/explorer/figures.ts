// The page of figures: everybody who is watched or was found, searched by name in any script.

import type { Context } from 'hono';
import { html } from 'hono/html';
import * as z from 'zod';
import { count } from '../../shared/digest/words.ts';
import { paths } from '../../shared/paths.ts';
import { unlistedCircle } from '../../shared/subscribers/preferences.ts';
import { badRequest } from '../errors.ts';
import { type Markup, renderPage } from '../page.ts';
import { readParameters } from '../query/read.ts';
import type { WebServices } from '../services.ts';
import { circleName } from './filter-form.ts';
import { folded } from './fold.ts';
import { parametersOf } from './parameters.ts';
import { timeMarkup } from './parts.ts';
import { everybody, type Person, searchFor } from './people.ts';
import { quietness } from './quiet.ts';
import type { Tally } from './tally.ts';

/** Rows of a page. */
const pageLength = 150;

const schema = z.strictObject({
  q: z.string().trim().max(200).default(''),
  circle: z.string().trim().optional(),
  quiet: z.enum(['yes']).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

export async function figuresPage(
  context: Context,
  services: WebServices,
  tally: () => Promise<Tally>,
): Promise<Response> {
  const { q, circle: asked, quiet, page } = readParameters(parametersOf(context), schema);
  const circles = [...new Set(services.watch.figures.map((figure) => figure.circle))].sort();
  if (asked !== undefined && asked !== unlistedCircle && !circles.includes(asked)) {
    throw badRequest('circle', `unknown circle "${asked}"; known: ${[...circles, unlistedCircle].join(', ')}`);
  }
  const { people, hits, newestAt } = await tally();
  const isQuiet = goneQuiet(hits, new Date(newestAt ?? services.clock.now()), services);
  const isSought = q === '' ? () => true : await searchFor(q, services);
  const rows = everybody(people, services.watch.figures)
    .filter((row) => asked === undefined || row.circle === asked)
    .filter((row) => quiet === undefined || isQuiet(row.who))
    .filter(isSought);
  // Whom no outlet names is looked for by their role.
  const named = q === '' && asked !== unlistedCircle ? rows.filter(({ unnamed }) => !unnamed) : rows;
  const unnamed = rows.length - named.length;
  const pages = Math.max(1, Math.ceil(named.length / pageLength));
  const first = (Math.min(page, pages) - 1) * pageLength;
  const shown = named.slice(first, first + pageLength);
  const main = html`<h1>Figures</h1>
<p class="lead">Who is watched, and who was found by a role. Search in any script and spelling: Chubais, Чубайс, Tschubais. <a href="/compare">Compare several</a>.</p>
<form class="filters" method="get" action="/figures" role="search">${folded(
    'Search',
    [q, asked && circleName(asked), quiet && 'gone quiet'].filter(Boolean).join(', '),
    html`<div class="row">
<div><label for="q">Name</label><input id="q" name="q" type="search" maxlength="200" value="${q}"></div>
<div><label for="circle">Circle</label><select id="circle" name="circle"><option value="">any</option>${[
      ...circles,
      unlistedCircle,
    ].map(
      (one) =>
        html`<option value="${one}"${one === asked ? html` selected` : ''}>${one === unlistedCircle ? 'On no list' : circleName(one)}</option>`,
    )}</select></div>
<div><label for="quiet">News</label><select id="quiet" name="quiet"><option value="">any</option><option value="yes"${quiet === undefined ? '' : html` selected`}>gone quiet</option></select></div></div><p><button>Search</button> <a href="/figures">Clear</a></p>`,
  )}</form>
<p class="quiet">${count(named.length, 'person', 'people')}${named.length > shown.length ? `, last in the news first: ${first + 1} to ${first + shown.length}` : ''}.${unnamed === 0 ? '' : html` ${unnamed} more are told of by an office alone, without a name: <a href="/figures?circle=${unlistedCircle}">on no list</a>.`}</p>
${shown.length === 0 ? html`<p class="notice">Nobody who is watched or was found fits.</p>` : tableMarkup(shown, isQuiet, services)}
${pagesMarkup(Math.min(page, pages), pages, { q, circle: asked, quiet })}`;
  return context.html(
    renderPage({
      title: 'Figures',
      path: '/figures',
      timeZone: services.timeZone,
      country: services.watch.country,
      main,
    }),
  );
}

type Asked = { q: string; circle: string | undefined; quiet: string | undefined };

/** By number: people are told by name, and one who moves up a page is not lost. */
function pagesMarkup(page: number, pages: number, asked: Asked): Markup | '' {
  if (pages === 1) return '';
  const set = Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '');
  const link = (to: number, words: string, rel: string) =>
    html`<a rel="${rel}" href="${paths.shown('figures', `?${new URLSearchParams([...set, ...(to === 1 ? [] : [['page', String(to)]])] as [string, string][])}`)}">${words}</a>`;
  return html`<nav class="pages" aria-label="Pages">${page > 1 ? link(page - 1, 'Before', 'prev') : ''} <span class="quiet">Page ${page} of ${pages}</span> ${page < pages ? link(page + 1, 'Next', 'next') : ''}</nav>`;
}

/** Whether somebody was regularly in the news, and is no more. */
function goneQuiet(hits: Tally['hits'], until: Date, { watch }: WebServices): (who: string) => boolean {
  const dead = new Set(watch.figures.flatMap(({ id, known }) => (known?.died === undefined ? [] : [id])));
  const told = Map.groupBy(
    hits.filter(({ status }) => status !== 'past'),
    ({ who }) => who,
  );
  const times = (who: string) => (told.get(who) ?? []).map(({ publishedAt }) => publishedAt);
  return (who) => !dead.has(who) && quietness(times(who), until)?.gone === true;
}

function tableMarkup(rows: readonly Person[], isQuiet: (who: string) => boolean, services: WebServices): Markup {
  return html`<section class="scroll" tabindex="0" aria-label="Figures"><table class="cards">
<thead><tr><th scope="col">Name</th><th scope="col">Circle</th><th scope="col" class="number">Hits</th><th scope="col">Last in the news</th></tr></thead>
<tbody>${rows.map(
    ({
      who,
      name,
      role,
      circle,
      news,
    }) => html`<tr><th scope="row"><a href="${paths.figure(who)}">${name}</a>${role === undefined ? '' : html` <span class="quiet">${role}</span>`}</th>
<td class="whole">${circle === unlistedCircle ? 'on no list' : circleName(circle)}</td><td class="number" data-name="Hits">${news?.hits ?? 0}</td><td data-name="Last">${news === undefined ? html`<span class="quiet">never yet</span>` : html`${timeMarkup(news.lastAt, services)}${isQuiet(who) ? html` <span class="chip">gone quiet</span>` : ''}`}</td></tr>`,
  )}</tbody></table></section>`;
}
