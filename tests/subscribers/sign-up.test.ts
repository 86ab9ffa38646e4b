import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createStore, type Store } from '../../shared/store/store.ts';
import { spendingName } from '../../shared/subscribers/budgets.ts';
import { addressId, mailboxId, makeKeys } from '../../shared/subscribers/keys.ts';
import { enterOwner } from '../../shared/subscribers/owner.ts';
import { erasePerson, exportPerson } from '../../shared/subscribers/personal-data.ts';
import { defaultPreferences } from '../../shared/subscribers/preferences.ts';
import type { RequestedMail } from '../../shared/subscribers/requested-mail.ts';
import { requestSignIn, signIn } from '../../shared/subscribers/sign-in.ts';
import { confirmDigests, requestDigests, type SignUpServices } from '../../shared/subscribers/sign-up.ts';
import type { Subscriber } from '../../shared/subscribers/subscriber.ts';
import { leave } from '../../shared/subscribers/subscription.ts';
import type { Terms } from '../../shared/subscribers/terms.ts';
import { createTokens } from '../../shared/subscribers/tokens.ts';
import { openTestTable, type TestTable, testEngines } from '../store/engines.ts';
import { sampleDigest } from '../store/samples.ts';

const hour = 3_600_000;
const terms: Terms = { timeZone: 'Europe/Berlin', hour: 8, whenQuiet: false, preferences: defaultPreferences };

