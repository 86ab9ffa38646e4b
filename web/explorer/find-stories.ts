// Stories out of the history: those of a period, and the one that a link means.

import type { Story } from '../../shared/model.ts';
import type { HitQuery } from '../../shared/store/store.ts';
import { gatherStories } from '../../shared/stories/assign.ts';
import { findStory, readStoryId } from '../../shared/stories/story-id.ts';
import type { WebServices } from '../services.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** Silence that ends every story, with some to spare: what is read around a period so that its stories are whole. */
const marginDays = 35;
/** A page goes back over so many hits: some forty stories, be it of a week or of a quiet year. */
const hitsOfPage = 100;
/** Whoever takes all pages takes them large: each reads the weeks around it, too. */
const hitsOfLongPage = 5_000;
const everything = Number.POSITIVE_INFINITY;

export type StoryPage = { stories: Story[]; from?: string; to?: string; older?: string };

/** What is asked of the store. */
type Store = { store: Pick<WebServices['store'], 'hits' | 'hitPage'> };

const shift = (instant: string, days: number): string =>
  new Date(Math.max(0, Date.parse(instant) + days * dayMs)).toISOString();

/**
 * The stories last reported in the period that the query names; where that is long, in its last part, and `older` says where
 * the part before ends: every story stands on one page, and no page is empty.
 */
export async function storiesIn(
  query: HitQuery,
  { store }: Store,
  mostRead: number,
  limit = hitsOfPage,
): Promise<StoryPage> {
  const newest = (await store.hitPage(query, { limit, mostRead })).hits;
  const [last, first] = [newest[0], newest.at(-1)];
  if (last === undefined || first === undefined) return { stories: [] };
  const to = query.to ?? shift(last.publishedAt, 1);
  const begins = newest.length < limit ? (query.from ?? first.publishedAt) : first.publishedAt;
  const from = `${begins.slice(0, 10)}T00:00:00.000Z`;
  const around = { ...query, from: shift(from, -marginDays), to: shift(to, marginDays) };
  const near = await store.hitPage(around, { limit: everything, mostRead: everything });
  const stories = gatherStories(near.hits).filter(({ lastSeenAt }) => lastSeenAt >= from && lastSeenAt < to);
  if (newest.length < limit || (query.from ?? '') >= from) return { stories, from, to };
  return { stories, from, to, older: from };
}

/** All stories that the query's hits tell, newest first, read as they are taken. */
export async function* allStories(query: HitQuery, services: Store): AsyncGenerator<Story> {
  let older: string | undefined;
  do {
    const part = { ...query, ...(older !== undefined && { to: older }) };
    const page = await storiesIn(part, services, everything, hitsOfLongPage);
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
