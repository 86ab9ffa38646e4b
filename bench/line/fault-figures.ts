// When things happen in the fault run, and what is to be found once all has happened.

import type { Store } from '../../shared/store/store.ts';
import type { Subscriber } from '../../shared/subscribers/subscriber.ts';
import type { Mail } from '../delivery/simulated-ses.ts';
import type { Feeds } from './fault-feeds.ts';

type Run = () => Promise<unknown>;

/** Runs by the minute in which they begin; the next minute that has any, with at most five of its runs, as the queue has them. */
export function createAgenda() {
  const minutes = new Map<number, Run[]>();
  const atOnce = 5;
  return {
    add(at: number, run: Run) {
      const minute = Math.floor(at / 60_000) * 60_000;
      minutes.set(minute, [...(minutes.get(minute) ?? []), run]);
    },
    next(): { at: number; runs: Run[] } | undefined {
      if (minutes.size === 0) return undefined;
      const at = Math.min(...minutes.keys());
      const runs = minutes.get(at)!;
      if (runs.length <= atOnce) minutes.delete(at);
      return { at, runs: runs.splice(0, atOnce) };
    },
  };
}

/** What is wrong, when no message and no event is under way any more. */
export type Mistakes = {
  'items lost': number;
  'items twice': number;
  'hits lost': number;
  'hits twice': number;
  'digests lost': number;
  'digests twice': number;
};

/**
 * Compares what was listed with what is stored, and digests that fell due with mails.
 * @param until digests due later need not have been sent
 */
export async function judge(
  store: Pick<Store, 'items' | 'hits'>,
  feeds: Pick<Feeds, 'titles' | 'tellingTitles'>,
  { readers, mails, until }: { readers: readonly Subscriber[]; mails: readonly Mail[]; until: Date },
): Promise<Mistakes> {
  const items = (await Array.fromAsync(store.items())).map(({ title }) => title);
  const hits = (await Array.fromAsync(store.hits({}))).map(({ title }) => title);
  const due = readers.flatMap(({ id, nextDigestAt }) =>
    daysFrom(new Date(nextDigestAt!), until).map((day) => `${id}#${day}`),
  );
  const sent = mails.map(({ key }) => key);
  return {
    'items lost': missing(feeds.titles, items),
    'items twice': repeated(items),
    'hits lost': missing(feeds.tellingTitles, hits),
    'hits twice': repeated(hits),
    'digests lost': missing(due, sent),
    'digests twice': repeated(sent),
  };
}

const missing = (wanted: readonly string[], found: readonly string[]): number =>
  new Set(wanted).difference(new Set(found)).size;

const repeated = (found: readonly string[]): number => found.length - new Set(found).size;

/** The days, in UTC, on which a digest falls due. */
function daysFrom(first: Date, until: Date): string[] {
  const days: string[] = [];
  for (let at = first.getTime(); at <= until.getTime(); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}
