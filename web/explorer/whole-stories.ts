// Stories around a time, each whole: with what was reported before and after it, and what recalls it at any time.

import type { Hit } from '../../shared/hit.ts';
import type { HitQuery } from '../../shared/store/hit-query.ts';
import { gatherStories } from '../../shared/stories/assign.ts';
import type { Story } from '../../shared/stories/story.ts';
import type { EventId } from '../../shared/vocabulary.ts';
import type { WebServices } from '../services.ts';
import { recallsOf } from './recalls.ts';
import { type TellingSource, tellingsOf } from './tellings.ts';

/** Silence that ends every story, with some to spare: what is read around a period so that its stories are whole. */
export const marginDays = 35;
/** How often the margin is doubled for a story that goes on: it is followed for a year. */
const mostFurther = 4;
export const everything = Number.POSITIVE_INFINITY;
const everyHit = { limit: everything, mostRead: everything };
const dayMs = 24 * 60 * 60 * 1000;

/** The history, and what is told in all of it in a word each. */
export type History = TellingSource & { store: Pick<WebServices['store'], 'hits'> };

export const shift = (instant: string, days: number): string =>
  new Date(Math.max(0, Date.parse(instant) + days * dayMs)).toISOString();

/**
 * The stories around a time. Those that reach into it are followed on both sides until they end, or for a year; background stands
 * with what it recalls, however far that is.
 */
export async function wholeStories(
  { before, ...query }: HitQuery,
  { from, to }: { from: string; to: string },
  history: History,
): Promise<Story[]> {
  const read = async (start: string, end: string) =>
    start < end ? (await history.store.hitPage({ ...query, from: start, to: end }, everyHit)).hits : [];
  let [start, end] = [shift(from, -marginDays), shift(to, marginDays)];
  // A copy: other readers are given the same.
  const hits = [...(await read(start, end))];
  for (let further = 0; ; further++) {
    const within = gatherStories(hits).filter(({ hits }) =>
      hits.some(({ publishedAt }) => publishedAt >= from && publishedAt < to),
    );
    const early = within.some(({ hits }) => hits.at(-1)!.publishedAt < shift(start, marginDays)) && start > '1970-02';
    const late = within.some(({ hits }) => hits[0]!.publishedAt >= shift(end, -marginDays));
    if (further === mostFurther || !(early || late)) {
      return gatherStories(await withRecalls(query, { hits, within, start, end }, history));
    }
    const days = marginDays * 2 ** further;
    const [earlier, later] = [early ? shift(start, -days) : start, late ? shift(end, days) : end];
    hits.push(...(await read(earlier, start)), ...(await read(end, later)));
    [start, end] = [earlier, later];
  }
}

type Part = { hits: readonly Hit[]; within: readonly Story[]; start: string; end: string };

/** The hits of a part of the history, with the background of its stories from elsewhere, and without that of other stories. */
async function withRecalls(query: HitQuery, { hits, within, start, end }: Part, history: History): Promise<Hit[]> {
  const keys = Map.groupBy(
    within.flatMap((story) => story.hits),
    ({ who, event }) => `${who}#${event}`,
  );
  const found = await Promise.all(
    [...keys.values()].map(async (inside) => {
      const [{ who, event, leader }] = inside as [Hit, ...Hit[]];
      const own = await tellings(query, who, event, history);
      const isReported = leader === undefined || own.some(({ status }) => status !== 'past');
      const whole = isReported ? own : [...own, ...(await tellings(query, leader, event, history))];
      const { missing, elsewhere } = recallsOf(inside, whole, { start, end });
      const wanted = new Set(missing.map(({ id }) => id));
      const read = runsOf(missing.map(({ publishedAt }) => publishedAt)).map((run) =>
        history.store.hitPage({ ...query, ...run, who: [who, ...(leader ? [leader] : [])], events: [event] }, everyHit),
      );
      const more = (await Promise.all(read)).flatMap((page) => page.hits).filter(({ id }) => wanted.has(id));
      return { more, elsewhere };
    }),
  );
  const elsewhere = new Set(found.flatMap((one) => [...one.elsewhere]));
  return [...hits.filter(({ id }) => !elsewhere.has(id)), ...found.flatMap(({ more }) => more)];
}

/** All that is ever told of one who and event. */
const tellings = ({ from, to, ...ever }: HitQuery, who: string, event: EventId, history: History) =>
  tellingsOf({ ...ever, who, events: [event] }, history, everything);

/** Times as periods that hold them, with no long pause within any. */
function runsOf(times: readonly string[]): { from: string; to: string }[] {
  const runs: { from: string; to: string }[] = [];
  for (const time of [...times].sort()) {
    const to = new Date(Date.parse(time) + 1).toISOString();
    const open = runs.at(-1);
    if (open !== undefined && time < shift(open.to, marginDays)) open.to = to;
    else runs.push({ from: time, to });
  }
  return runs;
}
