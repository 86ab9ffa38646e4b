// What a poll leaves behind on its outlet: counters, validators, the ring of entries seen, the failure if it failed. Pure.
import { isDeepStrictEqual } from 'node:util';
import type { FailureKind, Hit, Item, Outlet, OutletState } from '../model.ts';
import type { Validators } from './http.ts';
import { nextPollAt } from './schedule.ts';

/** What one poll came to; `failed` has counts where the document was read and some of its items could not be matched. */
export type Outcome =
  | { kind: 'unchanged'; validators?: Validators }
  | ({ kind: 'read'; validators: Validators } & Counts)
  | ({ kind: 'failed'; failure: FailureKind; message: string; retryAfterSeconds?: number } & Partial<Counts>);

export type Counts = {
  /** Entries listed. */
  entries: number;
  /** Items not stored before, and their hits. */
  added: number;
  hits: Hit[];
  /** Keys of all entries listed, in the listing's order. */
  seen: string[];
};

/** An outlet that has nothing new is written this often, so that its health shows that it answers. */
const heartbeatMilliseconds = 6 * 3_600_000;

/** Keys remembered at least: entries that leave a feed for a while and come back then cost no write. */
const remembered = 200;
/** And at most, so that a state stays well under DynamoDB's 400 KB; an entry beyond costs a conditional write a poll, no more. */
const mostRemembered = 5_000;

export function neverPolled(outletId: string): OutletState {
  return { outletId, seen: [], itemsRead: 0, hitsFound: 0 };
}

/** An item in the ring: its id without the outlet's. */
export function seenKey(item: Item): string {
  return item.id.slice(item.outletId.length + 1);
}

export function countsOf(outcome: Outcome): Pick<Counts, 'entries' | 'added' | 'hits'> {
  const { entries = 0, added = 0, hits = [] } = outcome.kind === 'unchanged' ? {} : outcome;
  return { entries, added, hits };
}

export function stateAfter(outcome: Outcome, outlet: Outlet, before: OutletState, now: Date): OutletState {
  const time = now.toISOString();
  const { failure: earlier, ...rest } = before;
  const polled = { ...rest, ...withCounts(outcome, before, time), lastPollAt: time };
  if (outcome.kind === 'failed') {
    const count = (earlier?.count ?? 0) + 1;
    const failure = { kind: outcome.failure, message: outcome.message, since: earlier?.since ?? time, count };
    return { ...polled, failure, nextPollAt: nextPollAt(outlet, now, count, outcome.retryAfterSeconds) };
  }
  const validators = outcome.kind === 'read' ? outcome.validators : { ...before.validators, ...outcome.validators };
  return { ...polled, validators, lastSuccessAt: time, nextPollAt: nextPollAt(outlet, now) };
}

function withCounts(outcome: Outcome, before: OutletState, time: string): Partial<OutletState> {
  if (outcome.kind === 'unchanged' || outcome.seen === undefined) return {};
  const { seen, added = 0, hits = [] } = outcome;
  const ring = [...new Set([...seen, ...before.seen])];
  return {
    seen: ring.slice(0, Math.min(Math.max(remembered, 2 * seen.length), mostRemembered)),
    itemsRead: before.itemsRead + added,
    hitsFound: before.hitsFound + hits.length,
    ...(added > 0 && { lastNewItemAt: time }),
  };
}

/** Not where only the times differ: most polls find nothing new, and a write for each would be most of what the store costs. */
export function isWorthWriting(after: OutletState, before: OutletState): boolean {
  const { lastPollAt, lastSuccessAt = '', nextPollAt, ...content } = after;
  const { lastPollAt: _, lastSuccessAt: previous = '1970-01-01', nextPollAt: __, ...contentBefore } = before;
  if (!isDeepStrictEqual(content, contentBefore)) return true;
  return Date.parse(lastSuccessAt) - Date.parse(previous) >= heartbeatMilliseconds;
}
