// "This is wrong": what a reader says of a hit. The owner's word takes it back at once; a subscriber's waits for the owner.

import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import * as z from 'zod';
import { count } from '../../shared/digest/words.ts';
import { type Hit, withdrawalReasons } from '../../shared/hit.ts';
import { paths } from '../../shared/paths.ts';
import {
  decide,
  type Objection,
  object,
  objectionLimits,
  objectionUses,
  type Reason,
  reopen,
  type Said,
  takeBackWord,
} from '../../shared/subscribers/objections.ts';
import { ownerId } from '../../shared/subscribers/owner.ts';
import { eventIds } from '../../shared/vocabulary.ts';
import { readerIdOf } from '../access.ts';
import { badRequest, RequestError } from '../errors.ts';
import { type Markup, renderPage } from '../page.ts';
import { formLimit, readPosted } from '../posted.ts';
import type { WebServices } from '../services.ts';
import { hitMarkup, sourceMarkup } from './parts.ts';
import { whyMarkup } from './why.ts';
import { decideButtons, longestNote, reasonButtons, saidMarkup } from './wrong-parts.ts';

const saidSchema = z.object({
  reason: z.enum(withdrawalReasons).exclude(['unconfirmed']),
  instead: z.enum(eventIds).optional(),
  note: z.string().max(longestNote).optional(),
});

/** @param changed told once a hit was taken back or given back, so that what is kept of the history is read anew */
export function wrongRoutes(services: WebServices, changed: () => void): Hono {
  const { store, clock } = services;
  const routes = new Hono();
  routes.use('/wrong/*', formLimit);

  routes.get('/wrong', async (context) => context.html(await queuePage(readerIdOf(context, services), services)));

  routes.get('/wrong/:id', async (context) => {
    const id = context.req.param('id');
    const [hit, objection] = await Promise.all([store.hit(id), store.objection(id)]);
    const told = hit ?? objection?.hit;
    if (told === undefined) throw noHit();
    return context.html(hitPage(told, objection, readerIdOf(context, services), services));
  });

  routes.post('/wrong/:id', async (context) => {
    const id = context.req.param('id');
    const hit = await store.hit(id);
    if (hit === undefined) throw noHit();
    const by = readerIdOf(context, services);
    const said = await readSaid(context, by, services);
    await object({ hit }, said, services);
    changed();
    return context.redirect(paths.wrong(id), 303);
  });

  routes.post('/wrong/:id/undo', async (context) => {
    const id = context.req.param('id');
    const by = readerIdOf(context, services);
    const objection = await store.objection(id);
    // What the owner accepted of others is taken off as well, and waits again.
    if (by === ownerId && objection?.said.every((one) => one.by !== ownerId)) await reopen(id, services);
    else await takeBackWord(id, by, services);
    changed();
    return context.redirect(paths.wrong(id), 303);
  });

  routes.post('/wrong/:id/decide', async (context) => {
    if (readerIdOf(context, services) !== ownerId)
      throw new RequestError(403, 'Only the owner decides on what was said.');
    const kind = (await readPosted(context)).text('decision');
    if (kind !== 'taken-back' && kind !== 'kept') throw badRequest('decision', 'expected taken-back or kept');
    const id = context.req.param('id');
    await decide(id, kind, clock.now().toISOString(), services);
    changed();
    return context.redirect('/wrong', 303);
  });

  return routes;
}

const noHit = () =>
  new RequestError(404, 'No hit of this name is kept.', { way: { href: '/hits', words: 'To all hits' } });

/** Throws RequestError where it cannot be read, or was said too often today. */
export async function readSaid(context: Context, by: string, { store, clock }: WebServices): Promise<Said> {
  const posted = await readPosted(context);
  const reason = posted.text('reason');
  const instead = posted.text('instead');
  const note = posted.text('note');
  const read = saidSchema.safeParse({
    reason,
    ...(reason === 'other-event' && instead !== '' && { instead }),
    ...(note !== '' && { note }),
  });
  if (!read.success)
    throw badRequest(
      'reason',
      'expected not-him, did-not-happen, background or other-event, and at most 300 characters of why',
    );
  if (by !== ownerId && (await store.takeUse(objectionUses(by), objectionLimits)).kind === 'refused')
    throw new RequestError(
      429,
      `You have said so of ${objectionLimits[0].most} hits in a day, which is as many as there may be. The rest can wait until tomorrow.`,
    );
  const said = read.data;
  return {
    ...{ by, at: clock.now().toISOString(), reason: said.reason as Reason },
    ...(said.instead && { instead: said.instead }),
    ...(said.note && { note: said.note }),
  };
}

