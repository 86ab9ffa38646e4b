// /unsubscribe/TOKEN and /less/TOKEN: fewer mails, or none. A link only shows the page; its form acts.

import { Hono } from 'hono';
import { html } from 'hono/html';
import { eventLabel } from '../../shared/digest/event-words.ts';
import { maskAddress } from '../../shared/subscribers/address.ts';
import { bearerOf } from '../../shared/subscribers/bearer.ts';
import { muteStory } from '../../shared/subscribers/subscription.ts';
import { endSubscription } from '../../shared/subscribers/subscriptions.ts';
import { type EventId, eventIds } from '../../shared/vocabulary.ts';
import { badRequest } from '../errors.ts';
import { renderPage } from '../page.ts';
import type { PageServices } from './services.ts';
import { whoWords } from './terms-form.ts';
import { deadLink } from './token-page.ts';

export function leavePages(services: PageServices): Hono {
  const { store, tokens } = services;
  const pages = new Hono();

  pages.get('/unsubscribe/:token', async (context) => {
    const token = context.req.param('token');
    const bearer = await bearerOf('unsubscribe', token, services);
    if (bearer.kind !== 'valid' && !(await isOurs(token))) return context.html(deadLink('invalid'), 401);
    if (bearer.kind !== 'valid' || bearer.subscriber.status === 'left' || bearer.subscriber.ended !== undefined)
      return context.html(leftPage());
    const { email } = bearer.subscriber;
    // This link never ends: it must neither tell the address nor lead to where more can be changed.
    const main = html`<h1>Unsubscribe</h1>
<p class="lead">No more digests to <strong>${maskAddress(email)}</strong>?</p>
<form method="post"><p><button>Unsubscribe</button></p></form>
<p>Too many, or about the wrong people? Each mail has a link to its preferences too: choose there whom and what it tells, and how often.</p>`;
    return context.html(renderPage({ title: 'Unsubscribe', path: '/subscribe', main }));
  });

  // Also the target of List-Unsubscribe-Post (RFC 8058): the mail program brings no cookie and no origin, its body may be of
  // any form, and it follows no redirect. The token alone says who leaves; the body is not read.
  pages.post('/unsubscribe/:token', async (context) => {
    const token = context.req.param('token');
    const bearer = await bearerOf('unsubscribe', token, services);
    if (bearer.kind === 'valid') await endSubscription(bearer.subscriber, services);
    else if (!(await isOurs(token))) return context.html(deadLink('invalid'), 401);
    return context.html(leftPage());
  });

  /** Who left long ago, or was erased, is known no more; the link was theirs all the same. */
  const isOurs = async (token: string) => (await tokens.verify('unsubscribe', token)).kind === 'valid';

  pages.get('/less/:token', async (context) => {
    const bearer = await bearerOf('less', context.req.param('token'), services);
    if (bearer.kind !== 'valid') return context.html(deadLink(bearer.kind), 401);
    const story = readStory(context.req.query('story'));
    const main = html`<h1>Less of this</h1>
<p class="lead">No more in your digests of <strong>${storyWords(story)}</strong>?</p>
<p>Other news of the same person still comes.</p>
<form method="post"><p><button>Leave it out</button></p></form>`;
    return context.html(renderPage({ title: 'Less of this', path: '/subscribe', main }));
  });

  pages.post('/less/:token', async (context) => {
    const bearer = await bearerOf('less', context.req.param('token'), services);
    if (bearer.kind !== 'valid') return context.html(deadLink(bearer.kind), 401);
    const story = readStory(context.req.query('story'));
    await store.changeSubscriber(bearer.subscriber.id, muteStory(story));
    const main = html`<h1>Left out from now on</h1>
<p class="notice" role="status">Your digests will not tell of ${storyWords(story)} any more.</p>
<p>Taking it back: follow the link to the preferences in any of your mails.</p>`;
    return context.html(renderPage({ title: 'Left out from now on', path: '/subscribe', main }));
  });

  const storyWords = ({ who, event }: { who: string; event: EventId }): string =>
    `${whoWords(who, services.choices)}: ${eventLabel({ event })}`;

  return pages;
}

/** `<who>#<event>`, as links of mails name a story. Throws RequestError. */
function readStory(text = ''): { who: string; event: EventId } {
  const at = text.lastIndexOf('#');
  const who = text.slice(0, at).trim();
  const event = eventIds.find((id) => id === text.slice(at + 1));
  if (at < 1 || who === '' || who.length > 200 || event === undefined) {
    throw badRequest('story', 'the link is not complete; copy it whole from the mail');
  }
  return { who, event };
}

function leftPage() {
  const main = html`<h1>You are unsubscribed</h1>
<p class="notice" role="status">No more digests will come. What was kept of you is erased within a month.</p>
<p>Was it a mistake? <a href="/subscribe">Subscribe again</a>.</p>`;
  return renderPage({ title: 'Unsubscribed', path: '/subscribe', main });
}
