// The two simpler orders of claiming and sending, for comparison with the real one (docs/decisions/0003).

import type { Email } from '../../shared/digest/email.ts';
import type { DigestRecord } from '../../shared/subscribers/digest-record.ts';
import type { Subscriber } from '../../shared/subscribers/subscriber.ts';
import type { Order, Process } from './world.ts';

/** Each is tried at every tick until it takes the digest for done. */
export const otherOrders: Record<'note after sending' | 'claim and stop there', Order> = {
  'note after sending': async (subscriber, due, process) => {
    const record = recordOf(subscriber, due, process);
    if ((await process.store.digest(record.key)) === undefined) {
      const sent = await process.mailer.send(emailOf(record.key, process)).catch(() => undefined);
      if (sent === undefined) return;
      await process.store.claimDigest({ ...record, state: 'sent' });
    }
    await moveOn(subscriber, due, process);
  },
  'claim and stop there': async (subscriber, due, process) => {
    const record = recordOf(subscriber, due, process);
    if ((await process.store.claimDigest(record)) === 'claimed') {
      const sent = await process.mailer.send(emailOf(record.key, process)).catch(() => undefined);
      if (sent !== undefined) await process.store.settleDigest(record.key, { state: 'sent', ...sent });
    }
    await moveOn(subscriber, due, process);
  },
};

const recordOf = ({ id }: Subscriber, due: string, { clock }: Process): DigestRecord => ({
  key: `${id}#${due.slice(0, 10)}`,
  subscriberId: id,
  state: 'claimed',
  claimedAt: clock.now().toISOString(),
});

const emailOf = (key: string, { sender }: Process): Email => ({
  key,
  to: 'r@example.org',
  from: sender,
  subject: '',
  html: '',
  text: '',
  headers: {},
});

const moveOn = ({ id }: Subscriber, due: string, { store }: Process) =>
  store.changeSubscriber(id, (stored) => {
    const nextDigestAt = new Date(Date.parse(due) + 86_400_000).toISOString();
    return stored && { ...stored, nextDigestAt };
  });
