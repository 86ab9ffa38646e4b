// The table's key schema as data, and every key builder: the one definition for the local table and for the CDK stack.
import { hash } from 'node:crypto';
import type { Hit } from '../hit.ts';
import type { DigestRecord, MailEventKind } from '../subscribers/digest-record.ts';
import type { Subscriber } from '../subscribers/subscriber.ts';

/** Attributes of keys are strings. A row that lacks an index's attributes is not in that index (sparse). */
export const tableSchema = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Epoch seconds; the service deletes rows some time after, so reads check it too. */
  timeToLive: 'expiresAt',
  indexes: [
    { name: 'hits-by-month', partitionKey: 'hitMonth', sortKey: 'hitAt', projection: 'ALL' },
    { name: 'hits-by-who', partitionKey: 'hitWho', sortKey: 'hitAt', projection: 'ALL' },
    { name: 'subscribers-due', partitionKey: 'due', sortKey: 'nextDigestAt', projection: 'KEYS_ONLY' },
  ],
} as const;

export type Key = { pk: string; sk: string };

/** How partition keys begin, by what their rows are: who may touch which rows goes by it. */
export const rowKeys = {
  outletStates: 'OUTLET#*',
  items: 'ITEM#*',
  hits: 'HIT#*',
  hitMonths: 'HIT-MONTHS',
  /** The index of words: stems, where they lead, and that it is complete. */
  words: 'WORD*',
  subscribers: 'SUBSCRIBERS',
  digests: 'DIGEST#*',
  limits: 'LIMIT#*',
  signUp: 'SIGN-UP',
  upkeep: 'UPKEEP',
  readerAnswers: 'ANSWER#*',
  readings: 'READING',
  objections: 'OBJECTIONS',
} as const;
export type RowKind = keyof typeof rowKeys;

// DynamoDB takes 1,000 writes of 1 KB a second in one partition. The counts may grow without migration: readers ask
// every shard, so rows written under a smaller count are still found. They must not shrink.

/**
 * Items: at the table's own default limit of 40,000 writes a second each partition gets 625, whatever the outlets send.
 * Only a backtest reads them as a whole, and 64 queries are nothing beside the rows it reads.
 */
export const itemShards = 64;

/**
 * Hits of one month, and of one figure. The worst minute: all of 100,000 outlets polled within 5 minutes on a day when
 * each carries 3 hits of 3 KB on one figure: 3,000 writes a second, 375 a partition. A query starts with 8 requests side
 * by side, of half a read unit each where there is little to find.
 */
export const hitShards = 8;

/**
 * What is older than this when it is first seen comes out of archives, by one process and spread over months: it shares one
 * partition a month, so that years of it are read in a twelfth of the requests. News takes all shards.
 */
const newsDays = 60;

const hitShard = (hit: Pick<Hit, 'id' | 'publishedAt' | 'firstSeenAt'>): number =>
  Date.parse(hit.firstSeenAt) - Date.parse(hit.publishedAt) > newsDays * 86_400_000 ? 0 : shard(hit.id, hitShards);

function shard(id: string, count: number): number {
  return hash('sha256', id, 'buffer').readUInt32BE(0) % count;
}

/** One row an outlet. */
export const outletStateKey = (outletId: string): Key => ({ pk: `OUTLET#${outletId}`, sk: 'STATE' });

const itemPartition = (number: number): string => `ITEM#${number}`;
export const itemPartitions: readonly string[] = Array.from({ length: itemShards }, (_, number) =>
  itemPartition(number),
);
export const itemKey = (itemId: string): Key => ({ pk: itemPartition(shard(itemId, itemShards)), sk: itemId });

/** All hits of an item. */
export const hitsPartition = (itemId: string): string => `HIT#${itemId}`;
/** Keyed by what the hit is, not by when: the same hit found again lands on the same row even if its date moved. */
export const hitKey = (hit: Pick<Hit, 'itemId' | 'who' | 'event'>): Key => ({
  pk: hitsPartition(hit.itemId),
  sk: `${hit.who}#${hit.event}`,
});

/** Place of a hit in the order "newest first"; unique, so also the cursor of keyset paging. */
export const hitPosition = (hit: Pick<Hit, 'publishedAt' | 'id'>): string => `${instant(hit.publishedAt)}#${hit.id}`;

/** The place that a position names. */
export function placeAt(position: string): Pick<Hit, 'publishedAt' | 'id'> {
  const end = position.indexOf('#');
  return { publishedAt: position.slice(0, end), id: position.slice(end + 1) };
}

