// /subscribe and /confirm: asking for digests by a form, and the word that follows by mail.

import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { paths } from '../../shared/paths.ts';
import { readAddress } from '../../shared/subscribers/address.ts';
import { askerId } from '../../shared/subscribers/asker.ts';
import { bearerOf } from '../../shared/subscribers/bearer.ts';
import { requestedMailLimits } from '../../shared/subscribers/limits.ts';
import { tellBraked } from '../../shared/subscribers/owner-notice.ts';
import { takeUses } from '../../shared/subscribers/requested-mail.ts';
import { confirmDigests } from '../../shared/subscribers/sign-up.ts';
import { readerIfAny } from '../access.ts';
import { RequestError } from '../errors.ts';
import { parametersOf } from '../explorer/parameters.ts';
import { renderPage } from '../page.ts';
import { readPosted } from '../posted.ts';
import { readFilters } from '../query/read.ts';
import { sendNotice } from './asked-mail.ts';
import { type Edited, editedFields, readEdited } from './edited-terms.ts';
import { field, problemSummary } from './fields.ts';
import { ageOfFormToken, makeFormToken, visitorOf } from './form-token.ts';
import { askedMarkup, choiceFields, firstOf, furtherPage } from './further.ts';
import { spokenSchedule } from './phrases.ts';
import type { Preview } from './preview.ts';
import { isProof, proofScript, waitMs } from './proof.ts';
import { type QueryTerms, termsOfQuery } from './query-terms.ts';
import type { PageServices } from './services.ts';
import { deadLink } from './token-page.ts';

export function signUpPages(services: PageServices, preview: Preview): Hono {
  const pages = new Hono();

  pages.get('/subscribe', async (context) => {
    const invitation = context.req.query('invitation') ?? '';
    const filters = readFilters(parametersOf(context));
    const asked = Object.keys(filters).length === 0 ? undefined : termsOfQuery(filters, services.choices);
    const reader = await readerIfAny(context, services);
    const edited = firstOf(asked, services, reader);
    if (reader !== undefined) return context.html(await furtherPage({ reader, edited, asked }, services, preview));
    await admit(invitation);
    return context.html(await signUpForm({ typed: '', invitation, asked }, edited, context));
  });

  pages.get(proofScript.path, (context) =>
    context.body(proofScript.source, 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    }),
  );

  pages.post('/subscribe', async (context) => {
    const posted = await readPosted(context);
    const given = { typed: posted.text('address'), invitation: posted.text('invitation') };
    await admit(given.invitation);
    const address = readAddress(given.typed);
    const edited = readEdited(posted, services.choices);
    const again = async (status: 200 | 400 | 429, more: Parameters<typeof signUpForm>[3] = {}) =>
      context.html(await signUpForm(given, edited, context, more), status);
    if (edited.kind !== 'save' || address.kind === 'invalid') {
      const problem = address.kind === 'invalid' && posted.text('do') === 'save' ? address.reason : undefined;
      return again(problem !== undefined || edited.kind === 'problems' ? 400 : 200, { problem });
    }
    const { keys, clock } = services;
    const token = posted.text('shown');
    const age = ageOfFormToken(token, visitorOf(context, services), keys, clock.now());
    if (age === undefined) return again(400, { isOver: true });
    if (age < waitMs && !isProof(token, given.typed, posted.text('proof')))
      return again(429, { token, waitSeconds: Math.ceil((waitMs - age) / 1000) });
    const domain = address.address.slice(address.address.lastIndexOf('@') + 1);
    if ((await services.mailDomains.of(domain)) === 'none')
      return again(400, { token, problem: `leads nowhere: no mail is taken by ${domain}; perhaps a typing error` });
    await countAsk(context, given.invitation);
    await services.queue({ kind: 'sign-up', address: address.address, terms: edited.terms });
    return context.html(askedPage(address.address));
  });

  /** Throws RequestError where sign-up is closed, by the settings or by the brake, or the invitation is none. */
  async function admit(invitation: string): Promise<void> {
    const { signUp, store, tokens } = services;
    if (signUp === 'closed')
      throw new RequestError(403, 'Nobody can sign up here. Who is subscribed already signs in.');
    const state = await store.signUp();
    if (state.closed) {
      await tellBraked(state, { store, sendNotice: (notice) => sendNotice(notice, services) }).catch(() =>
        services.log.error('the owner could not be told that sign-up is closed'),
      );
      throw new RequestError(403, 'Signing up is closed for now. Please come back in some days.');
    }
    if (signUp === 'invitation' && (await tokens.verify('invitation', invitation)).kind !== 'valid')
      throw new RequestError(
        403,
        'Signing up is by invitation: follow the link that you were sent, or ask for a new one.',
      );
  }

  /** Who asks too often is told: it says nothing of the address. An invitation is good once. Throws RequestError. */
  async function countAsk(context: Context, invitation: string): Promise<void> {
    const { signUp, store, keys } = services;
    const name = `asker-${askerId(services.remoteAddress(context), keys)}`;
    const uses = [
      ...(signUp === 'invitation' ? [{ name: invitationUse(invitation), limits: [{ most: 1, hours: 30 * 24 }] }] : []),
      { name, limits: requestedMailLimits.asker },
    ];
    const taken = await takeUses(uses, store);
    if (taken.kind === 'taken') return;
    if (taken.by !== name) throw new RequestError(403, 'This invitation has been used already.');
    throw new RequestError(
      429,
      'Several addresses have been signed up from your network just now. Please try again tomorrow.',
    );
  }

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
<p><a class="button" href="${paths.preferences(preferences)}">Change the subscription</a></p>`;
    return context.html(renderPage({ title: 'Subscribed', path: '/subscribe', main }));
  });

  async function signUpForm(
    { typed, invitation, asked }: { typed: string; invitation: string; asked?: QueryTerms | undefined },
    edited: Edited,
    context: Context,
    { problem, waitSeconds, isOver, token }: FormAgain = {},
  ) {
    const { choices, keys, clock, watch } = services;
    const addressProblem = problem === undefined ? [] : [{ field: 'address', message: `The address ${problem}.` }];
    const problems = [...addressProblem, ...(edited.kind === 'problems' ? edited.problems : [])];
    const shown = token ?? makeFormToken(visitorOf(context, services), keys, clock.now());
    const fields = await editedFields(edited, { choices, preview, named: services.access === 'loopback', watch });
    const main = html`<h1>Subscribe</h1>
