// The digest as an HTML mail: one column, no remote content, readable with styles dropped, inverted or dark.
import { html, raw } from 'hono/html';
import type { Digest, DigestStory } from '../build.ts';
import { localDay } from '../local-time.ts';
import { leadHeadline, namedLines, personLines, readLine, subjectOf, summaryOf } from './headlines.ts';
import { brokenLine, historyNotice, namedNotice, periodLine, reasonLine, sampleLine, statusNotice } from './phrases.ts';
import type { Plan } from './plan.ts';
import type { Markup } from './story-html.ts';
import { type LookName, styleOf, styleSheet } from './styles.ts';

/** From so many people on, the mail opens with a list of their headlines. */
const glanceFrom = 3;
const longestGlance = 12;

export function renderHtml(digest: Digest, plan: Plan<Markup>): string {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subjectOf(digest)}</title>
<style>
${raw(styleSheet)}
</style>
</head>
<body class="page" style="${styleOf('page')}">
<div style="display:none;max-height:0;overflow:hidden">${summaryOf(digest)} ${readLine(digest)}.</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:20px 8px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="sheet" style="${styleOf('sheet')};max-width:640px;text-align:left">
${headHtml(digest)}
${plan.told.map(({ fragment }) => fragment)}
${plan.named.length === 0 ? '' : listHtml(namedNotice, namedLines(plan.named))}
${readHtml(digest)}
</table>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:640px;text-align:left"><tr><td class="cell" style="${styleOf('cell')};padding:16px 32px">
${[statusNotice, reasonLine(digest), historyNotice].map((line) => paragraph('quiet', line))}
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
  return String(page);
}

function headHtml(digest: Digest): Markup {
  return html`<tr><td class="cell" style="${styleOf('cell')};padding:26px 32px 24px">
<p class="brand" style="${styleOf('brand')}">FIS<span class="crack" style="${styleOf('crack')}">/</span>SURE</p>
${paragraph('quiet', localDay(digest.period.to, digest.subscriber.timeZone))}
${digest.samples === 'none' ? '' : html`<div style="padding-top:14px">${paragraph('banner', sampleLine(digest))}</div>`}
<h1 class="lead" style="${styleOf('lead')};margin-top:18px">${leadHeadline(digest)}</h1>
${paragraph('body', summaryOf(digest))}
${personLines(digest.stories).length < glanceFrom ? '' : glanceHtml(digest.stories)}
</td></tr>
`;
}

/** The news in headlines, one line a person, as a contents list. */
function glanceHtml(stories: readonly DigestStory[]): Markup {
  const lines = personLines(stories);
  const rest = lines.length - longestGlance;
  return html`<ul style="margin:14px 0 0;padding:0 0 0 18px">
${lines.slice(0, longestGlance).map((line) => html`<li class="body" style="${styleOf('body')};margin-top:4px">${line}</li>\n`)}</ul>
${rest > 0 ? paragraph('quiet', `and ${rest} more below`) : ''}`;
}

function listHtml(title: string, lines: readonly string[]): Markup {
  return html`<tr><td class="cell" style="${styleOf('cell')};padding:0 32px"><div class="rule" style="${styleOf('rule')};padding:24px 0 28px">
<h2 class="section" style="${styleOf('section')}">${title}</h2>
<ul style="margin:0;padding:0 0 0 18px">
${lines.map((line) => html`<li class="body" style="${styleOf('body')};margin-top:4px">${line}</li>\n`)}</ul>
</div></td></tr>
`;
}

/** Proof of quiet: what was read, and whose silence means nothing. */
function readHtml(digest: Digest): Markup {
  return html`<tr><td class="cell" style="${styleOf('cell')};padding:0 32px"><div class="rule" style="${styleOf('rule')};padding:24px 0 30px">
<h2 class="section" style="${styleOf('section')}">What was read</h2>
${paragraph('good', `${readLine(digest)}.`)}
${paragraph('quiet', periodLine(digest))}
${digest.health.broken.map((outlet) => {
  const { name, what } = brokenLine(digest, outlet);
  const sample = outlet.sample ? html` <span class="sample" style="${styleOf('sample')}">sample</span>` : '';
  return html`<p class="broken" style="${styleOf('broken')}"><strong>${name}</strong>${sample}: ${what}</p>\n`;
})}
</div></td></tr>
`;
}

function paragraph(look: LookName, text: string): Markup {
  return html`<p class="${look}" style="${styleOf(look)}">${text}</p>\n`;
}
