// What happened to one person, a line each, oldest first: as the hits tell it, and as the watchlist notes it.

import { html } from 'hono/html';
import { count } from '../../shared/digest/words.ts';
import { paths } from '../../shared/paths.ts';
import type { Story } from '../../shared/stories/story.ts';
import { windowDays } from '../../shared/stories/window.ts';
import type { EventId } from '../../shared/vocabulary.ts';
import type { Markup } from '../page.ts';
import type { KnownFigure } from '../query/known.ts';
import type { WebServices } from '../services.ts';
import { eventName, outletOf, statusChip, storyHeadline } from './parts.ts';

/** `day`: as precise as it is known. `story` or what the watchlist says of it, or both. */
export type Moment = { day: string; story?: Story; noted?: string };

const dayMs = 24 * 60 * 60 * 1000;

/** The stories that were reported, and what the watchlist knows: an event that both tell is one moment. */
export function momentsOf(stories: readonly Story[], figure: KnownFigure | undefined): Moment[] {
  const known = Object.entries(figure?.known ?? {}) as [EventId, string][];
  const tells = (story: Story, [event, day]: [EventId, string]) =>
    story.event === event && Math.abs(Date.parse(story.firstSeenAt) - Date.parse(day)) <= windowDays * dayMs;
  const told = stories
    .filter(({ status, hits }) => status !== 'past' && hits.some(({ relevant }) => relevant))
    .map((story): Moment => {
      const noted = known.find((one) => tells(story, one));
      return { day: story.firstSeenAt.slice(0, 10), story, ...(noted && { noted: 'the watchlist' }) };
    });
  const untold = known
    .filter((one) => !stories.some((story) => tells(story, one)))
    .map(([event, day]): Moment => ({ day, noted: eventName(event) }));
  const held = (figure?.posts ?? []).flatMap(({ name, since, until }): Moment[] => [
    ...(since === undefined ? [] : [{ day: since, noted: `Takes the post: ${name}` }]),
    ...(until === undefined ? [] : [{ day: until, noted: `Leaves the post: ${name}` }]),
  ]);
  const born = figure?.born === undefined ? [] : [{ day: figure.born, noted: 'Born' }];
  return [...born, ...held, ...told, ...untold].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

export function lifeLine(moments: readonly Moment[], services: Pick<WebServices, 'watch'>): Markup | '' {
  if (moments.length === 0) return '';
  return html`<section><h2>Life line</h2><ol class="life">${moments.map(
    ({ day, story, noted }) =>
      html`<li class="${story?.status ?? 'past'}"><time datetime="${day}">${dayWords(day)}</time> ${
        story === undefined
          ? html`<span>${noted} <span class="quiet">(watchlist)</span></span>`
          : html`<span><a href="${paths.story(story.id)}">${storyHeadline(story, services)}</a> ${story.status === 'asserted' ? '' : html`${statusChip(story.status)} `}<span class="quiet">${tellersOf(story, services)}${noted === undefined ? '' : ` and ${noted}`}</span></span>`
      }</li>`,
  )}</ol></section>`;
}

function tellersOf({ hits }: Story, services: Pick<WebServices, 'watch'>): string {
  const outlets = [...new Set(hits.map(({ outletId }) => outletId))];
  return outlets.length === 1 ? outletOf(outlets[0]!, services).name : count(outlets.length, 'outlet');
}

/** "23 Aug 2023", "Aug 2023", "2023". */
function dayWords(day: string): string {
  const [, month, date] = day.split('-');
  if (month === undefined) return day;
  const options: Intl.DateTimeFormatOptions = { month: 'short', year: 'numeric', timeZone: 'UTC' };
  if (date !== undefined) options.day = 'numeric';
  return new Date(date === undefined ? `${day}-01` : day).toLocaleDateString('en-GB', options);
}