<p class="lead">Digests by mail of what Fissure finds out about ${watch.country.possessive} elite. You are asked to confirm by mail; nothing in them is tracked, and one click ends them.</p>
${waitSeconds === undefined ? '' : html`<p class="notice" role="status">Nothing is sent yet: without script this form takes half a minute. Send it again in ${waitSeconds} seconds.</p>`}
${isOver ? html`<p class="notice" role="status">Nothing is sent yet: this form was open for more than a day, or the browser keeps no cookies. Send it again.</p>` : ''}
${problemSummary(problems)}
${askedMarkup(asked, edited, choices)}
<form method="post" action="/subscribe" novalidate>
${field({
  name: 'address',
  label: 'Your mail address',
  problems: addressProblem,
  input: (attributes) =>
    html`<input ${attributes} type="email" autocomplete="email" required maxlength="254" value="${typed}">`,
})}
<input type="hidden" name="shown" value="${shown}"><input type="hidden" name="proof" value="">
${invitation === '' ? '' : html`<input type="hidden" name="invitation" value="${invitation}">`}
${choiceFields(asked, fields)}
</form>
<p class="quiet">What is kept: this address and these choices, until you leave. You can have all of it handed over or erased at any time.</p>`;
    const head = html`<script src="${proofScript.path}" defer></script>`;
    return renderPage({ title: 'Subscribe', path: '/subscribe', main, head });
  }

  return pages;
}

/** What is told above the form when it comes back; `token`: of the form as it was sent, still good. */
type FormAgain = { problem?: string | undefined; waitSeconds?: number; isOver?: boolean; token?: string };

const invitationUse = (invitation: string): string =>
  `invitation-${createHash('sha256').update(invitation).digest('base64url').slice(0, 22)}`;

function askedPage(address: string) {
  const main = html`<h1>Look into your mail</h1>
<p class="lead">If <strong>${address}</strong> can get digests, a mail with a link is on its way to it. The subscription begins when you follow the link and confirm.</p>
<p class="quiet">No mail after some minutes? Look among the spam. To keep strangers from being flooded, an address gets at most one such mail a day.</p>`;
  return renderPage({ title: 'Look into your mail', path: '/subscribe', main });
}
