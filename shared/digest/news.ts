// The news of one run: hits, stories and outlets' states, read once for all whose digests are made in it.
import type { Hit } from '../hit.ts';
import type { Outlet, OutletState } from '../outlets/outlet.ts';
import { gatherStories } from '../stories/assign.ts';
import type { Story } from '../stories/story.ts';
import { windowDays } from '../stories/window.ts';
import { isToldByOthers } from './corrections.ts';
import { isTelling } from './tellings.ts';

export type NewsServices = {
  store: {
    outletStates(outletIds: readonly string[]): Promise<Map<string, OutletState>>;
    /** By publishedAt, ISO 8601 UTC, `from` inclusive, `to` exclusive. */
    hits(query: { who?: string; from?: string; to?: string }): AsyncIterable<Hit>;
    /** Hits taken back by a person's word since then, however old they are; absent: those read are all. */
    takenBack?(since: string): AsyncIterable<Hit>;
  };
  /** As the owner's list has them; those not enabled are not counted. */
  outlets: readonly Outlet[];
  /** Since when the second reader rests for want of budget, ISO 8601 UTC; absent: none is on. */
  readerRestsSince?: (now: Date) => Promise<string | undefined>;
};

/** What was stored at an instant; the same objects for everybody who asks in the next minute. */
type Reading = {
  at: Date;
  hits: readonly Hit[];
  /** Those of them that were taken back, which no story tells. */
  withdrawn: readonly Hit[];
  stories: readonly Story[];
  states: ReadonlyMap<string, OutletState>;
  readerRestsSince?: string;
};

export type News = {
  /** Hits that a digest may tell, published since `from` (or a little earlier), before `to`, as they stood at `now` or up to a minute before. */
  read(range: { from: string; to?: string }, now: Date): Promise<Reading>;
};

const isWithdrawn = ({ withdrawn }: Hit): boolean => withdrawn !== undefined;

/** A digest sent a minute after its news was read misses nothing: the next one looks back further than that. */
const freshMs = 60_000;

/** Make one a run: what it read is kept as long as it is. What the store throws is thrown, and read anew the next time. */
export function createNews({ store, outlets, readerRestsSince }: NewsServices): News {
  const readings = new Map<string, { at: Date; reading: Promise<Reading> }>();

  /** Of hits published earlier than what is read, those taken back since, unless other reports of their days tell the same. */
  async function takenBackBefore(from: string): Promise<Hit[]> {
    const older: Hit[] = [];
    for await (const hit of store.takenBack?.(from) ?? []) {
      if (hit.publishedAt >= from || !isTelling(hit)) continue;
      const [start, end] = [-windowDays, windowDays].map((days) =>
        new Date(Date.parse(hit.publishedAt) + days * 86_400_000).toISOString(),
      );
      const near = await Array.fromAsync(store.hits({ who: hit.who, from: start!, to: end! }));
      if (!isToldByOthers(hit, gatherStories(near))) older.push(hit);
    }
    return older;
  }

  async function readFrom(range: { from: string; to?: string }, at: Date): Promise<Reading> {
    const states = await store.outletStates(outlets.map(({ id }) => id));
    const hits: Hit[] = [];
    for await (const hit of store.hits(range)) if (isTelling(hit)) hits.push(hit);
    const since = await readerRestsSince?.(at);
    const resting = since === undefined ? {} : { readerRestsSince: since };
    const older = range.to === undefined ? await takenBackBefore(range.from) : [];
    const withdrawn = [...hits.filter(isWithdrawn), ...older];
    return { at, hits, withdrawn, stories: gatherStories(hits), states, ...resting };
  }

  return {
    async read({ from, to }, now) {
      // From the day's beginning: subscribers whose last digests were minutes apart share a reading.
      const range = { from: `${from.slice(0, 10)}T00:00:00.000Z`, ...(to === undefined ? {} : { to }) };
      const key = `${range.from} ${to}`;
      const known = readings.get(key);
      if (known !== undefined && Math.abs(now.getTime() - known.at.getTime()) < freshMs) return known.reading;
      const reading = readFrom(range, now);
      readings.set(key, { at: now, reading });
      reading.catch(() => readings.delete(key));
      return reading;
    },
  };
}
