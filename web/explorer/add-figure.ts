// Whoever was found by a role, into the watchlist by two buttons, what would be written shown between them: for the owner of a local run, where the files are.
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { inSeries } from '../../shared/digest/words.ts';
import { paths } from '../../shared/paths.ts';
import { RequestError } from '../errors.ts';
import { type Markup, renderPage } from '../page.ts';
import { readPosted } from '../posted.ts';
import type { AddFigure, WebServices } from '../services.ts';
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
    const posted = await readPosted(context);
    const [circle, seen] = [posted.text('circle'), posted.text('seen')];
    if (addFigure === undefined)
      throw new RequestError(
        403,
        'The watchlist of a deployment is changed where it was deployed from: fissure discoveries --aws.',
      );
    if (circle !== '' && !watch.figures.some((figure) => figure.circle === circle))
      throw new RequestError(400, `circle: "${circle}" is none of the watchlist`, { parameter: 'circle' });
    const way = { href: paths.figure(who), words: 'Back' };
    const answer = await addFigure(who, { circle: circle === '' ? undefined : circle, seen });
    if (answer.kind === 'problem') throw new RequestError(400, `Nothing was written: ${answer.message}.`, { way });
    if (answer.kind === 'known')
      throw new RequestError(400, 'Nothing to add: the watchlist knows this person by now, or no hit names one.', {
        way,
      });
    const title = answer.kind === 'shown' ? 'Add to the watchlist?' : 'Added to the watchlist';
    const main = answer.kind === 'shown' ? shownPage(answer, { who, circle, seen }) : addedPage(answer, who);
    return context.html(renderPage({ title, path: '/figures', main: html`<h1>${title}</h1>${main}` }));
  });
  return routes;
}

type Answer = Extract<Awaited<ReturnType<AddFigure>>, { key: string }>;

/** What would be written, and the button that writes just that. */
function shownPage(
  { file, guessed, changes, key }: Answer,
  asked: { who: string; circle: string; seen: string },
): Markup {
  const { who, circle, seen } = asked;
  const stale =
    seen === ''
      ? ''
      : html`<p class="notice" role="status">The file has changed since; nothing was written. This is what it would become now.</p>`;
  return html`${stale}<p>This would change in <code>${file}</code>:</p>
<pre class="diff">${changes.map(({ sign, line }) => `${sign} ${line}`).join('\n')}</pre>
${guessed.length === 0 ? '' : html`<p>Guessed, and marked “# check”: ${inSeries(guessed)}.</p>`}
<form method="post" action="${paths.addFigure(who)}"><input type="hidden" name="circle" value="${circle}"><input type="hidden" name="seen" value="${key}">
<p><button>Write it</button> <a href="${paths.figure(who)}">Not now</a></p></form>`;
}

const addedPage = ({ id, file, guessed }: Answer, who: string): Markup =>
  html`<p class="notice" role="status">As <code>${id}</code> in <code>${file}</code>.${guessed.length === 0 ? '' : ` Guessed, and marked “# check” there: ${inSeries(guessed)}.`}</p>
<p>Look the entry over: <code>fissure check</code> tells what would not do what it is meant to, <code>fissure backtest</code> what it changes on the past. A running <code>fissure start</code> reads the files when it starts.</p>
<p><a class="button" href="${paths.figure(who)}">Back</a></p>`;
