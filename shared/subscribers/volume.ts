// What terms would have sent in the past month: how often, how much, and what. So that nobody subscribes to a flood.
import type { Hit } from '../hit.ts';
import { gatherStories } from '../stories/assign.ts';
import type { Story } from '../stories/story.ts';
import { nextDigestAt } from './due.ts';
import { type HitContext, wants } from './preferences.ts';
import type { Terms } from './terms.ts';

export const volumeDays = 30;

export type Volume = {
  /** Mails with news, and beside them those that only say that there is none. */
  mails: number;
  quiet: number;
  /** Instants of the mails with news, ISO 8601 UTC, in order, and how many stories each would have told. */
  sent: { at: string; stories: number }[];
  /** Told at least once, newest first. */
  stories: Story[];
};

const day = 86_400_000;

/**
 * Plays the schedule over the 30 days before `now` with `hits` (at least of those days, any order), by when they were
 * published: so that it also tells of the time before Fissure was there.
 */
export function volumeOf(terms: Terms, hits: Iterable<Hit>, { now, ...context }: HitContext & { now: Date }): Volume {
  const from = now.getTime() - volumeDays * day;
  const wanted = [...hits].filter((hit) => hit.relevant && wants(terms.preferences, hit, context));
  const told = gatherStories(wanted)
    .map((story) => ({ story, times: timesOf(story).filter((time) => time >= from && time < now.getTime()) }))
    .filter(({ times }) => times.length > 0);
  const due =
    terms.preferences.frequency === 'immediate'
      ? grouped(
          told.flatMap(({ times }) => times),
          now,
        )
      : scheduled(terms, from, now);
  const counts = new Map<number, number>();
  for (const { times } of told) {
    const mails = new Set(times.map((time) => due[firstAtOrAfter(due, time)]).filter((at) => at !== undefined));
    for (const at of mails) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const sent = [...counts]
    .sort(([a], [b]) => a - b)
    .map(([at, stories]) => ({ at: new Date(at).toISOString(), stories }));
  return {
    mails: sent.length,
    quiet: terms.whenQuiet ? due.length - sent.length : 0,
    sent,
    stories: told.map(({ story }) => story),
  };
}

const timesOf = ({ hits }: Story): number[] => hits.map(({ publishedAt }) => Date.parse(publishedAt));

/** Digests due from `from` to `now`, epoch ms. */
function scheduled(terms: Terms, from: number, now: Date): number[] {
  const due: number[] = [];
  for (let at = Date.parse(nextDigestAt(terms, new Date(from))); at <= now.getTime(); ) {
    due.push(at);
    at = Date.parse(nextDigestAt(terms, new Date(at)));
  }
  return due;
}

/** Mails of who hears at once: the first report at once, those after it together when the quarter of an hour is over. */
function grouped(times: readonly number[], now: Date): number[] {
  const due: number[] = [];
  for (const time of times.toSorted((a, b) => a - b)) {
    const last = due.at(-1);
    if (last === undefined) due.push(time);
    else if (time > last) due.push(Math.max(time, groupEnd(last)));
  }
  return due.filter((at) => at <= now.getTime());
}

const groupEnd = (sent: number): number =>
  Date.parse(nextDigestAt({ timeZone: 'UTC', hour: 0, preferences: { frequency: 'immediate' } }, new Date(sent)));

function firstAtOrAfter(due: readonly number[], time: number): number {
  let [low, high] = [0, due.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (due[middle]! < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
