// "Try it": a text or an article's address, what is found in it, and why.
import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { languageWords, oneOf } from '../../shared/digest/words.ts';
import type { Item } from '../../shared/item.ts';
import type { Explanation } from '../../shared/match/explain.ts';
import { detectLanguage } from '../../shared/match/text/language.ts';
import { badRequest, RequestError } from '../errors.ts';
import { type Markup, renderPage } from '../page.ts';
import type { WebServices } from '../services.ts';
import { hitMarkup } from './parts.ts';
import { whyMarkup } from './why.ts';

/** Characters: a long article. */
export const longestText = 50_000;
const patienceMs = 15_000;

type Given = { text: string; url: string };

export const tryPage = (context: Context): Response | Promise<Response> =>
  answer(context, { text: '', url: '' }, html``);

/** What the form of tryPage sends; nothing is stored. */
export async function tryAnswer(context: Context, services: WebServices): Promise<Response> {
  const form = await context.req.parseBody();
  const [text, url] = [form.text, form.url].map((value) => (typeof value === 'string' ? value.trim() : '')) as [
    string,
    string,
  ];
  if (text === '' && url === '') throw badRequest('text', 'paste a text, or the address of an article');
  if (text.length > longestText)
    throw new RequestError(413, `text: longer than ${longestText} characters`, { parameter: 'text' });
  const read = text === '' ? await readPage(url, services) : text;
  const explanation = await services.explain(toItem(read, text === '' ? url : '', services.clock.now()));
  return answer(context, { text: text === '' ? '' : text, url }, explanationMarkup(explanation, services));
}

async function readPage(url: string, { articles }: Pick<WebServices, 'articles'>): Promise<string> {
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '') || url.length > 2000) {
    throw badRequest('url', 'expected an address that begins with http:// or https://');
  }
  const patience = AbortSignal.timeout(patienceMs);
  const late = wait(patienceMs, { kind: 'failed', message: 'it did not answer in time' } as const, { ref: false });
  const article = await Promise.race([articles.read(url, undefined, patience), late]);
  if (article.kind === 'text') return article.text;
  const why = {
    refused: 'the site asks programs not to read it (robots.txt)',
    paywall: 'the article stands behind a paywall',
    consent: 'the site shows a consent page in its place',
    'too-short': 'no article was found on the page',
    failed: article.kind === 'failed' ? article.message : '',
  }[article.kind];
  throw badRequest('url', `cannot be read: ${why}. Paste the text instead.`);
}

/** The first line is the title, as in a paste of an article. */
function toItem(text: string, url: string, now: Date): Item {
  const [title = '', ...rest] = text.split(/\r?\n/);
  const body = rest.join('\n').trim();
  return {
    id: 'try',
    outletId: 'try',
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

function answer(context: Context, { text, url }: Given, result: Markup): Response | Promise<Response> {
  const main = html`<h1>Try it</h1>
<p class="lead">Paste a headline or an article, or give its address, and see what Fissure makes of it. Nothing is kept.</p>
<form method="post" action="/try">
<label for="text">Text, in ${oneOf(Object.values(languageWords))}</label>
<textarea id="text" name="text" maxlength="${longestText}" placeholder="Deputy minister resigns and leaves the country">${text}</textarea>
<label for="url">or an article’s address</label>
<input id="url" name="url" type="url" maxlength="2000" size="60" value="${url}">
<p><button>Look</button></p>
</form>
${result}`;
  return context.html(renderPage({ title: 'Try it', path: '/try', main }));
}
