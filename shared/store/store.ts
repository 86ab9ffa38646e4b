// What the line keeps and asks for. The folder store/ is the only place that speaks DynamoDB.

import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Hit } from '../hit.ts';
import type { Item } from '../item.ts';
import type { OutletState, PollNote } from '../outlets/outlet.ts';
import type { ReaderStore } from '../reader/read.ts';
import type { ObjectionStore } from '../subscribers/objections.ts';
import type { Upkeep } from '../upkeep/trouble.ts';
import type { Database } from './client.ts';
import { findHitSummaries, findHits, pageHits } from './find-hits.ts';
import type { HitPage, HitPlace, HitQuery, HitSummary } from './hit-query.ts';
import { indexWords } from './index-words.ts';
import { putItems, putOutletState, readItems, readOutletStates, updateItem } from './items.ts';
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
import { type SubscriberStore, subscriberStore } from './subscriber-store.ts';
import { putUpkeep, readPollNote, readUpkeep, writePollNote } from './upkeep.ts';
import { findWithWords } from './walk-words.ts';
import { isIndexed } from './word-index.ts';

export type Store = ReaderStore &
  ObjectionStore &
  SubscriberStore & {
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
    ...subscriberStore(database),
  };
}
