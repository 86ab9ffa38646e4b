// /sign-in: a link by mail. What follows a link only shows a button; the button signs in, so that scanners of mails do not.
import { Hono } from 'hono';
import { html } from 'hono/html';
import { maskAddress, readAddress } from '../../shared/subscribers/address.ts';
import { askerId } from '../../shared/subscribers/asker.ts';
import { bearerOf } from '../../shared/subscribers/bearer.ts';
import { type SignedIn, signIn } from '../../shared/subscribers/sign-in.ts';
import { endSession, knownReader, openSession } from '../access.ts';
import { RequestError } from '../errors.ts';
import { type Markup, renderPage } from '../page.ts';
import { formLimit, readPosted } from '../posted.ts';
import { safePath } from '../safe-path.ts';
import type { WebServices } from '../services.ts';
import { field } from '../subscribe/fields.ts';

/** Open to everybody. */
export function signInRoutes(services: WebServices): Hono {
  const routes = new Hono();
  for (const path of ['/sign-in/*', '/sign-out']) {
    routes.use(path, formLimit, async (context, next) => {
      await next();
      context.header('Cache-Control', 'no-store');
    });
  }

  routes.get('/sign-in', (context) => context.html(signInForm({ to: safePath(context.req.query('to')) })));

  routes.post('/sign-in', async (context) => {
    const posted = await readPosted(context);
    const [typed, to] = [posted.text('address'), safePath(posted.text('to'))];
    const address = readAddress(typed);
    if (address.kind === 'invalid') return context.html(signInForm({ to, typed, problem: address.reason }), 422);
    const asker = askerId(services.remoteAddress(context), services.keys);
    const known = await knownReader(context, services);
    const asked = { kind: 'sign-in', address: address.address, to, asker } as const;
    await services.queue(known === undefined ? asked : { ...asked, known });
    return context.html(askedPage(address.address));
  });

  routes.get('/sign-in/:token', async (context) => {
    const bearer = await bearerOf('sign-in', context.req.param('token'), services);
    if (bearer.kind !== 'valid') throw deadLink(bearer.kind);
    const main = html`<h1>Sign in</h1>
<p class="lead">As <strong>${maskAddress(bearer.subscriber.email)}</strong>, in this browser, for 30 days.</p>
<form method="post"><p><button>Sign in</button></p></form>
<p class="quiet">If you did not ask for this, close the page; nothing happens.</p>`;
    return context.html(renderPage({ title: 'Sign in', path: '', main }));
  });

  routes.post('/sign-in/:token', async (context) => {
    const signed = await signIn(context.req.param('token'), services);
    if (signed.kind !== 'signed-in') throw deadLink(signed.kind);
    openSession(context, signed);
    return context.redirect(safePath(signed.to), 303);
  });

  routes.post('/sign-out', async (context) => {
    await endSession(context, services);
    const main = html`<h1>You are signed out</h1>
<p class="notice" role="status">This browser shows the history no more.</p>
<p><a class="button" href="/sign-in">Sign in again</a></p>`;
    return context.html(renderPage({ title: 'Signed out', path: '', main }));
  });

  return routes;
}

function signInForm({ to, typed = '', problem }: { to: string; typed?: string; problem?: string }): Markup {
  const problems = problem === undefined ? [] : [{ field: 'address', message: `The address ${problem}.` }];
  const main = html`<h1>Sign in</h1>
<p class="lead">The history is open to subscribers. Enter the address that your digests go to, and a link to sign in comes by mail; there is no password.</p>
<form method="post" action="/sign-in" novalidate>
${field({
  name: 'address',
  label: 'Your mail address',
  problems,
  input: (attributes) =>
    html`<input ${attributes} type="email" autocomplete="email" required maxlength="254" value="${typed}">`,
})}
<input type="hidden" name="to" value="${to}">
<p><button>Send me a link</button></p>
</form>
<p>No subscriber yet? <a href="/subscribe">Subscribe to the digests</a>.</p>`;
  return renderPage({ title: 'Sign in', path: '', main });
}

function askedPage(address: string): Markup {
  const main = html`<h1>Look into your mail</h1>
<p class="lead">If <strong>${address}</strong> is subscribed and confirmed, a mail with a link is on its way to it. It is good for a quarter of an hour, and once.</p>
<p class="quiet">No mail after some minutes? Look among the spam, or whether it is the address that your digests go to. From one network an address is sent at most three such mails an hour.</p>
<p><a href="/sign-in">Another address</a> · <a href="/subscribe">Subscribe</a></p>`;
  return renderPage({ title: 'Look into your mail', path: '', main });
}

function deadLink(kind: Exclude<SignedIn['kind'], 'signed-in'>): RequestError {
  const why = {
    used: 'This link has signed in once already, and does so only once.',
    expired: 'This link was good for a quarter of an hour, which is over.',
    invalid: 'This link is not complete, or the subscription it was for is gone. Copy it whole from the mail.',
  }[kind];
  return new RequestError(401, why, { way: { href: '/sign-in', words: 'Get a new link' } });
}
