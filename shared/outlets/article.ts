// Fetches the page of an article and takes its text: politely, bounded, and only text that is the article.
import { load } from 'cheerio/slim';
import { passedLimit } from './count-nodes.ts';
import type { Http } from './fetched.ts';
import { plainText } from './plain.ts';
import { createRobots } from './robots.ts';
import { decodeText } from './text.ts';

/** Articles are a tenth of this; pages beyond are galleries or attacks. */
const maxBytes = 2 * 1024 * 1024;
/**
 * Readability keeps a tree, walks it and builds it anew several times: at 20,000 elements, or as many texts, that takes over a second
 * and 200 MB. Articles have some 3,000 elements, a few more texts and 10,000 attributes.
 */
const limits = { elements: 8_000, texts: 10_000, attributes: 30_000, depth: 150 };
/** Shorter text tells no more than a summary, or is a notice in place of the article. */
const shortestText = 200;
/** A wall shows the beginning and a notice; a longer text was given whole, whatever is offered beside it. */
const longestTeaser = 1_200;

export type Article =
  | { kind: 'text'; text: string }
  /** `refused`: robots.txt. `paywall` and `consent`: what came is not the article. `too-short`: nothing that is one was found. */
  | { kind: 'refused' | 'paywall' | 'consent' | 'too-short' }
  /** `forbidden`: its address is not a public one. */
  | { kind: 'failed'; message: string; forbidden?: true };

export type Articles = {
  /** Whether robots.txt of its host allows a page to be asked for. Rejects only with the reason of an aborted signal. */
  allows(url: string, signal?: AbortSignal): Promise<boolean>;
  /** @param selector CSS selector of the text; without, it is found. Rejects only with the reason of an aborted signal. */
  read(url: string, selector?: string, signal?: AbortSignal): Promise<Article>;
};

/** Keeps each host's robots.txt for a day. */
export function createArticles(http: Http, clock: { now(): Date }): Articles {
  const robots = createRobots(http, clock);
  return {
    allows: robots.allows,
    async read(url, selector, signal) {
      if (!(await robots.allows(url, signal))) return robots.forbidden(url) ?? { kind: 'refused' };
      const fetched = await http.get(url, {}, signal, { maxBytes });
      if (fetched.kind === 'failed') {
        const forbidden = fetched.failure === 'forbidden-address';
        return { kind: 'failed', message: fetched.message, ...(forbidden && { forbidden }) };
      }
      if (fetched.kind === 'unchanged') return { kind: 'failed', message: 'answered 304 to no condition' };
      if (!/html|^$/.test(fetched.contentType))
        return { kind: 'failed', message: `is ${fetched.contentType}, no page` };
      return readArticle(decodeText(fetched.bytes, fetched.contentType), fetched.url, selector);
    },
  };
}

/** The text of an article's page. @param url where it came from, after redirects */
export async function readArticle(html: string, url: string, selector?: string): Promise<Article> {
  if (isConsentPage(html, url)) return { kind: 'consent' };
  if (html.length > maxBytes || passedLimit(html, limits) !== undefined)
    return { kind: 'failed', message: 'its page is too large or too deeply nested' };
  let text: string;
  try {
    text = selector === undefined ? await foundText(html) : selectedText(html, selector);
  } catch (error) {
    return { kind: 'failed', message: `its page cannot be read: ${(error as Error).message}` };
  }
  if (isWalled(html, text)) return { kind: 'paywall' };
  return text.length < shortestText ? { kind: 'too-short' } : { kind: 'text', text };
}

function selectedText(html: string, selector: string): string {
  const $ = load(html);
  return plainText(
    $(selector)
      .toArray()
      .map((element) => $(element).html() ?? '')
      .join('<p>'),
  );
}

/** Its libraries take an eighth of a second to load, and most runs read no article. */
async function foundText(html: string): Promise<string> {
  if (html.trim() === '') return '';
  const [{ Readability }, { parseHTML }] = await Promise.all([import('@mozilla/readability'), import('linkedom')]);
  const { document } = parseHTML(html);
  return plainText(new Readability(document as ConstructorParameters<typeof Readability>[0]).parse()?.content ?? '');
}

/** Hosts and paths of consent managers, and titles of their pages, in five languages. */
const consentAddress =
  /^https?:\/\/(consent|cmp|privacy|gdpr|cookies?)\.|\/(consent|cookie-?wall|gdpr|privacy-gate)(\/|\?|$)/i;
const consentTitle =
  /<title[^>]{0,200}>[^<]{0,200}(before you continue|your privacy|cookie (consent|settings)|we value your privacy|checking your browser|just a moment|проверка браузера|файлы cookie|перед тем, как перейти|файли cookie|datenschutz-einstellungen|zustimmung|votre vie privée|consentement)/i;

function isConsentPage(html: string, url: string): boolean {
  return consentAddress.test(url) || consentTitle.test(html.slice(0, 20_000));
}

/** What publishers tell search engines (schema.org isAccessibleForFree; Open Graph content_tier), and what they tell readers. */
const markedLocked =
  /"isAccessibleForFree"\s{0,5}:\s{0,5}"?(false|no)\b|content_tier"\s{1,5}content="(locked|metered)|content="(locked|metered)"\s{1,5}(name|property)="article:content_tier/i;
const wallWords =
  /subscribe (now )?to (continue|read|keep)|already a subscriber|subscribers only|to continue reading|register to read|оформите подписку|только для подписчиков|доступно по подписке|читайте по подписке|передплат(а|іть)|лише для передплатників|weiterlesen mit|nur für abonnenten|jetzt abonnieren|réservé aux abonnés|abonnez-vous|pour lire la suite/i;

function isWalled(html: string, text: string): boolean {
  if (text.length >= longestTeaser) return false;
  return markedLocked.test(html) || wallWords.test(text) || (text.length < shortestText && wallWords.test(html));
}
