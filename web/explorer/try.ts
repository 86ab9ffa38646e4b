// "Try it": a text or an article's address, what is found in it, and why.

import { hash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { languageWords, oneOf } from '../../shared/digest/words.ts';
import type { Hit } from '../../shared/hit.ts';
import type { Item } from '../../shared/item.ts';
import type { Explanation } from '../../shared/match/explain.ts';
import { paths } from '../../shared/paths.ts';
import { object, triedOutlet } from '../../shared/subscribers/objections.ts';
import { readerIdOf } from '../access.ts';
import { badRequest, RequestError } from '../errors.ts';
import { type Markup, renderPage } from '../page.ts';
import { readPosted } from '../posted.ts';
import type { WebServices } from '../services.ts';
import { hitMarkup } from './parts.ts';
import { whyMarkup } from './why.ts';
import { readSaid } from './wrong.ts';
import { reasonButtons } from './wrong-parts.ts';

/** Characters: a long article. */
export const longestText = 50_000;
const patienceMs = 15_000;

type Given = { text: string; url: string };
/** `field`: of the form, beside which it is told. */
type Problem = { field: 'text' | 'url'; message: string; status: 400 | 413 };

export const tryPage = (context: Context): Response | Promise<Response> =>
  answer(context, { text: '', url: '' }, { result: html`` });

/** What the form of tryPage sends; nothing is stored. What is wrong is told beside the field, and what was typed stays. */
export async function tryAnswer(context: Context, services: WebServices): Promise<Response> {
  const form = await context.req.parseBody();
  const [text, url] = [form.text, form.url].map((value) => (typeof value === 'string' ? value.trim() : '')) as [
    string,
    string,
  ];
  const read = await readGiven({ text, url }, services);
  if ('status' in read) return answer(context, { text, url }, { problem: read });
  const item = await toItem(read.text, text === '' ? url : '', services.clock.now());
  const explanation = await services.explain(item);
  const result = html`${explanationMarkup(explanation, services)}${wrongForm(explanation.hits, read.text)}`;
  return answer(context, { text, url }, { result });
}

/** "This is wrong" of what was found in a text that was tried: it is matched again, since nothing of it was kept. */
export async function wrongTry(context: Context, services: WebServices): Promise<Response> {
  const posted = await readPosted(context);
  const text = posted.text('text').slice(0, longestText);
  const item = await toItem(text, '', services.clock.now());
  const { hits } = await services.explain(item);
  const hit = hits.find(({ who, event }) => `${who}#${event}` === posted.text('hit'));
  if (hit === undefined) throw badRequest('hit', 'nothing of the kind is found in the text; try it again');
  const said = await readSaid(context, readerIdOf(context, services), services);
  await object({ hit, text: item }, said, services);
  return context.redirect(paths.wrong(hit.id), 303);
}

async function readGiven({ text, url }: Given, services: WebServices): Promise<{ text: string } | Problem> {
  const wrong = (field: Problem['field'], message: string, status: Problem['status'] = 400) => ({
    field,
    message,
    status,
  });
  if (text === '' && url === '') return wrong('text', 'text: paste a text, or the address of an article');
  if (text.length > longestText) return wrong('text', `text: longer than ${longestText} characters`, 413);
  if (text !== '') return { text };
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '') || url.length > 2000)
    return wrong('url', 'url: expected an address that begins with http:// or https://');
  const patience = AbortSignal.timeout(patienceMs);
  const late = wait(patienceMs, { kind: 'failed', message: 'it did not answer in time' } as const, { ref: false });
  const article = await Promise.race([services.articles.read(url, undefined, patience), late]);
  if (article.kind === 'text') return { text: article.text };
  if (article.kind === 'failed' && 'forbidden' in article)
    return wrong(
      'url',
      `url: this address is refused: ${article.message}. Only public pages are fetched. Paste the text instead.`,
    );
  const why = {
    refused: 'the site asks programs not to read it (robots.txt)',
    paywall: 'the article stands behind a paywall',
    consent: 'the site shows a consent page in its place',
    'too-short': 'no article was found on the page',
    failed: article.kind === 'failed' ? article.message : '',
  }[article.kind];
  return wrong('url', `url: cannot be read: ${why}. Paste the text instead.`);
}

