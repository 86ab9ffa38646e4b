// What is kept of subscribers: who they are, what they use up, which digests they were sent.
import type { Spending } from '../subscribers/budgets.ts';
import type { DigestRecord, MailEvent } from '../subscribers/digest-record.ts';
import type { Limit } from '../subscribers/limits.ts';
import type { SignUpState } from '../subscribers/sign-up-state.ts';
import type { Erasure, Subscriber, SubscriberChange } from '../subscribers/subscriber.ts';
import type { Database } from './client.ts';
import { claimDigest, readDigest, readDigests, settleDigest } from './digests.ts';
import { addSpending, readSpending, returnUse, takeUse } from './limits.ts';
import { recordMailEvent } from './mail-events.ts';
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

export type SubscriberStore = {
  /**
   * Puts it over whatever is there. A pending subscriber is forgotten a week after `createdAt`, one who left a month after
   * `leftAt`. Ids hold no `#`.
   */
  saveSubscriber(subscriber: Subscriber): Promise<void>;
  /**
   * Puts what `change` makes of the stored subscriber (undefined: leaves it), and gives what stands after. Nothing that another
   * process saved meanwhile is lost: then `change` is asked again, of the newer one. For all who change a part.
   */
  changeSubscriber(id: string, change: SubscriberChange): Promise<Subscriber | undefined>;
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

export const subscriberStore = (database: Database): SubscriberStore => ({
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
});
