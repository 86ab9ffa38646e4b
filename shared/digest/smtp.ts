// The mailer for those with a mail server: SMTP by URL, one connection and one recipient a mail.
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Email } from '../model.ts';
import { addressOf, toMime } from './mail.ts';
import { MailError, type Mailer } from './mailer.ts';

/** Together far below the quarter of an hour after which a claim is given away. */
const timeouts = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

/**
 * @param url smtp[s]://[user:password@]host[:port], user and password percent-encoded; validated as setting FISSURE_SMTP
 *
 * Resolves with our own message id, the same for every attempt. SMTP has no way to ask later what became of a mail, so there
 * is no proof: one whose answer was lost is never sent again. A password goes out over TLS only, but to this machine itself.
 */
export function createSmtpMailer(url: string, clock: { now(): Date } = { now: () => new Date() }): Mailer {
  const { protocol, hostname, port: given, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const port = given === '' ? (secure ? 465 : 587) : Number(given);
  const at = `${hostname}:${port}`;
  const credentials =
    username === '' ? undefined : { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  const requireTLS = credentials !== undefined && !/^(?:localhost|127(?:\.\d+){3}|::1)$/.test(host);
  return {
    async send(email: Email): Promise<{ messageId: string }> {
      const { bytes, messageId } = await toMime(email, clock.now());
      const connection = new SMTPConnection({ host, port, secure, requireTLS, ...timeouts });
      try {
        await open(connection, at, credentials);
        await hand(connection, email, Buffer.from(bytes));
      } finally {
        connection.close();
      }
      return { messageId };
    },
  };
}

type Credentials = { user: string; pass: string };

/** Whatever fails before the mail is begun: no mail can be sent. */
async function open(connection: SMTPConnection, at: string, credentials?: Credentials): Promise<void> {
  const unavailable = (fault: SMTPConnection.SMTPError) =>
    new MailError('unavailable', `Opening SMTP to ${at}: ${fault.message}; ${advise(fault)}`);
  await new Promise<void>((resolve, reject) => {
    // Stays for good: an error without a listener would end the process.
    connection.on('error', (fault) => reject(unavailable(fault)));
    connection.on('end', () => reject(unavailable(new Error('the connection ended'))));
    connection.connect(() => resolve());
  });
  if (credentials === undefined) return;
  await new Promise<void>((resolve, reject) => {
    connection.on('error', (fault) => reject(unavailable(fault)));
    connection.login({ credentials }, (fault) => (fault ? reject(unavailable(fault)) : resolve()));
  });
}

const mend: Record<string, string> = {
  EAUTH: 'check user and password in FISSURE_SMTP',
  EDNS: 'check the host in FISSURE_SMTP',
  ETLS: 'the server’s certificate or STARTTLS failed; try smtps:// in FISSURE_SMTP, or the name that the certificate bears',
};
const advise = ({ code }: SMTPConnection.SMTPError): string =>
  mend[code ?? ''] ?? 'check host and port in FISSURE_SMTP, and that the server is up';

/**
 * A reply code says that the mail was not taken: 4yz for now, 5yz for good (RFC 5321, 4.2.1). About the sender it concerns
 * every mail. Without one the connection was lost, perhaps after the last byte: nobody knows.
 */
async function hand(connection: SMTPConnection, email: Email, bytes: Buffer): Promise<void> {
  const envelope = { from: addressOf(email.from), to: [addressOf(email.to)] };
  const says = (kind: MailError['kind'], what: string) =>
    new MailError(kind, `Sending mail ${email.key} by SMTP: ${what}`);
  await new Promise<void>((resolve, reject) => {
    const lost = (fault?: Error) => reject(says('unanswered', fault?.message ?? 'the connection ended'));
    connection.on('error', lost);
    connection.on('end', () => lost());
    connection.send(envelope, bytes, (fault) => {
      if (!fault) return resolve();
      const { responseCode: code, response, command, message } = fault;
      const reply = response ?? message;
      if (code === undefined) {
        // nodemailer refuses an address that would break out of its command before it says anything to the server.
        return fault.code === 'EENVELOPE' ? reject(says('refused', message)) : lost(fault);
      }
      if (command === 'MAIL FROM') return reject(says('unavailable', `${reply}; check FISSURE_SENDER`));
      reject(says(code >= 500 ? 'refused' : 'deferred', reply));
    });
  });
}
