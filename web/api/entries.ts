// A hit or a story as an entry of a feed: what Atom and JSON Feed say alike.

import { hash } from 'node:crypto';
import { html } from 'hono/html';
import { cleanText, safeLink } from '../../shared/digest/clean.ts';
import { excerptOf } from '../../shared/digest/excerpt.ts';
import { statusWords } from '../../shared/digest/words.ts';
import type { Hit } from '../../shared/hit.ts';
import { paths } from '../../shared/paths.ts';
import type { Story } from '../../shared/stories/story.ts';
import { eventName, hitHeadline, leadOf, outletOf, storyHeadline } from '../explorer/parts.ts';
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
  updatedAt: string;
  language: string;
  tags: string[];
};

export function toEntry(hit: Hit, services: Pick<WebServices, 'watch'>): FeedEntry {
  const outlet = outletOf(hit.outletId, services);
  return {
    id: `urn:fissure:hit:${hash('sha256', hit.id, 'base64url').slice(0, 22)}`,
    link: safeLink(hit.url),
    title: wellFormedXml(`${hitHeadline(hit, services)} (${statusWords[hit.status]})`),
    outlet: wellFormedXml(`${cleanText(outlet.name)}${outlet.sample ? ' (sample)' : ''}`),
    html: wellFormedXml(
      String(html`<blockquote lang="${hit.language}">${marked(hit)}</blockquote><p>${cleanText(hit.title)}</p>`),
    ),
    publishedAt: new Date(hit.publishedAt).toISOString(),
    updatedAt: new Date(hit.publishedAt).toISOString(),
    language: hit.language,
    tags: [eventName(hit.event), statusWords[hit.status]],
  };
}

const marked = ({ evidence }: Hit) =>
  excerptOf(evidence).map(({ text, marked }) => (marked ? html`<mark>${text}</mark>` : html`${text}`));

/** Under the headline of the article that tells it best, with a link to that; below it what else reports it. */
export function toStoryEntry(story: Story, { watch, site }: Pick<WebServices, 'watch' | 'site'>): FeedEntry {
  const lead = leadOf(story);
  const outlet = outletOf(lead.outletId, { watch });
  const told = `${storyHeadline(story, { watch })} (${statusWords[story.status]})`;
  const others = story.hits.filter(({ outletId }) => outletId !== lead.outletId);
  const reports = [...new Map(others.map((hit) => [hit.outletId, hit])).values()].slice(0, mostReports);
  const line = (hit: Hit) => {
    const link = safeLink(hit.url);
    const title = cleanText(hit.title);
    return html`<li>${outletOf(hit.outletId, { watch }).name}: ${link === undefined ? title : html`<a href="${link}">${title}</a>`}</li>`;
  };
  return {
    id: `urn:fissure:story:${hash('sha256', story.id, 'base64url').slice(0, 22)}`,
    link: safeLink(lead.url),
    title: wellFormedXml(cleanText(lead.title) || told),
    outlet: wellFormedXml(`${cleanText(outlet.name)}${outlet.sample ? ' (sample)' : ''}`),
    html: wellFormedXml(
      String(html`<p><a href="${site}${paths.story(story.id)}">${told}</a></p>
<blockquote lang="${lead.language}">${marked(lead)}</blockquote>${reports.length === 0 ? '' : html`<ul>${reports.map(line)}</ul>`}`),
    ),
    publishedAt: new Date(story.firstSeenAt).toISOString(),
    updatedAt: new Date(story.lastSeenAt).toISOString(),
    language: lead.language,
    tags: [eventName(story.event), statusWords[story.status]],
  };
}

/** Of other outlets, named in an entry. */
const mostReports = 8;

/** Without what XML 1.0 forbids (2.2): controls but tab and line breaks, halves of pairs, U+FFFE and U+FFFF. */
export function wellFormedXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
