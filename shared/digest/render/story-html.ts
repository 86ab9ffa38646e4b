// One story of the digest as HTML: status, headline, and its reports with the sentence that matched.
import { html } from 'hono/html';
import type { Digest, DigestStory, Report } from '../build.ts';
import { safeLink } from '../clean.ts';
import { excerptOf } from '../excerpt.ts';
import { storyHeadline, storyLabel } from './headlines.ts';
import { historyLine, moreReportsLine, outletName, outletsLine, reportFacts, statusLine, titleOf } from './phrases.ts';
import { statusClass, statusStyle, styleOf } from './styles.ts';

/** HTML with text escaped; templates here hold no promises, so rendering is synchronous. */
export type Markup = ReturnType<typeof html>;

/** A table row of the sheet. `shown`: how many of the reports. */
export function storyHtml(digest: Digest, story: DigestStory, shown: number): Markup {
  const more = moreReportsLine(story, shown);
  return html`<tr><td class="cell" style="${styleOf('cell')};padding:0 32px"><div class="rule" style="${styleOf('rule')};padding:24px 0 28px">
<p style="margin:0"><span class="${statusClass(story.status)}" style="${statusStyle(story.status)}">${statusLine(story)}</span> <span class="quiet" style="${styleOf('quiet')};white-space:nowrap">&nbsp;${storyLabel(story)}</span></p>
<h2 class="heading" style="${styleOf('heading')}"${languageOf(story)}>${storyHeadline(story)}</h2>
${story.role === null ? '' : html`<p class="quiet" style="${styleOf('quiet')}" lang="${story.language}">${story.role}</p>`}
<p class="quiet" style="${styleOf('quiet')}">${outletsLine(story)} · ${historyLine(digest, story)}</p>
${story.reports.slice(0, shown).map((report, index) => reportHtml(digest, story, report, index === 0))}
${more === undefined ? '' : html`<p class="quiet" style="${styleOf('quiet')};margin-top:14px">${more}</p>`}
</div></td></tr>
`;
}

/** A headline about a role holds the words of the text it was found in. */
function languageOf(story: DigestStory): Markup | string {
  return story.isRole && story.language !== 'en' ? html` lang="${story.language}"` : '';
}

function reportHtml(digest: Digest, story: DigestStory, report: Report, isLead: boolean): Markup {
  const { language } = report.hit;
  const look = isLead ? 'reportLead' : 'report';
  const size = isLead ? '' : ';font-size:15px';
  const title = titleOf(report);
  return html`<div class="${look}" style="${styleOf(look)}">
<blockquote class="quote" style="${styleOf('quote')}${size}" lang="${language}">${quoteHtml(report)}</blockquote>
${title === undefined ? '' : html`<p class="quiet" style="${styleOf('quiet')};margin-top:6px" lang="${language}">${title}</p>`}
<p class="quiet" style="${styleOf('quiet')};margin-top:6px">${sourceHtml(report)} · ${reportFacts(digest, story, report).join(' · ')}</p>
</div>
`;
}

function quoteHtml({ hit }: Report): Markup[] {
  return excerptOf(hit.evidence).map(({ text, marked }) =>
    marked ? html`<mark class="match" style="${styleOf('match')}">${text}</mark>` : html`${text}`,
  );
}

function sourceHtml(report: Report): Markup {
  const link = safeLink(report.hit.url);
  const name = outletName(report);
  const sample = report.outlet.sample ? html` <span class="sample" style="${styleOf('sample')}">sample</span>` : html``;
  return link === undefined
    ? html`<strong>${name}</strong>${sample}`
    : html`<a class="link" style="${styleOf('link')}" href="${link}">${name}</a>${sample}`;
}
