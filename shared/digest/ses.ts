// The mailer on AWS: SES SendRawEmail, one recipient a call.
import {
  GetAccountSendingEnabledCommand,
  GetSendQuotaCommand,
  GetSendStatisticsCommand,
  SESClient,
  type SESClientConfig,
  SendRawEmailCommand,
} from '@aws-sdk/client-ses';
import type { Email } from './email.ts';
import { addressOf, toMime } from './mail.ts';
import { mailTag, mailTagName } from './mail-tag.ts';
import { MailError, type Mailer } from './mailer.ts';
import { sesError } from './ses-errors.ts';

export type SesOptions = {
  /** Endpoint, region and credentials; the SDK's own defaults otherwise. */
  client?: SESClientConfig;
  /** Names the set of mail events (mail-events.ts) that reconcile what was sent; absent: nobody can tell later. */
  configurationSet?: string;
};

/** What a new account may do until AWS takes it out of the sandbox. */
const sandbox = { quota: 200, perSecond: 1 };
/** SES takes 10 MB a mail through this call, before encoding. */
const longestBytes = 10_000_000;
/** Far below the quarter of an hour after which a claim is given away. */
const requestHandler = { connectionTimeout: 5_000, requestTimeout: 30_000, throwOnRequestTimeout: true };

/**
 * `send` resolves with SES's message id. One attempt: the SDK's default of three sent three mails for one answer that was
 * lost, so only a caller who knows what became of the first may try again. Each mail carries its key as a tag, which comes
 * back in its events.
 */
export function createSesMailer(
  options: SesOptions = {},
  clock: { now(): Date } = { now: () => new Date() },
): Mailer & Required<Pick<Mailer, 'allowance' | 'standing'>> {
  const client = new SESClient({ requestHandler, ...options.client, maxAttempts: 1 });
  const asking = (what: string) => (error: unknown) => {
    const { message } = sesError(error, { key: what, from: '-', to: '-' });
    throw new MailError('unavailable', message.replace(`Sending mail ${what} by SES`, `Asking SES for its ${what}`));
  };
  return {
    proof: options.configurationSet === undefined ? undefined : { kind: 'events' },
    async send(email: Email): Promise<{ messageId: string }> {
      const { bytes } = await toMime(email, clock.now());
      if (bytes.byteLength > longestBytes) {
        throw new MailError(
          'refused',
          `Sending mail ${email.key} by SES: it has ${bytes.byteLength} bytes, SES takes 10 MB`,
        );
      }
      const command = new SendRawEmailCommand({
        RawMessage: { Data: bytes },
        Source: addressOf(email.from),
        Destinations: [addressOf(email.to)],
        Tags: [{ Name: mailTagName, Value: mailTag(email.key) }],
        ...(options.configurationSet === undefined ? {} : { ConfigurationSetName: options.configurationSet }),
      });
      const answer = await client.send(command).catch((error: unknown) => {
        throw sesError(error, email);
      });
      if (answer.MessageId !== undefined) return { messageId: answer.MessageId };
      throw new MailError('unanswered', `Sending mail ${email.key} by SES: it answered without a message id`);
    },
    async allowance() {
      const answer = await client.send(new GetSendQuotaCommand({})).catch(asking('quota'));
      const { Max24HourSend: quota = 0, MaxSendRate: perSecond = 0, SentLast24Hours: sent = 0 } = answer;
      // -1: without limit.
      const limit = quota < 0 ? Number.POSITIVE_INFINITY : quota;
      return {
        quota: limit,
        perSecond,
        remaining: Math.max(0, limit - sent),
        sandbox: limit <= sandbox.quota && perSecond <= sandbox.perSecond,
      };
    },
    async standing() {
      const [{ Enabled = true }, { SendDataPoints = [] }] = await Promise.all([
        client.send(new GetAccountSendingEnabledCommand({})).catch(asking('state')),
        client.send(new GetSendStatisticsCommand({})).catch(asking('statistics')),
      ]);
      const sum = (name: 'DeliveryAttempts' | 'Complaints') =>
        SendDataPoints.reduce((total, point) => total + (point[name] ?? 0), 0);
      return { enabled: Enabled, mails: sum('DeliveryAttempts'), complaints: sum('Complaints') };
    },
  };
}