describe('signing up', () => {
  let table: TestTable;
  let store: Store;
  let now: Date;
  let mails: RequestedMail[];
  let services: SignUpServices & { store: Store };
  const keys = makeKeys();
  const later = (hours: number) => {
    now = new Date(now.getTime() + hours * hour);
  };
  const request = (address: string, given = terms) => requestDigests(address, given, services);
  const subscriberOf = (address: string) => store.subscriber(addressId(address, keys));

  beforeAll(async () => {
    table = await openTestTable(testEngines[0]!);
    store = createStore({ ...table, keepItemsDays: 180, now: () => now });
  });
  afterAll(() => table.close());
  let tests = 0;
  beforeEach(() => {
    // Each test has its own years, so that what another used up is over.
    tests += 1;
    now = new Date(`${2030 + tests}-01-01T12:00:00Z`);
    mails = [];
    const clock = { now: () => now };
    services = {
      store,
      keys,
      clock,
      tokens: createTokens({ keys: keys.tokens, clock }),
      sendRequested: async (mail) => {
        mails.push(mail);
      },
    };
  });

  test('mails a link that confirms, once and for good', async () => {
    expect(await request('ada@example.org')).toEqual({ kind: 'mailed', mail: 'confirm' });
    const before = await subscriberOf('ada@example.org');
    const first = await confirmDigests(mails[0]!.token, services);
    later(1);
    const second = await confirmDigests(mails[0]!.token, services);
    expect([before?.status, before?.nextDigestAt]).toEqual(['pending', undefined]);
    expect(first).toMatchObject({
      kind: 'confirmed',
      subscriber: { status: 'confirmed', nextDigestAt: expect.stringMatching(/T07:00/) },
    });
    expect(second).toEqual(first);
  });

  test('takes the newest terms while it waits for the word', async () => {
    await request('bea@example.org');
    expect(await request('Bea@example.org', { ...terms, hour: 20 })).toEqual({ kind: 'not-mailed', why: 'limited' });
    await confirmDigests(mails[0]!.token, services);
    expect([mails.length, (await subscriberOf('bea@example.org'))?.hour]).toEqual([1, 20]);
  });

  test('changes nothing of a subscription, and mails its holder the way to it', async () => {
    await request('cyd@example.org');
    await confirmDigests(mails[0]!.token, services);
    later(25);
    const before = await subscriberOf('cyd@example.org');
    const answer = await request('cyd@example.org', { ...terms, hour: 20 });
    expect([answer, mails[1]?.kind, await subscriberOf('cyd@example.org')]).toEqual([
      { kind: 'mailed', mail: 'preferences' },
      'preferences',
      before,
    ]);
  });

  test('is forgotten after a week, and so is its link', async () => {
    await request('dan@example.org');
    later(7 * 24 + 1);
    expect(await confirmDigests(mails[0]!.token, services)).toEqual({ kind: 'expired' });
    expect(await subscriberOf('dan@example.org')).toBeUndefined();
  });

  test('again after leaving needs a new word: the old link confirms no more', async () => {
    await request('eve@example.org');
    await confirmDigests(mails[0]!.token, services);
    later(25);
    await store.changeSubscriber(addressId('eve@example.org', keys), leave(now));
    expect(await confirmDigests(mails[0]!.token, services)).toEqual({ kind: 'expired' });
    await request('eve@example.org');
    expect([
      (await confirmDigests(mails[0]!.token, services)).kind,
      (await confirmDigests(mails[1]!.token, services)).kind,
    ]).toEqual(['expired', 'confirmed']);
  });

  test('of a suppressed address mails nothing and changes nothing', async () => {
    await request('fay@example.org');
    const id = addressId('fay@example.org', keys);
    await store.changeSubscriber(id, (stored) => stored && { ...stored, status: 'suppressed' });
    later(25);
    const before = await store.subscriber(id);
    expect([await request('fay@example.org'), mails.length, await store.subscriber(id)]).toEqual([
      { kind: 'not-mailed', why: 'suppressed' },
      1,
      before,
    ]);
  });

  test('of a suppressed address that was erased mails nothing either', async () => {
    await request('gus@example.org');
    await erasePerson({ ...(await subscriberOf('gus@example.org'))!, status: 'suppressed' }, services);
    later(25);
    expect([await request('gus@example.org'), mails.length]).toEqual([{ kind: 'not-mailed', why: 'suppressed' }, 1]);
  });

  test('is open again to who was erased', async () => {
    await request('hal@example.org');
    await erasePerson((await subscriberOf('hal@example.org'))!, services);
    expect((await confirmDigests(mails[0]!.token, services)).kind).toBe('invalid');
    later(25);
    expect(await request('hal@example.org')).toEqual({ kind: 'mailed', mail: 'confirm' });
  });

  test('of one address by hundreds at once, in any spelling, mails it once a day and three times a week', async () => {
    const spellings = ['ida@example.org', 'IDA@example.org', 'ida+1@example.org', 'Ida+2@example.org'];
    const sent: number[] = [];
    for (let day = 0; day < 8; day += 1) {
      await Promise.all(Array.from({ length: 40 }, (_, number) => request(spellings[number % spellings.length]!)));
      sent.push(mails.length);
      later(24);
    }
    expect(sent).toEqual([1, 2, 3, 3, 3, 3, 3, 4]);
  });

  test('of many addresses mails twenty an hour, and spends none of the others’ allowance', async () => {
    for (let number = 0; number < 25; number += 1) await request(`many${number}@of${number}.example.org`);
    const first = mails.length;
    later(1.01);
    const again = await request('many24@of24.example.org');
    expect([first, again]).toEqual([20, { kind: 'mailed', mail: 'confirm' }]);
  });

  test('of many addresses of one domain mails ten an hour', async () => {
    for (let number = 0; number < 12; number += 1) await request(`many${number}@company.example`);
    expect(mails.length).toBe(10);
  });

  test('of the owner’s address leads to the owner’s own subscription, and makes no second one', async () => {
    await enterOwner(store, { FISSURE_OWNER: 'Olga@example.org', FISSURE_TIME_ZONE: 'UTC' }, now);
    expect(await request('olga@example.org')).toEqual({ kind: 'mailed', mail: 'preferences' });
    expect([mails[0]!.subscriberId, await subscriberOf('olga@example.org')]).toEqual(['owner', undefined]);
  });

  test('whose mail was not accepted can be repeated at once', async () => {
    const cause = new Error('451 try again');
    const failing = { ...services, sendRequested: () => Promise.reject(cause) };
    expect(await requestDigests('jon@example.org', terms, failing)).toEqual({ kind: 'failed', cause });
    expect(await request('jon@example.org')).toEqual({ kind: 'mailed', mail: 'confirm' });
  });

  test('is handed over whole to the person, and gone after erasure', async () => {
    await request('kim@example.org');
    await confirmDigests(mails[0]!.token, services);
    const subscriber = (await subscriberOf('kim@example.org')) as Subscriber;
    await store.claimDigest(sampleDigest(subscriber.id, '2023-05-01'));
    const exported = await exportPerson(subscriber, store);
    await erasePerson(subscriber, services);
    expect(exported).toMatchObject({
      subscriber: { email: 'kim@example.org' },
      digests: [{ key: `${subscriber.id}#2023-05-01` }],
    });
    expect(await subscriberOf('kim@example.org')).toBeUndefined();
  });

  test('leaves no count of what was asked for or spent under the address after erasure', async () => {
    await request('lea@example.org');
    await confirmDigests(mails[0]!.token, services);
    const lea = (await subscriberOf('lea@example.org')) as Subscriber;
    const asker = { address: lea.email, to: '/', asker: 'network' };
    for (let time = 0; time < 4; time += 1) await requestSignIn(asker, services);
    await requestSignIn({ ...asker, known: lea.id }, services);
    await signIn(mails.at(-1)!.token, services);
    await store.addSpending(spendingName(lea.id, now), { units: 1, exports: 1, trials: 1 });
    // Under its keyed hash, and under the id that is one too: what stands for a network ends with the day.
    const hashes = [mailboxId(lea.email, keys), lea.id];
    const counted = async () => {
      const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.table, ConsistentRead: true }));
      const names = Items.map(({ pk }) => String(pk)).filter((pk) => pk.startsWith('LIMIT#'));
      return names.filter((name) => hashes.some((hash) => name.includes(hash)) && !name.endsWith('-network'));
    };
    expect((await counted()).length).toBeGreaterThanOrEqual(5);
    await erasePerson(lea, services);
    expect(await counted()).toEqual([]);
  });
});
