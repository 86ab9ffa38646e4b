// A desk that delivers the digests of one subscriber, with its store, its mailer and its clock in memory.
import { type DeliverServices, deliverDigest } from '../../shared/digest/deliver.ts';
import type { Email } from '../../shared/digest/email.ts';
import type { Mailer } from '../../shared/digest/mailer.ts';
import type { Period } from '../../shared/digest/period.ts';
import type { Hit } from '../../shared/hit.ts';
import type { DigestRecord } from '../../shared/subscribers/digest-record.ts';
import type { Subscriber } from '../../shared/subscribers/subscriber.ts';
import { russia } from '../country.ts';
import { givenHit, givenOutlet, givenState, givenSubscriber } from './given.ts';

const outlets = [givenOutlet('a'), givenOutlet('b')];

/** A desk with its store in memory: what the store's contract promises, no more. */
export function givenDesk({
  hits = [] as Hit[],
  subscriber = {} as Partial<Subscriber>,
  now = '2022-03-24T07:00:10.000Z',
} = {}) {
  const desk = {
    now: new Date(now),
    hits,
    itemsRead: 100,
    subscribers: new Map<string, Subscriber>(),
    digests: new Map<string, DigestRecord>(),
    sent: [] as Email[],
    send: async (email: Email) => {
      desk.sent.push(email);
      return { messageId: `m${desk.sent.length}` };
    },
    proof: undefined as Mailer['proof'],
    deliver: (options: { period?: Period; again?: boolean } = {}) =>
      deliverDigest(desk.subscriber(), services, options),
    subscriber: () => desk.subscribers.get('owner')!,
    /** Stories of the newest mail, by their headings. */
    told: () => [...(desk.sent.at(-1)?.text ?? '').matchAll(/^\d+\. (.*)$/gm)].map(([, heading]) => heading),
  };
  const services: DeliverServices = {
    outlets,
    figures: [],
    country: russia,
    links: async ({ id }) => ({
      preferences: `https://site.example/preferences/${id}`,
      unsubscribe: `https://site.example/unsubscribe/${id}`,
      less: ({ who, event }) => `https://site.example/less/${id}?story=${who}+${event}`,
      stories: (from, to) => `https://site.example/stories?from=${from}&to=${to}`,
      story: (story) => `https://site.example/stories/${encodeURIComponent(story)}`,
      figure: (figure) => `https://site.example/figures/${figure}`,
    }),
    sender: 'Fissure <digest@example.org>',
    clock: { now: () => desk.now },
    mailer: {
      send: (email) => desk.send(email),
      get proof() {
        return desk.proof;
      },
    },
    store: {
      outletStates: async (ids) => new Map(ids.map((id) => [id, givenState(id, { itemsRead: desk.itemsRead })])),
      async *hits({ from = '', to = '9' }) {
        yield* desk.hits.filter(({ publishedAt }) => publishedAt >= from && publishedAt < to);
      },
      subscriber: async (id) => desk.subscribers.get(id),
      changeSubscriber: async (id, change) => {
        const changed = change(desk.subscribers.get(id));
        if (changed !== undefined) desk.subscribers.set(id, changed);
      },
      digest: async (key) => desk.digests.get(key),
      claimDigest: async (record, after) => {
        if (desk.digests.get(record.key) !== after) return 'taken';
        desk.digests.set(record.key, record);
        return 'claimed';
      },
      settleDigest: async (key, outcome) => {
        desk.digests.set(key, { ...desk.digests.get(key)!, ...outcome });
        return 'settled';
      },
      async *digests() {
        yield* desk.digests.values();
      },
    },
  };
  desk.subscribers.set('owner', givenSubscriber({ nextDigestAt: '2022-03-24T07:00:00.000Z', ...subscriber }));
  return desk;
}

export const hitAt = (publishedAt: string, given: Parameters<typeof givenHit>[0] = {}) =>
  givenHit({ outletId: 'a', publishedAt, ...given });
