// The digest as an HTML mail: one column, no remote content, readable with styles dropped, inverted or dark.
import { html } from 'hono/html';
import type { SubscriberLinks } from '../../subscribers/links.ts';
import type { Digest } from '../build.ts';
import type { DigestStory } from '../digest-story.ts';
import { correctionsHtml, footHtml, goneQuietHtml, listHtml, paragraph, readHtml } from './foot-html.ts';
import { leadHeadline, namedLines, readLine, storyHeadline, subjectOf, summaryOf } from './headlines.ts';
import { openMail } from './mail-frame.ts';
import { dayLine, namedNotice, restLink, sampleLine, sectionTitles } from './notices.ts';
import type { Plan } from './plan.ts';
import type { Markup } from './story-html.ts';
import { styleOf } from './styles.ts';

/** From so many stories on, the mail opens with a list of their headlines. */
const glanceFrom = 3;
const longestGlance = 12;

/** `rowOf`: a story as rendered, with so many reports. */
export function renderHtml(
  digest: Digest,
  plan: Plan,
  rowOf: (story: DigestStory, reports: number) => string,
  links?: SubscriberLinks,
): string {
  const { true: news = [], false: developing = [] } = Object.groupBy(plan.told, ({ story }) => `${story.isNews}`);
  const rows = (told: Plan['told']) => told.map(({ story, reports }) => rowOf(story, reports));
  return [
    headHtml(digest),
    correctionsHtml(digest),
    ...sectionHtml(sectionTitles.news, rows(news)),
    ...sectionHtml(sectionTitles.developing, rows(developing), sectionTitles.developingNotice),
    plan.named.length === 0 ? '' : listHtml(namedNotice, namedLines(plan.named), links && restLink(digest, links)),
    goneQuietHtml(digest),
    readHtml(digest),
    footHtml(digest, links),
  ].join('');
}

function headHtml(digest: Digest): string {
  const head = html`${openMail(subjectOf(digest), html`${summaryOf(digest.stories)} ${readLine(digest)}.`)}${paragraph('quiet', dayLine(digest))}
${digest.samples === 'none' ? '' : html`<div style="padding-top:14px">${paragraph('banner', sampleLine(digest))}</div>`}
<h1 class="lead" style="${styleOf('lead')};margin-top:18px">${leadHeadline(digest)}</h1>
${paragraph('body', summaryOf(digest.stories))}
${digest.stories.length < glanceFrom ? '' : glanceHtml(digest.stories)}
</td></tr>
`;
  return String(head);
}

/** The news in headlines, as a contents list. */
function glanceHtml(stories: readonly DigestStory[]): Markup {
  const rest = stories.length - longestGlance;
  return html`<ul style="margin:14px 0 0;padding:0 0 0 18px">
${stories.slice(0, longestGlance).map((story) => html`<li class="body" style="${styleOf('body')};margin-top:4px">${storyHeadline(story)}</li>\n`)}</ul>
${rest > 0 ? paragraph('quiet', `and ${rest} more below`) : ''}`;
}

function sectionHtml(title: string, rows: readonly string[], notice?: string): string[] {
  if (rows.length === 0) return [];
  const head = html`<tr><td class="cell" style="${styleOf('cell')};padding:10px 32px 12px">
<h2 class="section" style="${styleOf('section')};margin:0">${title}</h2>
${notice === undefined ? '' : paragraph('quiet', notice)}</td></tr>
`;
  return [String(head), ...rows];
}
