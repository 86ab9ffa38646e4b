// A mail server on loopback, closed after the test.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { onTestFinished } from 'vitest';
import type { Email } from '../../shared/digest/email.ts';

export const email: Email = {
  key: 'owner#2022-03-24',
  to: 'reader@example.org',
  from: 'Трещина <digest@example.org>',
  subject: 'Чубайс уволился',
  html: '<p>Уволился</p>',
  text: '.\nЧубайс уволился\n.\n',
  headers: {},
};

/** What a server says to a command. */
export const reply = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });

/** `taken` are the mails that it got whole. Without STARTTLS, unless told otherwise. */
export async function startSmtpServer(options: SMTPServerOptions = {}) {
  const taken: { to: string[]; from: string; raw: Buffer }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 100,
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
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  onTestFinished(() => new Promise<void>((done) => void server.close(() => done())));
  const { port } = server.server.address() as AddressInfo;
  return { taken, server, port, url: (user = '') => `smtp://${user}127.0.0.1:${port}` };
}
