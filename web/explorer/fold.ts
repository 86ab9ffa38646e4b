// A form that a phone shows as one line, what is set in it, until it is opened. Without script: a box that is ticked holds it open.
import { html } from 'hono/html';
import type { Markup } from '../page.ts';

/** `set`: what is asked for, in words; empty where nothing is. */
export const folded = (title: string, set: string, fields: Markup): Markup =>
  html`<input class="fold" type="checkbox" id="fold"><label for="fold"><span class="folds">${title}</span>${set === '' ? '' : html`: <strong>${set}</strong>`}</label>
<div class="folded">
${fields}
</div>`;
