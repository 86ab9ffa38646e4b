// The page behind a link that works no more.
import { html } from 'hono/html';
import { type Markup, renderPage } from '../page.ts';

/** Goes with 401. `expired`: a new link helps. `invalid`: the link was damaged on its way, or who it was for is known no more. */
export function deadLink(kind: 'expired' | 'invalid'): Markup {
  const why =
    kind === 'expired'
      ? 'This link was good for a time, which is over, or a newer one took its place.'
      : 'This link is not complete, or the subscription it was for is gone. Mail programs sometimes cut long links: copy it whole.';
  const main = html`<h1>This link works no more</h1>
<p class="lead">${why}</p>
<p>Enter your address to get a new one by mail.</p>
<p><a class="button" href="/subscribe">To the form</a></p>`;
  return renderPage({ title: 'This link works no more', path: '/subscribe', main });
}
