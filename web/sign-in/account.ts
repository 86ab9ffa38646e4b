// /account: who is signed in, tokens for feed readers and programs, and the end of all of them.
import { Hono } from 'hono';
import { html } from 'hono/html';
import { cleanText } from '../../shared/digest/clean.ts';
import { maskAddress } from '../../shared/subscribers/address.ts';
import { endGrant, grantAccess, grantsOf, longestName, mostGrants } from '../../shared/subscribers/grants.ts';
import type { Subscriber } from '../../shared/subscribers/subscriber.ts';
import { revokeTokens } from '../../shared/subscribers/subscription.ts';
import { RequestError } from '../errors.ts';
import { type Markup, renderPage } from '../page.ts';
import type { WebServices } from '../services.ts';
import { readPosted } from '../subscribe/posted.ts';
import { closeSession, readerOfPages } from './access.ts';

export function accountRoutes(services: WebServices): Hono {
  const { access, site, store, clock } = services;
  const routes = new Hono();
  if (access === 'loopback') {
    routes.get('/account', (context) => context.html(localPage(site)));
    return routes;
  }
  routes.use('/account/*', async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
  });

  routes.get('/account', async (context) => {
    return context.html(accountPage(await readerOfPages(context, services), clock.now()));
  });

  routes.post('/account/token', async (context) => {
    const reader = await readerOfPages(context, services);
    const name = (await readPosted(context)).text('name').slice(0, longestName) || 'no name';
    const granted = await grantAccess('api', reader, services, cleanText(name));
    if (granted.kind === 'granted') return context.html(tokenPage(granted.token, site));
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
    await store.changeSubscriber(id, revokeTokens(clock.now()));
    closeSession(context);
    const main = html`<h1>Signed out everywhere</h1>
<p class="notice" role="status">Every session and token, and every link in mails sent so far but those that unsubscribe, works no more.</p>
<p><a class="button" href="/sign-in">Sign in again</a></p>`;
    return context.html(renderPage({ title: 'Signed out everywhere', path: '/account', main }));
  });

  return routes;
}

function accountPage(reader: Subscriber, now: Date): Markup {
  const [sessions, personal] = [grantsOf(reader, 'session', now), grantsOf(reader, 'api', now)];
  const main = html`<h1>Account</h1>
<p class="lead">Signed in as <strong>${maskAddress(reader.email)}</strong>${sessions.length > 1 ? `, in ${sessions.length} browsers` : ''}.</p>
<form method="post" action="/sign-out"><p><button>Sign out</button></p></form>
<p class="quiet">Your digests and what they tell are changed by a link that stands in each of them.</p>
<section><h2>Feed readers and programs</h2>
<p>Every page of hits can be followed in a feed reader and read by a program. They show who you are by a personal token, good for a year.</p>
${personal.length === 0 ? '' : html`<ul>${personal.map(({ id, name, at }) => html`<li><form method="post" action="/account/token/${id}/end">${name ?? 'no name'}, made on ${at.slice(0, 10)} <button class="second" aria-label="End ${name ?? 'no name'}">End it</button></form></li>`)}</ul>`}
<form method="post" action="/account/token"><label for="name">What it is for</label>
<input id="name" name="name" maxlength="${longestName}" required placeholder="feed reader on the phone">
<p><button>Make a token</button></p></form></section>
<section><h2>Sign out everywhere</h2>
<p>Ends every session and token of yours, and the links in mails sent so far but those that unsubscribe. For when a device, a mail or a token has come into other hands.</p>
<form method="post" action="/account/revoke"><p><button>Sign out everywhere</button></p></form></section>`;
  return renderPage({ title: 'Account', path: '/account', main });
}

function tokenPage(token: string, site: string): Markup {
  const main = html`<h1>Your token</h1>
<p class="notice" role="status">It is shown this once. Whoever has it can read the history as you.</p>
<p><label for="token">Token, good for a year</label><textarea id="token" class="token" readonly rows="4">${token}</textarea></p>
<section><h2>In a feed reader</h2>
<p><label for="feed">Address of the feed of everything; filters go behind it, such as <code>&amp;figure=chubais</code></label>
<textarea id="feed" class="token" readonly rows="4">${site}/api/hits.atom?token=${token}</textarea></p></section>
<section><h2>In a program</h2>
<p>As the header <code>Authorization: Bearer TOKEN</code> of requests to <a href="/api/openapi.json">the addresses under /api</a>.</p></section>
<p><a href="/account">Back to the account</a></p>`;
  return renderPage({ title: 'Your token', path: '/account', main });
}

function localPage(site: string): Markup {
  const main = html`<h1>Account</h1>
<p class="lead">These pages are on your own machine and open to it alone, so nobody signs in here.</p>
<p>A feed reader on this machine follows <a href="/api/hits.atom">${site}/api/hits.atom</a> without a token; so does a program, at <a href="/api/openapi.json">the addresses under /api</a>.</p>`;
  return renderPage({ title: 'Account', path: '/account', main });
}
