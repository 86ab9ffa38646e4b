// Volume control: what a subscription would have sent in the past month, shown before it is saved.
import { html } from 'hono/html';
import { localDay, localShortTime } from '../../shared/digest/local-time.ts';
import { count } from '../../shared/digest/words.ts';
import type { Hit } from '../../shared/hit.ts';
import type { Story } from '../../shared/stories/story.ts';
import { hitContext, type Terms } from '../../shared/subscribers/terms.ts';
import { type Volume, volumeDays, volumeOf } from '../../shared/subscribers/volume.ts';
import { storyHeadline } from '../explorer/parts.ts';
import type { Markup } from '../page.ts';
import type { PageServices } from './services.ts';

/** The page may be asked for by anybody, and a month of hits is some work to read: it is kept so long. */
const keptMs = 5 * 60_000;
const day = 86_400_000;
/** A story told in the month may have begun before it. */
const readDays = volumeDays + 10;

const mostStories = 8;

export type Preview = (terms: Terms) => Promise<Volume>;

/** Previews by the stored hits, read again when those at hand are some minutes old. */
export function createPreview({ store, clock, choices }: Pick<PageServices, 'store' | 'clock' | 'choices'>): Preview {
  let read: { at: number; hits: Promise<Hit[]> } | undefined;
  return async (terms) => {
    const now = clock.now();
    if (read === undefined || now.getTime() - read.at > keptMs) {
      const from = new Date(now.getTime() - readDays * day).toISOString();
      const hits = relevantHits(store.hits({ from }));
      read = { at: now.getTime(), hits };
      // A failure is told to who asked, and not kept.
      hits.catch(() => {
        read = undefined;
      });
    }
    return volumeOf(terms, await read.hits, { now, ...hitContext(choices) });
  };
}

async function relevantHits(hits: AsyncIterable<Hit>): Promise<Hit[]> {
  const relevant: Hit[] = [];
  for await (const hit of hits) if (hit.relevant) relevant.push(hit);
  return relevant;
}

export function previewSection(
  volume: Volume,
  { timeZone, named, watch }: Pick<PageServices, 'timeZone' | 'watch'> & { named: boolean },
): Markup {
  if (!named) {
    return html`<section class="preview" id="preview" aria-labelledby="preview-title">
<h2 id="preview-title">What this would have sent</h2>
<p class="lead">${roughLine(volume)}</p>
</section>`;
  }
  const { stories, sent } = volume;
  const rest = stories.length - mostStories;
  return html`<section class="preview" id="preview" aria-labelledby="preview-title">
<h2 id="preview-title">What this would have sent</h2>
<p class="lead">${volumeLine(volume)}</p>
${sent.length === 0 ? '' : html`<p>${busiestLine(volume, timeZone)}</p>`}
${stories.length === 0 ? '' : html`<ul>${stories.slice(0, mostStories).map((story) => html`<li>${storyLine(story, { timeZone, watch })}</li>`)}</ul>`}
${rest > 0 ? html`<p class="quiet">and ${count(rest, 'more story', 'more stories')}</p>` : ''}
${sent.length === 0 ? '' : mailTable(volume, timeZone)}
</section>`;
}

/** For who may not read the history: no number and no day, and nothing is like little, so that no choice asks whether something was found. */
function roughLine({ mails, quiet }: Volume): string {
  const aWeek = ((mails + quiet) / volumeDays) * 7;
  const often =
    aWeek >= 10
      ? 'several mails a day'
      : aWeek >= 4
        ? 'about a mail a day'
        : aWeek >= 1.5
          ? 'a few mails a week'
          : 'a mail a week, or fewer';
  return `In the past ${volumeDays} days: ${often}.`;
}

/** "In the past 30 days: 12 mails, about 3 a week, with 31 stories; and 18 that say that nothing was found." */
function volumeLine({ mails, quiet, stories }: Volume): string {
  const all = mails + quiet;
  if (all === 0) return `In the past ${volumeDays} days: no mail at all; nothing that was found fits.`;
  const told = mails === 0 ? 'none with news' : `${count(stories.length, 'story', 'stories')} told`;
  const without =
    quiet > 0 && mails > 0 ? `; ${count(quiet, 'mail')} of these would only say that nothing was found` : '';
  return `In the past ${volumeDays} days: ${count(all, 'mail')}, ${howOften(all)}, ${told}${without}.`;
}

function howOften(mails: number): string {
  const aWeek = (mails / volumeDays) * 7;
  const perDay = mails / volumeDays;
  if (perDay >= 1.5) return `about ${Math.round(perDay)} a day`;
  if (aWeek >= 6.5) return 'one every day';
  if (aWeek >= 1.5) return `about ${Math.round(aWeek)} a week`;
  return aWeek >= 0.75 ? 'about one a week' : 'less than one a week';
}

function busiestLine({ sent }: Volume, timeZone: string): string {
  const busiest = sent.reduce((most, one) => (one.stories > most.stories ? one : most));
  return `The fullest: ${count(busiest.stories, 'story', 'stories')}, on ${localDay(busiest.at, timeZone)}.`;
}

function storyLine(story: Story, { timeZone, watch }: Pick<PageServices, 'timeZone' | 'watch'>): string {
  const { hits, lastSeenAt } = story;
  return `${storyHeadline(story, { watch })} (${count(new Set(hits.map(({ outletId }) => outletId)).size, 'outlet')}, ${localShortTime(lastSeenAt, timeZone)})`;
}

function mailTable({ sent }: Volume, timeZone: string): Markup {
  return html`<details><summary>Mail by mail</summary>
<table><thead><tr><th scope="col">Sent</th><th scope="col">Stories</th></tr></thead>
<tbody>${sent
    .toReversed()
    .map(
      ({ at, stories }) => html`<tr><td>${localShortTime(at, timeZone)}</td><td>${stories}</td></tr>\n`,
    )}</tbody></table></details>`;
}
