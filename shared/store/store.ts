// The only file that speaks DynamoDB. (Contract; implemented next.)
import type { DigestRecord, EventId, Hit, Item, OutletState, Status, Subscriber } from '../model.ts';

/** Times are ISO 8601 UTC instants, `from` inclusive, `to` exclusive; figures and outlets are ids. */
export type HitQuery = {
  who?: string;
  events?: EventId[];
  statuses?: Status[];
  outlets?: string[];
  from?: string;
  to?: string;
  /** Case-insensitive, looked for in title and sentence. */
  text?: string;
};

export type Store = {
  /** States of the outlets asked for; those never polled are absent. */
  outletStates(outletIds: readonly string[]): Promise<Map<string, OutletState>>;
  saveOutletState(state: OutletState): Promise<void>;
  /** Hits first, then the item, so that a crash between repeats work and loses nothing. Idempotent. */
  addItem(item: Item, hits: readonly Hit[]): Promise<'new' | 'known'>;
  /** Stored items, any order, for backtests. */
  items(): AsyncIterable<Item>;
  /** Hits newest first, by publishedAt. */
  hits(query: HitQuery): AsyncIterable<Hit>;
  saveSubscriber(subscriber: Subscriber): Promise<void>;
  subscriber(id: string): Promise<Subscriber | undefined>;
  subscribers(): AsyncIterable<Subscriber>;
  /** Confirmed subscribers whose nextDigestAt is at or before `now`, from the sparse index. */
  dueSubscribers(now: Date): AsyncIterable<Subscriber>;
  /** 'taken' when a record with that key exists in any state. */
  claimDigest(record: DigestRecord): Promise<'claimed' | 'taken'>;
  /** Writes the outcome over a claimed record; a record already sent is left as it is. */
  settleDigest(key: string, outcome: Pick<DigestRecord, 'state' | 'settledAt' | 'messageId' | 'error'>): Promise<void>;
  digests(subscriberId: string): AsyncIterable<DigestRecord>;
};
