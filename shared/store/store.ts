// What the line keeps and asks for. The folder store/ is the only place that speaks DynamoDB.

import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Hit } from '../hit.ts';
import type { Item } from '../item.ts';
import type { OutletState, PollNote } from '../outlets/outlet.ts';
import type { ReaderStore } from '../reader/read.ts';
import type { Spending } from '../subscribers/budgets.ts';
import type { DigestRecord, MailEvent } from '../subscribers/digest-record.ts';
import type { Limit } from '../subscribers/limits.ts';
import type { ObjectionStore } from '../subscribers/objections.ts';
import type { SignUpState } from '../subscribers/sign-up-state.ts';
import type { Erasure, Subscriber } from '../subscribers/subscriber.ts';
import type { Upkeep } from '../upkeep/trouble.ts';
import type { Database } from './client.ts';
import { claimDigest, readDigest, readDigests, settleDigest } from './digests.ts';
import { findHitSummaries, findHits, pageHits } from './find-hits.ts';
import type { HitPage, HitPlace, HitQuery, HitSummary } from './hit-query.ts';
import { indexWords } from './index-words.ts';
import { putItems, putOutletState, readItems, readOutletStates, updateItem } from './items.ts';
import { addSpending, readSpending, returnUse, takeUse } from './limits.ts';
import { recordMailEvent } from './mail-events.ts';
import {
  changeObjection,
  markHit,
  readHit,
  readMarkedAt,
  readObjection,
  readObjections,
  readTakenBack,
} from './objections.ts';
import { createHitWriter } from './put-hit.ts';
import {
  countReading,
  deleteWaiting,
  putReaderAnswers,
  putWaiting,
  readHitsOf,
  readItem,
  readReaderAnswers,
  readReadingMonth,
  readWaiting,
  reserveReading,
} from './reader.ts';
import { changeSignUp, readSignUp } from './sign-up.ts';
import {
  changeSubscriber,
  eraseSubscriber,
  putSubscriber,
  readDueSubscribers,
  readErasure,
  readSubscriber,
  readSubscribers,
  readSubscriptions,
} from './subscribers.ts';
import { putUpkeep, readPollNote, readUpkeep, writePollNote } from './upkeep.ts';
import { findWithWords } from './walk-words.ts';
import { isIndexed } from './word-index.ts';

