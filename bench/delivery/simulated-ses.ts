// SES as it is met: answers and requests get lost, mails are deferred, and events come late, twice and in any order.

import type { Email } from '../../shared/digest/email.ts';
import { mailTag } from '../../shared/digest/mail-tag.ts';
import { MailError } from '../../shared/digest/mailer.ts';
import type { DigestRecord } from '../../shared/subscribers/digest-record.ts';
import type { Chance } from '../chance.ts';

/** A mail that it took, with the period that its digest's record claimed at that moment. */
export type Mail = { key: string; subscriberId: string; from: string; until: string };

export type SesWorld = {
  chance: Chance;
  /** Chance that it takes a mail and its answer is lost; a quarter as often the request is lost. */
  lose: number;
  /** Simulated; sending moves it on. */
  time: { now: number };
  digest(key: string): Promise<DigestRecord | undefined>;
  /** Whoever takes an event may die of it; then it comes again. */
  take(event: unknown): Promise<'done' | 'died'>;
};

export type SimulatedSes = {
  mails: Mail[];
  counts: { answersLost: number; events: number };
  send(email: Email): Promise<{ messageId: string }>;
  /** Delivers the events that have come until then. */
  deliverEvents(until: number): Promise<void>;
};

const minute = 60_000;

export function createSimulatedSes({ chance, lose, time, digest, take }: SesWorld): SimulatedSes {
  const mails: Mail[] = [];
  const counts = { answersLost: 0, events: 0 };
  const coming: { at: number; key: string; event: unknown }[] = [];

  const deliverEvents = async (until: number, ofKey?: string) => {
    const isDue = ({ at, key }: (typeof coming)[number]) => at <= until && (ofKey === undefined || ofKey === key);
    for (let index = coming.findIndex(isDue); index >= 0; index = coming.findIndex(isDue)) {
      const [come] = coming.splice(index, 1) as [(typeof coming)[number]];
      if ((await take(come.event)) === 'died') coming.push({ ...come, at: Math.max(until, time.now) + minute });
    }
  };

  /** Send and Delivery within seconds, seldom minutes, always within a quarter of an hour; one in ten comes twice. */
  const publish = (key: string, messageId: string) => {
    for (const eventType of ['Send', 'Delivery']) {
      for (let copies = chance.is(0.1) ? 2 : 1; copies > 0; copies -= 1) {
        const delay = chance.is(0.05) ? chance.next() * 14 * minute : chance.next() * 5_000;
        const timestamp = new Date(time.now).toISOString();
        const mail = { timestamp, messageId, tags: { 'fissure-mail': [mailTag(key)] } };
        coming.push({ at: time.now + delay, key, event: { eventType, mail } });
        counts.events += 1;
      }
    }
  };

  const send = async ({ key }: Email) => {
    time.now += Math.ceil(chance.next() * 400);
    if (chance.is(lose / 4)) throw new MailError('unanswered', 'the request was lost');
    if (chance.is(0.01)) throw new MailError('deferred', 'Throttling');
    const messageId = `m${mails.length}`;
    const { coveredFrom: from = '', coveredUntil: until = '' } = (await digest(key)) ?? {};
    mails.push({ key, subscriberId: key.slice(0, key.indexOf('#')), from, until });
    publish(key, messageId);
    // An event may be faster than SES's own answer.
    if (chance.is(0.1)) await deliverEvents(time.now + 20 * minute, key);
    if (!chance.is(lose)) return { messageId };
    counts.answersLost += 1;
    throw new MailError('unanswered', 'the answer was lost');
  };

  return { mails, counts, send, deliverEvents: (until) => deliverEvents(until) };
}
