// Whoever was found by a role, into the watchlist by one button: for the owner of a local run, where the files are.

import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { inSeries } from '../../shared/digest/words.ts';
import { paths } from '../../shared/paths.ts';
import { RequestError } from '../errors.ts';
import { type Markup, renderPage } from '../page.ts';
import { readPosted } from '../posted.ts';
import type { WebServices } from '../services.ts';
import { circleName } from './filter-form.ts';

/** Nothing for who is listed, who has no name, and where the files are not at hand. */
export function addFigureForm(who: string, { addFigure, watch }: WebServices): Markup | '' {
  if (addFigure === undefined || !who.startsWith('name:')) return '';
  const circles = [...new Set(watch.figures.map(({ circle }) => circle))].sort();
  return html`<form method="post" action="${paths.addFigure(who)}" class="add"><p><label for="circle">Circle</label>
<select id="circle" name="circle"><option value="">by the role</option>${circles.map((circle) => html`<option value="${circle}">${circleName(circle)}</option>`)}</select>
<button class="second">Add to the watchlist</button></p></form>`;
}

export function addFigureRoutes(services: WebServices): Hono {
  const routes = new Hono();
  routes.post('/figures/:id/add', async (context: Context) => {
    const who = context.req.param('id') ?? '';
    const { addFigure, watch } = services;
    const circle = (await readPosted(context)).text('circle');
    if (addFigure === undefined)
      throw new RequestError(
        403,
        'The watchlist of a deployment is changed where it was deployed from: fissure discoveries --aws.',
      );
    if (circle !== '' && !watch.figures.some((figure) => figure.circle === circle))
      throw new RequestError(400, `circle: "${circle}" is none of the watchlist`, { parameter: 'circle' });
    const way = { href: paths.figure(who), words: 'Back' };
    const added = await addFigure(who, circle === '' ? undefined : circle);
    if (added.kind === 'problem') throw new RequestError(400, `Nothing was written: ${added.message}.`, { way });
    if (added.kind === 'known')
      throw new RequestError(400, 'Nothing to add: the watchlist knows this person by now, or no hit names one.', {
        way,
      });
    const guessed =
      added.guessed.length === 0 ? '' : ` Guessed, and marked “# check” there: ${inSeries(added.guessed)}.`;
    const main = html`<h1>Added to the watchlist</h1>
<p class="notice" role="status">As <code>${added.id}</code> in <code>${added.file}</code>.${guessed}</p>
<p>Look the entry over: <code>fissure check</code> tells what would not do what it is meant to, <code>fissure backtest</code> what it changes on the past. A running <code>fissure start</code> reads the files when it starts.</p>
<p><a class="button" href="${paths.figure(who)}">Back</a></p>`;
    return context.html(renderPage({ title: 'Added to the watchlist', path: '/figures', main }));
  });
  return routes;
}
