// Digests whose mail failed or whose sender is gone: sent again where that is needed, and never twice.
import { describe, expect, test } from 'vitest';
import { MailError, type Mailer } from '../../shared/digest/mailer.ts';
import type { DigestRecord } from '../../shared/subscribers/digest-record.ts';
import { givenDesk, hitAt } from './desk.ts';

describe('deliverDigest', () => {
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
});
