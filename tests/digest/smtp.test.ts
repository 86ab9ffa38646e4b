import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import { createSmtpMailer } from '../../shared/digest/smtp.ts';
import type { Email } from '../../shared/model.ts';
import { readSettings } from '../../shared/settings.ts';

const email: Email = {
  key: 'owner#2022-03-24',
  to: 'reader@example.org',
  from: 'Трещина <digest@example.org>',
  subject: 'Чубайс уволился',
  html: '<p>Уволился</p>',
  text: '.\nЧубайс уволился\n.\n',
  headers: {},
};

const servers: SMTPServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise<void>((done) => server.close(done));
});

/** A server on loopback; `taken` are the mails that it got whole. */
async function givenServer(options: SMTPServerOptions = {}) {
  const taken: { to: string[]; from: string; raw: Buffer }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 100,
    // Without a certificate of a known authority: STARTTLS is tested by its absence.
    disabledCommands: ['STARTTLS'],
    onData: async (stream, { envelope }, done) => {
      const raw = await buffer(stream);
      const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
      taken.push({ to: envelope.rcptTo.map(({ address }) => address), from, raw });
      done();
    },
    ...options,
  });
  server.on('error', () => {});
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return { taken, server, url: (user = '') => `smtp://${user}127.0.0.1:${port}` };
}

const reply = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });

describe('the SMTP mailer', () => {
  test('hands the whole mail to the server, to its one recipient', async () => {
    const { taken, url } = await givenServer();
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
    const { taken, url } = await givenServer({
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
    const { url } = await givenServer({
      [command]: (stream: NodeJS.ReadableStream, _session: unknown, done: (error: Error) => void) => {
        if (command === 'onData') stream.resume().on('end', () => done(reply(code, 'not now')));
        else done(reply(code, 'not now'));
      },
    });
    await expect(createSmtpMailer(url()).send(email)).rejects.toMatchObject({ kind });
  });

  test('does not know what became of a mail whose server vanished', async () => {
    const { url } = await givenServer({
      onData: (stream) => {
        stream.resume().on('end', () => {
          for (const connection of servers[0]!.connections)
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
    const { taken, url } = await givenServer();
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
