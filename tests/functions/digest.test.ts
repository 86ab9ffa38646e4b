// Digests and mail events as they run on AWS: by the schedule's events and SNS, a table, and SES that loses answers.
import { describe, expect, it } from 'vitest';
import type { Subscriber } from '../../shared/subscribers/subscriber.ts';
import { givenHit, givenSubscriber } from '../digest/given.ts';
import { bounce, sesEvent } from '../digest/ses-events.ts';
import { outlet } from '../outlets/loopback.ts';
import { deploy, names } from './deployment.ts';
import { contextOf, snsEvent, tickEvent } from './lambda.ts';

const due = '2026-03-02T07:00:00.000Z';
const tomorrow = '2026-03-03T07:00:00.000Z';

async function given({ readers = 1 } = {}) {
  const deployment = await deploy([outlet('https://outlet.example')], { at: due });
  const { store } = deployment;
  const subscribers = Array.from({ length: readers }, (_, index) =>
    givenSubscriber({ id: `s${index}`, email: `s${index}@example.org`, timeZone: 'UTC', hour: 7, nextDigestAt: due }),
  );
  for (const subscriber of subscribers) await store.saveSubscriber(subscriber);
  const publishedAt = '2026-03-02T06:00:00.000Z';
  const { itemId, id, ...hit } = givenHit({
    who: 'bulavin',
    figureId: 'bulavin',
    figure: 'Gennady Bulavin',
    publishedAt,
  });
  await store.addItems([
    {
      item: {
        id: itemId,
        outletId: hit.outletId,
        url: hit.url,
        title: hit.title,
        summary: '',
        language: 'en',
        ...seen,
      },
      hits: [{ ...hit, id, itemId }],
    },
  ]);
  const [{ handler: digest }, { handler: mailEvent }] = [
    await import('../../functions/digest.ts'),
    await import('../../functions/mail-events.ts'),
  ];
  return {
    ...deployment,
    run: (remainingMs?: number) => digest(tickEvent(names.schedules.digest), contextOf(remainingMs)),
    report: (...events: object[]) =>
      events.reduce<Promise<void>>((done, event) => done.then(() => mailEvent(snsEvent(event))), Promise.resolve()),
    recipients: () => deployment.ses.taken.map(({ to }) => to).sort(),
    reader: async () => (await store.subscriber('s0')) as Subscriber,
  };
}
const seen = { publishedAt: due, firstSeenAt: due, backfill: false };
const key = 's0#2026-03-02';
const about = { key, messageId: '0107-1', to: 's0@example.org' };

describe('the digest function', () => {
  it('mails each subscriber once, by however many events, at once and one after another', async () => {
    const { run, recipients, ses, logged } = await given({ readers: 5 });
    await Promise.all([run(), run()]);
    await run();
    expect(recipients()).toEqual(['s0', 's1', 's2', 's3', 's4'].map((id) => `${id}@example.org`));
    expect(ses.taken[0]?.raw.toString()).toMatch(/Bulavin/);
    expect(logged.filter((message) => message === 'digest sent')).toHaveLength(5);
  });

  it('mails nobody twice whose answer was lost, once SES reports the mail, twice and out of order', async () => {
    const { run, report, recipients, ses, store, setTime, reader } = await given();
    ses.rules.lose = 'answer';
    await run();
    ses.rules.lose = undefined;
    const [sent, delivered] = [sesEvent('Send', about), sesEvent('Delivery', about)];
    await report(delivered, sent, delivered, sent);
    setTime('2026-03-02T07:30:00.000Z');
    await run();
    await report(sent);
    expect([recipients(), (await store.digest(key))?.state]).toEqual([['s0@example.org'], 'sent']);
    expect((await reader()).nextDigestAt).toBe(tomorrow);
  });

  it('mails again, a quarter of an hour later, whose request was lost: no report of it came', async () => {
    const { run, recipients, ses, setTime, logged } = await given();
    ses.rules.lose = 'mail';
    await run();
    expect(logged).toContain('digest unanswered');
    ses.rules.lose = undefined;
    setTime('2026-03-02T07:10:00.000Z');
    await run();
    expect(recipients()).toEqual([]);
    setTime('2026-03-02T07:30:00.000Z');
    await run();
    expect(recipients()).toEqual(['s0@example.org']);
  });

  it('begins nothing in the last ten seconds, and leaves those due to the next run', async () => {
    const { run, recipients, setTime } = await given({ readers: 3 });
    await run(9_000);
    expect(recipients()).toEqual([]);
    setTime('2026-03-02T07:15:00.000Z');
    await run();
    expect(recipients()).toHaveLength(3);
  });

  it('mails the others where one digest cannot be made, then fails so that the owner hears of it', async () => {
    const { run, recipients, store, reader } = await given({ readers: 3 });
    await store.saveSubscriber({ ...(await reader()), timeZone: 'Nowhere/Never' });
    await expect(run()).rejects.toThrow(/1 digests could not be made/);
    expect(recipients()).toEqual(['s1@example.org', 's2@example.org']);
  });
});

describe('the function of mail events', () => {
  it('spares an address that does not exist, however often and early the bounce comes', async () => {
    const { run, report, recipients, setTime, reader } = await given();
    await run();
    const bounced = bounce('Permanent', 'General', about);
    await report(bounced, sesEvent('Send', about), bounced);
    expect(await reader()).toMatchObject({ status: 'suppressed', suppression: { reason: 'bounce' } });
    setTime(tomorrow);
    await run();
    expect(recipients().filter((to) => to === about.to)).toHaveLength(1);
  });

  it('fails where the table does, so that the event comes again', async () => {
    const { run, report, table, store } = await given();
    await run();
    table.refuses = () => true;
    await expect(report(sesEvent('Delivery', about))).rejects.toThrow(/refused/);
    table.refuses = () => false;
    await report(sesEvent('Delivery', about));
    expect((await store.digest(key))?.events).toHaveProperty('delivered');
  });

  it('ignores mails that are no digests, and the sentence with which SES greets a topic', async () => {
    const { report, table } = await given();
    const handler = (await import('../../functions/mail-events.ts')).handler;
    const greeting = snsEvent({});
    greeting.Records[0]!.Sns.Message = 'Successfully validated SNS topic for Amazon SES event publishing.';
    await handler(greeting);
    await report({ eventType: 'Send', mail: { timestamp: due, messageId: 'other', tags: {} } });
    expect(table.writes).toEqual([]);
  });
});
