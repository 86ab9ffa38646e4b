// Sends one subscriber's digest: collect, build, render, claim, send, settle. Why in this order: docs/decisions/0003.
import type { DigestRecord } from '../subscribers/digest-record.ts';
import { dueName } from '../subscribers/due.ts';
import type { SubscriberLinks } from '../subscribers/links.ts';
import type { Subscriber, SubscriberChange } from '../subscribers/subscriber.ts';
import { sendOnce } from './attempt.ts';
import { type ClaimServices, findPlace } from './claim.ts';
import type { Mailer } from './mailer.ts';
import { movedOn, type Outcome, outcomeOf } from './move-on.ts';
import type { News } from './news.ts';
import type { Pace } from './pace.ts';
import type { Period } from './period.ts';
import { type PrepareServices, prepareDigest } from './prepare.ts';
import { renderDigest } from './render.ts';

/** What delivering needs; shared/services.ts and the edge compose it. */
export type DeliverServices = {
  store: PrepareServices['store'] &
    ClaimServices['store'] & {
      subscriber(id: string): Promise<Subscriber | undefined>;
      changeSubscriber(id: string, change: SubscriberChange): Promise<unknown>;
      claimDigest(record: DigestRecord, after?: DigestRecord): Promise<'claimed' | 'taken'>;
    };
  mailer: Mailer;
  clock: { now(): Date };
  outlets: PrepareServices['outlets'];
  figures: PrepareServices['figures'];
  country: PrepareServices['country'];
  /** Shared by the digests of a run. */
  news?: News;
  /** The links of one subscriber's mails; absent: mails link to outlets only. */
  links?: (subscriber: Subscriber) => Promise<SubscriberLinks>;
  /** The From address of digests. */
  sender: string;
  /** Says when the mailer may be given the next mail; absent: at once. */
  pace?: Pace;
};

export type Delivery =
  | { kind: 'sent'; key: string; messageId: string; subject: string; stories: number }
  /** Nothing to tell, or nobody to tell it to any more. */
  | { kind: 'nothing'; key: string }
  /** Settled before, or in the hands of another process, or deferred until later. */
  | { kind: 'taken'; key: string }
  /** An earlier sender vanished without settling; its mail proved to have been sent. */
  | { kind: 'reconciled'; key: string }
  /** Nothing was sent, and it will be tried again. `unavailable`: no other mail would go either. */
  | { kind: 'deferred'; key: string; reason: 'quota' | 'deadline' | 'mailer' | 'unavailable'; error?: string }
  /** Nothing was sent; the next digest covers this period too. */
  | { kind: 'failed'; key: string; error: string }
  /** The mailer's answer was lost; what became of the mail is found out a quarter of an hour later. */
  | { kind: 'unanswered'; key: string; error: string }
  /** The answer was lost and nobody can tell; the next digest covers this period too, perhaps for the second time. */
  | { kind: 'lost'; key: string; error: string };

/**
 * Delivers the digest that is due, or the one of today where none is. Its key is the subscriber and when it was due, so that
 * it is sent at most once, however often and by however many processes this is called.
 *
 * `period`: a digest of that period, beside the schedule; it neither moves what the next one covers nor counts as today's.
 * `again`: one that failed before is tried once more. Throws when the store fails; what the mailer throws becomes a value.
 */
export async function deliverDigest(
  subscriber: Subscriber,
  services: DeliverServices,
  { period, again = false }: { period?: Period; again?: boolean } = {},
): Promise<Delivery> {
  const { store, clock } = services;
  const now = clock.now();
  const scheduled = period === undefined;
  const key = scheduled ? scheduledKey(subscriber, now) : periodKey(subscriber, period);
  const moveOn = async (outcome: Outcome) => {
    if (scheduled)
      await store.changeSubscriber(subscriber.id, (stored) => stored && movedOn(stored, outcome, clock.now()));
  };

  const place = await findPlace(key, services, { again });
  if (place.kind !== 'free') {
    if (place.kind !== 'busy') await moveOn(outcomeOf(place.record));
    if (place.kind === 'lost') return { kind: 'lost', key, error: place.record.error ?? '' };
    return { kind: place.kind === 'reconciled' ? 'reconciled' : 'taken', key };
  }

  const { digest, coverage } = await prepareDigest(subscriber, services, { key, now, ...(period && { period }) });
  if (digest === undefined) {
    await moveOn({ coverage });
    return { kind: 'nothing', key };
  }
  const email = renderDigest(digest, services.sender, await services.links?.(subscriber));
  const permit = (await services.pace?.permit()) ?? 'granted';
  if (permit !== 'granted') return { kind: 'deferred', key, reason: permit };
  // They were due when this began; they may have left, or proved unreachable, since.
  if (scheduled && (await store.subscriber(subscriber.id))?.status !== 'confirmed') return { kind: 'nothing', key };

  const { attempt, after } = place;
  const covers = scheduled ? { ...coverage, coveredFrom: digest.period.from } : {};
  const claimedAt = clock.now().toISOString();
  const claim: DigestRecord = { key, subscriberId: subscriber.id, state: 'claimed', claimedAt, attempt, ...covers };
  if ((await store.claimDigest(claim, after)) === 'taken') return { kind: 'taken', key };

  const answer = await sendOnce(email, claim, services);
  const settledAt = clock.now().toISOString();
  if (answer.kind === 'unanswered') return { kind: 'unanswered', key, error: answer.error };
  if (answer.kind === 'sent') {
    const { messageId } = answer;
    const settled = await store.settleDigest(key, { state: 'sent', settledAt, messageId }, attempt);
    // 'kept': a report of the mail was faster, be it that it was taken or that it was rejected.
    const record = settled === 'kept' ? await store.digest(key) : undefined;
    await moveOn(outcomeOf(record ?? { ...claim, state: 'sent', settledAt }));
    return { kind: 'sent', key, messageId, subject: email.subject, stories: digest.stories.length };
  }
  const { state, error } = answer;
  if ((await store.settleDigest(key, { state, settledAt, error }, attempt)) === 'kept') return { kind: 'taken', key };
  if (state === 'deferred') return { kind: 'deferred', key, reason: answer.reason, error };
  await moveOn(outcomeOf({ ...claim, state }));
  return { kind: state, key, error };
}

/** Named by when it was due, which a delay past midnight does not change. */
function scheduledKey(subscriber: Subscriber, now: Date): string {
  const { id, nextDigestAt: due } = subscriber;
  return `${id}#${dueName(subscriber, due !== undefined && new Date(due) <= now ? new Date(due) : now)}`;
}

function periodKey({ id }: Subscriber, { from, to }: Period): string {
  const compact = (instant: string) => new Date(instant).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  return `${id}#${compact(from)}-${compact(to)}`;
}
