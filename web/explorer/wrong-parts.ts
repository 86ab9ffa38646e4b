// What stands at a hit for who holds it to be wrong, and what was said of it. Markup alone.

import { html } from 'hono/html';
import { cleanText } from '../../shared/digest/clean.ts';
import { takenBackBy, takenBackWhy } from '../../shared/digest/withdrawal-words.ts';
import type { Hit } from '../../shared/hit.ts';
import { paths } from '../../shared/paths.ts';
import type { Objection, Reason, Said } from '../../shared/subscribers/objections.ts';
import { ownerId } from '../../shared/subscribers/owner.ts';
import { eventIds } from '../../shared/vocabulary.ts';
import type { Markup } from '../page.ts';
import type { WebServices } from '../services.ts';
import { eventName, timeMarkup, whoName } from './parts.ts';

/** Below a hit: the way to say that it is wrong, or what was said and, for the owner, the way back. */
export function wrongMarkup(hit: Hit, isOwner: boolean): Markup {
  const { withdrawn } = hit;
  if (withdrawn === undefined)
    return html`<p class="wrong"><a href="${paths.wrong(hit.id)}" rel="nofollow">This is wrong</a></p>`;
  if (withdrawn.by === 'reader') return html``;
  const undo = html`<form method="post" action="${paths.wrong(hit.id, 'undo')}"><button class="second">Undo</button></form>`;
  return html`<p class="wrong">Taken back (${takenBackBy[withdrawn.by]}): ${takenBackWhy[withdrawn.reason]}. It stands in no story, feed or digest.</p>${isOwner ? undo : ''}`;
}

/** One button a reason: saying it takes one click. `named`: false where the hit is chosen beside them. */
export function reasonButtons(
  hit: Pick<Hit, 'who' | 'figure' | 'role' | 'office' | 'event'>,
  { named = true } = {},
): Markup {
  const button = (reason: Reason, words: string) =>
    html`<button name="reason" value="${reason}" class="second">${words}</button>`;
  // The first button of a form is what Enter in a field would press: here it presses none.
  return html`<button hidden disabled>None of these</button><p class="buttons">${button('not-him', named ? `It is not ${whoName(hit)}` : 'It is somebody else')} ${button('did-not-happen', 'It did not happen')} ${button('background', 'It only recalls something older')}</p>
<div class="field"><label for="instead">It is another event</label>
<select id="instead" name="instead"><option value="">none that is watched</option>${eventIds
    .filter((event) => event !== hit.event)
    .map(
      (event) => html`<option value="${event}">${eventName(event)}</option>`,
    )}</select> ${button('other-event', 'It is another event')}</div>
<div class="field"><label for="note">Why (may stay empty)</label><input id="note" name="note" type="text" maxlength="${longestNote}" autocomplete="off"></div>`;
}

export const longestNote = 300;

const stateWords = (decision: Objection['decision']): string =>
  decision === undefined ? 'waits for the owner' : decision.kind === 'taken-back' ? 'taken back' : 'held to be right';

/** What was said and what came of it. `reader`: who looks, so that their own word is told as theirs; others go by no name. */
export function saidMarkup(
  { said, decision }: Objection,
  reader: string,
  services: Pick<WebServices, 'timeZone'>,
): Markup {
  const whose = ({ by }: Said) => (by === reader ? 'You' : by === ownerId ? 'The owner' : 'A subscriber');
  return html`<ul class="said">${said.map(
    (one) =>
      html`<li>${whose(one)}, ${timeMarkup(one.at, services)}: ${takenBackWhy[one.reason]}${one.instead === undefined ? '' : ` (${eventName(one.instead)})`}${one.note === undefined ? '' : html`: “${cleanText(one.note)}”`}</li>`,
  )}</ul>
<p><span class="chip ${decision === undefined ? 'possible' : decision.kind === 'kept' ? 'asserted' : 'denied'}">${stateWords(decision)}</span>${decision === undefined ? '' : html` ${timeMarkup(decision.at, services)}`}</p>`;
}

/** The owner's two answers to what a subscriber said. */
export const decideButtons = (hitId: string): Markup =>
  html`<form method="post" action="${paths.wrong(hitId, 'decide')}"><p class="buttons"><button name="decision" value="taken-back">Take the hit back</button> <button name="decision" value="kept" class="second">The hit is right</button></p></form>`;
