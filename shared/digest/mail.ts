// Email to MIME (RFC 5322, 2045): what every mailer sends or stores.
import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { cleanText } from './clean.ts';
import type { Email } from './email.ts';
import { MailError } from './mailer.ts';

export type Mime = {
  bytes: Uint8Array;
  /** Without angle brackets; the same for every attempt at the same mail, so that readers can tell a repetition. */
  messageId: string;
};

/**
 * The mail as bytes: multipart/alternative in UTF-8, encoded so that no line passes 998 octets (RFC 5322, 2.1.1).
 * `date` stands in its Date header. Control characters in any header value become spaces. Throws MailError (refused) on a header that
 * cannot be written: a name that is none, or a value with a word that no line can hold.
 */
export async function toMime(email: Email, date: Date): Promise<Mime> {
  const messageId = messageIdOf(email);
  const composer = new MailComposer({
    from: headerValue('From', email.from),
    to: headerValue('To', email.to),
    subject: headerValue('Subject', email.subject),
    text: email.text,
    html: email.html,
    headers: Object.fromEntries(
      Object.entries(email.headers).map(([name, value]) => [headerName(name), headerValue(name, value)]),
    ),
    date,
    messageId: `<${messageId}>`,
    // A bare LF is no line end in mail (RFC 5322, 2.3).
    newline: 'windows',
    // The content is finished: nothing in it may make the composer read a file or fetch a URL.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { bytes: await composer.compile().build(), messageId };
}

/** The address in "Name <address>"; what mail servers are told, who take no names. */
export const addressOf = (mailbox: string): string => (/<([^<>]*)>\s*$/.exec(mailbox)?.[1] ?? mailbox).trim();

/** Of a mail to many: List-Id (RFC 2919), so that readers can sort by it, and what keeps autoresponders quiet (RFC 3834). */
export function listHeaders(from: string): Record<string, string> {
  return { 'List-Id': `<digest.${domainOf(from)}>`, Precedence: 'bulk', 'Auto-Submitted': 'auto-generated' };
}

function messageIdOf({ key, from }: Email): string {
  return `${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${domainOf(from)}`;
}

function domainOf(from: string): string {
  return /@([a-z0-9.-]+)$/i.exec(addressOf(from))?.[1] ?? 'fissure.invalid';
}

function headerName(name: string): string {
  if (!/^[!-9;-~]+$/.test(name)) throw new MailError('refused', `Making MIME: "${cleanText(name)}" is no header name`);
  return name;
}

/** Headers fold at spaces alone; text that is not ASCII is encoded in short words by the composer. */
function headerValue(name: string, value: string): string {
  // Text that looks like an encoded word (RFC 2047) would be decoded by readers, control characters and all.
  const clean = cleanText(value).replaceAll('=?', '= ?');
  const isAscii = /^[ -~]*$/.test(clean);
  if (isAscii && clean.split(' ').some((word) => word.length > 900)) {
    throw new MailError(
      'refused',
      `Making MIME: header ${name} holds a word longer than 900 characters, which no line can carry`,
    );
  }
  return clean;
}
