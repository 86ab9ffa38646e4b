// From a query to the inbox and to a feed reader: the links of every filtered page, and the page that tells a reader's address.

import type { Context } from 'hono';
import { html } from 'hono/html';
import { paths } from '../../shared/paths.ts';
import type { HitQuery } from '../../shared/store/hit-query.ts';
import { longestName } from '../../shared/subscribers/grants.ts';
import { type Markup, renderPage } from '../page.ts';
import type { Filters } from '../query/filters.ts';
import { readFilters, writeFilters } from '../query/read.ts';
import type { WebServices } from '../services.ts';
import { feedAddress } from '../sign-in/feed-address.ts';
import { personName } from './filter-form.ts';
import { filterWords } from './filter-words.ts';
import { whoOf } from './filtered.ts';
import { parametersOf } from './parameters.ts';

/** Names as they were understood: a subscription is asked for by who was found, not by what was typed. */
export function understood(filters: Filters, query: HitQuery): Filters {
  const who = whoOf(query);
  return { ...filters, ...(who.length > 0 && { figure: who }) };
}

/** "Mail me this" and "Follow in a reader", of exactly this query. */
export function followLinks(filters: Filters): Markup {
  const address = writeFilters(filters);
  return html`<p class="follow"><a class="button" href="${paths.shown('subscribe', address)}">Mail me this</a> <a class="button second" href="${paths.shown('follow', address)}">Follow in a reader</a></p>`;
}

/** Whose feed reader knows no session gets an address with a token of its own, made by the button. */
export function followPage(context: Context, services: WebServices): Response | Promise<Response> {
  const { site, access } = services;
  const filters = readFilters(parametersOf(context));
  const query = writeFilters(filters).replace(/^\?/, '');
  const words = filterWords(filters, (one) => personName(one, new Map(), services)) || 'everything';
  const address = (ending: 'atom' | 'feed.json') => feedAddress(site, ending, query);
  const main = html`<h1>Follow in a reader</h1>
<p class="lead">A feed of exactly this: <strong>${words}</strong>. One entry a story; what is taken back goes out of it.</p>
${
  access === 'loopback'
    ? html`<p><label for="feed">Address for a feed reader on this machine</label><textarea id="feed" class="token" readonly rows="3">${address('atom')}</textarea></p>
<p class="quiet">As <a href="${address('atom')}">Atom</a> or <a href="${address('feed.json')}">JSON Feed</a>.</p>`
    : html`<form method="post" action="/account/token"><input type="hidden" name="query" value="${query}"><input type="hidden" name="name" value="${`feed: ${words}`.slice(0, longestName)}">
<p>The history is open to subscribers alone, and feed readers cannot sign in: the address holds a personal token in your name. It can be ended on the <a href="/account">account page</a>.</p>
<p><button>Make the address</button></p></form>`
}
<p><a href="${paths.shown('stories', writeFilters(filters))}">Back to the stories</a></p>`;
  return context.html(renderPage({ title: `Follow: ${words}`, path: '/stories', main }));
}
