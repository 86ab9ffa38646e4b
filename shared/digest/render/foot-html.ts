// The end of the HTML mail: what has no room, who went quiet, what was read, and the subscriber's own links.
import { html } from 'hono/html';
import type { SubscriberLinks } from '../../subscribers/links.ts';
import type { Digest } from '../build.ts';
import { safeLink } from '../clean.ts';
import { isolated } from '../typography.ts';
import { correctionHeadline, readLine } from './headlines.ts';
import { closeMail } from './mail-frame.ts';
import {
  correctionLine,
  historyNotice,
  periodLine,
  quietLine,
  quietNotice,
  readerLine,
  reasonLine,
  sectionTitles,
  statusNotice,
  troubleLines,
} from './notices.ts';
import type { Markup } from './story-html.ts';
import { type LookName, styleOf } from './styles.ts';

export function paragraph(look: LookName, text: string): Markup {
  return html`<p class="${look}" style="${styleOf(look)}">${text}</p>\n`;
}

function section(title: string, content: unknown): string {
  return String(html`<tr><td class="cell" style="${styleOf('cell')};padding:0 32px"><div class="rule" style="${styleOf('rule')};padding:22px 0 26px">
<h2 class="section" style="${styleOf('section')}">${title}</h2>
${content}</div></td></tr>
`);
}

/** `more`: where the list goes on. */
export function listHtml(title: string, lines: readonly string[], more?: { url: string; words: string }): string {
  return section(
    title,
    html`<ul style="margin:0;padding:0 0 0 18px">
${lines.map((line) => html`<li class="body" style="${styleOf('body')};margin-top:4px">${line}</li>\n`)}</ul>
${more === undefined ? '' : html`<p class="quiet" style="${styleOf('quiet')};margin-top:10px"><a class="link" style="${styleOf('link')}" href="${more.url}">${more.words}</a></p>\n`}`,
  );
}

/** What was told and is taken back; nothing where nothing is. */
export function correctionsHtml(digest: Digest): string {
  if (digest.corrections.length === 0) return '';
  const lines = digest.corrections.map((correction) => {
    const link = safeLink(correction.hit.url);
    const report =
      link === undefined ? '' : html` <a class="link" style="${styleOf('link')}" href="${link}">The report</a>`;
    return html`<p class="body" style="${styleOf('body')};margin-top:6px"><strong>${isolated(correctionHeadline(correction))}</strong>. ${correctionLine(digest, correction)}${report}</p>\n`;
  });
  return section(sectionTitles.corrections, lines);
}

/** Those much reported before and silent now; nothing where there are none. */
export function goneQuietHtml(digest: Digest): string {
  if (digest.goneQuiet.length === 0) return '';
  const lines = digest.goneQuiet.map(
    (figure) =>
      html`<p class="body" style="${styleOf('body')}"><strong>${isolated(figure.who)}</strong>: ${quietLine(digest, figure)}</p>\n`,
  );
  return section(sectionTitles.goneQuiet, [...lines, paragraph('quiet', quietNotice)]);
}

/** Proof of quiet: what was read, and whose silence means nothing. */
export function readHtml(digest: Digest): string {
  const resting = readerLine(digest);
  return section(
    sectionTitles.read,
    html`${paragraph('good', `${readLine(digest)}.`)}
${paragraph('quiet', periodLine(digest))}${resting === undefined ? '' : html`\n${paragraph('broken', resting)}`}
${troubleLines(digest).map((line) => html`<p class="broken" style="${styleOf('broken')}">${line}</p>\n`)}
`,
  );
}

/** How to read it, why it came, and how to change or end that. */
export function footHtml(digest: Digest, links?: SubscriberLinks): string {
  const link = (url: string, text: string) =>
    html`<a class="link" style="${styleOf('link')}" href="${url}">${text}</a>`;
  return String(html`</tbody></table>
<table role="presentation" class="foot" style="${styleOf('foot')}"><tbody><tr><td class="cell" style="${styleOf('cell')};padding:16px 32px">
${paragraph('quiet', statusNotice)}
${paragraph('quiet', reasonLine(digest))}
${
  links === undefined
    ? paragraph('quiet', historyNotice)
    : html`<p class="quiet" style="${styleOf('quiet')}">${link(links.preferences, 'Change what you get')} · ${link(links.unsubscribe, 'Unsubscribe')}</p>\n`
}
</td></tr></tbody></table>
${closeMail}`);
}
