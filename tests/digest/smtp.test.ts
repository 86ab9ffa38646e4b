import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { createSmtpMailer } from '../../shared/digest/smtp.ts';
import { readSettings } from '../../shared/settings.ts';
import { email, reply, startSmtpServer } from './smtp-server.ts';

describe('the SMTP mailer', () => {
  test('hands the whole mail to the server, to its one recipient', async () => {
    const { taken, url } = await startSmtpServer();
    const { messageId } = await createSmtpMailer(url()).send(email);
    const { to, from, raw } = taken[0]!;
    const parsed = await simpleParser(raw);
    expect([to, from, parsed.subject, parsed.messageId, parsed.text]).toEqual([
      ['reader@example.org'],
      'digest@example.org',
      email.subject,
      `<${messageId}>`,
      email.text,
    ]);
  });

  test('signs in with user and password of its URL', async () => {
    const { taken, url } = await startSmtpServer({
      authOptional: false,
      onAuth: ({ username, password }, _, done) =>
        username === 'reader@home' && password === 'p:/w' ? done(null, { user: username }) : done(reply(535, 'no')),
    });
    await createSmtpMailer(url('reader%40home:p%3A%2Fw@')).send(email);
    const wrong = createSmtpMailer(url('reader:wrong@')).send(email);
    await expect(wrong).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringMatching(/user and password/),
    });
    expect(taken).toHaveLength(1);
  });

  test.each([
    ['a recipient refused for good', { onRcptTo: 550 }, 'refused'],
    ['a recipient refused for now', { onRcptTo: 450 }, 'deferred'],
    ['content refused for good', { onData: 554 }, 'refused'],
    ['content refused for now', { onData: 451 }, 'deferred'],
    ['a sender refused', { onMailFrom: 553 }, 'unavailable'],
  ] as const)('knows %s', async (_, refusing, kind) => {
    const [[command, code] = ['', 0]] = Object.entries(refusing);
    const { url } = await startSmtpServer({
      [command]: (stream: NodeJS.ReadableStream, _session: unknown, done: (error: Error) => void) => {
        if (command === 'onData') stream.resume().on('end', () => done(reply(code, 'not now')));
        else done(reply(code, 'not now'));
      },
    });
    await expect(createSmtpMailer(url()).send(email)).rejects.toMatchObject({ kind });
  });

  test('does not know what became of a mail whose server vanished', async () => {
    const { url, server } = await startSmtpServer({
      onData: (stream) => {
        stream.resume().on('end', () => {
          for (const connection of server.connections)
            (connection as { _socket: { destroy(): void } })._socket.destroy();
        });
      },
    });
    await expect(createSmtpMailer(url()).send(email)).rejects.toMatchObject({ kind: 'unanswered' });
  });

  test('says that no mail can go where nobody listens', async () => {
    await expect(createSmtpMailer('smtp://127.0.0.1:9').send(email)).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringMatching(/^Opening SMTP to 127\.0\.0\.1:9: .*FISSURE_SMTP/),
    });
  });

  test('gives no command of its own to an address that would', async () => {
    const { taken, url } = await startSmtpServer();
    const sent = createSmtpMailer(url()).send({ ...email, to: 'a@example.org>\r\nRCPT TO:<b@example.org' });
    await sent.catch(() => {});
    expect(taken.flatMap(({ to }) => to)).not.toContain('b@example.org');
  });
});

test.each(['smtps://user:pass@mail.example.org', 'smtp://localhost:2525', 'smtp://[::1]:25/', ''])(
  'FISSURE_SMTP may be %j',
  (url) => {
    expect(readSettings({ FISSURE_SMTP: url }).FISSURE_SMTP).toBe(url);
  },
);

test.each([
  'mail.example.org',
  'https://mail.example.org',
  'smtp://',
  'smtp://secret@host',
  'smtp://host/path',
  'smtp://host?x=secret',
])('FISSURE_SMTP may not be %j, and is not repeated in the message', (url) => {
  const read = () => readSettings({ FISSURE_SMTP: url });
  expect(read).toThrow(/FISSURE_SMTP: expected smtps:\/\/user:password@host/);
  expect(read).not.toThrow(/secret/);
});
