// Tries an address as an outlet: what would be read, in which format, and what of it would be a hit. Stores nothing.

import type { Hit } from '../hit.ts';
import type { Item } from '../item.ts';
import { type Language, languages } from '../vocabulary.ts';
import type { Article } from './article.ts';
import { cleanXml } from './clean-xml.ts';
import type { Format, Partly } from './entry.ts';
import { secondOpinion } from './feed.ts';
import type { Http } from './fetched.ts';
import { adviceFor } from './health.ts';
import { countTextless, toItems } from './item.ts';
import { feedsNamed } from './named-feeds.ts';
import { type OnDemandServices, readOnDemand } from './on-demand.ts';
import type { FailureKind, Outlet } from './outlet.ts';
import { readEntries } from './read.ts';
import { datedGap } from './rhythm.ts';
import { refused } from './robots.ts';
import { decodeText } from './text.ts';

export type Trial =
  | { kind: 'unusable'; message: string }
  | {
      kind: 'failed';
      failure: FailureKind;
      message: string;
      advice: string /** Feeds that a page in place of one names. */;
      feeds?: string[];
    }
  | {
      kind: 'read';
      format: Format;
      partly?: Partly;
      /** Where a permanent redirect leads: the address to write in the list. */
      movedTo?: string;
      /** Whether the outlet can say that nothing changed: it is cheap to poll often. */
      conditional: boolean;
      entries: number;
      /** Entries that rss-parser finds in the same document: a second opinion; absent where it was not asked. */
      secondOpinion?: number;
      /** Entries whose address is a file's, for want of the article's. */
      files: number;
      /** How many entries lack what matters. */
      without: { date: number; link: number; summary: number /** Of these nothing is made. */; text: number };
      /** Minutes between items by their dates, where they tell. */
      gapMinutes?: number;
      items: (Pick<Item, 'title' | 'url' | 'publishedAt'> & {
        /** What came of asking for its article; absent where that was not asked for. */
        article?: Article['kind'];
        hits: Pick<Hit, 'figure' | 'role' | 'event' | 'status'>[];
      })[];
    };

/**
 * @param wanted.selectors reads the address as a page
 * @param wanted.article as in the list: asks for the pages of articles too
 */
export async function tryOutlet(
  wanted: { url: string; language: string } & Pick<Outlet, 'selectors' | 'article'>,
  world: OnDemandServices & { http: Http; now: Date; signal?: AbortSignal },
): Promise<Trial> {
  const { url } = wanted;
  const language = languages.find((known) => known === wanted.language);
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    return { kind: 'unusable', message: `"${url}" is no http or https address` };
  if (!language)
    return { kind: 'unusable', message: `language "${wanted.language}" is none of ${languages.join(', ')}` };
  const refuses = wanted.selectors && world.articles && !(await world.articles.allows(url, world.signal));
  const fetched = refuses ? refused(url) : await world.http.get(url, {}, world.signal);
  if (fetched.kind === 'unchanged') return failed('http-status', 'answered 304 to no condition');
  if (fetched.kind === 'failed') return failed(fetched.failure, fetched.message);

  const outlet = trialOutlet(wanted, language);
  const text = decodeText(fetched.bytes, fetched.contentType);
  const listing = await readEntries(text, outlet, fetched.url);
  if (listing.kind === 'failed') {
    const feeds = listing.failure === 'not-a-feed' ? feedsNamed(text, fetched.url) : [];
    return { ...failed(listing.failure, listing.message), ...(feeds.length > 0 && { feeds }) };
  }
  const { entries, format, partly = fetched.cutShort && 'broken-off' } = listing;
  const items: Extract<Trial, { kind: 'read' }>['items'] = [];
  const read = readOnDemand(outlet, world, world.signal);
  for (const one of toItems(entries, outlet, world.now, false)) {
    const { item, article } = await read(one);
    const hits = world.match(item).map(({ figure, role, event, status }) => ({ figure, role, event, status }));
    const { title, url, publishedAt } = one;
    items.push({ title, url, publishedAt, ...(article && { article }), hits });
  }
  const gapMinutes = datedGap(entries.map(({ publishedAt }) => publishedAt));
  const lacking = (field: 'publishedAt' | 'url' | 'summary') =>
    entries.filter((entry) => entry[field] === undefined).length;
  return {
    kind: 'read',
    format,
    ...(partly && { partly }),
    ...(fetched.movedTo !== undefined && { movedTo: fetched.movedTo }),
    conditional: Object.keys(fetched.validators).length > 0,
    entries: entries.length,
    ...(await countedAgain(text, outlet)),
    files: entries.filter(({ isFile }) => isFile).length,
    without: {
      date: lacking('publishedAt'),
      link: lacking('url'),
      summary: lacking('summary'),
      text: countTextless(entries),
    },
    ...(gapMinutes !== undefined && { gapMinutes }),
    items,
  };
}

function failed(failure: FailureKind, message: string): Extract<Trial, { kind: 'failed' }> {
  return { kind: 'failed', failure, message, advice: adviceFor(failure) };
}

async function countedAgain(text: string, { kind }: Outlet): Promise<{ secondOpinion?: number }> {
  const clean = kind === 'feed' && !text.trimStart().startsWith('{') ? cleanXml(text) : undefined;
  return clean?.kind === 'xml' ? { secondOpinion: (await secondOpinion(clean.xml)).length } : {};
}

function trialOutlet(wanted: Pick<Outlet, 'url' | 'selectors' | 'article'>, language: Language): Outlet {
  return {
    ...wanted,
    id: 'trial',
    name: 'Trial',
    kind: wanted.selectors ? 'page' : 'feed',
    language,
    country: 'ZZ',
    stance: 'other',
    interval: 15,
    enabled: true,
    sample: false,
  };
}
