import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { takeMailEvent } from '../../shared/digest/mail-events.ts';
import { createStore, type Store } from '../../shared/store/store.ts';
import type { DigestRecord } from '../../shared/subscribers/digest-record.ts';
import type { Subscriber } from '../../shared/subscribers/subscriber.ts';
import { openTestTable, type TestTable } from '../store/engines.ts';
import { givenSubscriber } from './given.ts';
import { bounce, complaint, type SesEventGiven, sesEvent } from './ses-events.ts';

let table: TestTable;
let store: Store;
let logged: string[] = [];
let made = 0;
beforeAll(async () => {
  table = await openTestTable('dynalite');
  store = createStore({ ...table, keepItemsDays: 180, now: () => new Date('2022-03-24T07:00:00.000Z') });
});
afterAll(() => table.close());
beforeEach(() => {
  logged = [];
});

const note = (level: string) => (message: string, fields?: Record<string, unknown>) =>
  void logged.push(`${level} ${message} ${JSON.stringify(fields)}`);
const log = { info: note('info'), warn: note('warn'), error: note('error') };
const take = (event: unknown) => takeMailEvent(event, { store, log });

/** A subscriber of its own with a digest of the day, sent unless told otherwise. */
async function givenDigest(record: Partial<DigestRecord> = {}, subscriber: Partial<Subscriber> = {}) {
  made += 1;
  const id = `reader-${made}`;
  const key = `${id}#2022-03-24`;
  const covered = {
    coveredFrom: '2022-03-23T07:00:00.000Z',
    coveredUntil: '2022-03-24T07:00:00.000Z',
    itemsReadUntil: 9,
  };
  await store.saveSubscriber(
    givenSubscriber({
      id,
      coveredUntil: covered.coveredUntil,
      nextDigestAt: '2022-03-25T07:00:00.000Z',
      ...subscriber,
    }),
  );
  await store.claimDigest({
    key,
    subscriberId: id,
    state: 'claimed',
    claimedAt: '2022-03-24T07:00:01.000Z',
    ...covered,
  });
  if (record.state !== 'claimed') {
    const outcome = { state: 'sent', settledAt: '2022-03-24T07:00:03.000Z', messageId: 'm1', ...record } as const;
    await store.settleDigest(key, outcome);
  }
  return {
    id,
    key,
    subscriber: async () => (await store.subscriber(id))!,
    digest: async () => (await store.digest(key))!,
  };
}

describe('a report that a mail was', () => {
  test.each(['Send', 'Delivery'])('taken (%s) settles the claim that its sender left behind', async (type) => {
    const { key, digest } = await givenDigest({ state: 'claimed' });
    expect(await take(sesEvent(type, { key }))).toMatchObject({ kind: 'taken', key });
    expect(await digest()).toMatchObject({
      state: 'sent',
      messageId: 'm1',
      events: { sent: '2022-03-24T07:00:02.123Z' },
    });
  });

  test('returned for good ends the mails, with reason and date', async () => {
    const { key, subscriber } = await givenDigest();
    await take(bounce('Permanent', 'General', { key }));
    const { status, suppression, nextDigestAt } = await subscriber();
    expect([status, suppression, nextDigestAt]).toEqual([
      'suppressed',
      { reason: 'bounce', at: '2022-03-24T07:00:30.000Z' },
      undefined,
    ]);
    expect(await Array.fromAsync(store.dueSubscribers(new Date('2030-01-01T00:00:00Z')))).not.toContainEqual(
      expect.objectContaining({ id: (await subscriber()).id }),
    );
  });

  test('complained about ends the mails', async () => {
    const { key, subscriber } = await givenDigest();
    await take(complaint('abuse', { key }));
    expect(await subscriber()).toMatchObject({ status: 'suppressed', suppression: { reason: 'complaint' } });
  });

  test('taken out of the spam folder is no complaint', async () => {
    const { key, subscriber } = await givenDigest();
    await take(complaint('not-spam', { key }));
    expect((await subscriber()).status).toBe('confirmed');
  });

  test('returned by a full mailbox is counted, until one arrives, and told again in the next digest', async () => {
    const { key, subscriber } = await givenDigest();
    await take(bounce('Transient', 'MailboxFull', { key }));
    expect(await subscriber()).toMatchObject({
      status: 'confirmed',
      softBounces: 1,
      coveredUntil: '2022-03-23T07:00:00.000Z',
    });
    await take(sesEvent('Delivery', { key }));
    expect((await subscriber()).softBounces).toBeUndefined();
  });

  test('answered by an out-of-office notice is not told again', async () => {
    const { key, subscriber } = await givenDigest();
    await take(bounce('Transient', 'General', { key }));
    expect((await subscriber()).coveredUntil).toBe('2022-03-24T07:00:00.000Z');
  });

  test('rejected is an error in the log, fails its digest and gives its period to the next', async () => {
    const { key, subscriber, digest } = await givenDigest();
    await take(sesEvent('Send', { key }));
    await take(sesEvent('Reject', { key }, { reason: 'Bad content' }));
    expect([(await digest()).state, (await subscriber()).coveredUntil]).toEqual(['failed', '2022-03-23T07:00:00.000Z']);
    expect(logged.filter((line) => line.startsWith('error mail rejected'))).toHaveLength(1);
  });

  test('rejected takes nothing back once another digest has been sent', async () => {
    const { key, subscriber } = await givenDigest({}, { coveredUntil: '2022-03-25T07:00:00.000Z' });
    await take(sesEvent('Reject', { key }));
    expect((await subscriber()).coveredUntil).toBe('2022-03-25T07:00:00.000Z');
  });

  test('sent under a second message id is an error in the log', async () => {
    const { key } = await givenDigest();
    await take(sesEvent('Send', { key, messageId: 'm2' }));
    expect(logged[0]).toMatch(/^error digest sent twice/);
  });
});

