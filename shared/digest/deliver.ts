// Sends one subscriber's digest: collect, build, render, claim, send, settle. Why in this order: docs/decisions/0003.
import type { Coverage, DigestRecord, Email, Subscriber } from '../model.ts';
import { localDate, nextDigestAt } from '../subscribers/due.ts';
import type { Period } from './build.ts';
import { cleanText, shorten } from './clean.ts';
import { type PrepareServices, prepareDigest } from './prepare.ts';
import { renderDigest } from './render.ts';

/** What delivering needs; shared/services.ts and the edge compose it. */
export type DeliverServices = {
  store: PrepareServices['store'] & {
    subscriber(id: string): Promise<Subscriber | undefined>;
    saveSubscriber(subscriber: Subscriber): Promise<void>;
    claimDigest(record: DigestRecord): Promise<'claimed' | 'taken'>;
    settleDigest(
      key: string,
      outcome: Pick<DigestRecord, 'state' | 'settledAt' | 'messageId' | 'error'>,
    ): Promise<void>;
    digests(subscriberId: string): AsyncIterable<DigestRecord>;
  };
  mailer: { send(email: Email): Promise<{ messageId: string }> };
  clock: { now(): Date };
  outlets: PrepareServices['outlets'];
  figures: PrepareServices['figures'];
  /** The From address of digests. */
  sender: string;
};

export type Delivery =
  | { kind: 'sent'; key: string; messageId: string; subject: string; stories: number }
  /** Nothing to tell, and the subscriber does not want to hear so. */
  | { kind: 'nothing'; key: string }
  /** This digest was claimed before: sent, failed, or in the hands of another process. */
  | { kind: 'taken'; key: string }
  /** The mailer threw; the next digest covers this period too. */
  | { kind: 'failed'; key: string; error: string };

/** A claim this old whose sender did not settle it has none any more: no function runs longer. */
const claimMinutes = 15;

/**
 * Delivers the digest that is due, or the one of today where none is. Its key is the subscriber and the local date it was
 * due on, so that it is sent at most once, however often and by however many processes this is called.
 *
 * `period`: a digest of that period, beside the schedule; it neither moves what the next one covers nor counts as today's.
 * Throws when the store fails; what the mailer throws becomes `failed`.
 */
export async function deliverDigest(
  subscriber: Subscriber,
  services: DeliverServices,
  { period }: { period?: Period } = {},
): Promise<Delivery> {
  const { store, mailer, clock, sender } = services;
  const now = clock.now();
  const key = period === undefined ? scheduledKey(subscriber, now) : periodKey(subscriber, period);
  const { digest, coverage } = await prepareDigest(subscriber, services, { key, now, ...(period && { period }) });
  const moves = period === undefined;
  if (digest === undefined) {
    if (moves) await moveOn(subscriber.id, store, now, coverage);
    return { kind: 'nothing', key };
  }

  const email = renderDigest(digest, sender);
  const claimedAt = now.toISOString();
  const covers = moves ? { ...coverage, coveredFrom: digest.period.from } : {};
  const claim: DigestRecord = { key, subscriberId: subscriber.id, state: 'claimed', claimedAt, ...covers };
  if ((await store.claimDigest(claim)) === 'taken') {
    if (moves) await moveOnAfter(key, subscriber.id, store, now);
    return { kind: 'taken', key };
  }

  const outcome = await attempt(() => mailer.send(email));
  const settledAt = clock.now().toISOString();
  if (outcome.kind === 'failed') {
    await store.settleDigest(key, { state: 'failed', settledAt, error: outcome.error });
    if (moves) await moveOn(subscriber.id, store, now, coverageAfter({ ...claim, state: 'failed' }, subscriber));
    return { kind: 'failed', key, error: outcome.error };
  }
  await store.settleDigest(key, { state: 'sent', settledAt, messageId: outcome.messageId });
  if (moves) await moveOn(subscriber.id, store, now, coverage);
  return {
    kind: 'sent',
    key,
    messageId: outcome.messageId,
    subject: email.subject,
    stories: digest.stories.length,
  };
}

/** The local date on which the digest was due, which a delay past midnight does not change. */
function scheduledKey({ id, timeZone, nextDigestAt: due }: Subscriber, now: Date): string {
  const since = due !== undefined && new Date(due) <= now ? new Date(due) : now;
  return `${id}#${localDate(since, timeZone)}`;
}

function periodKey({ id }: Subscriber, { from, to }: Period): string {
  const compact = (instant: string) => new Date(instant).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  return `${id}#${compact(from)}-${compact(to)}`;
}

/** Schedules the next digest, from `coverage` on where this one is done; the stored row may have changed meanwhile. */
async function moveOn(
  id: string,
  store: DeliverServices['store'],
  now: Date,
  coverage: Partial<Coverage> = {},
): Promise<void> {
  const stored = await store.subscriber(id);
  if (stored === undefined) return;
  const next = stored.nextDigestAt === undefined ? {} : { nextDigestAt: nextDigestAt(stored, now) };
  await store.saveSubscriber({ ...stored, ...coverage, ...next });
}

/** Catches up on a digest that was settled but whose subscriber was not moved on; leaves alone one that is being sent. */
async function moveOnAfter(key: string, id: string, store: DeliverServices['store'], now: Date): Promise<void> {
  for await (const record of store.digests(id)) {
    if (record.key !== key) continue;
    const age = now.getTime() - Date.parse(record.claimedAt);
    if (record.state === 'claimed' && age < claimMinutes * 60_000) return;
    const stored = await store.subscriber(id);
    return moveOn(id, store, now, coverageAfter(record, stored));
  }
}

/** What a digest's outcome makes of its subscriber's coverage: once sent its own; else the next one begins where it began. */
function coverageAfter(record: DigestRecord, subscriber?: Partial<Coverage>): Partial<Coverage> {
  const { state, coveredFrom, coveredUntil, itemsReadUntil = 0, toldLately = [] } = record;
  if (state === 'sent') return coveredUntil === undefined ? {} : { coveredUntil, itemsReadUntil, toldLately };
  return subscriber?.coveredUntil === undefined && coveredFrom !== undefined ? { coveredUntil: coveredFrom } : {};
}

type Attempt = { kind: 'sent'; messageId: string } | { kind: 'failed'; error: string };

async function attempt(send: () => Promise<{ messageId: string }>): Promise<Attempt> {
  try {
    return { kind: 'sent', ...(await send()) };
  } catch (error) {
    return { kind: 'failed', error: withoutAddresses(error) };
  }
}

/** Mailers name the address they refuse; records and logs must not. */
function withoutAddresses(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return shorten(cleanText(text.replaceAll(/[^\s<>"']+@[^\s<>"']+/g, '<address>')), 500);
}
