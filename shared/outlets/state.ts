// What a poll leaves behind on its outlet: counters, validators, the ring of entries seen, the failure if it failed. Pure.
import { isDeepStrictEqual } from 'node:util';
import type { Hit } from '../hit.ts';
import { isAhead } from './clock-shift.ts';
import type { Validators } from './fetched.ts';
import { movedAfter } from './moved.ts';
import type { FailureKind, Outlet, OutletState } from './outlet.ts';
import { type Rhythm, rhythmAfter } from './rhythm.ts';
import { intervalOf, nextPollAt } from './schedule.ts';
import { ringAfter } from './seen.ts';

/** What one poll came to; `failed` has counts where the document was read and some of its items could not be matched. */
export type Outcome = (
  | { kind: 'unchanged'; validators?: Validators }
  | ({ kind: 'read'; validators: Validators } & Counts)
  | ({ kind: 'failed'; failure: FailureKind; message: string; retryAfterSeconds?: number } & Partial<Counts>)
) & { /** Where a permanent redirect leads. */ movedTo?: string };

export type Counts = {
  /** Entries listed, and those of them that no item was made of, since they have no text. */
  entries: number;
  textless: number;
  /** Items not stored before, those of them that changed since, and the hits of both. */
  added: number;
  updated: number;
  hits: Hit[];
  /** Items and hits that another poll stored and did not count: it was killed, or goes on beside this one. */
  regained?: { items: number; hits: number };
  /** Keys of all entries listed, in the listing's order. */
  seen: string[];
  /** Minutes between items by their dates, where the first listing tells. */
  datedGapMinutes?: number;
  /** So many more new items than usual that they were held back. */
  flood?: boolean;
};

/** An outlet that has nothing new is written this often, so that its health shows that it answers. */
const heartbeatMilliseconds = 6 * 3_600_000;

export function neverPolled(outletId: string): OutletState {
  return { outletId, seen: [], itemsRead: 0, hitsFound: 0 };
}

export function countsOf(outcome: Outcome): Pick<Counts, 'entries' | 'textless' | 'added' | 'updated' | 'hits'> {
  const { entries = 0, textless = 0, added = 0, updated = 0, hits = [] } = outcome.kind === 'unchanged' ? {} : outcome;
  return { entries, textless, added, updated, hits };
}

/** @param longest minutes between polls of a quiet outlet */
export function stateAfter(
  outcome: Outcome,
  outlet: Outlet,
  before: OutletState,
  now: Date,
  longest?: number,
): OutletState {
  const time = now.toISOString();
  const { failure: earlier, moved: _, flood: __, ...rest } = before;
  const moved = movedAfter(outcome, outlet, before, time);
  const polled = {
    ...rest,
    ...withCounts(outcome, before, now),
    ...floodAfter(outcome, before, time),
    lastPollAt: time,
    ...(moved && { moved }),
  };
  const interval = intervalOf(outlet, polled, longest);
  if (outcome.kind === 'failed') {
    const count = (earlier?.count ?? 0) + 1;
    const failure = { kind: outcome.failure, message: outcome.message, since: earlier?.since ?? time, count };
    const failures = { kind: failure.kind, count, retryAfterSeconds: outcome.retryAfterSeconds };
    return { ...polled, failure, nextPollAt: nextPollAt(outlet, now, interval, failures) };
  }
  const validators = outcome.kind === 'read' ? outcome.validators : { ...before.validators, ...outcome.validators };
  return {
    ...polled,
    validators,
    lastSuccessAt: time,
    unbrokenSince: unbrokenSince(before, now),
    ...(outcome.kind === 'read' && { lastReadAt: time }),
    nextPollAt: nextPollAt(outlet, now, interval),
  };
}

/** A listing goes back about a day: what stood in it during a longer break was missed. */
const longestBreakMs = 24 * 3_600_000;

function unbrokenSince({ lastSuccessAt, unbrokenSince }: OutletState, now: Date): string {
  const isBroken = lastSuccessAt === undefined || now.getTime() - Date.parse(lastSuccessAt) > longestBreakMs;
  // Known only since it is kept: an outlet read before is taken to have been read until now.
  return isBroken ? now.toISOString() : (unbrokenSince ?? lastSuccessAt);
}

function withCounts(outcome: Outcome, before: OutletState, now: Date): Partial<OutletState> & Rhythm {
  if (outcome.kind === 'unchanged' || outcome.seen === undefined) return {};
  const { seen, added = 0, hits = [], regained = { items: 0, hits: 0 }, datedGapMinutes } = outcome;
  const time = now.toISOString();
  const found = added + regained.items;
  return {
    seen: ringAfter(seen, before.seen),
    itemsRead: before.itemsRead + found,
    hitsFound: before.hitsFound + hits.length + regained.hits,
    ...(found > 0 && { lastNewItemAt: time, ...rhythmAfter(before, { added: found, datedGapMinutes }, now) }),
    // What is listed and known was read once, whatever became of the state that said so.
    ...(found === 0 && before.lastNewItemAt === undefined && seen.length > 0 && { lastNewItemAt: time }),
  };
}

/** A flood is over when a poll finds as much as usual. */
function floodAfter(outcome: Outcome, { flood: before }: OutletState, time: string): Pick<OutletState, 'flood'> {
  const { added = 0, flood = false } = outcome.kind === 'unchanged' ? {} : outcome;
  if (flood) return { flood: { since: before?.since ?? time, items: (before?.items ?? 0) + added } };
  return before && added === 0 ? { flood: before } : {};
}

/**
 * Not where only the times differ: most polls find nothing new, and a write for each would be most of what the store costs. Where the clock was
 * put back, the times are what is wrong.
 */
export function isWorthWriting(after: OutletState, before: OutletState): boolean {
  const timeless = ({ lastPollAt, lastSuccessAt, nextPollAt, lastReadAt, unbrokenSince, ...content }: OutletState) =>
    content;
  if (!isDeepStrictEqual(timeless(after), timeless(before))) return true;
  if (isAhead(before, new Date(after.lastPollAt ?? ''))) return true;
  const since = Date.parse(after.lastSuccessAt ?? '') - Date.parse(before.lastSuccessAt ?? '1970-01-01');
  return since >= heartbeatMilliseconds;
}
