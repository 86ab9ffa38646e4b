// The part of the store that delivering uses, in memory and with the store's conditions: for models too large for an engine.
// tests/store/memory-store.test.ts holds it against the engines.

import type { Hit } from '../../shared/hit.ts';
import type { OutletState } from '../../shared/outlets/outlet.ts';
import type { Store } from '../../shared/store/store.ts';
import type { DigestRecord } from '../../shared/subscribers/digest-record.ts';
import { firstSignUpState } from '../../shared/subscribers/sign-up-state.ts';
import type { Subscriber } from '../../shared/subscribers/subscriber.ts';
import { furtherIds } from '../../shared/subscribers/subscriptions.ts';

export type DeliveryStore = Pick<
  Store,
  | 'outletStates'
  | 'saveSubscriber'
  | 'changeSignUp'
  | 'changeSubscriber'
  | 'subscriber'
  | 'subscriptions'
  | 'dueSubscribers'
  | 'claimDigest'
  | 'settleDigest'
  | 'recordMailEvent'
  | 'digest'
  | 'digests'
> & { hits(query: { from?: string; to?: string }): AsyncIterable<Hit> };

const given = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;

export function createMemoryStore(
  hits: readonly Hit[] = [],
  states: ReadonlyMap<string, OutletState> = new Map(),
): DeliveryStore {
  const subscribers = new Map<string, Subscriber>();
  const digests = new Map<string, DigestRecord>();
  const keys = new Map<string, string[]>();
  const keysOf = (subscriberId: string) => keys.get(subscriberId) ?? [];
  let signUp = firstSignUpState;
  return {
    changeSignUp: async (change) => {
      signUp = change(signUp) ?? signUp;
      return signUp;
    },
    outletStates: async () => new Map(states),
    async *hits({ from = '', to = '9' }) {
      yield* hits.filter(({ publishedAt }) => publishedAt >= from && publishedAt < to);
    },
    saveSubscriber: async (subscriber) => void subscribers.set(subscriber.id, subscriber),
    changeSubscriber: async (id, change) => {
      const changed = change(subscribers.get(id));
      if (changed !== undefined) subscribers.set(id, changed);
      return subscribers.get(id);
    },
    subscriber: async (id) => subscribers.get(id),
    subscriptions: async (person) =>
      [...subscribers.values()].filter(({ id }) => id === person || id.startsWith(furtherIds(person))),
    async *dueSubscribers(now) {
      const isDue = ({ status, nextDigestAt }: Subscriber) =>
        status === 'confirmed' && nextDigestAt !== undefined && new Date(nextDigestAt) <= now;
      yield* [...subscribers.values()].filter(isDue);
    },
    claimDigest: async (record, after) => {
      const stored = digests.get(record.key);
      const free = after === undefined ? stored === undefined : stored !== undefined && isStillAs(stored, after);
      if (!free) return 'taken';
      const { events, ...claim } = record;
      if (stored === undefined) keys.set(record.subscriberId, [...keysOf(record.subscriberId), record.key]);
      digests.set(record.key, given(claim));
      return 'claimed';
    },
    settleDigest: async (key, outcome, attempt = 1) => {
      const stored = digests.get(key);
      if (stored === undefined) throw new Error(`Settling digest "${key}": it was never claimed`);
      const may =
        outcome.state === 'sent'
          ? stored.state !== 'sent' && stored.events?.rejected === undefined
          : stored.state === 'claimed' && (stored.attempt ?? 1) === attempt;
      if (!may) return 'kept';
      digests.set(key, { ...stored, ...given(outcome) });
      return 'settled';
    },
    recordMailEvent: async (key, { kind, at, messageId }) => {
      const stored = digests.get(key);
      if (stored === undefined) return undefined;
      const { error, ...rest } = stored;
      const noted = { ...stored.events, [kind]: stored.events?.[kind] ?? at };
      if (kind === 'rejected') {
        const failed = { state: 'failed', error: 'the mailer took the mail and then rejected it' } as const;
        digests.set(key, { ...stored, ...failed, messageId: stored.messageId ?? messageId, events: noted });
      } else if (stored.events?.rejected !== undefined) {
        digests.set(key, { ...stored, events: noted });
      } else {
        digests.set(key, {
          ...rest,
          state: 'sent',
          settledAt: stored.settledAt ?? at,
          messageId: stored.messageId ?? messageId,
          events: { ...noted, sent: noted.sent ?? at },
        });
      }
      return stored;
    },
    digest: async (key) => digests.get(key),
    async *digests(subscriberId) {
      const own = keysOf(subscriberId).map((key) => digests.get(key)!);
      yield* own.sort((one, other) => (one.key < other.key ? 1 : -1));
    },
  };
}

const isStillAs = (stored: DigestRecord, after: DigestRecord): boolean =>
  stored.state === after.state &&
  stored.claimedAt === after.claimedAt &&
  (stored.attempt ?? 1) === (after.attempt ?? 1) &&
  stored.events?.sent === undefined;
