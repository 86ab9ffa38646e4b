// Stories out of the history: those of a period, and the one that a link means.

import type { HitPlace, HitQuery } from '../../shared/store/hit-query.ts';
import { gatherStories } from '../../shared/stories/assign.ts';
import type { Story } from '../../shared/stories/story.ts';
import { findStory, readStoryId } from '../../shared/stories/story-id.ts';
import type { WebServices } from '../services.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** Silence that ends every story, with some to spare: what is read around a period so that its stories are whole. */
const marginDays = 35;
/** A page goes back over so many hits: some forty stories, be it of a week or of a quiet year. */
const hitsOfPage = 100;
/** Whoever takes all pages takes them large: each reads the weeks around it, too. */
const hitsOfLongPage = 5_000;
/** Margins beyond which a story is not followed: a year. */
const mostFurther = 10;
const everything = Number.POSITIVE_INFINITY;

/** `from` to `to`: what the page covers; `to` exclusive. `older`: a cursor. */
export type StoryPage = { stories: Story[]; from?: string; to?: string; older?: HitPlace };

/** What is asked of the store. */
type Store = { store: Pick<WebServices['store'], 'hits' | 'hitPage'> };

const shift = (instant: string, days: number): string =>
  new Date(Math.max(0, Date.parse(instant) + days * dayMs)).toISOString();

/**
 * The stories with a report in the period that the query names, each whole, by their last report in it; where that is long,
 * those of its last part, and `older` says where to go on: every story stands on one page.
 */
export async function storiesIn(
  query: HitQuery,
  services: Store,
  mostRead: number,
  limit = hitsOfPage,
): Promise<StoryPage> {
  const { hits: newest, next } = await services.store.hitPage(query, { limit, mostRead });
  const [last, first] = [newest[0], newest.at(-1)];
  const begins = next?.publishedAt ?? query.from ?? first?.publishedAt;
  if (begins === undefined || (last === undefined && next === undefined)) return { stories: [] };
  const to = query.before?.publishedAt ?? query.to ?? shift((last ?? next!).publishedAt, 1);
  const midnight = `${begins.slice(0, 10)}T00:00:00.000Z`;
  const from = query.from !== undefined && query.from > midnight ? query.from : midnight;
  const stories = (await wholeStories(query, { from, to }, services))
    .map((story) => ({ story, at: lastReport(story, query.to) }))
    .filter(({ at }) => at !== undefined && at >= from && at < to)
    .sort((a, b) => (a.at! > b.at! ? -1 : a.at! < b.at! ? 1 : 0))
    .map(({ story }) => story);
  const more = next !== undefined && (query.from ?? '') < from;
  return { stories, from, to, ...(more && { older: { publishedAt: from, id: '' } }) };
}

/** When the story was last reported, and not merely recalled, before an instant. */
const lastReport = ({ hits, status }: Story, before = '~'): string | undefined =>
  hits.find((hit) => hit.publishedAt < before && (hit.status === 'past') === (status === 'past'))?.publishedAt;

/** The stories around a time. Those that reach into it are followed on both sides until they end, or for a year. */
async function wholeStories(
  { before, ...query }: HitQuery,
  { from, to }: { from: string; to: string },
  { store }: Store,
): Promise<Story[]> {
  const everyHit = { limit: everything, mostRead: everything };
  const read = async (start: string, end: string) =>
    start < end ? (await store.hitPage({ ...query, from: start, to: end }, everyHit)).hits : [];
  let [start, end] = [shift(from, -marginDays), shift(to, marginDays)];
  const hits = await read(start, end);
  for (let further = 0; ; further++) {
    const stories = gatherStories(hits);
    const within = stories.filter(({ hits }) =>
      hits.some(({ publishedAt }) => publishedAt >= from && publishedAt < to),
    );
    const early = within.some(({ hits }) => hits.at(-1)!.publishedAt < shift(start, marginDays)) && start > '1970-02';
    const late = within.some(({ hits }) => hits[0]!.publishedAt >= shift(end, -marginDays));
    if (further === mostFurther || !(early || late)) return stories;
    const [earlier, later] = [early ? shift(start, -marginDays) : start, late ? shift(end, marginDays) : end];
    hits.push(...(await read(earlier, start)), ...(await read(end, later)));
    [start, end] = [earlier, later];
  }
}

/** All stories that the query's hits tell, newest first, read as they are taken. */
export async function* allStories(query: HitQuery, services: Store): AsyncGenerator<Story> {
  let older: HitPlace | undefined;
  do {
    const page = await storiesIn({ ...query, ...(older && { before: older }) }, services, everything, hitsOfLongPage);
    yield* page.stories;
    older = page.older;
  } while (older !== undefined);
}

/**
 * The story that an id means, today's id or an older one, with all its reports. Someone found by role may have been listed since,
 * with hits under another key, so all hits of the story's time are asked; the id's own person tells how long that is.
 */
export async function storyOf(id: string, { store }: Pick<WebServices, 'store'>): Promise<Story | undefined> {
  const sought = readStoryId(id);
  if (sought === undefined) return undefined;
  const near = { from: shift(sought.day, -2 * marginDays), to: shift(sought.day, 200) };
  const own = findStory(gatherStories(await Array.fromAsync(store.hits({ who: sought.who, ...near }))), id);
  // A story may have reports under several keys of who: of the unnamed general, say, and of him by name.
  const { firstSeenAt, lastSeenAt } = own ?? { firstSeenAt: sought.day, lastSeenAt: sought.day };
  const around = { from: shift(firstSeenAt, -marginDays), to: shift(lastSeenAt, marginDays) };
  return findStory(gatherStories(await Array.fromAsync(store.hits(around))), id);
}