export type Store = ReaderStore &
  ObjectionStore & {
    /** Hits taken back by a person's word at `since` (ISO 8601 UTC) or later, however old they are. */
    takenBack(since: string): AsyncIterable<Hit>;
    /** When a hit was last taken back or given back by a person's word: who keeps counts reads them anew when it changes. */
    markedAt(): Promise<string | undefined>;
    /** States of the outlets asked for; those never polled are absent. */
    outletStates(outletIds: readonly string[]): Promise<Map<string, OutletState>>;
    /** Unless the stored state is newer than `before`, from which `state` was made: then that stays. */
    saveOutletState(state: OutletState, before?: OutletState): Promise<'saved' | 'overtaken'>;
    /** What the polls of a deployment noted last. */
    pollNote(): Promise<PollNote | undefined>;
    /** `answeredAt` stays where it is not given; all else is replaced. */
    savePollNote(note: PollNote): Promise<void>;
    /** What the digest run of a deployment found last; undefined: none has run. */
    upkeep(): Promise<Upkeep | undefined>;
    saveUpkeep(upkeep: Upkeep): Promise<void>;
    /**
     * Hits first, then the item, so that a crash between repeats work and loses nothing. Idempotent: a hit seen before is
     * brought up to date but keeps its dates; an item seen before stays as it was, unless the caller says that it was edited:
     * then its text is replaced.
     */
    addItem(item: Item, hits: readonly Hit[], options?: { edited?: boolean }): Promise<'new' | 'updated' | 'known'>;
    /**
     * addItem for many at once, some hundred at a time, in few requests; the answers in the order of the entries. Of two
     * processes that add the same at once both may be told 'new'; what is stored is the same. `recent`: known, and first seen after `since`.
     */
    addItems(
      entries: readonly { item: Item; hits: readonly Hit[] }[],
      options?: { since: string },
    ): Promise<('new' | 'recent' | 'known')[]>;
    /** Undefined where it is not stored, or no more. */
    item(id: string): Promise<Item | undefined>;
    /** Ids of items that are to be read a second time, until they are done with; a deployment has a queue for them. */
    addWaiting(itemIds: readonly string[]): Promise<void>;
    waiting(): AsyncIterable<string>;
    doneWaiting(itemIds: readonly string[]): Promise<void>;
    /** Stored items, any order, for backtests. */
    items(): AsyncIterable<Item>;
    /** Hits newest first, by publishedAt, ties by id descending; read page by page as they are consumed. */
    hits(query: HitQuery): AsyncIterable<Hit>;
    /**
     * Up to `limit` hits. Where few of many fit the query it ends after `mostRead` hits read, with fewer or none found and
     * `next` to go on from: no page takes longer than that.
     */
    hitPage(query: HitQuery, size: { limit: number; mostRead: number }): Promise<HitPage>;
    /** As hits that stand, without the parts that only a reader of the text needs; the query has no `text`. */
    hitSummaries(query: Omit<HitQuery, 'text'>): AsyncIterable<HitSummary>;
    /** Which hits have these words, told without reading them (of phrases too many); undefined where the words are not all entered yet. */
    withWords(
      text: string,
      between: { from?: string | undefined; to?: string | undefined },
    ): Promise<((hit: HitPlace) => boolean) | undefined>;
    /** Enters the words of all hits in the index, after which words are looked for in it; tells how many hits so far. May be repeated. */
    indexWords(onProgress?: (hits: number) => void): Promise<number>;
    /**
     * Puts it over whatever is there. A pending subscriber is forgotten a week after `createdAt`, one who left a month after
     * `leftAt`. Ids hold no `#`.
     */
    saveSubscriber(subscriber: Subscriber): Promise<void>;
    /**
     * Puts what `change` makes of the stored subscriber (undefined: leaves it), and gives what stands after. Nothing that another
     * process saved meanwhile is lost: then `change` is asked again, of the newer one. For all who change a part.
     */
    changeSubscriber(
      id: string,
      change: (stored: Subscriber | undefined) => Subscriber | undefined,
    ): Promise<Subscriber | undefined>;
    subscriber(id: string): Promise<Subscriber | undefined>;
    /** A person's own row first, then those of further subscriptions; those erased or forgotten are absent. */
    subscriptions(person: string): Promise<Subscriber[]>;
    /** Replaces a subscriber by the erasure, and deletes the records of what was sent and the uses counted under these names. */
    eraseSubscriber(erasure: Erasure, limits?: readonly string[]): Promise<void>;
    /** That someone of this id was erased and has not subscribed since. */
    erasure(id: string): Promise<Erasure | undefined>;
    /** Counts a use of what `name` limits, unless a limit is reached: then nothing is counted. Safe among any number of processes. */
    takeUse(name: string, limits: readonly Limit[]): Promise<{ kind: 'taken'; at: string } | { kind: 'refused' }>;
    /** Takes back a use that came to nothing. */
    returnUse(name: string, at: string): Promise<void>;
    /** What was spent under each name, in their order; some milliseconds old, perhaps. */
    spending(names: readonly string[]): Promise<Spending[]>;
    /** Adds, safe among any number of processes, and gives the sum. It is forgotten two days after the last. */
    addSpending(name: string, spent: Spending): Promise<Spending>;
    signUp(): Promise<SignUpState>;
    /** As changeSubscriber, of the state of sign-up. */
    changeSignUp(change: (state: SignUpState) => SignUpState | undefined): Promise<SignUpState>;
    subscribers(): AsyncIterable<Subscriber>;
    /** Confirmed subscribers whose nextDigestAt is at or before `now`, from the sparse index. */
    dueSubscribers(now: Date): AsyncIterable<Subscriber>;
    /**
     * 'taken' when a record with that key exists in any state; with `after`, when the record is no longer as it was read or
     * its mail has proved to be sent. The key begins with `<subscriber id>#`.
     */
    claimDigest(record: DigestRecord, after?: DigestRecord): Promise<'claimed' | 'taken'>;
    /**
     * 'sent' is written over all but a rejection; every other outcome only over the claim of its attempt: else 'kept'.
     * Throws where nothing was claimed.
     */
    settleDigest(
      key: string,
      outcome: Pick<DigestRecord, 'state' | 'settledAt' | 'messageId' | 'error'>,
      attempt?: number,
    ): Promise<'settled' | 'kept'>;
    /** Keeps the first event of each kind and settles by it. The record as it was before; undefined: no such digest. */
    recordMailEvent(key: string, event: MailEvent): Promise<DigestRecord | undefined>;
    digest(key: string): Promise<DigestRecord | undefined>;
    /** Newest key first. */
    digests(subscriberId: string): AsyncIterable<DigestRecord>;
  };

