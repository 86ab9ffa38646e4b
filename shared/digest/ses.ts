// The mailer on AWS: SES SendRawEmail, one recipient a call.
import { SESClient, type SESClientConfig, SendRawEmailCommand } from '@aws-sdk/client-ses';
import type { Email } from '../model.ts';
import { toMime } from './mail.ts';

export type SesOptions = {
  /** Endpoint, region and credentials; the SDK's own defaults otherwise. */
  client?: SESClientConfig;
  /** Names the set of mail events (send, delivery, bounce, complaint) that reconcile what was sent. */
  configurationSet?: string;
};

/**
 * `send` resolves with SES's message id and throws what the SDK throws. One attempt: the SDK's default of three sent
 * three mails for one answer that was lost, so only a caller who knows what became of the first may try again. Each mail
 * carries its key as tag `fissure-mail`, which comes back in its events.
 */
export function createSesMailer(options: SesOptions = {}, clock: { now(): Date } = { now: () => new Date() }) {
  const client = new SESClient({ ...options.client, maxAttempts: 1 });
  return {
    async send(email: Email): Promise<{ messageId: string }> {
      const { bytes } = await toMime(email, clock.now());
      const { MessageId: messageId } = await client.send(
        new SendRawEmailCommand({
          RawMessage: { Data: bytes },
          Source: email.from,
          Destinations: [email.to],
          Tags: [{ Name: 'fissure-mail', Value: tagValue(email.key) }],
          ...(options.configurationSet === undefined ? {} : { ConfigurationSetName: options.configurationSet }),
        }),
      );
      if (messageId === undefined) throw new Error(`Sending mail ${email.key}: SES answered without a message id`);
      return { messageId };
    },
  };
}

/** SES allows ASCII letters, digits, "_", "-", "." and "@" in a tag's value, at most 256. */
const tagValue = (key: string): string => key.replaceAll(/[^A-Za-z0-9_.@-]/g, '_').slice(0, 256);
