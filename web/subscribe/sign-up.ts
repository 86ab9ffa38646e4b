// /subscribe and /confirm: asking for digests by a form, and the word that follows by mail.
import { Hono } from 'hono';
import { html } from 'hono/html';
import { readAddress } from '../../shared/subscribers/address.ts';
import { bearerOf } from '../../shared/subscribers/bearer.ts';
import { defaultPreferences } from '../../shared/subscribers/preferences.ts';
import { confirmDigests, requestDigests } from '../../shared/subscribers/sign-up.ts';
import { defaultHour, type Terms } from '../../shared/subscribers/terms.ts';
import { renderPage } from '../page.ts';
import { askForMail } from './asked-mail.ts';
import { type Edited, editedFields, readEdited } from './edited-terms.ts';
import { field, problemSummary } from './fields.ts';
import { spokenSchedule } from './phrases.ts';
import { readPosted } from './posted.ts';
import type { Preview } from './preview.ts';
import type { PageServices } from './services.ts';
import { deadLink } from './token-page.ts';

export function signUpPages(services: PageServices, preview: Preview): Hono {
  const pages = new Hono();

  pages.get('/subscribe', async (context) => {
    const first: Edited = { kind: 'show', terms: firstTermsOf(services), unseen: false };
    return context.html(await signUpForm('', first));
  });

  pages.post('/subscribe', async (context) => {
    const posted = await readPosted(context);
    const typed = posted.text('address');
    const address = readAddress(typed);
    const edited = readEdited(posted, services.choices);
    if (edited.kind !== 'save' || address.kind === 'invalid') {
      const problem = address.kind === 'invalid' && posted.text('do') === 'save' ? address.reason : undefined;
      const shown: Exclude<Edited, { kind: 'save' }> =
        edited.kind === 'save' ? { kind: 'show', terms: edited.terms, unseen: false } : edited;
      const failed = problem !== undefined || edited.kind === 'problems';
      return context.html(await signUpForm(typed, shown, problem), failed ? 400 : 200);
    }
    const request = (sendRequested: Parameters<typeof requestDigests>[2]['sendRequested']) =>
      requestDigests(address.address, edited.terms, { ...services, sendRequested });
    await askForMail('sign-up', request, services);
    return context.html(askedPage(address.address));
  });

  pages.get('/confirm/:token', async (context) => {
    const bearer = await bearerOf('confirm', context.req.param('token'), services);
    if (bearer.kind !== 'valid') return context.html(deadLink(bearer.kind), 401);
    const { subscriber } = bearer;
    const main = html`<h1>Confirm your subscription</h1>
<p class="lead">Fissure will send digests to <strong>${subscriber.email}</strong>, ${spokenSchedule(subscriber)}.</p>
<form method="post"><p><button>Yes, send them</button></p></form>
<p class="quiet">If you did not ask for this, close the page: nothing is sent, and the request is forgotten.</p>`;
    return context.html(renderPage({ title: 'Confirm', path: '/subscribe', main }));
  });

  pages.post('/confirm/:token', async (context) => {
    const confirmation = await confirmDigests(context.req.param('token'), services);
    if (confirmation.kind !== 'confirmed') return context.html(deadLink(confirmation.kind), 401);
    const { subscriber } = confirmation;
    const preferences = await services.tokens.issue('preferences', subscriber.id, { epoch: subscriber.epoch });
    const main = html`<h1>You are subscribed</h1>
<p class="notice" role="status">Digests go to ${subscriber.email}, ${spokenSchedule(subscriber)}.</p>
<p>Every mail has a link to change what it tells and when, and one to end it.</p>
<p><a class="button" href="/preferences/${preferences}">Change the subscription</a></p>`;
    return context.html(renderPage({ title: 'Subscribed', path: '/subscribe', main }));
  });

  async function signUpForm(address: string, edited: Exclude<Edited, { kind: 'save' }>, reason?: string) {
    const choices = services.choices;
    const addressProblem = reason === undefined ? [] : [{ field: 'address', message: `The address ${reason}.` }];
    const problems = [...addressProblem, ...(edited.kind === 'problems' ? edited.problems : [])];
    const main = html`<h1>Subscribe</h1>
<p class="lead">Digests by mail of what Fissure finds. You are asked to confirm by mail; nothing in them is tracked, and one click ends them.</p>
${problemSummary(problems)}
<form method="post" action="/subscribe" novalidate>
${field({
  name: 'address',
  label: 'Your mail address',
  problems: addressProblem,
  input: (attributes) =>
    html`<input ${attributes} type="email" autocomplete="email" required maxlength="254" value="${address}">`,
})}
${await editedFields(edited, { choices, preview, named: services.access === 'loopback', save: 'Subscribe' })}
</form>
<p class="quiet">What is kept: this address and these choices, until you leave. You can have all of it handed over or erased at any time.</p>`;
    return renderPage({ title: 'Subscribe', path: '/subscribe', main });
  }

  return pages;
}

function askedPage(address: string) {
  const main = html`<h1>Look into your mail</h1>
<p class="lead">If <strong>${address}</strong> can get digests, a mail with a link is on its way to it. The subscription begins when you follow the link and confirm.</p>
<p class="quiet">No mail after some minutes? Look among the spam. To keep strangers from being flooded, an address gets at most one such mail a day.</p>`;
  return renderPage({ title: 'Look into your mail', path: '/subscribe', main });
}

const firstTermsOf = ({ choices }: PageServices): Terms => ({
  timeZone: choices.timeZone,
  hour: defaultHour,
  whenQuiet: false,
  preferences: defaultPreferences,
});
