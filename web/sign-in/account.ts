// /account: who is signed in, what they subscribe to, tokens for feed readers and programs, and the end of all of them.

import { Hono } from 'hono';
import { html } from 'hono/html';
import { cleanText } from '../../shared/digest/clean.ts';
import { paths } from '../../shared/paths.ts';
import { maskAddress } from '../../shared/subscribers/address.ts';
import { endGrant, grantAccess, grantsOf, longestName, mostGrants } from '../../shared/subscribers/grants.ts';
import type { Subscriber } from '../../shared/subscribers/subscriber.ts';
import { revokeTokens } from '../../shared/subscribers/subscription.ts';
import { changeAll, isLive } from '../../shared/subscribers/subscriptions.ts';
import { closeSession, readerIfAny, readerOfPages } from '../access.ts';
import { RequestError } from '../errors.ts';
import { type Markup, renderPage } from '../page.ts';
import { readPosted } from '../posted.ts';
import type { WebServices } from '../services.ts';
import { spokenChoice, spokenSchedule } from '../subscribe/phrases.ts';
import { feedAddress } from './feed-address.ts';

export function accountRoutes(services: WebServices): Hono {
  const { access, site, store, clock } = services;
  const routes = new Hono();
  routes.use('/account/*', async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
  });
  if (access === 'loopback') {
    routes.get('/account', async (context) => {
      const owner = await readerIfAny(context, services);
      return context.html(localPage(site, owner === undefined ? '' : await subscriptionsOf(owner, services)));
    });
    return routes;
  }

  routes.get('/account', async (context) => {
    const reader = await readerOfPages(context, services);
    return context.html(accountPage(reader, await subscriptionsOf(reader, services), clock.now()));
  });

  routes.post('/account/token', async (context) => {
    const reader = await readerOfPages(context, services);
    const posted = await readPosted(context);
    const name = posted.text('name').slice(0, longestName) || 'no name';
    const granted = await grantAccess('api', reader, services, cleanText(name));
    if (granted.kind === 'granted') return context.html(tokenPage(granted.token, site, posted.text('query')));
    throw new RequestError(403, `You have ${mostGrants.api} tokens, which is as many as there may be. End one first.`, {
      way: { href: '/account', words: 'Back to the account' },
    });
  });

  routes.post('/account/token/:grant/end', async (context) => {
    const { id } = await readerOfPages(context, services);
    await store.changeSubscriber(id, endGrant(context.req.param('grant')));
    return context.redirect('/account', 303);
  });

  routes.post('/account/revoke', async (context) => {
    const { id } = await readerOfPages(context, services);
    await changeAll(id, revokeTokens(clock.now()), services);
    closeSession(context);
    const main = html`<h1>Signed out everywhere</h1>
<p class="notice" role="status">Every session and token, and every link in mails sent so far but those that unsubscribe, works no more.</p>
<p><a class="button" href="/sign-in">Sign in again</a></p>`;
    return context.html(renderPage({ title: 'Signed out everywhere', path: '/account', main }));
  });

  return routes;
}

/** Each with a link to change it, which is good for 60 days as those of mails are, and a button that ends it. */
async function subscriptionsOf(reader: Subscriber, services: WebServices): Promise<Markup> {
  const { store, tokens, watch } = services;
  const live = (await store.subscriptions(reader.id)).filter(isLive);
  const lines = await Promise.all(
    live.map(async (one) => {
      const token = await tokens.issue('preferences', one.id, { epoch: one.epoch });
      const words = spokenChoice(one.preferences, watch);
      return html`<li><form method="post" action="${paths.endSubscription(one.id)}">Of <strong>${words}</strong>, ${spokenSchedule(one)}. <a href="${paths.preferences(token)}">Change<span class="unseen"> that of ${words}</span></a> <button class="second" aria-label="End that of ${words}">End it</button></form></li>`;
    }),
  );
  return html`<section><h2>Digests by mail</h2>
${live.length === 0 ? html`<p>None.</p>` : html`<ul>${lines}</ul>`}
<p>A further one: filter <a href="/stories">stories</a> or <a href="/hits">hits</a>, and choose “Mail me this”.</p></section>
`;
}

function accountPage(reader: Subscriber, subscriptions: Markup, now: Date): Markup {
  const [sessions, personal] = [grantsOf(reader, 'session', now), grantsOf(reader, 'api', now)];
  const main = html`<h1>Account</h1>
<p class="lead">Signed in as <strong>${maskAddress(reader.email)}</strong>${sessions.length > 1 ? `, in ${sessions.length} browsers` : ''}.</p>
<form method="post" action="/sign-out"><p><button>Sign out</button></p></form>
${subscriptions}
<section><h2>Feed readers and programs</h2>
<p>Every page of stories and hits can be followed in a feed reader and read by a program. They show who you are by a personal token, good for a year.</p>
${personal.length === 0 ? '' : html`<ul>${personal.map(({ id, name, at }) => html`<li><form method="post" action="${paths.endToken(id)}">${name ?? 'no name'}, made on ${at.slice(0, 10)} <button class="second" aria-label="End ${name ?? 'no name'}">End it</button></form></li>`)}</ul>`}
<form method="post" action="/account/token"><label for="name">What it is for</label>
<input id="name" name="name" maxlength="${longestName}" required placeholder="feed reader on the phone">
<p><button>Make a token</button></p></form></section>
<section><h2>Sign out everywhere</h2>
<p>Ends every session and token of yours, and the links in mails sent so far but those that unsubscribe. For when a device, a mail or a token has come into other hands.</p>
<form method="post" action="/account/revoke"><p><button>Sign out everywhere</button></p></form></section>`;
  return renderPage({ title: 'Account', path: '/account', main });
}

/** `query`: the part of an address after `?` for which the token was made; empty: of everything. */
function tokenPage(token: string, site: string, query: string): Markup {
  const what =
    query === ''
      ? html`Address of the feed of everything; filters go behind it, such as <code>&amp;figure=chubais</code>`
      : html`Address of the feed of exactly this query`;
  const main = html`<h1>Your token</h1>
<p class="notice" role="status">It is shown this once. Whoever has it can read the history as you.</p>
<section><h2>In a feed reader</h2>
<p><label for="feed">${what}</label>
<textarea id="feed" class="token" readonly rows="4">${feedAddress(site, 'atom', query, token)}</textarea></p></section>
<section><h2>In a program</h2>
<p><label for="token">Token, good for a year</label><textarea id="token" class="token" readonly rows="4">${token}</textarea></p>
<p>As the header <code>Authorization: Bearer TOKEN</code> of requests to <a href="/api/openapi.json">the addresses under /api</a>.</p></section>
<p><a href="/account">Back to the account</a></p>`;
  return renderPage({ title: 'Your token', path: '/account', main });
}

function localPage(site: string, subscriptions: Markup | ''): Markup {
  const main = html`<h1>Account</h1>
<p class="lead">These pages are on your own machine and open to it alone, so nobody signs in here.</p>
${subscriptions}
<section><h2>Feed readers and programs</h2>
<p>A feed reader on this machine follows <a href="/api/stories.atom">${site}/api/stories.atom</a> without a token; so does a program, at <a href="/api/openapi.json">the addresses under /api</a>.</p></section>`;
  return renderPage({ title: 'Account', path: '/account', main });
}