function hitPage(hit: Hit, objection: Objection | undefined, reader: string, services: WebServices): Markup {
  const isOwner = reader === ownerId;
  const isSaid = objection?.said.some(({ by }) => by === reader) === true;
  // What other subscribers wrote is for the owner alone.
  const shown =
    objection &&
    (isOwner ? objection : { ...objection, said: objection.said.filter(({ by }) => by === reader || by === ownerId) });
  const mayUndo = isOwner ? objection?.decision !== undefined : isSaid && objection?.decision === undefined;
  const mayDecide = isOwner && objection !== undefined && objection.decision === undefined;
  const main = html`<h1>Is this wrong?</h1>
${hitMarkup(hit, services, html`${sourceMarkup(hit, services)}${whyMarkup(hit, { open: true })}`)}
${shown === undefined || shown.said.length === 0 ? '' : html`<section><h2>What was said</h2>${saidMarkup(shown, reader, services)}</section>`}
${mayUndo ? html`<form method="post" action="${paths.wrong(hit.id)}/undo"><p><button>Undo</button></p></form>` : ''}
${mayDecide ? decideButtons(hit.id) : ''}
${
  mayUndo
    ? html`<p><a class="button second" href="/hits">Back to the hits</a></p>`
    : html`<section><h2>What is wrong with it</h2>
<p>${isOwner ? 'It goes out of stories, feeds and digests at once, and whoever was told of it is told that it was taken back. One click undoes it.' : 'The owner of this site is asked; until then nothing changes.'}</p>
<form method="post" action="${paths.wrong(hit.id)}">${reasonButtons(hit)}</form></section>`
}
${isOwner ? html`<p><a href="/wrong">All that was said to be wrong</a></p>` : ''}`;
  return renderPage({ title: 'Is this wrong?', path: '/hits', timeZone: services.timeZone, main });
}

/** What a subscriber may see of it: their own word. */
const ownWord = (objection: Objection, reader: string): Objection[] => {
  const said = objection.said.filter(({ by }) => by === reader);
  return said.length === 0 ? [] : [{ ...objection, said }];
};

/** More than anybody decides on at once; the command line lists all. */
const mostListed = 100;

async function queuePage(reader: string, services: WebServices): Promise<Markup> {
  const isOwner = reader === ownerId;
  const all = await Array.fromAsync(services.store.objections());
  const own = all.flatMap((one) => (isOwner ? one : ownWord(one, reader)));
  const newest = ({ said, decision }: Objection) => decision?.at ?? said.at(-1)?.at ?? '';
  const sorted = own.toSorted((a, b) => (newest(a) > newest(b) ? -1 : 1));
  const [open, decided] = [sorted.filter(({ decision }) => !decision), sorted.filter(({ decision }) => decision)];
  const entry = (objection: Objection) => html`<div class="objection">${hitMarkup(objection.hit, services)}
${saidMarkup(objection, reader, services)}
${isOwner && objection.decision === undefined ? decideButtons(objection.hitId) : isOwner || objection.decision === undefined ? html`<form method="post" action="${paths.wrong(objection.hitId)}/undo"><button class="second">Undo</button></form>` : ''}</div>`;
  const main = html`<h1>Said to be wrong</h1>
<p class="lead">${isOwner ? 'What you and subscribers hold to be wrong among the hits. As labelled items, to test a watchlist on: fissure corrections.' : 'What you hold to be wrong among the hits.'}</p>
<section><h2>${count(open.length, 'hit')} to decide on</h2>${open.slice(0, mostListed).map(entry)}</section>
<section><h2>${count(decided.length, 'hit')} decided on</h2>${decided.slice(0, mostListed).map(entry)}</section>`;
  return renderPage({ title: 'Said to be wrong', path: '/hits', timeZone: services.timeZone, main });
}
