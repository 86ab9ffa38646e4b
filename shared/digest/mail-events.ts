// Takes in what became of a mail: settles its digest, and spares whoever cannot or will not be mailed.

import type { DigestRecord, MailEvent, MailEventKind } from '../subscribers/digest-record.ts';
import { noteReturned, type SignUpState } from '../subscribers/sign-up-state.ts';
import type { Subscriber, SubscriberChange } from '../subscribers/subscriber.ts';
import { personOf } from '../subscribers/subscriptions.ts';
import { readSesEvent, type SesEvent } from './ses-event.ts';

export type MailEventServices = {
  store: {
    digest(key: string): Promise<DigestRecord | undefined>;
    /** Of the person: a bounce of one ends all. */
    subscriptions(person: string): Promise<Subscriber[]>;
    recordMailEvent(key: string, event: MailEvent): Promise<DigestRecord | undefined>;
    changeSubscriber(id: string, change: SubscriberChange): Promise<unknown>;
    changeSignUp(change: (state: SignUpState) => SignUpState | undefined): Promise<SignUpState>;
  };
  /** Never given an address. */
  log: Record<'info' | 'warn' | 'error', (message: string, fields?: Record<string, unknown>) => void>;
};

export type MailEventOutcome =
  | { kind: 'taken'; event: MailEventKind; key: string }
  /** Came before: events are published at least once. */
  | { kind: 'known'; event: MailEventKind; key: string }
  /** Not about a mail of ours, or of no use. */
  | { kind: 'ignored' };

/**
 * @param event as SES publishes it to SNS: the message's text, or the object in it
 *
 * May be called with the same event any number of times, in any order, before and after the digest is settled, and stopped
 * anywhere: what is repeated comes to the same. Throws where the store fails or the event cannot be read: then it shall come
 * again, and at last go where somebody looks.
 */
export async function takeMailEvent(event: unknown, { store, log }: MailEventServices): Promise<MailEventOutcome> {
  const read = parseEvent(event);
  if (read === undefined) return { kind: 'ignored' };
  const { key, kind } = read;
  const before = await store.digest(key);
  if (kind === 'sent' && before?.messageId !== undefined && before.messageId !== read.messageId) {
    log.error('digest sent twice', { digest: key });
  }

  const known = before?.events?.[kind] !== undefined;
  if (!known) {
    tell(log, read);
    // Before the event is recorded: where this stops in between, the event comes again and is not yet known.
    const change = changeBy(read);
    if (kind === 'bounced' && read.bounce === 'hard') await brakeSignUp(read, { store, log });
    const ends = kind === 'complained' || (kind === 'bounced' && read.bounce === 'hard');
    const concerned = ends && change !== undefined ? await store.subscriptions(personOf(subscriberOf(key))) : [];
    for (const id of new Set([subscriberOf(key), ...concerned.map((one) => one.id)]))
      if (change !== undefined) await store.changeSubscriber(id, (stored) => stored && change(stored));
  }
  if (before !== undefined) {
    await store.recordMailEvent(key, { kind, at: read.at, messageId: read.messageId });
    // After it, and again with every repetition: a sender that is about to move the subscriber on sees the rejection.
    if (didNotArrive(read, before)) {
      await store.changeSubscriber(subscriberOf(key), (stored) => stored && coverageBack(stored, before));
    }
  }
  return { kind: known ? 'known' : 'taken', event: kind, key };
}

/** Too many mails to confirm that come back close sign-up; whoever next asks for its form has the owner told by mail. */
async function brakeSignUp({ key, at }: SesEvent, { store, log }: MailEventServices): Promise<void> {
  let closes = false;
  await store.changeSignUp((state) => {
    const noted = noteReturned(state, key, new Date(at));
    closes = noted?.closed !== undefined && state.closed === undefined;
    return noted;
  });
  if (closes) log.error('sign-up closed: too many mails to confirm came back', {});
}

function parseEvent(event: unknown): SesEvent | undefined {
  if (typeof event !== 'string') return readSesEvent(event);
  // SES greets a new destination with a sentence.
  return event.trimStart().startsWith('{') ? readSesEvent(JSON.parse(event)) : undefined;
}

/** Keys begin with it: Email.key. */
const subscriberOf = (key: string): string => key.slice(0, Math.max(0, key.indexOf('#')));

type Change = (stored: Subscriber) => Subscriber | undefined;

/** What the event means for mails to come; undefined: nothing. */
function changeBy({ kind, bounce, harmless, at, recipients }: SesEvent): Change | undefined {
  const suppress =
    (reason: 'bounce' | 'complaint'): Change =>
    (stored) => {
      if (stored.status !== 'confirmed' && stored.status !== 'pending') return undefined;
      // Somebody who has moved to another address since is spared the old one's fate.
      if (recipients.length > 0 && !recipients.includes(stored.email.toLowerCase())) return undefined;
      const { nextDigestAt, ...rest } = stored;
      return { ...rest, status: 'suppressed', suppression: { reason, at } };
    };
  if (kind === 'complained') return harmless ? undefined : suppress('complaint');
  if (kind === 'bounced' && bounce === 'hard') return suppress('bounce');
  if (kind === 'bounced') return (stored) => ({ ...stored, softBounces: (stored.softBounces ?? 0) + 1 });
  if (kind !== 'delivered') return undefined;
  return ({ softBounces, ...stored }) => (softBounces === undefined ? undefined : stored);
}

/** SES tries for hours; what it gives up on nobody has read. */
const didNotArrive = ({ kind, bounce, harmless }: SesEvent, { events }: DigestRecord): boolean =>
  kind === 'rejected' || (kind === 'bounced' && bounce === 'soft' && !harmless && events?.delivered === undefined);

/** The next digest tells again what this one told in vain, unless another one has been sent since. */
function coverageBack(stored: Subscriber, { coveredFrom, coveredUntil }: DigestRecord): Subscriber | undefined {
  if (coveredFrom === undefined || stored.coveredUntil !== coveredUntil) return undefined;
  return { ...stored, coveredUntil: coveredFrom, toldLately: [] };
}

function tell(log: MailEventServices['log'], { key, kind, bounce, harmless, detail }: SesEvent): void {
  const fields = { mail: key, ...(detail === undefined ? {} : { detail }) };
  if (kind === 'rejected') log.error('mail rejected', fields);
  else if (kind === 'complained' && !harmless) log.warn('mail complained about', fields);
  else if (kind === 'bounced') log.warn(bounce === 'hard' ? 'mail bounced' : 'mail bounced softly', fields);
  else if (kind === 'delayed') log.warn('mail delayed', fields);
  else log.info(`mail ${kind}`, fields);
}
