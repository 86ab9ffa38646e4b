// Stories out of the history: those of a period, and the one that a link means.

import type { HitPlace, HitQuery } from '../../shared/store/hit-query.ts';
import { gatherStories } from '../../shared/stories/assign.ts';
import type { Story } from '../../shared/stories/story.ts';
import { findStory, readStoryId } from '../../shared/stories/story-id.ts';
import { keyOf } from '../shared-reads.ts';
import type { Tally } from './tally.ts';
import { everything, type History, marginDays, shift, wholeStories } from './whole-stories.ts';

/** A page goes back over so many hits: some forty stories, be it of a week or of a quiet year. */
const hitsOfPage = 100;
/** Whoever takes all pages takes them large: each reads the weeks around it, too. */
const hitsOfLongPage = 5_000;

/** `from` to `to`: what the page covers; `to` exclusive. `older`: a cursor. */
export type StoryPage = { stories: Story[]; from?: string; to?: string; older?: HitPlace };

/**
 * The stories with a report in the period that the query names, each whole, by their last report in it; where that is long,
 * those of its last part, and `older` says where to go on: every story stands on one page.
 */
export async function storiesIn(
  query: HitQuery,
  history: History,
  mostRead: number,
  limit = hitsOfPage,
): Promise<StoryPage> {
  const made = keptOf(await history.tally());
  const key = keyOf([query, mostRead, limit]);
  const known = made.get(key);
  if (known !== undefined) return known;
  const page = pageOf(query, history, mostRead, limit);
  made.set(key, page);
  page.catch(() => made.delete(key));
  if (made.size > mostKept) made.delete(made.keys().next().value!);
  return page;
}

/** Gathering is most of a page's work, and what many ask for is the same until the history is counted anew. */
const kept = new WeakMap<Tally, Map<string, Promise<StoryPage>>>();
const mostKept = 20;
function keptOf(tally: Tally): Map<string, Promise<StoryPage>> {
  const made = kept.get(tally) ?? new Map<string, Promise<StoryPage>>();
  kept.set(tally, made);
  return made;
}

async function pageOf(query: HitQuery, history: History, mostRead: number, limit: number): Promise<StoryPage> {
  const { hits: newest, next } = await history.store.hitPage(query, { limit, mostRead });
  const [last, first] = [newest[0], newest.at(-1)];
  const begins = next?.publishedAt ?? query.from ?? first?.publishedAt;
  if (begins === undefined || (last === undefined && next === undefined)) return { stories: [] };
  const to = query.before?.publishedAt ?? query.to ?? shift((last ?? next!).publishedAt, 1);
  const midnight = `${begins.slice(0, 10)}T00:00:00.000Z`;
  const from = query.from !== undefined && query.from > midnight ? query.from : midnight;
  const stories = (await wholeStories(query, { from, to }, history))
    .map((story) => ({ story, at: lastReport(story, query.to) }))
    .filter(({ at }) => at !== undefined && at >= from && at < to)
    .sort((a, b) => (a.at! > b.at! ? -1 : a.at! < b.at! ? 1 : 0))
    .map(({ story }) => story);
  const more = next !== undefined && (query.from ?? '') < from;
  return { stories, from, to, ...(more && { older: { publishedAt: from, id: '' } }) };
}

/** When the story was last reported, and not merely recalled, before an instant. */
export const lastReport = ({ hits, status }: Story, before = '~'): string | undefined =>
  hits.find((hit) => hit.publishedAt < before && (hit.status === 'past') === (status === 'past'))?.publishedAt;

/** All stories that the query's hits tell, newest first, read as they are taken. */
export async function* allStories(query: HitQuery, history: History): AsyncGenerator<Story> {
  let older: HitPlace | undefined;
  do {
    const page = await pageOf({ ...query, ...(older && { before: older }) }, history, everything, hitsOfLongPage);
    yield* page.stories;
    older = page.older;
  } while (older !== undefined);
}

/**
 * The story that an id means, today's id or an older one, with all its reports. Someone found by role may have been listed since,
 * with hits under another key, so all hits of the story's time are asked; the id's own person tells how long that is.
 */
export async function storyOf(id: string, history: History): Promise<Story | undefined> {
  const sought = readStoryId(id);
  if (sought === undefined) return undefined;
  const near = { from: shift(sought.day, -2 * marginDays), to: shift(sought.day, 200) };
  const own = findStory(gatherStories(await Array.fromAsync(history.store.hits({ who: sought.who, ...near }))), id);
  // A story may have reports under several keys of who: of the unnamed general, say, and of him by name.
  const { firstSeenAt, lastSeenAt } = own ?? { firstSeenAt: sought.day, lastSeenAt: sought.day };
  return findStory(await wholeStories({}, { from: shift(firstSeenAt, 0), to: shift(lastSeenAt, 1) }, history), id);
}
