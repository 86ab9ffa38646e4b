// What the history remembers: since when an event of somebody is known, by the time at which its story was first told.

import type { Hit } from '../hit.ts';
import { type EventId, isSurvivable } from '../vocabulary.ts';

/** As much of a hit as is remembered. `publishedAt`: ISO 8601 UTC. */
export type Telling = Pick<Hit, 'who' | 'event' | 'manner' | 'status' | 'publishedAt' | 'outletId'>;

/**
 * ISO date on which an event of somebody (Hit.who) became known, as of an instant (ISO 8601 UTC); undefined where nothing tells.
 * `isFinal`: asks for a death, and not for an attack that may have been survived.
 */
export type KnownSince = (who: string, event: EventId, at: string, isFinal?: boolean) => string | undefined;

export type Memory = { note(tellings: Iterable<Telling>): void; since: KnownSince };

/** What happens to a person once: told again weeks later it is recalled. Arrests, quarrels and posts go on and come again. */
export const happensOnce: ReadonlySet<EventId> = new Set(['died', 'rebelled', 'defected', 'left-country']);

/** A story that was not told for so many days is over: what is told then is a new one. */
const longestPause = 30;
/** One outlet may err, and a death that was none must not hide the true one. */
const fewestOutlets = 2;

const day = 86_400_000;

/** Remembers tellings in any order; asking costs what is remembered of that person and event. */
export function createMemory(): Memory {
  const told = new Map<string, Telling[]>();
  const keyOf = ({ who, event }: Pick<Telling, 'who' | 'event'>) => `${who}#${event}`;
  return {
    note(tellings) {
      for (const telling of tellings) {
        if (!happensOnce.has(telling.event)) continue;
        const known = told.get(keyOf(telling)) ?? [];
        told.set(keyOf(telling), [...known, telling]);
      }
    },
    since(who, event, at, isFinal = false) {
      const before = (told.get(keyOf({ who, event })) ?? [])
        .filter(({ publishedAt, manner }) => publishedAt < at && !(isFinal && isSurvivable(manner)))
        .sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1));
      const run = lastRun(before, at).filter(({ status }) => status === 'asserted');
      const outlets = new Set(run.map(({ outletId }) => outletId));
      return outlets.size >= fewestOutlets ? run.at(-1)!.publishedAt.slice(0, 10) : undefined;
    },
  };
}

/** Those from the newest back, as long as no pause lies between them; none where the newest is long past. */
function lastRun(newestFirst: readonly Telling[], at: string): Telling[] {
  const run: Telling[] = [];
  let last = at;
  for (const telling of newestFirst) {
    if (Date.parse(last) - Date.parse(telling.publishedAt) > longestPause * day) break;
    run.push(telling);
    last = telling.publishedAt;
  }
  return run;
}
