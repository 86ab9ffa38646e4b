// Counts over the whole history: kept for a while, since every page asks for them and few hits come in a minute.
import type { HitSummary } from '../../shared/store/hit-query.ts';
import type { WebServices } from '../services.ts';

export type TallyOfOne = Pick<HitSummary, 'who' | 'figureId' | 'figure' | 'role' | 'office'> & {
  hits: number;
  /** ISO 8601 UTC, of what was reported and not merely recalled; of anything where all was recalled. */
  lastAt: string;
  /** Hits of the year before the newest hit of all. */
  lately: number;
};

export type Tally = {
  hits: readonly HitSummary[];
  /** Of each who, newest first. */
  byWho: ReadonlyMap<string, readonly HitSummary[]>;
  people: ReadonlyMap<string, TallyOfOne>;
  /** ISO 8601 UTC, of the newest hit; undefined where there is none. */
  newestAt: string | undefined;
};

const dayMs = 24 * 60 * 60 * 1000;
/** What is older than this seldom changes, and is read again seldom. */
const settledDays = 35;
const settledForMs = 10 * 60 * 1000;
const recentForMs = 30 * 1000;

/**
 * Reads the history's summaries: the settled part every ten minutes, the recent part every half minute. Another process may have taken
 * hits back meanwhile: then all is read.
 */
export function createTally({
  store,
  clock,
}: {
  store: Pick<WebServices['store'], 'hitSummaries' | 'markedAt'>;
  clock: WebServices['clock'];
}): TallyReader {
  const boundary = () => new Date(Math.floor(clock.now().getTime() / dayMs - settledDays) * dayMs).toISOString();
  const read = (query: { from?: string; to?: string }) => Array.fromAsync(store.hitSummaries(query));
  const now = () => clock.now().getTime();
  const settled = keptFor(settledForMs, now, async () => ({ until: boundary(), hits: await read({ to: boundary() }) }));
  let marked: string | undefined;
  const whole = keptFor(recentForMs, now, async () => {
    const markedAt = await store.markedAt();
    if (markedAt !== marked) settled.forget();
    marked = markedAt;
    const { until, hits } = await settled();
    return tallyOf([...(await read({ from: until })), ...hits]);
  });
  const forget = () => {
    settled.forget();
    whole.forget();
  };
  return Object.assign(() => whole(), { forget });
}

type Kept<T> = { (): Promise<T>; forget(): void };
/** `forget`: the history was changed, and the next asker reads it anew. */
export type TallyReader = Kept<Tally>;

/** What `make` made, made anew once it is so old; whoever asks meanwhile waits for the same. A failure is not kept. */
function keptFor<T>(milliseconds: number, now: () => number, make: () => Promise<T>): Kept<T> {
  let kept: { at: number; value: Promise<T> } | undefined;
  const read = () => {
    if (kept !== undefined && now() - kept.at < milliseconds) return kept.value;
    const made = { at: now(), value: make() };
    kept = made;
    made.value.catch(() => {
      if (kept === made) kept = undefined;
    });
    return made.value;
  };
  const forget = () => {
    kept = undefined;
  };
  return Object.assign(read, { forget });
}

/** `hits` newest first. */
export function tallyOf(hits: readonly HitSummary[]): Tally {
  const newestAt = hits[0]?.publishedAt;
  const yearAgo = new Date(Date.parse(newestAt ?? '1970-01-01') - 365 * dayMs).toISOString();
  const byWho = Map.groupBy(hits, ({ who }) => who);
  const people = new Map(
    [...byWho].map(([who, of]): [string, TallyOfOne] => {
      const { figureId, figure, role, office } = of[0]!;
      const lastAt = (of.find(({ status }) => status !== 'past') ?? of[0]!).publishedAt;
      const lately = of.filter(({ publishedAt }) => publishedAt >= yearAgo).length;
      return [who, { who, figureId, figure, role, ...(office && { office }), hits: of.length, lastAt, lately }];
    }),
  );
  return { hits, byWho, people, newestAt };
}
