// What is shown of a story: as an entry of a list, and its course.

import { html } from 'hono/html';
import { localDay } from '../../shared/digest/local-time.ts';
import { countSources, textSources } from '../../shared/digest/sources.ts';
import { count, stanceWords, statusWords } from '../../shared/digest/words.ts';
import { paths } from '../../shared/paths.ts';
import type { Story } from '../../shared/stories/story.ts';
import type { Denier } from '../../shared/vocabulary.ts';
import type { Markup } from '../page.ts';
import type { WebServices } from '../services.ts';
import {
  eventName,
  leadOf,
  outletOf,
  quoteMarkup,
  sourceMarkup,
  statusChip,
  storyHeadline,
  timeMarkup,
} from './parts.ts';

type Shown = Pick<WebServices, 'watch' | 'timeZone'>;

/** Those that tell the story; recollections stand beside. */
const tellingHits = (story: Story) =>
  story.hits.filter(({ status }) => (status === 'past') === (story.status === 'past'));

/** "4 outlets: 2 independent, 1 state, 1 Ukrainian". */
export function outletsLine(story: Story, services: Shown): string {
  const { total, stances, carried } = countSources(tellingHits(story), textSources([story]), (id) =>
    outletOf(id, services),
  );
  const [only] = stances;
  if (stances.length === 1 && only && only.stance !== 'other')
    return count(total, `${stanceWords[only.stance]} outlet`);
  const known = stances.filter(({ stance }) => stance !== 'other');
  const byStance =
    known.length === 0 ? '' : `: ${known.map(({ stance, outlets }) => `${outlets} ${stanceWords[stance]}`).join(', ')}`;
  const copies = carried.map(({ from, outlets }) => `, ${outlets} carrying ${from.name}`).join('');
  return `${count(total, 'outlet')}${byStance}${copies}`;
}

/** "from Thursday, 1 June 2023 to Friday, 30 June 2023 (UTC)": `to` is exclusive, so the last day is the one before it. */
export function daysWords(from: string, to: string, { timeZone }: Pick<Shown, 'timeZone'>): string {
  const last = new Date(Date.parse(to) - 1).toISOString();
  return `from ${localDay(from, timeZone)} to ${localDay(last, timeZone)} (${timeZone})`;
}

/** Who had it first, and when. */
export function firstLine(story: Story, services: Shown): Markup {
  const first = tellingHits(story).at(-1) ?? story.hits.at(-1)!;
  return html`first by ${outletOf(first.outletId, services).name}, ${timeMarkup(first.publishedAt, services)}`;
}

/** "recalled 12 times since, last on 22 December": background is told with the story that it recalls. */
const recalledLine = ({ recalled }: Story, services: Shown): Markup | undefined =>
  recalled && html`recalled ${count(recalled.times, 'time')} since, last on ${timeMarkup(recalled.last, services)}`;

/** How many tell it and who was first; of a single report its own line says so. */
function tellersLine(story: Story, services: Shown): Markup | '' {
  const recalled = recalledLine(story, services);
  if (tellingHits(story).length > 1)
    return html`<p class="quiet">${outletsLine(story, services)} · ${firstLine(story, services)}${recalled && html` · ${recalled}`}</p>`;
  return recalled === undefined ? '' : html`<p class="quiet">${recalled}</p>`;
}

const denierNames: Record<Exclude<Denier, 'leader'>, string> = {
  state: 'by authorities',
  self: 'by the person',
  other: 'by others',
};

export function storyCard(story: Story, services: Shown): Markup {
  const lead = leadOf(story);
  return html`<article class="story">
<p class="tags">${statusChip(story.status)} <span class="quiet">${eventName(story.event)}</span></p>
<h3><a href="${paths.story(story.id)}">${storyHeadline(story, services)}</a></h3>
${tellersLine(story, services)}
${quoteMarkup(lead)}
${sourceMarkup(lead, services)}
</article>`;
}

/** Each change of the story's status with the outlet that brought it, oldest first. */
export function trackMarkup(story: Story, services: Shown): Markup {
  return html`<ol class="track">${story.track.map(
    ({ status, at, outletId, by }) =>
      html`<li class="${status}">${statusChip(status)} ${by === undefined ? '' : html`<span class="quiet">${by === 'leader' ? `by ${services.watch.country.seat}` : denierNames[by]}</span> `}<span>${outletOf(outletId, services).name}</span> <span class="quiet">${timeMarkup(at, services)}</span></li>`,
  )}</ol>
<p class="quiet">${story.track.length === 1 ? `It has stood at “${statusWords[story.status]}” from the first report on.` : story.track.some(({ by }) => by !== undefined) ? 'What is reported stands beside its denial.' : `It went through ${count(story.track.length, 'status', 'statuses')}; the newest assertion decides.`}</p>`;
}
