// A query as a subscription: shown with what it holds, and for who is signed in one button more in the same hand.

import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { paths } from '../../shared/paths.ts';
import { maskAddress } from '../../shared/subscribers/address.ts';
import { defaultPreferences } from '../../shared/subscribers/preferences.ts';
import type { Subscriber } from '../../shared/subscribers/subscriber.ts';
import { endSubscription, isLive, mostFurther, subscribeFurther } from '../../shared/subscribers/subscriptions.ts';
import { type Choices, defaultHour, readTerms } from '../../shared/subscribers/terms.ts';
import { readerIfAny } from '../access.ts';
import { badRequest, RequestError } from '../errors.ts';
import { type Markup, renderPage } from '../page.ts';
import { readPosted } from '../posted.ts';
import { type Edited, editedButtons, editedFields, readEdited } from './edited-terms.ts';
import { problemSummary } from './fields.ts';
import { spokenChoice, spokenSchedule } from './phrases.ts';
import type { Preview } from './preview.ts';
import type { QueryTerms } from './query-terms.ts';
import type { PageServices } from './services.ts';

/** What a form begins with: the query's choices, in the schedule of who asks. */
export function firstOf(
  asked: QueryTerms | undefined,
  { choices }: Pick<PageServices, 'choices'>,
  reader?: Subscriber,
): Edited {
  const when = { timeZone: reader?.timeZone ?? choices.timeZone, hour: reader?.hour ?? defaultHour };
  if (asked === undefined)
    return { kind: 'show', terms: { ...when, whenQuiet: false, preferences: defaultPreferences } };
  const kept = { outlets: [...(asked.given.outlets ?? [])], figures: [...(asked.given.figures ?? [])] };
  const read = readTerms({ timeZone: when.timeZone, hour: `${when.hour}`, ...asked.given }, { ...choices, kept });
  if (read.kind === 'invalid') return { kind: 'problems', given: asked.given, problems: read.problems };
  return { kind: 'show', terms: read.terms };
}

/** In words what is subscribed to, and what of the query a subscription cannot hold. */
export function askedMarkup(asked: QueryTerms | undefined, edited: Edited, choices: Choices): Markup | '' {
  if (asked === undefined || edited.kind === 'problems') return '';
  const { terms } = edited;
  return html`<div class="asked"><p>Digests of <strong>${spokenChoice(terms.preferences, choices)}</strong>, ${spokenSchedule(terms)}.</p>
${asked.left.length === 0 ? '' : html`<p>Not part of it:</p>\n<ul>${asked.left.map((line) => html`<li>${line}</li>`)}</ul>`}</div>`;
}

/** The choices and the buttons of a form. Whoever comes from a query has made the choices: they lie under a fold, below the button. */
export const choiceFields = (asked: QueryTerms | undefined, fields: Markup): Markup =>
  asked === undefined
    ? html`${fields}\n${editedButtons('Subscribe')}`
    : html`<p class="buttons"><button name="do" value="save">Subscribe</button></p>
<details><summary>Change what it tells, and when</summary>
${fields}
${editedButtons('Subscribe')}</details>`;

type Further = { reader: Subscriber; edited: Edited; asked?: QueryTerms | undefined };

/** For who is known: no address is asked for, and no mail has to confirm. */
export async function furtherPage(
  { reader, edited, asked }: Further,
  { choices, store, watch }: PageServices,
  preview: Preview,
): Promise<Markup> {
  const problems = edited.kind === 'problems' ? edited.problems : [];
  const fields = await editedFields(edited, { choices, preview, named: true, watch });
  const live = (await store.subscriptions(reader.id)).filter(isLive).length;
  const main = html`<h1>Mail me this</h1>
<p class="lead">To <strong>${maskAddress(reader.email)}</strong>${live === 0 ? '' : html`, beside ${live === 1 ? 'the subscription' : `the ${live} subscriptions`} that you have (<a href="/account">all of them</a>)`}. It has a schedule and an end of its own.</p>
${problemSummary(problems)}
${askedMarkup(asked, edited, choices)}
<form method="post" action="/subscriptions" novalidate>
${choiceFields(asked, fields)}
</form>`;
  return renderPage({ title: 'Mail me this', path: '/subscribe', main });
}

/** Stand behind the door: only who is signed in, or this machine, gets here. */
export function furtherRoutes(services: PageServices, preview: Preview): Hono {
  const { store } = services;
  const routes = new Hono();
  const reader = async (context: Context): Promise<Subscriber> => {
    const found = await readerIfAny(context, services);
    if (found !== undefined) return found;
    throw new RequestError(401, 'Sign in to have a further subscription.', {
      way: { href: '/sign-in', words: 'Sign in' },
    });
  };

  routes.post('/subscriptions', async (context) => {
    const person = await reader(context);
    const posted = await readPosted(context);
    // An outlet that is read no more may be chosen: the query asked for it.
    const edited = readEdited(posted, { ...services.choices, kept: { outlets: [...(posted.terms.outlets ?? [])] } });
    if (edited.kind !== 'save')
      return context.html(
        await furtherPage({ reader: person, edited }, services, preview),
        edited.kind === 'problems' ? 400 : 200,
      );
    const done = await subscribeFurther(person.id, edited.terms, services);
    if (done.kind !== 'subscribed') throw refusalOf(done.kind);
    const { subscriber } = done;
    const main = html`<h1>You are subscribed</h1>
<p class="notice" role="status">Digests of ${spokenChoice(subscriber.preferences, services.choices)} go to ${maskAddress(subscriber.email)}, ${spokenSchedule(subscriber)}.</p>
<form method="post" action="${paths.endSubscription(subscriber.id)}"><p><a class="button" href="/account">All your subscriptions</a> <button class="second">Undo</button></p></form>`;
    return context.html(renderPage({ title: 'Subscribed', path: '/subscribe', main }));
  });

  routes.post('/subscriptions/:id/end', async (context) => {
    const person = await reader(context);
    const own = (await store.subscriptions(person.id)).find(({ id }) => id === context.req.param('id'));
    if (own === undefined) throw badRequest('subscription', 'it is none of yours, or was ended long ago');
    await endSubscription(own, services);
    return context.redirect('/account', 303);
  });

  return routes;
}

const refusalOf = (kind: 'full' | 'unknown'): RequestError =>
  kind === 'full'
    ? new RequestError(
        403,
        `You have ${mostFurther + 1} subscriptions, which is as many as there may be. End one first.`,
        {
          way: { href: '/account', words: 'To your subscriptions' },
        },
      )
    : new RequestError(401, 'Your first subscription is not confirmed, or has ended: sign up again.', {
        way: { href: '/subscribe', words: 'To the form' },
      });
