// The mailer for those with a mail server: SMTP by URL, one connection and one recipient a mail.
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Email } from './email.ts';
import { addressOf, toMime } from './mail.ts';
import { MailError, type Mailer } from './mailer.ts';

/** Together far below the quarter of an hour after which a claim is given away. */
const timeouts = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

/**
 * @param url smtp[s]://[user:password@]host[:port], user and password percent-encoded; validated as setting FISSURE_SMTP
 * @param patience milliseconds, where they are to be others than ours
 *
 * Resolves with our own message id, the same for every attempt. SMTP has no way to ask later what became of a mail, so there
 * is no proof: one whose answer was lost is never sent again. A password goes out over TLS only, but to this machine itself.
 */
export function createSmtpMailer(
  url: string,
  clock: { now(): Date } = { now: () => new Date() },
  patience: Partial<typeof timeouts> = {},
): Mailer {
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
      const connection = new SMTPConnection({ host, port, secure, requireTLS, ...timeouts, ...patience });
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
    new MailError('unavailable', `Opening SMTP to ${at}: ${fault.message.trim()}; ${advise(fault)}`);
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

const untrusted =
  'this machine trusts nobody who vouches for the certificate; name that authority’s certificate in NODE_EXTRA_CA_CERTS';

/** By the code of the network or of TLS, else by nodemailer's. */
const mend: Record<string, string> = {
  EAUTH: 'check user and password in FISSURE_SMTP',
  EDNS: 'check the host in FISSURE_SMTP',
  ETLS: 'TLS did not come about, and no password goes out without it; try smtps:// in FISSURE_SMTP',
  ETIMEDOUT:
    'check host and port in FISSURE_SMTP; a server that waits for TLS says nothing to smtp:// and wants smtps://',
  EPROTO: 'the server does not speak TLS from the first byte; try smtp:// in FISSURE_SMTP',
  ERR_SSL_WRONG_VERSION_NUMBER: 'the server does not speak TLS from the first byte; try smtp:// in FISSURE_SMTP',
  ERR_TLS_CERT_ALTNAME_INVALID: 'write the name that the certificate bears in FISSURE_SMTP',
  CERT_HAS_EXPIRED: 'the server’s certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
};
/** nodemailer keeps the code of what it wraps. */
const advise = ({ code = '', originalCode = code }: SMTPConnection.SMTPError): string =>
  mend[originalCode] ?? mend[code] ?? 'check host and port in FISSURE_SMTP, and that the server is up';

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
