// The digest as an HTML mail: one column, no remote content, readable with styles dropped, inverted or dark.
import { html, raw } from 'hono/html';
import type { Digest } from '../build.ts';
import type { DigestStory } from '../digest-story.ts';
import { correctionsHtml, footHtml, goneQuietHtml, listHtml, paragraph, readHtml } from './foot-html.ts';
import { leadHeadline, namedLines, readLine, storyHeadline, subjectOf, summaryOf } from './headlines.ts';
import type { DigestLinks } from './links.ts';
import { dayLine, namedNotice, restLink, sampleLine, sectionTitles } from './notices.ts';
import type { Plan } from './plan.ts';
import type { Markup } from './story-html.ts';
import { styleOf, styleSheet } from './styles.ts';

/** From so many stories on, the mail opens with a list of their headlines. */
const glanceFrom = 3;
const longestGlance = 12;

/** `rowOf`: a story as rendered, with so many reports. */
export function renderHtml(
  digest: Digest,
  plan: Plan,
  rowOf: (story: DigestStory, reports: number) => string,
  links?: DigestLinks,
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
  const head = html`<!DOCTYPE html>
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
<div style="display:none;max-height:0;overflow:hidden">${summaryOf(digest.stories)} ${readLine(digest)}.</div>
<table role="presentation" style="width:100%;border-spacing:0"><tbody><tr><td style="padding:20px 8px;text-align:center">
<table role="presentation" class="sheet" style="${styleOf('sheet')}"><tbody>
<tr><td class="cell" style="${styleOf('cell')};padding:26px 32px 22px">
<p class="brand" style="${styleOf('brand')}">FIS<span class="crack" style="${styleOf('crack')}">/</span>SURE</p>
${paragraph('quiet', dayLine(digest))}
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
