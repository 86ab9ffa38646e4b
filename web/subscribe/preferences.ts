// /preferences/TOKEN: what a subscription tells and when; and what is kept of the person, handed over or erased.

import { Hono } from 'hono';
import { html } from 'hono/html';
import { count } from '../../shared/digest/words.ts';
import { paths } from '../../shared/paths.ts';
import { bearerOf } from '../../shared/subscribers/bearer.ts';
import { erasePerson, exportPerson } from '../../shared/subscribers/personal-data.ts';
import type { Subscriber } from '../../shared/subscribers/subscriber.ts';
import { changeTerms, revokeTokens } from '../../shared/subscribers/subscription.ts';
import { changeAll, isFurther, isLive, personOf } from '../../shared/subscribers/subscriptions.ts';
import { type Markup, renderPage } from '../page.ts';
import { readPosted } from '../posted.ts';
import { type Edited, editedButtons, editedFields, readEdited } from './edited-terms.ts';
import { problemSummary } from './fields.ts';
import { spokenChoice, spokenSchedule } from './phrases.ts';
import type { Preview } from './preview.ts';
import type { PageServices } from './services.ts';
import { deadLink } from './token-page.ts';

export function preferencePages(services: PageServices, preview: Preview): Hono {
  const { store, clock, tokens } = services;
  const pages = new Hono();
  const bearer = async (token: string) => ({ ...(await bearerOf('preferences', token, services)), token });

  pages.get('/preferences/:token', async (context) => {
    const shown = await bearer(context.req.param('token'));
    if (shown.kind !== 'valid') return context.html(deadLink(shown.kind), 401);
    const { subscriber } = shown;
    const edited: Edited = { kind: 'show', terms: subscriber };
    return context.html(await preferencesPage(shown, edited));
  });

  pages.post('/preferences/:token', async (context) => {
    const shown = await bearer(context.req.param('token'));
    if (shown.kind !== 'valid') return context.html(deadLink(shown.kind), 401);
    const choices = { ...services.choices, kept: shown.subscriber.preferences };
    const edited = readEdited(await readPosted(context), choices);
    if (edited.kind === 'problems') return context.html(await preferencesPage(shown, edited), 400);
    if (edited.kind === 'show') return context.html(await preferencesPage(shown, edited));
    const saved = await store.changeSubscriber(shown.subscriber.id, changeTerms(edited.terms, clock.now()));
    if (saved === undefined) return context.html(deadLink('invalid'), 401);
    const notice = `Saved. Digests come ${spokenSchedule(saved)}.`;
    return context.html(await preferencesPage({ ...shown, subscriber: saved }, { kind: 'show', terms: saved }, notice));
  });

  pages.post('/preferences/:token/export', async (context) => {
    const shown = await bearer(context.req.param('token'));
    if (shown.kind !== 'valid') return context.html(deadLink(shown.kind), 401);
    context.header('Content-Disposition', 'attachment; filename="fissure-subscription.json"');
    return context.json(await exportPerson(shown.subscriber, store));
  });

  pages.post('/preferences/:token/revoke', async (context) => {
    const shown = await bearer(context.req.param('token'));
    if (shown.kind !== 'valid') return context.html(deadLink(shown.kind), 401);
    await changeAll(shown.subscriber.id, revokeTokens(clock.now()), services);
    const main = html`<h1>Older links are void</h1>
<p class="notice" role="status">Links in mails sent so far, and sign-ins, work no more. Those that unsubscribe still do.</p>
<p>Your next digest brings new links. You can also <a href="/subscribe">enter your address</a> to get one by mail.</p>`;
    return context.html(renderPage({ title: 'Older links are void', path: '/subscribe', main }));
  });

  pages.post('/preferences/:token/erase', async (context) => {
    const shown = await bearer(context.req.param('token'));
    if (shown.kind !== 'valid') return context.html(deadLink(shown.kind), 401);
    const posted = await readPosted(context);
    if (posted.text('sure') !== 'yes') {
      const edited: Edited = { kind: 'show', terms: shown.subscriber };
      const unsure = [{ field: 'sure', message: 'Erase: tick the box to say that you are sure.' }];
      return context.html(await preferencesPage(shown, edited, undefined, unsure), 400);
    }
    await erasePerson(shown.subscriber, services);
    const main = html`<h1>Erased</h1>
<p class="notice" role="status">Your address, your choices, the record of what was sent to you and of how often you asked are gone, and no more mail will come.</p>
<p class="quiet">What stays: a code from which nobody can tell the address, the date, and that it was erased.</p>`;
    return context.html(renderPage({ title: 'Erased', path: '/subscribe', main }));
  });

  /** The forms keep the token that the page was reached by, so that using it does not make it last. */
  async function preferencesPage(
    { subscriber, token }: { subscriber: Subscriber; token: string },
    edited: Edited,
    notice?: string,
    unsure: { field: string; message: string }[] = [],
  ): Promise<Markup> {
    const leave = await tokens.issue('unsubscribe', subscriber.id, { epoch: subscriber.epoch });
    const { choices, watch } = services;
    const others = (await store.subscriptions(personOf(subscriber.id))).filter(
      (one) => one.id !== subscriber.id && isLive(one),
    );
    const main = html`<h1>Your subscription</h1>
<p class="lead">Digests of ${spokenChoice(subscriber.preferences, choices)} to <strong>${subscriber.email}</strong>, ${spokenSchedule(subscriber)}.</p>
${subscriber.ended === undefined ? '' : html`<p class="notice">You ended this one. Saving begins it again.</p>`}
${others.length === 0 ? '' : html`<p>${count(others.length, 'other subscription')} of this address ${others.length === 1 ? 'goes' : 'go'} on beside it, each with a link of its own in its mails${isFurther(subscriber.id) ? '' : html`; <a href="/account">signed in</a> you see them all`}.</p>`}
${subscriber.status === 'suppressed' ? html`<p class="problem">Mails to this address came back or were marked as spam, so none are sent to it.</p>` : ''}
${notice === undefined ? '' : html`<p class="notice" role="status">${notice}</p>`}
${problemSummary([...(edited.kind === 'problems' ? edited.problems : []), ...unsure])}
<form method="post" action="${paths.preferences(token)}" novalidate>
${await editedFields(edited, { choices, preview, named: true, watch })}
${editedButtons('Save')}
</form>
<section class="kept" aria-labelledby="kept-title">
<h2 id="kept-title">Leaving, and what is kept</h2>
<p><a href="${paths.unsubscribe(leave)}">Unsubscribe</a></p>
<form method="post" action="${paths.preferences(token, 'export')}"><p><button class="second">Download all that is kept of me</button></p></form>
<form method="post" action="${paths.preferences(token, 'revoke')}"><p><button class="second">Make older links void</button></p>
<p class="hint">If you passed a mail on: whoever has its links can change your subscription.</p></form>
<form method="post" action="${paths.preferences(token, 'erase')}">
${unsure.map(({ message }) => html`<p class="problem" id="sure-problem">${message}</p>`)}
<label class="check"><input type="checkbox" id="sure" name="sure" value="yes"${unsure.length > 0 ? html` aria-describedby="sure-problem" aria-invalid="true"` : ''}>I am sure that everything shall be erased</label>
<p><button class="second">Erase all that is kept of me</button></p></form>
</section>`;
    return renderPage({ title: 'Your subscription', path: '/subscribe', main });
  }

  return pages;
}
