// Mails that are no digest, such as the one that asks to confirm: a few lines and one link, in the digest's look. Pure.
import { html } from 'hono/html';
import { cleanText } from './clean.ts';
import type { Email } from './email.ts';
import { closeMail, openMail } from './render/mail-frame.ts';
import { styleOf } from './render/styles.ts';
import { wrap } from './render/wrap.ts';

export type Letter = {
  /** Begins with `<subscriber id>#`, as all mails' keys do. */
  key: string;
  to: string;
  /** The From address, "Name <address>". */
  sender: string;
  subject: string;
  /** Paragraphs before the link; the first is the heading. */
  before: readonly [string, ...string[]];
  link: { url: string; words: string };
  /** Small print. */
  after: readonly string[];
};

export function renderLetter(letter: Letter): Email {
  const subject = cleanText(letter.subject);
  return {
    key: letter.key,
    to: cleanText(letter.to),
    from: cleanText(letter.sender),
    subject,
    html: letterHtml(letter, subject),
    text: letterText(letter),
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

function letterText({ before, link, after }: Letter): string {
  const [heading, ...paragraphs] = before.map(cleanText);
  const head = `${wrap(heading!)}\n${'='.repeat(Math.min(76, heading!.length))}`;
  const blocks = ['FISSURE', head, ...paragraphs.map((line) => wrap(line)), `${link.words}:\n${link.url}`];
  return `${[...blocks, ...after.map((line) => wrap(cleanText(line)))].join('\n\n')}\n`;
}

function letterHtml({ before, link, after }: Letter, subject: string): string {
  const [heading, ...paragraphs] = before;
  const page = html`${openMail(subject)}<h1 class="heading" style="${styleOf('heading')};margin-top:18px">${heading}</h1>
${paragraphs.map((line) => html`<p class="body" style="${styleOf('body')}">${line}</p>\n`)}
<p class="good" style="${styleOf('good')};margin-top:18px"><a class="link" style="${styleOf('link')}" href="${link.url}">${link.words}</a></p>
<p class="quiet" style="${styleOf('quiet')};word-break:break-all">${link.url}</p>
${after.map((line) => html`<p class="quiet" style="${styleOf('quiet')};margin-top:14px">${line}</p>\n`)}
</td></tr></tbody></table>
${closeMail}`;
  return String(page);
}