/** The first line is the title, as in a paste of an article. */
async function toItem(text: string, url: string, now: Date): Promise<Item> {
  // With the words of five languages, which no other page needs: loaded when somebody first tries a text.
  const { detectLanguage } = await import('../../shared/match/text/language.ts');
  const [title = '', ...rest] = text.split(/\r?\n/);
  const body = rest.join('\n').trim();
  return {
    id: `${triedOutlet}:${hash('sha256', text).slice(0, 16)}`,
    outletId: triedOutlet,
    url,
    title,
    summary: '',
    ...(body !== '' && { body }),
    language: detectLanguage(text),
    publishedAt: now.toISOString(),
    firstSeenAt: now.toISOString(),
    backfill: false,
  };
}

/** A text that is nothing but names would make a page of thousands. */
const mostListed = 200;
const shown = <One>(list: readonly One[]): readonly One[] => list.slice(0, mostListed);
const rest = ({ length }: readonly unknown[]): Markup =>
  length > mostListed ? html`<p class="quiet">and ${length - mostListed} more</p>` : html``;

function explanationMarkup(
  { hits, mentions, triggers, language, relevant, work }: Explanation,
  services: WebServices,
): Markup {
  return html`<section aria-live="polite"><h2>${hits.length === 0 ? 'No hit' : hits.length === 1 ? 'One hit' : `${hits.length} hits`}${hits.length > 0 && !relevant ? ', no news' : ''}</h2>
<p class="quiet">Read as ${new Intl.DisplayNames('en', { type: 'language' }).of(language)}.${work.note === undefined ? '' : ` It was ${work.note}.`}</p>
${hits.map((hit) => hitMarkup(hit, services, whyMarkup(hit, { open: true })))}
<h3>People found</h3>
${mentions.length === 0 ? html`<p>Nobody who is watched, and no watched role.</p>` : html`<ul>${shown(mentions).map(({ text, who, rule }) => html`<li>“${text}”: ${who} <span class="quiet">(${rule})</span></li>`)}</ul>${rest(mentions)}`}
<h3>Events found</h3>
${triggers.length === 0 ? html`<p>No phrase that signals an event.</p>` : html`<ul>${shown(triggers).map(({ text, phrase, event, slot }) => html`<li>“${text}”: ${event} <span class="quiet">of the ${slot}, phrase <code>${phrase}</code></span></li>`)}</ul>${rest(triggers)}`}
${hits.length > 0 || mentions.length === 0 || triggers.length === 0 ? '' : html`<p>A person and an event are there, but no rule joins them: the event is someone else’s.</p>`}
</section>`;
}

/** What was found is said to be wrong here: the text goes along, since it is kept nowhere. */
function wrongForm(hits: readonly Hit[], text: string): Markup {
  const [first] = hits;
  if (first === undefined) return html``;
  const named = hits.map((hit) => ({
    value: `${hit.who}#${hit.event}`,
    words: `${hit.figure ?? hit.role ?? hit.who}: ${hit.event}`,
  }));
  return html`<details class="wrong"><summary>This is wrong</summary>
<form method="post" action="/try/wrong"><input type="hidden" name="text" value="${text.slice(0, longestText)}">
<div class="field"><label for="hit">Which of them</label><select id="hit" name="hit">${named.map(({ value, words }) => html`<option value="${value}">${words}</option>`)}</select></div>
${reasonButtons(first, { named: hits.length === 1 })}
<p class="quiet">The text is kept with what you say, as a labelled item on which a changed watchlist is tested (<code>fissure corrections</code>).</p></form></details>`;
}

function answer(
  context: Context,
  { text, url }: Given,
  { result, problem }: { result?: Markup; problem?: Problem },
): Response | Promise<Response> {
  const told = (field: Problem['field']) =>
    problem?.field === field
      ? html`<p class="problem" id="${field}-problem" role="alert">${problem.message}</p>\n`
      : '';
  const marks = (field: Problem['field']) =>
    problem?.field === field ? html` aria-describedby="${field}-problem" aria-invalid="true"` : '';
  const main = html`<h1>Try it</h1>
<p class="lead">Paste a headline or an article, or give its address, and see what Fissure makes of it. Nothing is kept.</p>
<form method="post" action="/try">
<label for="text">Text, in ${oneOf(Object.values(languageWords))}</label>
${told('text')}<textarea id="text" name="text" maxlength="${longestText}" placeholder="Deputy minister resigns and leaves the country"${marks('text')}>${text}</textarea>
<label for="url">or an article’s address</label>
${told('url')}<input id="url" name="url" type="url" maxlength="2000" size="60" value="${url}"${marks('url')}>
<p><button>Look</button></p>
</form>
${result ?? ''}`;
  return context.html(renderPage({ title: 'Try it', path: '/try', main }), problem?.status ?? 200);
}

export const refuseLength = (): never => {
  throw new RequestError(413, `text: longer than ${longestText} characters`, { parameter: 'text' });
};
