// SES's own words for what became of a mail, read into ours.
import * as z from 'zod';
import type { MailEventKind } from '../subscribers/digest-record.ts';
import { keyOfTag, mailTagName } from './mail-tag.ts';

export type SesEvent = {
  /** Of the mail that it is about. */
  key: string;
  kind: MailEventKind;
  /** ISO 8601 UTC. */
  at: string;
  messageId: string;
  /** Whom a bounce or a complaint came from, in lower case; empty where SES does not say. For comparison: never logged. */
  recipients: string[];
  /** Of a bounce: the address does not exist or refuses for good, or it may work another time. */
  bounce?: 'hard' | 'soft';
  /** True: a bounce that may as well be an automatic answer, or a "complaint" that says "not spam". */
  harmless: boolean;
  /** SES's finer type, for the log. */
  detail?: string;
};

const recipients = z.array(z.object({ emailAddress: z.string() }).loose()).default([]);
const timed = z.object({ timestamp: z.string().optional() }).loose();

/**
 * As SES publishes it to a configuration set's destination; fields beyond these are SES's right to add.
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
const schema = z.object({
  eventType: z.string(),
  mail: z.object({
    timestamp: z.string().refine((text) => instantOf(text) !== undefined),
    messageId: z.string().min(1),
    tags: z.record(z.string(), z.array(z.string())).default({}),
  }),
  delivery: timed.optional(),
  deliveryDelay: timed.extend({ delayType: z.string().optional() }).optional(),
  bounce: timed
    .extend({ bounceType: z.string(), bounceSubType: z.string().optional(), bouncedRecipients: recipients })
    .optional(),
  complaint: timed
    .extend({
      complaintFeedbackType: z.string().nullish(),
      complaintSubType: z.string().nullish(),
      complainedRecipients: recipients,
    })
    .optional(),
});

const kinds: Record<string, MailEventKind> = {
  Send: 'sent',
  Delivery: 'delivered',
  DeliveryDelay: 'delayed',
  Bounce: 'bounced',
  Complaint: 'complained',
  Reject: 'rejected',
  'Rendering Failure': 'rejected',
};

/**
 * undefined: not about a mail of ours, or a kind of event we have no use for. Throws where it is not what SES publishes; the
 * message names the fields, no values.
 */
export function readSesEvent(event: unknown): SesEvent | undefined {
  const result = schema.safeParse(event);
  if (!result.success) {
    const wrong = result.error.issues.map(({ path, code }) => `${path.join('.') || 'event'}: ${code}`).join(', ');
    throw new Error(`Reading a mail event: it is not of the form that SES publishes (${wrong})`);
  }
  const { eventType, mail, delivery, deliveryDelay, bounce, complaint } = result.data;
  const kind = kinds[eventType];
  const key = keyOfTag(mail.tags[mailTagName]?.[0] ?? '');
  if (kind === undefined || key === undefined) return undefined;

  const told = {
    sent: undefined,
    rejected: undefined,
    delivered: delivery,
    delayed: deliveryDelay,
    bounced: bounce,
    complained: complaint,
  }[kind];
  const from = bounce?.bouncedRecipients ?? complaint?.complainedRecipients ?? [];
  const detail =
    deliveryDelay?.delayType ??
    (bounce && `${bounce.bounceType}/${bounce.bounceSubType ?? '?'}`) ??
    complaint?.complaintSubType ??
    complaint?.complaintFeedbackType;
  return {
    key,
    kind,
    at: instantOf(told?.timestamp) ?? instantOf(mail.timestamp)!,
    messageId: mail.messageId,
    recipients: from.map(({ emailAddress }) => emailAddress.toLowerCase()),
    // "Undetermined" says nothing about the address.
    ...(bounce && { bounce: bounce.bounceType === 'Permanent' ? 'hard' : 'soft' }),
    // An out-of-office answer is reported as Transient/General, on a mail that arrived.
    harmless:
      complaint?.complaintFeedbackType === 'not-spam' ||
      (bounce?.bounceType !== 'Permanent' && bounce?.bounceSubType === 'General'),
    ...(detail ? { detail } : {}),
  };
}

function instantOf(text: string | undefined): string | undefined {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