export type StoreOptions = {
  /** From createClient. */
  client: DynamoDBDocumentClient;
  /** Name of the table; ensureTable makes it where no stack does. */
  table: string;
  /** Days that items stay readable after they were stored (FISSURE_KEEP_ITEMS_DAYS). */
  keepItemsDays: number;
  now: () => Date;
};

/** A store over one table. Every method may be repeated; all throw what the SDK throws once its retries are used up. */
export function createStore({ client, table, keepItemsDays, now }: StoreOptions): Store {
  const database: Database = { client, table, now };
  const putHits = createHitWriter(database);
  const addItems: Store['addItems'] = async (entries, options) => {
    await putHits(entries.flatMap(({ hits }) => hits));
    return putItems(
      database,
      entries.map(({ item }) => item),
      keepItemsDays,
      options?.since,
    );
  };
  return {
    markedAt: () => readMarkedAt(database),
    outletStates: (outletIds) => readOutletStates(database, outletIds),
    saveOutletState: (state, before) => putOutletState(database, state, before),
    pollNote: () => readPollNote(database),
    savePollNote: (note) => writePollNote(database, note),
    upkeep: () => readUpkeep(database),
    saveUpkeep: (upkeep) => putUpkeep(database, upkeep),
    addItem: async (item, hits, { edited = false } = {}) => {
      if (!edited) return (await addItems([{ item, hits }]))[0] === 'new' ? 'new' : 'known';
      await putHits(hits);
      return (await updateItem(database, item)) === 'updated'
        ? 'updated'
        : (await addItems([{ item, hits: [] }]))[0] === 'new'
          ? 'new'
          : 'known';
    },
    addItems,
    item: (id) => readItem(database, id),
    hit: (id) => readHit(database, id),
    markHit: (hit, withdrawal) => markHit(database, hit, withdrawal),
    objection: (hitId) => readObjection(database, hitId),
    objections: () => readObjections(database),
    changeObjection: (hitId, change) => changeObjection(database, hitId, change),
    takenBack: (since) => readTakenBack(database, since),
    items: () => readItems(database),
    hitsOf: (itemId) => readHitsOf(database, itemId),
    putHits,
    readerAnswers: (keys) => readReaderAnswers(database, keys),
    keepReaderAnswers: (answers) => putReaderAnswers(database, answers),
    reserveReading: (month, nanos, limit) => reserveReading(database, month, nanos, limit),
    countReading: (month, sums) => countReading(database, month, sums),
    readingOf: (month) => readReadingMonth(database, month),
    addWaiting: (itemIds) => putWaiting(database, itemIds),
    waiting: () => readWaiting(database),
    doneWaiting: (itemIds) => deleteWaiting(database, itemIds),
    hits: (query) => findHits(database, query),
    withWords: async (text, between) =>
      (await isIndexed(database)) ? findWithWords(database, text, between) : undefined,
    indexWords: (onProgress) => indexWords(database, onProgress),
    hitPage: (query, size) => pageHits(database, query, size),
    hitSummaries: (query) => findHitSummaries(database, query),
    saveSubscriber: (subscriber) => putSubscriber(database, subscriber),
    changeSubscriber: (id, change) => changeSubscriber(database, id, change),
    eraseSubscriber: (erasure, limits) => eraseSubscriber(database, erasure, limits),
    erasure: (id) => readErasure(database, id),
    takeUse: (name, limits) => takeUse(database, name, limits),
    returnUse: (name, at) => returnUse(database, name, at),
    spending: (names) => readSpending(database, names),
    addSpending: (name, spent) => addSpending(database, name, spent),
    signUp: () => readSignUp(database),
    changeSignUp: (change) => changeSignUp(database, change),
    subscriber: (id) => readSubscriber(database, id),
    subscriptions: (person) => readSubscriptions(database, person),
    subscribers: () => readSubscribers(database),
    dueSubscribers: (at) => readDueSubscribers(database, at),
    claimDigest: (record, after) => claimDigest(database, record, after),
    settleDigest: (key, outcome, attempt) => settleDigest(database, key, outcome, attempt),
    recordMailEvent: (key, event) => recordMailEvent(database, key, event),
    digest: (key) => readDigest(database, key),
    digests: (subscriberId) => readDigests(database, subscriberId),
  };
}
