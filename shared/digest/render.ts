// Digest to mail: subject, HTML and plain text of equal worth. Pure.

import type { SubscriberLinks } from '../subscribers/links.ts';
import type { Digest } from './build.ts';
import { cleanText } from './clean.ts';
import type { DigestStory } from './digest-story.ts';
import type { Email } from './email.ts';
import { listHeaders } from './mail.ts';
import { subjectOf } from './render/headlines.ts';
import { renderHtml } from './render/html.ts';
import { timesOf } from './render/phrases.ts';
import { planDigest } from './render/plan.ts';
import { type Fragment, storyEndHtml, storyHtml } from './render/story-html.ts';
import { renderText } from './render/text.ts';

/** Gmail clips a mail whose HTML exceeds 102 KB, links in its footer included; other parts of the transfer count too. */
export const longestHtml = 90_000;

/**
 * `sender`: the From address, "Name <address>". `links`: the subscriber's own, also told in the headers of RFC 8058 (one-click
 * unsubscribe). The HTML stays under 90,000 bytes: what does not fit is named instead.
 */
export function renderDigest(digest: Digest, sender: string, links?: SubscriberLinks): Email {
  const times = timesOf(digest);
  const ends = new Map<DigestStory, Fragment>();
  const endOf = (story: DigestStory): Fragment => {
    const end = ends.get(story) ?? storyEndHtml(story, links);
    ends.set(story, end);
    return end;
  };
  const rowOf = (story: DigestStory, reports: number) => storyHtml(story, times, reports).html + endOf(story).html;
  const frame = Buffer.byteLength(renderHtml(digest, { told: [], named: digest.stories }, rowOf, links));
  const plan = planDigest(
    digest.stories,
    longestHtml - frame - titles,
    (story, reports) => storyHtml(story, times, reports).bytes + endOf(story).bytes,
  );
  return {
    key: digest.key,
    to: cleanText(digest.subscriber.email),
    from: cleanText(sender),
    subject: subjectOf(digest),
    html: renderHtml(digest, plan, rowOf, links),
    text: renderText(digest, plan, links),
    headers: { ...listHeaders(sender), ...(links === undefined ? {} : unsubscribeHeaders(links)) },
  };
}

/** Bytes of the titles of sections, which stand only above stories that are told. */
const titles = 1500;

/** One-click wants HTTPS (RFC 8058, 3.1); a local run's site has none, and there the page alone is named. */
function unsubscribeHeaders({ unsubscribe }: SubscriberLinks): Record<string, string> {
  if (!unsubscribe.startsWith('https:')) return { 'List-Unsubscribe': `<${unsubscribe}>` };
  return { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}
