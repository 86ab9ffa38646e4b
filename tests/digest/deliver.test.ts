// Which digest is sent, what it covers, and when the next is due.
import { describe, expect, test } from 'vitest';
import { MailError } from '../../shared/digest/mailer.ts';
import type { Period } from '../../shared/digest/period.ts';
import { givenDesk, hitAt } from './desk.ts';

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
