// One story of the digest as HTML: headline, status, who reported it, and the sentences that matched.
import { html } from 'hono/html';
import type { SubscriberLinks } from '../../subscribers/links.ts';
import { safeLink } from '../clean.ts';
import type { DigestStory, StoryPart } from '../digest-story.ts';
import { inTellingOrder } from '../event-headline.ts';
import type { Report } from '../reports.ts';
import { storyHeadline } from './headlines.ts';
import { kept } from './kept.ts';
import {
  moreReportsLine,
  nameOf,
  partLabel,
  positionLine,
  reportFacts,
  sourcesLine,
  statusLine,
  type Times,
  timelineOf,
  titleOf,
} from './phrases.ts';
import { quoteOf } from './quote.ts';
import { statusClass, statusStyle, styleOf } from './styles.ts';

/** HTML with text escaped; templates here hold no promises, so rendering is synchronous. */
export type Markup = ReturnType<typeof html>;

/** `bytes`: of the text in UTF-8. */
export type Fragment = { html: string; bytes: number };

function fragment(html: string): Fragment {
  return { html, bytes: Buffer.byteLength(html) };
}

/**
 * A table row of the sheet but for its end, where the subscriber's own links stand: the same for every subscriber of a time
 * zone. `shown`: how many of the reports.
 */
export const storyHtml = kept(
  (story: DigestStory, times: Times, shown: number): Fragment => {
    const position = positionLine(story);
    const more = moreReportsLine(story, shown);
    const row = html`<tr><td class="cell" style="${styleOf('cell')};padding:0 32px"><div class="rule" style="${styleOf('rule')};padding:22px 0 26px">
<h3 class="heading" style="${styleOf('heading')}">${storyHeadline(story)}</h3>
<p style="margin:8px 0 0;line-height:1.9">${inTellingOrder(story.parts).map((part) => partHtml(part, story))}</p>
${position === undefined ? '' : quiet(position)}
${quiet(sourcesLine(times, story))}
${timelineHtml(times, story)}
${story.reports.slice(0, shown).map((report, index) => reportHtml(times, story, report, index === 0))}
${more === undefined ? '' : quiet(more)}
`;
    return fragment(String(row).replaceAll(/\n{2,}/g, '\n'));
  },
  ({ timeZone, withYear }, shown) => `${timeZone} ${withYear} ${shown}`,
);

const quiet = (text: string): Markup => html`<p class="quiet" style="${styleOf('quiet')}">${text}</p>`;

/** "[reported] Departure". */
function partHtml(part: StoryPart, { country }: DigestStory): Markup {
  return html`<span class="${statusClass(part.status)}" style="${statusStyle(part.status)}">${statusLine(part, country)}</span> <span class="quiet" style="${styleOf('quiet')};margin-right:10px">${partLabel(part)}</span> `;
}

/** The bars are drawn for the eye alone; the words beside them say what they show. */
function timelineHtml(times: Times, story: DigestStory): Markup | string {
  const timeline = timelineOf(times, story);
  if (timeline === undefined) return '';
  return html`<p class="quiet" style="${styleOf('quiet')}">${timeline.label}: <span class="crack" style="${styleOf('crack')};letter-spacing:1px" aria-hidden="true">${timeline.bars}</span> ${timeline.words}</p>`;
}

function reportHtml(times: Times, story: DigestStory, report: Report, isLead: boolean): Markup {
  const { language } = report.hit;
  const look = isLead ? 'reportLead' : 'report';
  const size = isLead ? '' : ';font-size:15px';
  const title = titleOf(report);
  return html`<div class="${look}" style="${styleOf(look)}">
<blockquote class="quote" style="${styleOf('quote')}${size}" lang="${language}" dir="auto">${quoteHtml(report)}</blockquote>
${title === undefined ? '' : html`<p class="quiet" style="${styleOf('quiet')};margin-top:6px" lang="${language}" dir="auto">${title}</p>`}
<p class="quiet" style="${styleOf('quiet')};margin-top:6px">${sourceHtml(report)} · ${reportFacts(times, story, report).join(' · ')}</p>
</div>
`;
}

function quoteHtml(report: Report): Markup[] {
  return quoteOf(report).map(({ text, marked }) =>
    marked ? html`<mark class="match" style="${styleOf('match')}">${text}</mark>` : html`${text}`,
  );
}

function sourceHtml({ hit, outlet }: Report): Markup {
  const link = safeLink(hit.url);
  const sample = outlet.sample ? html` <span class="sample" style="${styleOf('sample')}">sample</span>` : html``;
  return link === undefined
    ? html`<strong>${nameOf(outlet)}</strong>${sample}`
    : html`<a class="link" style="${styleOf('link')}" href="${link}">${nameOf(outlet)}</a>${sample}`;
}

const rowEnd = '</div></td></tr>\n';

/** The end of the row: "Whole story · Less of this"; of several events told in one breath, each by its name. */
export function storyEndHtml(story: DigestStory, links?: SubscriberLinks): Fragment {
  if (links === undefined) return fragment(rowEnd);
  const isOne = story.parts.length === 1;
  const row = (what: string, urlOf: (part: StoryPart) => string): Markup[] =>
    inTellingOrder(story.parts).map((part, index) => {
      const label = partLabel(part).toLowerCase();
      const said = isOne ? what : label;
      const before = isOne ? '' : index === 0 ? `${what}: ` : ', ';
      return html`${before}<a class="link" style="${styleOf('link')}" href="${urlOf(part)}" aria-label="${said}: ${storyHeadline(story)}">${said}</a>`;
    });
  return fragment(
    String(html`<p class="quiet" style="${styleOf('quiet')};margin-top:12px">${row('Whole story', ({ id }) => links.story(id))} · ${row('Less of this', ({ event }) => links.less({ who: story.whoKey, event }))}</p>
`) + rowEnd,
  );
}
