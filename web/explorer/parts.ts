// What several pages show alike: status, times, outlets, people, the sentence that matched.

import { html } from 'hono/html';
import { calledOf } from '../../shared/digest/called.ts';
import { cleanText, safeLink, shorten } from '../../shared/digest/clean.ts';
import { headline } from '../../shared/digest/event-headline.ts';
import { eventLabel } from '../../shared/digest/event-words.ts';
import { excerptOf } from '../../shared/digest/excerpt.ts';
import { localTime } from '../../shared/digest/local-time.ts';
import { mannerIn, yearsIn } from '../../shared/digest/manner.ts';
import { languageWords, stanceWords, statusWords } from '../../shared/digest/words.ts';
import type { Hit } from '../../shared/hit.ts';
import type { Outlet } from '../../shared/outlets/outlet.ts';
import { paths } from '../../shared/paths.ts';
import { verdictWords } from '../../shared/reader/verdict-words.ts';
import type { Story } from '../../shared/stories/story.ts';
import type { EventId, Stance, Status } from '../../shared/vocabulary.ts';
import type { Markup } from '../page.ts';
import type { WebServices } from '../services.ts';

export const statusChip = (status: Status): Markup => html`<span class="chip ${status}">${statusWords[status]}</span>`;

/** "Resignation": the kind of event, however it happened. */
export const eventName = (event: EventId): string => eventLabel({ event });

export function timeMarkup(instant: string, { timeZone }: Pick<WebServices, 'timeZone'>): Markup {
  return html`<time datetime="${instant}">${localTime(instant, timeZone)}</time>`;
}

/** The outlet as the list has it; one no longer watched goes by its id. */
export function outletOf(
  id: string,
  { watch }: Pick<WebServices, 'watch'>,
): { id: string; name: string; stance: Stance; sample: boolean } {
  const known = watch.outlets.find((outlet: Outlet) => outlet.id === id);
  return known ?? { id, name: id, stance: 'other', sample: false };
}

/** Name with a link to the article, and what a reader should know of who writes. */
export function sourceMarkup(hit: Hit, services: Pick<WebServices, 'watch' | 'timeZone'>): Markup {
  const outlet = outletOf(hit.outletId, services);
  const link = safeLink(hit.url);
  const name = cleanText(outlet.name);
  return html`<p class="source">${link === undefined ? html`<strong>${name}</strong>` : html`<a href="${link}" rel="noreferrer">${name}</a>`}${
    outlet.sample ? html` <span class="sample">sample</span>` : ''
  }${outlet.stance === 'other' ? '' : html` · ${stanceWords[outlet.stance]}`} · ${timeMarkup(hit.publishedAt, services)}${
    hit.language === 'en' ? '' : html` · in ${languageWords[hit.language]}`
  }</p>`;
}

/** The sentence with the words marked that matched. */
export function quoteMarkup({ evidence, language }: Pick<Hit, 'evidence' | 'language'>): Markup {
  return html`<blockquote lang="${language}">${excerptOf(evidence).map(({ text, marked }) =>
    marked ? html`<mark>${text}</mark>` : html`${text}`,
  )}</blockquote>`;
}

/** "Anatoly Chubais", or the office of someone unnamed. */
export const whoName = (who: Pick<Hit, 'who' | 'figure' | 'role' | 'office'>): string => calledOf(who).name;

function whoLink(who: Pick<Hit, 'who' | 'figure' | 'role' | 'office'>): Markup {
  return html`<a href="${paths.figure(who.who)}">${whoName(who)}</a>`;
}

/** Whose elite is watched: for headlines. */
export type InCountry = { watch: Pick<WebServices['watch'], 'country'> };

/** "Anatoly Chubais resigns": what one hit says. */
export function hitHeadline(hit: Hit, { watch }: InCountry): string {
  const { event, status, manner } = hit;
  return capitalised(headline(calledOf(hit), [{ event, status, manner, years: yearsIn(hit) }], watch.country));
}

/** What a story stands at, with who denies it. */
export function storyHeadline(story: Story, { watch }: InCountry): string {
  const { event, status, hits, track, sides = [] } = story;
  const manner = mannerIn(hits, event, status);
  const years = hits.map(yearsIn).find((found) => found !== undefined);
  const denials = status === 'denied' ? [] : track.flatMap(({ by }) => by ?? []);
  const others = sides.map((side) => calledOf(side));
  return capitalised(headline(calledOf(story), [{ event, status, manner, years, denials }], watch.country, others));
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The report that says best what the story says: of its status, the surest; of equals the earliest. */
export function leadOf(story: Story): Hit {
  const telling = story.hits.filter(({ status }) => status === story.status);
  const best = Math.max(...telling.map(({ score }) => score));
  return telling.findLast(({ score }) => score === best) ?? story.hits.at(-1)!;
}

/** One hit as an entry of a list; `foot` stands in the place of its source. */
export function hitMarkup(hit: Hit, services: Pick<WebServices, 'watch' | 'timeZone'>, foot?: Markup): Markup {
  return html`<article class="hit">
<p class="tags">${statusChip(hit.status)} ${hit.withdrawn === undefined ? '' : html`<span class="chip denied">${hit.withdrawn.by === 'reader' ? 'Not confirmed' : 'Taken back'}</span> `}<span class="quiet">${eventName(hit.event)} · score ${hit.score.toFixed(2)}</span></p>
<h3>${whoLink(hit)}${hit.figure !== null && hit.role !== null ? html` <span class="quiet" lang="${hit.language}">${cleanText(hit.role)}</span>` : ''}</h3>
${quoteMarkup(hit)}
${hit.evidence.field === 'title' ? '' : html`<p class="quiet" lang="${hit.language}">${shorten(cleanText(hit.title), 200)}</p>`}
${hit.withdrawn?.by !== 'reader' ? '' : html`<p class="quiet">${verdictWords(hit)}</p>`}
${foot ?? sourceMarkup(hit, services)}
</article>`;
}