test('a bounce of an address that its reader has left ends nothing', async () => {
  const { key, subscriber } = await givenDigest({}, { email: 'New@example.org' });
  await take(bounce('Permanent', 'General', { key, to: 'old@example.org' }));
  expect((await subscriber()).status).toBe('confirmed');
  await take(bounce('Permanent', 'General', { key: key.replace('24', '25'), to: 'new@example.org' }));
  expect((await subscriber()).status).toBe('suppressed');
});

test('a bounce told again does not end the mails of someone who confirmed anew', async () => {
  const { id, key, subscriber } = await givenDigest();
  const event = bounce('Permanent', 'General', { key });
  await take(event);
  await store.changeSubscriber(id, (stored) => stored && { ...stored, status: 'confirmed' });
  expect([(await take(event)).kind, (await subscriber()).status]).toEqual(['known', 'confirmed']);
});

test('a mail that is no digest, such as one to confirm, may bounce too', async () => {
  const { id, subscriber } = await givenDigest({}, { status: 'pending', createdAt: '2022-03-23T07:00:00.000Z' });
  await take(bounce('Permanent', 'NoEmail', { key: `${id}#confirm-1` }));
  expect((await subscriber()).status).toBe('suppressed');
});

test('in whatever order they come, how often, and with the settlement in between, events come to the same', async () => {
  const steps: ((given: SesEventGiven) => Promise<unknown>)[] = [
    (given) => take(sesEvent('Send', given)),
    (given) => take(sesEvent('Delivery', given)),
    (given) => take(complaint('abuse', given)),
    ({ key }) => store.settleDigest(key!, { state: 'sent', settledAt: '2022-03-24T07:00:03.000Z', messageId: 'm1' }),
  ];
  const order = fc
    .array(fc.nat(steps.length - 1), { maxLength: 6 })
    .chain((more) => fc.shuffledSubarray([...steps.keys(), ...more], { minLength: steps.length + more.length }));
  await fc.assert(
    fc.asyncProperty(order, async (indexes) => {
      const { key, digest, subscriber } = await givenDigest({ state: 'claimed' });
      for (const index of indexes) await steps[index]!({ key });
      const { state, events, messageId } = await digest();
      expect([state, messageId, Object.keys(events ?? {}).toSorted(), (await subscriber()).status]).toEqual([
        'sent',
        'm1',
        ['complained', 'delivered', 'sent'],
        'suppressed',
      ]);
    }),
    { numRuns: 10 },
  );
});

test.each([
  ['SES’s greeting to a new topic', 'Successfully validated SNS topic for Amazon SES event publishing.'],
  ['an opened mail', sesEvent('Open')],
  [
    'a mail of another program',
    { ...bounce('Permanent', 'General'), mail: { timestamp: '2022-03-24T07:00:02Z', messageId: 'x' } },
  ],
])('%s is ignored', async (_, event) => {
  expect(await take(event)).toEqual({ kind: 'ignored' });
});

test('an event is taken as the text that SNS carries', async () => {
  const { key } = await givenDigest();
  expect(await take(JSON.stringify(sesEvent('Send', { key })))).toMatchObject({ kind: 'taken' });
});

test('what is no event is an error that names the fields and no address', async () => {
  const event = {
    eventType: 'Bounce',
    mail: { timestamp: 'noon', messageId: '', destination: ['reader@example.org'] },
  };
  await expect(take(event)).rejects.toThrow(/^Reading a mail event: .*mail\.timestamp.*mail\.messageId(?!.*@)/);
});

test('no address stands in the log', async () => {
  const { key } = await givenDigest();
  for (const event of [
    bounce('Permanent', 'General', { key }),
    complaint('abuse', { key }),
    sesEvent('DeliveryDelay', { key }),
  ])
    await take(event);
  expect([logged.length, logged.join()]).toEqual([3, expect.not.stringContaining('@')]);
});
