import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Email } from '../../shared/digest/email.ts';
import { keyOfTag } from '../../shared/digest/mail-tag.ts';
import { createSesMailer } from '../../shared/digest/ses.ts';
import { type LoopbackSes, startLoopbackSes } from './loopback-ses.ts';

const email: Email = {
  key: 'owner#2022-03-24',
  to: 'reader@elsewhere.example',
  from: 'Трещина <digest@example.org>',
  subject: 'Чубайс уволился',
  html: '<p>x</p>',
  text: 'x\n',
  headers: { 'List-Unsubscribe': `<https://fissure.example/unsubscribe/${'x'.repeat(400)}>` },
};

let ses: LoopbackSes;
beforeEach(async () => {
  ses = await startLoopbackSes();
});
afterEach(() => ses.close());
const mailer = (configurationSet = 'fissure') => createSesMailer({ client: ses.client, configurationSet });

describe('the SES mailer', () => {
  test('sends the whole mail to its one recipient, tagged with its key, and SES finds nothing wrong with it', async () => {
    expect(await mailer().send(email)).toEqual({ messageId: '0107-1' });
    const { to, raw, tags } = ses.taken[0]!;
    const parsed = await simpleParser(raw);
    expect([to, keyOfTag(tags['fissure-mail']!), parsed.subject, parsed.from?.text]).toEqual([
      email.to,
      email.key,
      email.subject,
      '"Трещина" <digest@example.org>',
    ]);
  });

  test.each(['request', 'answer'] as const)(
    'does not send again where the %s is lost, and does not say that it was sent or not',
    async (lose) => {
      ses.rules.lose = lose;
      await expect(mailer().send(email)).rejects.toMatchObject({ kind: 'unanswered' });
      expect([ses.requests, ses.taken.length]).toEqual([1, lose === 'answer' ? 1 : 0]);
    },
  );

  test('takes SES’s own failure for one that may have come after the mail was taken', async () => {
    ses.rules.fault = { status: 500, code: 'InternalFailure', message: 'sorry' };
    await expect(mailer().send(email)).rejects.toMatchObject({ kind: 'unanswered' });
  });

  test.each([
    ['too fast', 'Throttling', 400, 'deferred', /Throttling/],
    ['paused', 'AccountSendingPaused', 400, 'unavailable', /paused this account/],
    ['signed out', 'ExpiredToken', 403, 'unavailable', /sign in again/],
    ['malformed address', 'InvalidParameterValue', 400, 'refused', /InvalidParameterValue/],
    ['unlike any known', 'SomethingNew', 400, 'refused', /SomethingNew/],
  ] as const)('tells a mail %s from others by the error’s name', async (_, code, status, kind, message) => {
    ses.rules.fault = { status, code, message: 'no' };
    await expect(mailer().send(email)).rejects.toMatchObject({ kind, message: expect.stringMatching(message) });
    expect(ses.requests).toBe(1);
  });

  test('in the sandbox says what to do about a recipient who is not verified', async () => {
    Object.assign(ses.rules, { quota: 200, perSecond: 1 });
    await expect(mailer().send(email)).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/SES sandbox: verify the address .* or request production access/),
    });
  });

  test('stops all mail where the From address is not verified', async () => {
    ses.rules.verified = [];
    await expect(mailer().send(email)).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringMatching(/FISSURE_SENDER/),
    });
  });

  test('stops all mail where the configuration set is missing, or SES cannot be reached', async () => {
    await expect(mailer('other').send(email)).rejects.toMatchObject({ kind: 'unavailable' });
    const away = createSesMailer({ client: { ...ses.client, endpoint: 'http://127.0.0.1:9' } });
    await expect(away.send(email)).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringMatching(/not reached/),
    });
  });

  test('refuses a mail larger than SES takes without asking', async () => {
    await expect(mailer().send({ ...email, text: 'x'.repeat(11_000_000) })).rejects.toMatchObject({ kind: 'refused' });
    expect(ses.requests).toBe(0);
  });

  test('knows later what was sent only where events are published', () => {
    expect([mailer().proof, createSesMailer({ client: ses.client }).proof]).toEqual([{ kind: 'events' }, undefined]);
  });
});

describe('the allowance', () => {
  test('is what SES says is left', async () => {
    ses.rules.sentBefore = 49_990;
    expect(await mailer().allowance()).toEqual({ quota: 50_000, perSecond: 14, remaining: 10, sandbox: false });
  });

  test('names the sandbox', async () => {
    Object.assign(ses.rules, { quota: 200, perSecond: 1 });
    expect(await mailer().allowance()).toMatchObject({ sandbox: true, remaining: 200 });
  });

  test('that cannot be had means that no mail can be sent', async () => {
    ses.rules.fault = { status: 403, code: 'InvalidClientTokenId', message: 'no' };
    await expect(mailer().allowance()).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringMatching(/^Asking SES for its quota: .*credentials/),
    });
  });
});
