// /subscribe and /confirm: asking for digests by a form, and the word that follows by mail.
import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { readAddress } from '../../shared/subscribers/address.ts';
import { askerId } from '../../shared/subscribers/asker.ts';
import { bearerOf } from '../../shared/subscribers/bearer.ts';
import { requestedMailLimits } from '../../shared/subscribers/limits.ts';
import { tellBraked } from '../../shared/subscribers/owner-notice.ts';
import { defaultPreferences } from '../../shared/subscribers/preferences.ts';
import { takeUses } from '../../shared/subscribers/requested-mail.ts';
import { confirmDigests } from '../../shared/subscribers/sign-up.ts';
import { defaultHour, type Terms } from '../../shared/subscribers/terms.ts';
import { RequestError } from '../errors.ts';
import { renderPage } from '../page.ts';
import { sendNotice } from './asked-mail.ts';
import { type Edited, editedFields, type FormKeeper, readEdited } from './edited-terms.ts';
import { field, problemSummary } from './fields.ts';
import { visitorOf } from './form-token.ts';
import { spokenSchedule } from './phrases.ts';
import { readPosted } from './posted.ts';
import type { Preview } from './preview.ts';
import { isProof, proofScript, waitMs } from './proof.ts';
import type { PageServices } from './services.ts';
import { deadLink } from './token-page.ts';

export function signUpPages(services: PageServices, preview: Preview): Hono {
  const pages = new Hono();

  pages.get('/subscribe', async (context) => {
    const invitation = context.req.query('invitation') ?? '';
    await admit(invitation);
    const first: Edited = { kind: 'show', terms: firstTermsOf(services), unseen: false };
    return context.html(await signUpForm({ typed: '', invitation }, first, keeperOf(context)));
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
    const keeper = keeperOf(context);
    const address = readAddress(given.typed);
    const edited = readEdited(posted, services.choices, keeper);
    if (edited.kind !== 'save' || address.kind === 'invalid') {
      const problem = address.kind === 'invalid' && posted.text('do') === 'save' ? address.reason : undefined;
      const shown = edited.kind === 'save' ? shownAgain(edited) : edited;
      const failed = problem !== undefined || edited.kind === 'problems';
      return context.html(await signUpForm(given, shown, keeper, { problem }), failed ? 400 : 200);
    }
    if (edited.ageMs < waitMs && !isProof(edited.token, given.typed, posted.text('proof'))) {
      const seconds = Math.ceil((waitMs - edited.ageMs) / 1000);
      return context.html(await signUpForm(given, shownAgain(edited), keeper, { waitSeconds: seconds }), 429);
    }
    const domain = address.address.slice(address.address.lastIndexOf('@') + 1);
    if ((await services.mailDomains.of(domain)) === 'none') {
      const problem = `leads nowhere: no mail is taken by ${domain}; perhaps a typing error`;
      return context.html(await signUpForm(given, shownAgain(edited), keeper, { problem }), 400);
    }
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

  const keeperOf = (context: Context): FormKeeper => ({
    visitor: visitorOf(context, services),
    keys: services.keys,
    now: services.clock.now(),
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

  async function signUpForm(
    { typed, invitation }: { typed: string; invitation: string },
    edited: Exclude<Edited, { kind: 'save' }>,
    keeper: FormKeeper,
    { problem, waitSeconds }: { problem?: string | undefined; waitSeconds?: number } = {},
  ) {
    const { choices, watch } = services;
    const addressProblem = problem === undefined ? [] : [{ field: 'address', message: `The address ${problem}.` }];
    const problems = [...addressProblem, ...(edited.kind === 'problems' ? edited.problems : [])];
    const shown = { choices, preview, named: services.access === 'loopback', save: 'Subscribe', keeper, watch };
    const main = html`<h1>Subscribe</h1>
<p class="lead">Digests by mail of what Fissure finds out about ${watch.country.possessive} elite. You are asked to confirm by mail; nothing in them is tracked, and one click ends them.</p>
${waitSeconds === undefined ? '' : html`<p class="notice" role="status">Nothing is sent yet: without script this form takes half a minute. Send it again in ${waitSeconds} seconds.</p>`}
${problemSummary(problems)}
<form method="post" action="/subscribe" novalidate>
${field({
  name: 'address',
  label: 'Your mail address',
  problems: addressProblem,
  input: (attributes) =>
    html`<input ${attributes} type="email" autocomplete="email" required maxlength="254" value="${typed}">`,
})}
${await editedFields(edited, shown)}
${edited.kind === 'problems' ? '' : html`<input type="hidden" name="proof" value="">`}
${invitation === '' ? '' : html`<input type="hidden" name="invitation" value="${invitation}">`}
</form>
<p class="quiet">What is kept: this address and these choices, until you leave. You can have all of it handed over or erased at any time.</p>`;
    const head = html`<script src="${proofScript.path}" defer></script>`;
    return renderPage({ title: 'Subscribe', path: '/subscribe', main, head });
  }

  return pages;
}

const shownAgain = ({ terms, token }: Extract<Edited, { kind: 'save' }>) =>
  ({ kind: 'show', terms, unseen: false, token }) as const;

const invitationUse = (invitation: string): string =>
  `invitation-${createHash('sha256').update(invitation).digest('base64url').slice(0, 22)}`;

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
