// Mail events of the shape in which SES publishes them.
import { mailTag } from '../../shared/digest/mail-tag.ts';

export type SesEventGiven = { key?: string; messageId?: string; at?: string; to?: string };

/** An event of a mail sent at 07:00:02, with the fields that SES documents; `body` goes under the type's own name. */
export function sesEvent(
  eventType: string,
  { key = 'owner#2022-03-24', messageId = 'm1', to = 'reader@example.org' }: SesEventGiven = {},
  body: Record<string, unknown> = {},
): Record<string, unknown> {
  const name = eventType === 'Rendering Failure' ? 'failure' : `${eventType[0]!.toLowerCase()}${eventType.slice(1)}`;
  return {
    eventType,
    mail: {
      timestamp: '2022-03-24T07:00:02.123Z',
      source: 'Fissure <digest@example.org>',
      sendingAccountId: '123456789012',
      messageId,
      destination: [to],
      headersTruncated: false,
      headers: [{ name: 'Subject', value: 'Chubais resigns' }],
      commonHeaders: { from: ['Fissure <digest@example.org>'], to: [to] },
      tags: { 'ses:configuration-set': ['fissure'], 'fissure-mail': [mailTag(key)] },
    },
    [name]: body,
  };
}

const recipient = (to: string) => [{ emailAddress: to, action: 'failed', status: '5.1.1' }];

export const bounce = (type: string, subType: string, given: SesEventGiven = {}) =>
  sesEvent('Bounce', given, {
    bounceType: type,
    bounceSubType: subType,
    bouncedRecipients: recipient(given.to ?? 'reader@example.org'),
    timestamp: given.at ?? '2022-03-24T07:00:30.000Z',
    feedbackId: 'f1',
  });

export const complaint = (feedbackType: string | null, given: SesEventGiven = {}) =>
  sesEvent('Complaint', given, {
    complainedRecipients: recipient(given.to ?? 'reader@example.org'),
    complaintFeedbackType: feedbackType,
    complaintSubType: null,
    timestamp: given.at ?? '2022-03-24T09:00:00.000Z',
    feedbackId: 'f2',
  });