/** The hits of one month in which a word stands, by its stem. */
export const wordPartition = (word: string): string => `WORD#${word.slice(0, 200)}`;
export const wordKey = (word: string, month: string): Key => ({ pk: wordPartition(word), sk: month });
/** Where a posting of the index of words leads. */
export const wordHitKey = (posting: string): Key => ({ pk: `WORD-HIT#${posting}`, sk: 'HIT' });
/** Stands where every hit's words are kept. */
export const wordStateKey: Key = { pk: 'WORDS', sk: 'COMPLETE' };

export const hitMonth = (publishedAt: string): string => instant(publishedAt).slice(0, 7);
export const hitMonthPartition = (monthShard: string): string => `HIT#${monthShard}`;
export const hitWhoPartitions = (who: string): string[] =>
  Array.from({ length: hitShards }, (_, number) => `WHO#${who}#${number}`);

/** Attributes that place a hit in its two indexes. */
export function hitIndexKeys(hit: Hit): { hitMonth: string; hitWho: string; hitAt: string } {
  return {
    hitMonth: hitMonthPartition(hitMonthShard(hit)),
    hitWho: `WHO#${hit.who}#${hitShard(hit)}`,
    hitAt: hitPosition(hit),
  };
}

/**
 * Register of the month partitions in use, one row each (`2023-06#3`): a query without limits of time asks only where
 * something is, and a small deployment with ten hits a month is not asked eight times.
 */
export const hitMonthRegister = 'HIT-MONTHS';
export const hitMonthShard = (hit: Pick<Hit, 'publishedAt' | 'firstSeenAt' | 'id'>): string =>
  `${hitMonth(hit.publishedAt)}#${hitShard(hit)}`;

/** An answer of the second reader, by what was asked. */
export const readerAnswerKey = (key: string): Key => ({ pk: `ANSWER#${key}`, sk: 'ANSWER' });
/** Sums of the second reader, one row a month. */
export const readingMonthKey = (month: string): Key => ({ pk: 'READING', sk: month });
/** Items that wait for the second reader of a local run; a deployment has a queue. */
export const waitingPartition = 'TO-READ';
export const waitingKey = (itemId: string): Key => ({ pk: waitingPartition, sk: itemId });

/** All subscribers share a partition: a row is written about once a day, and mail is sent far slower than 1,000 a second. */
export const subscriberPartition = 'SUBSCRIBERS';
export const subscriberKey = (id: string): Key => ({ pk: subscriberPartition, sk: id });

/** All share a partition: people write them. */
export const objectionKey = (hitId: string): Key => ({ pk: rowKeys.objections, sk: hitId });
/** Among them when a hit was marked last: ids of hits hold `#`. */
export const markedKey: Key = { pk: rowKeys.objections, sk: 'MARKED' };

/** What keeps an eye on a deployment: a row of the polls, and one of what the digest run found. */
export const pollNoteKey: Key = { pk: rowKeys.upkeep, sk: 'POLLS' };
export const upkeepKey: Key = { pk: rowKeys.upkeep, sk: 'FOUND' };

/** One row a limit. */
export const limitKey = (name: string): Key => ({ pk: `LIMIT#${name}`, sk: 'LIMIT' });

export const signUpKey: Key = { pk: rowKeys.signUp, sk: 'STATE' };

export const duePartition = 'DUE';
/** Attributes of the sparse index: only confirmed subscribers with a next digest are in it. */
export function dueKeys(subscriber: Subscriber): { due?: string; nextDigestAt?: string } {
  if (subscriber.status !== 'confirmed' || subscriber.nextDigestAt === undefined) return {};
  return { due: duePartition, nextDigestAt: instant(subscriber.nextDigestAt) };
}

export const digestPartition = (subscriberId: string): string => `DIGEST#${subscriberId}`;
/** A digest's key is `<subscriber id>#<when it was due>`; throws where the subscriber's part is missing. */
export function digestKey(key: DigestRecord['key']): Key {
  const end = key.indexOf('#');
  if (end < 1) throw new Error(`Digest key "${key}" is not of the form <subscriber id>#<when it was due>`);
  return { pk: digestPartition(key.slice(0, end)), sk: key };
}

/** Where a digest's row keeps when the mailer reported what of its mail: attributes of its own, so that each is set once. */
export const mailEventAttribute = (kind: MailEventKind): string => `event:${kind}`;

/** An instant with milliseconds in UTC, so that text order is time order. Throws on what is no date of years 0-9999. */
export function instant(time: string | Date): string {
  const date = new Date(time);
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString();
  if (text.length !== 24) throw new Error(`"${time}" is no instant between the years 0 and 9999 (ISO 8601 expected)`);
  return text;
}
