import { describe, expect, test } from 'vitest';
import { type DeliverServices, deliverDigest } from '../../shared/digest/deliver.ts';
import type { Email } from '../../shared/digest/email.ts';
import { MailError, type Mailer } from '../../shared/digest/mailer.ts';
import type { Period } from '../../shared/digest/period.ts';
import type { Hit } from '../../shared/hit.ts';
import type { DigestRecord } from '../../shared/subscribers/digest-record.ts';
import type { Subscriber } from '../../shared/subscribers/subscriber.ts';
import { russia } from '../country.ts';
import { givenHit, givenOutlet, givenState, givenSubscriber } from './given.ts';

const outlets = [givenOutlet('a'), givenOutlet('b')];

/** A desk with its store in memory: what the store's contract promises, no more. */
function givenDesk({
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

const hitAt = (publishedAt: string, given: Parameters<typeof givenHit>[0] = {}) =>
  givenHit({ outletId: 'a', publishedAt, ...given });

describe('deliverDigest', () => {
  test('sends what was found, settles it and schedules the next', async () => {
    const desk = givenDesk({ hits: [hitAt('2022-03-23T12:00:00.000Z')] });
    expect(await desk.deliver()).toEqual({
      kind: 'sent',
      key: 'owner#2022-03-24',
      messageId: 'm1',
      subject: 'Anatoly Chubais resigns',
      stories: 1,
    });
    expect(desk.digests.get('owner#2022-03-24')).toMatchObject({ state: 'sent', messageId: 'm1' });
    expect(desk.subscriber()).toMatchObject({
      nextDigestAt: '2022-03-25T07:00:00.000Z',
      coveredUntil: '2022-03-24T07:00:10.000Z',
      itemsReadUntil: 200,
    });
  });

  test('sends one mail a local day, however often it is called', async () => {
    const desk = givenDesk({ hits: [hitAt('2022-03-23T12:00:00.000Z')] });
    const before = desk.subscriber();
    await desk.deliver();
    desk.subscribers.set('owner', before);
    expect(await desk.deliver()).toEqual({ kind: 'taken', key: 'owner#2022-03-24' });
    expect(desk.sent).toHaveLength(1);
    expect(desk.subscriber().coveredUntil).toBe('2022-03-24T07:00:10.000Z');
  });

  test('has nothing to send on a quiet day, and moves on', async () => {
    const desk = givenDesk();
    expect(await desk.deliver()).toEqual({ kind: 'nothing', key: 'owner#2022-03-24' });
    expect([desk.sent.length, desk.subscriber().nextDigestAt]).toEqual([0, '2022-03-25T07:00:00.000Z']);
  });

  test('begins where the last digest ended, and counts items from there', async () => {
    const desk = givenDesk({ hits: [hitAt('2022-03-23T12:00:00.000Z')], subscriber: { whenQuiet: true } });
    await desk.deliver();
    desk.hits.push(hitAt('2022-03-24T12:00:00.000Z', { event: 'left-country' }));
    [desk.now, desk.itemsRead] = [new Date('2022-03-25T07:00:00.000Z'), 130];
    await desk.deliver();
    expect(desk.told()).toEqual(['Anatoly Chubais leaves Russia']);
    expect(desk.sent[1]?.text).toContain('60 items read');
  });

  test('tells in the next digest what was seen before the last one but stored after it', async () => {
    const desk = givenDesk({ hits: [hitAt('2022-03-24T06:59:00.000Z')] });
    await desk.deliver();
    desk.hits.push(hitAt('2022-03-24T06:59:30.000Z', { event: 'died', manner: 'death' }));
    desk.now = new Date('2022-03-25T07:00:00.000Z');
    await desk.deliver();
    expect(desk.told()).toEqual(['Anatoly Chubais dies']);
  });

  test('tells nothing twice when digests follow within minutes', async () => {
    const desk = givenDesk({ hits: [hitAt('2022-03-24T06:59:00.000Z')] });
    for (const minute of [0, 5, 10]) {
      desk.now = new Date(Date.UTC(2022, 2, 24, 7, minute));
      desk.digests.clear();
      await desk.deliver();
    }
    expect(desk.sent).toHaveLength(1);
  });

  test('after a mailer’s failure tells it in the next digest, and keeps addresses out of the record', async () => {
    const desk = givenDesk({ hits: [hitAt('2022-03-23T12:00:00.000Z')] });
    const send = desk.send;
    desk.send = async () => {
      throw new MailError('refused', 'Email address is not verified: reader@example.org');
    };
    expect(await desk.deliver()).toMatchObject({
      kind: 'failed',
      error: 'Email address is not verified: <address>',
    });
    expect(desk.digests.get('owner#2022-03-24')).toMatchObject({ state: 'failed' });
    expect(desk.subscriber()).toMatchObject({ nextDigestAt: '2022-03-25T07:00:00.000Z' });
    [desk.send, desk.now] = [send, new Date('2022-03-25T07:00:00.000Z')];
    expect(await desk.deliver()).toMatchObject({ kind: 'sent', key: 'owner#2022-03-25', stories: 1 });
  });

  test('leaves a digest alone that another process is sending', async () => {
    const desk = givenDesk({ hits: [hitAt('2022-03-23T12:00:00.000Z')] });
    const claim = { key: 'owner#2022-03-24', subscriberId: 'owner', state: 'claimed' } as const;
    desk.digests.set(claim.key, { ...claim, claimedAt: '2022-03-24T07:00:05.000Z' });
    const before = desk.subscriber();
    expect(await desk.deliver()).toEqual({ kind: 'taken', key: claim.key });
    expect([desk.sent.length, desk.subscriber()]).toEqual([0, before]);
  });

  test('leaves one alone whose subscriber has left since it was listed', async () => {
    const desk = givenDesk({ hits: [hitAt('2022-03-23T12:00:00.000Z')], subscriber: { status: 'left' } });
    expect([await desk.deliver(), desk.sent]).toEqual([{ kind: 'nothing', key: 'owner#2022-03-24' }, []]);
  });

  describe('that finds a claim whose sender is gone', () => {
    const claim: DigestRecord = {
      key: 'owner#2022-03-24',
      subscriberId: 'owner',
      state: 'claimed',
      claimedAt: '2022-03-24T07:00:05.000Z',
      coveredFrom: '2022-03-23T07:00:05.000Z',
      coveredUntil: '2022-03-24T07:00:00.000Z',
    };
    const givenClaim = (now: string, proof: Mailer['proof']) => {
      const desk = givenDesk({ hits: [hitAt('2022-03-23T12:00:00.000Z')], now });
      desk.digests.set(claim.key, claim);
      desk.proof = proof;
      return desk;
    };
    const has = (answer: boolean): Mailer['proof'] => ({ kind: 'lookup', has: async () => answer });
    const yesterday = {
      ...claim,
      key: 'owner#2022-03-23',
      state: 'sent',
      claimedAt: '2022-03-23T07:00:05.000Z',
    } as const;

    test('waits a quarter of an hour for reports of its mail', async () => {
      const desk = givenClaim('2022-03-24T07:15:04.000Z', { kind: 'events' });
      expect([await desk.deliver(), desk.sent]).toEqual([{ kind: 'taken', key: claim.key }, []]);
    });

    test('sends it where reports come and none came', async () => {
      const desk = givenClaim('2022-03-24T07:15:05.000Z', { kind: 'events' });
      desk.digests.set(yesterday.key, { ...yesterday, events: { sent: yesterday.claimedAt } });
      expect([await desk.deliver(), desk.digests.get(claim.key)]).toMatchObject([
        { kind: 'sent' },
        { state: 'sent', attempt: 2 },
      ]);
    });

    test('does not trust silence where yesterday’s mail was never reported on either', async () => {
      const desk = givenClaim('2022-03-24T07:15:05.000Z', { kind: 'events' });
      desk.digests.set(yesterday.key, yesterday);
      expect([await desk.deliver(), desk.sent]).toMatchObject([{ kind: 'lost' }, []]);
    });

    test('sends nothing where the mail lies in the outbox, and the next digest begins where that one ended', async () => {
      const desk = givenClaim('2022-03-24T08:00:00.000Z', has(true));
      expect([await desk.deliver(), desk.sent]).toEqual([{ kind: 'reconciled', key: claim.key }, []]);
      expect(desk.subscriber()).toMatchObject({
        coveredUntil: claim.coveredUntil,
        nextDigestAt: '2022-03-25T07:00:00.000Z',
      });
    });

    test('sends it where it does not', async () => {
      expect(await givenClaim('2022-03-24T08:00:00.000Z', has(false)).deliver()).toMatchObject({ kind: 'sent' });
    });

    test('sends nothing where nobody can tell; the next day’s covers it', async () => {
      const desk = givenClaim('2022-03-24T08:00:00.000Z', undefined);
      expect([await desk.deliver(), desk.sent]).toMatchObject([{ kind: 'lost' }, []]);
      expect(desk.subscriber()).toMatchObject({
        nextDigestAt: '2022-03-25T07:00:00.000Z',
        coveredUntil: claim.coveredFrom,
      });
    });
  });

  describe('whose mailer fails', () => {
    const failing = (kind: MailError['kind'], proof?: Mailer['proof']) => {
      const desk = givenDesk({ hits: [hitAt('2022-03-23T12:00:00.000Z')] });
      const mend = desk.send;
      desk.proof = proof;
      desk.send = async () => {
        throw new MailError(kind, kind);
      };
      return { desk, mend: () => Object.assign(desk, { send: mend }) };
    };

    test.each(['deferred', 'unavailable'] as const)('with "%s" tries again, each time later', async (kind) => {
      const { desk, mend } = failing(kind);
      const outcomes = [];
      for (const minute of [0, 0.5, 1.5, 2, 4]) {
        desk.now = new Date(Date.UTC(2022, 2, 24, 7, 0, 10 + minute * 60));
        if (minute === 4) mend();
        outcomes.push((await desk.deliver()).kind);
      }
      expect(outcomes).toEqual(['deferred', 'taken', 'deferred', 'taken', 'sent']);
      expect(desk.subscriber().nextDigestAt).toBe('2022-03-25T07:00:00.000Z');
    });

    test('gives up on a mail deferred for hours', async () => {
      const { desk } = failing('deferred');
      let last = await desk.deliver();
      for (let minute = 0; minute < 400 && last.kind !== 'failed'; minute += 1) {
        desk.now = new Date(desk.now.getTime() + 60_000);
        last = await desk.deliver();
      }
      expect([last.kind, desk.digests.get('owner#2022-03-24')?.attempt]).toEqual(['failed', 10]);
    });

    test('by losing its answer, sends no second mail until it is known to be needed', async () => {
      const { desk } = failing('unanswered', { kind: 'events' });
      expect((await desk.deliver()).kind).toBe('unanswered');
      expect([(await desk.deliver()).kind, desk.subscriber().nextDigestAt]).toEqual([
        'taken',
        '2022-03-24T07:00:00.000Z',
      ]);
    });

    test('by losing its answer where nobody can tell, counts it as lost at once', async () => {
      const { desk } = failing('unanswered');
      expect((await desk.deliver()).kind).toBe('lost');
      expect(desk.subscriber().nextDigestAt).toBe('2022-03-25T07:00:00.000Z');
    });

    test('by refusing it, is asked again only when someone says so', async () => {
      const { desk, mend } = failing('refused');
      expect((await desk.deliver()).kind).toBe('failed');
      mend();
      desk.now = new Date('2022-03-24T09:00:00.000Z');
      expect((await desk.deliver({ again: true })).kind).toBe('sent');
    });
  });

  test('names a digest by the day it was due on, even when it is sent after midnight', async () => {
    const desk = givenDesk({
      hits: [hitAt('2022-03-24T12:00:00.000Z')],
      subscriber: { hour: 23, nextDigestAt: '2022-03-24T22:00:00.000Z' },
      now: '2022-03-24T23:05:00.000Z',
    });
    expect(await desk.deliver()).toMatchObject({ key: 'owner#2022-03-24' });
    expect(desk.subscriber().nextDigestAt).toBe('2022-03-25T22:00:00.000Z');
  });

  test('tells a period asked for without moving the schedule', async () => {
    const desk = givenDesk({ hits: [hitAt('2022-01-10T12:00:00.000Z', { backfill: true })] });
    const before = desk.subscriber();
    const period: Period = { from: '2022-01-01T00:00:00.000Z', to: '2022-02-01T00:00:00.000Z', by: 'published' };
    expect(await desk.deliver({ period })).toMatchObject({
      kind: 'sent',
      key: 'owner#20220101T000000Z-20220201T000000Z',
    });
    expect(desk.subscriber()).toEqual(before);
  });

  test('does not take its own save for the subscriber’s: preferences changed meanwhile stay', async () => {
    const desk = givenDesk({ hits: [hitAt('2022-03-23T12:00:00.000Z')] });
    const send = desk.send;
    desk.send = async (email) => {
      desk.subscribers.set('owner', { ...desk.subscriber(), hour: 18 });
      return send(email);
    };
    await desk.deliver();
    expect(desk.subscriber()).toMatchObject({ hour: 18, nextDigestAt: '2022-03-24T17:00:00.000Z' });
  });
});

test('a mail bears the links of its subscriber', async () => {
  const desk = givenDesk({ hits: [hitAt('2022-03-23T12:00:00.000Z')] });
  await desk.deliver();
  expect(desk.sent[0]?.headers['List-Unsubscribe']).toBe('<https://site.example/unsubscribe/owner>');
});
