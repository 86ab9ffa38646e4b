// A hit as an entry of a feed: what Atom and JSON Feed say alike.
import { hash } from 'node:crypto';
import { html } from 'hono/html';
import { cleanText, safeLink } from '../../shared/digest/clean.ts';
import { excerptOf } from '../../shared/digest/excerpt.ts';
import { statusWords } from '../../shared/digest/words.ts';
import type { Hit } from '../../shared/model.ts';
import { eventName, hitHeadline, outletOf } from '../explorer/parts.ts';
import type { WebServices } from '../services.ts';

export type FeedEntry = {
  /** Stays the same while the hit does. */
  id: string;
  /** Of the article; absent where the outlet gave none. */
  link: string | undefined;
  title: string;
  outlet: string;
  html: string;
  publishedAt: string;
  language: string;
  tags: string[];
};

export function toEntry(hit: Hit, services: Pick<WebServices, 'watch'>): FeedEntry {
  const outlet = outletOf(hit.outletId, services);
  const pieces = excerptOf(hit.evidence).map(({ text, marked }) =>
    marked ? html`<mark>${text}</mark>` : html`${text}`,
  );
  return {
    id: `urn:fissure:hit:${hash('sha256', hit.id, 'base64url').slice(0, 22)}`,
    link: safeLink(hit.url),
    title: wellFormedXml(`${hitHeadline(hit)} (${statusWords[hit.status]})`),
    outlet: wellFormedXml(`${cleanText(outlet.name)}${outlet.sample ? ' (sample)' : ''}`),
    html: wellFormedXml(
      String(html`<blockquote lang="${hit.language}">${pieces}</blockquote><p>${cleanText(hit.title)}</p>`),
    ),
    publishedAt: new Date(hit.publishedAt).toISOString(),
    language: hit.language,
    tags: [eventName(hit.event), statusWords[hit.status]],
  };
}

/** Without what XML 1.0 forbids (2.2): controls but tab and line breaks, halves of pairs, U+FFFE and U+FFFF. */
function wellFormedXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
