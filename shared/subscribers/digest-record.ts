// The record of a digest: what was claimed for a subscriber, and what became of the mail.
import type { Coverage } from './subscriber.ts';

/** What the mailer reports of a mail after it took it; all but `rejected` prove that it was sent. */
export const mailEventKinds = ['sent', 'delivered', 'bounced', 'complained', 'rejected', 'delayed'] as const;
export type MailEventKind = (typeof mailEventKinds)[number];
/** `at`: ISO 8601 UTC. `messageId`: the mailer's own. */
export type MailEvent = { kind: MailEventKind; at: string; messageId: string };

/**
 * One digest for one subscriber: claimed before it is sent, settled after. Key: `<subscriber id>#<when it was due>`. Its coverage
 * becomes the subscriber's once it is sent; a digest of a period asked for by hand has none.
 */
export type DigestRecord = Partial<Coverage> & {
  key: string;
  subscriberId: string;
  /**
   * `deferred`: nothing was accepted, and it will be tried again. `failed`: nothing was accepted and this digest will not be;
   * `lost`: the mailer's answer was lost and nothing tells what became of the mail. The next digest covers both.
   */
  state: 'claimed' | 'deferred' | 'sent' | 'failed' | 'lost';
  /** ISO 8601 UTC, of the newest attempt. */
  claimedAt: string;
  /** From 1; absent: 1. */
  attempt?: number;
  /** When the mailer reported what of the mail, ISO 8601 UTC. */
  events?: Partial<Record<MailEventKind, string>>;
  settledAt?: string;
  messageId?: string;
  error?: string;
  /** Start of the period it covers, ISO 8601 UTC: the next digest begins there when this one is not sent. */
  coveredFrom?: string;
};
