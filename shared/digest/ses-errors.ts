// What SES's errors and a network's mean for a mail: refused, deferred, no mail at all, or nobody knows.
import type { Email } from './email.ts';
import { addressOf } from './mail.ts';
import { MailError } from './mailer.ts';

/** Error names by which SES and the SDK say that requests come too fast, or the day's quota is used up. */
const throttled = new Set(['Throttling', 'TooManyRequests', 'RequestLimitExceeded', 'SlowDown']);

const noPermission = 'the role may not send from this address; its policy wants ses:SendRawEmail and ses:GetSendQuota';
const unknownToAws = 'the credentials are not known to AWS; sign in again or choose another profile';
const expired = 'the credentials have expired; sign in again';
const senderNotVerified = 'verify the From address (FISSURE_SENDER) or its domain in the SES console';

/** Error names that any mail would meet, and what mends them. */
const advice: Record<string, string> = {
  AccountSendingPaused:
    'SES has paused this account; see its reputation dashboard, mend the cause and ask SES to go on',
  ConfigurationSetSendingPaused: 'sending is paused for the configuration set; turn it on again in the SES console',
  ConfigurationSetDoesNotExist: 'the configuration set does not exist in this region; deploy, or mend its name',
  MailFromDomainNotVerified: 'the MAIL FROM domain is not verified; see its DNS records in the SES console',
  FromEmailAddressNotVerified: senderNotVerified,
  AccessDenied: noPermission,
  InvalidClientTokenId: unknownToAws,
  UnrecognizedClient: unknownToAws,
  SignatureDoesNotMatch: 'the credentials or this machine’s clock are wrong',
  RequestExpired: 'this machine’s clock is wrong',
  ExpiredToken: expired,
  OptInRequired: 'this account has no SES; open it in the console',
  CredentialsProviderError: 'no credentials were found; set AWS_PROFILE, or sign in',
};

const recipientDenied =
  'the role may not send to this recipient’s identity, which SES asks for in the sandbox: deploy again, or request production access in the SES console';

/**
 * Whether a denial is about the recipient's identity: `... not authorized to perform ses:SendRawEmail on resource
 * arn:aws:ses:eu-central-1:111122223333:identity/ada@example.net`. One about the sender's, or the configuration set, any mail would meet.
 */
function deniesRecipient(message: string, { from, to }: Pick<Email, 'from' | 'to'>): boolean {
  const identity = /:identity\/([^\s'"`]+)/.exec(message)?.[1]?.toLowerCase();
  const isOf = (mailbox: string) => {
    const address = addressOf(mailbox).toLowerCase();
    return identity === address || identity === address.slice(address.lastIndexOf('@') + 1);
  };
  return identity !== undefined && !isOf(from) && isOf(to);
}

/** Codes of a network that was never reached: nothing can have been sent. */
const unreached =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/;

type Fault = Partial<Error> & { code?: unknown; $metadata?: { httpStatusCode?: number } };

/**
 * An answer of SES's own with a status below 500 means that the mail was not taken. Anything else may have come after it was:
 * a lost connection, a timeout, a failure inside SES.
 */
export function sesError(thrown: unknown, { key, from, to }: Pick<Email, 'key' | 'from' | 'to'>): MailError {
  const fault: Fault = thrown instanceof Error ? thrown : new Error(String(thrown));
  const { message = '', code } = fault;
  // Some of SES's codes end in it, some do not.
  const name = (fault.name ?? '').replace(/Exception$/, '');
  const status = fault.$metadata?.httpStatusCode ?? 0;
  const says = (kind: MailError['kind'], what: string) => new MailError(kind, `Sending mail ${key} by SES: ${what}`);

  if (throttled.has(name)) return says('deferred', `${name}: ${message}`);
  if (name === 'AccessDenied' && deniesRecipient(message, { from, to })) return says('refused', recipientDenied);
  const mend = advice[name];
  if (mend !== undefined) return says('unavailable', `${name}: ${mend}`);
  if (unreached.test(String(code ?? '')))
    return says('unavailable', `SES was not reached (${String(code)}): is the network up, the region right?`);
  if (name === 'MessageRejected' && names(message, from)) return says('unavailable', senderNotVerified);
  if (name === 'MessageRejected' && names(message, to)) {
    return says(
      'refused',
      'the recipient is not verified, and this account is in the SES sandbox: verify the address in the SES console, or request production access there',
    );
  }
  if (status >= 400 && status < 500) return says('refused', `${name}: ${message}`);
  return says('unanswered', `${name}: ${message}`);
}

/** SES lists the addresses that "failed the check" at the end of its message. */
function names(message: string, mailbox: string): boolean {
  return message.toLowerCase().includes(addressOf(mailbox).toLowerCase());
}
