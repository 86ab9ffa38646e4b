// What sending a mail is: the mailer's interface, and how it says that a mail was not sent.
import type { Email } from './email.ts';

/** Sends mails, one recipient each. Made by ses.ts, smtp.ts and outbox.ts; the edge chooses by the settings. */
export type Mailer = {
  /** Resolves with the mailer's message id once the mail was accepted. Throws MailError. Tries once. */
  send(email: Email): Promise<{ messageId: string }>;
  /** How many mails may go now; absent: as many as there are. Throws MailError. */
  allowance?(): Promise<Allowance>;
  /** How the mailer fares with those who get mail; absent: it cannot tell. Throws MailError. */
  standing?(): Promise<MailStanding>;
  /**
   * How it is found out later whether a mail was accepted whose answer was lost. `events`: its mailer reports on it within a
   * quarter of an hour (mail-events.ts), or it was not accepted. `lookup`: it can be asked. Absent: nobody can tell.
   */
  proof?: { kind: 'events' } | { kind: 'lookup'; has(key: string): Promise<boolean> } | undefined;
};

/** `enabled`: whether it sends at all. Mails of the past two weeks, and those among them reported as unwanted. */
export type MailStanding = { enabled: boolean; mails: number; complaints: number };

export type Allowance = {
  perSecond: number;
  /** Mails left of the 24 hours' quota; Infinity where there is none. */
  remaining: number;
  quota: number;
  /** True: SES's sandbox, which takes verified recipients only. */
  sandbox: boolean;
};

/**
 * A mail that was not accepted, or not known to be. `refused`: this mail will not be, however often it is sent. `deferred`: it
 * may be, later. `unavailable`: no mail is, until someone mends what the message names, or the mailer is back. In these
 * three nothing was sent. `unanswered`: the answer was lost; it may have been.
 */
export class MailError extends Error {
  readonly kind: 'refused' | 'deferred' | 'unavailable' | 'unanswered';

  constructor(kind: MailError['kind'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'MailError';
    this.kind = kind;
  }
}
