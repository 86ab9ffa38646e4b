// Digest to mail: subject, HTML and plain text of equal worth. Pure.
import type { Email } from '../model.ts';
import type { Digest } from './build.ts';
import { cleanText } from './clean.ts';
import { subjectOf } from './render/headlines.ts';
import { renderHtml } from './render/html.ts';
import { planDigest } from './render/plan.ts';
import { storyHtml } from './render/story-html.ts';
import { renderText } from './render/text.ts';

/** Gmail clips a mail whose HTML exceeds 102 KB, links in its footer included; other parts of the transfer count too. */
export const longestHtml = 90_000;

/** `sender`: the From address, "Name <address>". The HTML stays under 90,000 bytes: what does not fit is named instead. */
export function renderDigest(digest: Digest, sender: string): Email {
  const nothingTold = { told: [], named: digest.stories };
  const frame = Buffer.byteLength(renderHtml(digest, nothingTold));
  const plan = planDigest(digest, longestHtml - frame, (story, reports) => storyHtml(digest, story, reports));
  return {
    key: digest.key,
    to: cleanText(digest.subscriber.email),
    from: cleanText(sender),
    subject: subjectOf(digest),
    html: renderHtml(digest, plan),
    text: renderText(digest, plan),
    // RFC 3834: keeps vacation responders from answering.
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}
